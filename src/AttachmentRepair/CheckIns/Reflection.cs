using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What its author wrote for themselves; nobody else is told that they did. Equality is by value.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Text">What they wrote.</param>
public sealed record Reflection(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant WrittenAt, PrivateText Text);
