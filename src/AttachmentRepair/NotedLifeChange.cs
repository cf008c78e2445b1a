using NodaTime;

namespace AttachmentRepair;

/// <summary>A change of circumstances that somebody noted. Equality is by value.</summary>
/// <param name="Change">What changed.</param>
/// <param name="At">When it was noted.</param>
public sealed record NotedLifeChange(LifeChange Change, Instant At);
