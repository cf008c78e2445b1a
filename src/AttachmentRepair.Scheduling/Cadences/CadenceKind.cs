namespace AttachmentRepair.Scheduling;

/// <summary>How a cadence finds its due times.</summary>
public enum CadenceKind
{
    /// <summary>At the occurrences of a recurrence.</summary>
    Fixed,

    /// <summary>Some time after the last contact; any contact begins it anew.</summary>
    SinceLast,

    /// <summary>So many times in each period, at any time of it.</summary>
    PerPeriod,

    /// <summary>At given distances from one wall time.</summary>
    RelativeTo,

    /// <summary>At growing distances, each counted from the one before; the last repeats.</summary>
    Backoff,

    /// <summary>Often at first, then less so, in phases.</summary>
    Tapered,
}
