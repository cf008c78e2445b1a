using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What was done with one occurrence by name.</summary>
/// <param name="Kind">What.</param>
/// <param name="To">Where to, when it was moved.</param>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public readonly record struct OccurrenceAdjustment(AdjustmentKind Kind, Instant? To);
