using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>What the injured person, and nobody else, makes of an injury today. Equality is by value.</summary>
/// <param name="Text">Their words.</param>
/// <param name="At">When it was recorded.</param>
public sealed record InjuryReframe(PrivateText Text, Instant At);
