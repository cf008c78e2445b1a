using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>How safe somebody feels, noted in their private room. Equality is by value.</summary>
/// <param name="Rating">How safe.</param>
/// <param name="At">When they noted it.</param>
public sealed record FeltSafety(SelfRating Rating, Instant At);
