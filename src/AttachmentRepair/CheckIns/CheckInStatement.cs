using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What one person said of one occurrence. Equality is by value.</summary>
/// <param name="State"><see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.Late"/>, <see cref="OccurrenceState.Excused"/> or <see cref="OccurrenceState.Missed"/>.</param>
/// <param name="At">When it happened, in their words.</param>
public sealed record CheckInStatement(OccurrenceState State, Instant At);
