namespace AttachmentRepair.Scheduling;

/// <summary>An occurrence in numbers: its wall time and instant in seconds since 1970, how they met, and which pass of the clock.</summary>
internal readonly record struct Resolved(long Wall, long Instant, OccurrenceKind Kind, int Pass);
