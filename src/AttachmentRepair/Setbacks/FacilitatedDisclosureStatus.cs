namespace AttachmentRepair.Setbacks;

/// <summary>How far a facilitated disclosure is.</summary>
public enum FacilitatedDisclosureStatus
{
    /// <summary>Not yet, for whatever reason: the same for everybody.</summary>
    NotYet,

    /// <summary>Everybody said ready: it is set.</summary>
    Scheduled,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>Somebody called it off.</summary>
    Ended,
}
