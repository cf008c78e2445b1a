namespace AttachmentRepair.Commitments;

/// <summary>What a practical change is.</summary>
public enum PracticalChangeKind
{
    /// <summary>Other times or another rhythm.</summary>
    AdjustedSchedule,

    /// <summary>A boundary that was stated or worded anew.</summary>
    RevisedBoundary,

    /// <summary>Support from somebody.</summary>
    Support,

    /// <summary>Something else.</summary>
    Other,
}
