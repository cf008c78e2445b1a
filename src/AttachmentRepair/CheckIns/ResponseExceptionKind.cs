namespace AttachmentRepair.CheckIns;

/// <summary>What suspends an expectation of replies, where that was agreed.</summary>
public enum ResponseExceptionKind
{
    /// <summary>A shift.</summary>
    Shift,

    /// <summary>Travel.</summary>
    Travel,

    /// <summary>An illness.</summary>
    Illness,

    /// <summary>Something else.</summary>
    Other,
}
