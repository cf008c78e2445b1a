namespace AttachmentRepair.Scheduling;

/// <summary>How the wall time of an occurrence met the clock of its zone.</summary>
public enum OccurrenceKind
{
    /// <summary>The wall time happened exactly once.</summary>
    Ordinary,

    /// <summary>The clock jumped over the wall time; the instant follows from <see cref="GapPolicy"/>.</summary>
    Gap,

    /// <summary>The clock showed the wall time twice; the instant follows from <see cref="OverlapPolicy"/>.</summary>
    Overlap,
}
