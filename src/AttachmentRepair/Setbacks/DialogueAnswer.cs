using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>What one receiver answered last to the invitation to talk. Equality is by value.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="At">When.</param>
public sealed record DialogueAnswer(DialogueChoice Choice, Instant At);
