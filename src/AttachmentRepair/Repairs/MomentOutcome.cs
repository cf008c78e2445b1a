namespace AttachmentRepair.Repairs;

/// <summary>How a repair moment closed. It is said of the moment and of no person; each is as good an end as another.</summary>
public enum MomentOutcome
{
    /// <summary>With understanding.</summary>
    Understood,

    /// <summary>With a practical step.</summary>
    PracticalStep,

    /// <summary>Put aside.</summary>
    Parked,

    /// <summary>Paused: it can be offered again.</summary>
    Paused,

    /// <summary>With the wish for somebody to help.</summary>
    NeedsHelp,
}
