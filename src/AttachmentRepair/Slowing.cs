using NodaTime;

namespace AttachmentRepair;

/// <summary>Somebody asked for a slower pace; who is nobody's to see. Equality is by value.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="To">The pace from then on, until everybody has agreed to another since.</param>
public sealed record Slowing(Instant At, Pace To);
