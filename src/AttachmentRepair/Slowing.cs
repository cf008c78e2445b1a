using NodaTime;

namespace AttachmentRepair;

/// <summary>Somebody asked for a slower pace; who is nobody's to see. Equality is by value.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="To">The pace; <c>null</c> for twice the interval.</param>
public sealed record Slowing(Instant At, Pace? To);
