namespace AttachmentRepair.Scheduling;

/// <summary>One occurrence taken from a queue.</summary>
/// <param name="Id">The caller's id of the cadence.</param>
/// <param name="Occurrence">The occurrence that fell due.</param>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public readonly record struct DueOccurrence(string Id, ExpectedOccurrence Occurrence);
