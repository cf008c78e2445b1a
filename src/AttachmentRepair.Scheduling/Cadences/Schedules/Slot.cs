using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One due time as its schedule gives it, before windows, pauses and whatever happened to it.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Opens">When it opens, where the schedule says so itself.</param>
internal readonly record struct Slot(OccurrenceKey Key, Instant Due, Instant? Opens);
