using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>An adjustment of a closed check-in: a proposal to its owner for the coming period, and nobody's commitment before its owner makes one. Equality is by value.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The check-in.</param>
/// <param name="From">When the check-in was closed.</param>
/// <param name="Until">When the coming period ends: the next check-in, or a week where there is none.</param>
public sealed record ProposedAdjustment(Adjustment Adjustment, CheckInSeriesId Series, OccurrenceKey Occurrence, Instant From, Instant Until);
