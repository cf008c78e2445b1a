namespace AttachmentRepair.CheckIns;

/// <summary>Whether a series runs.</summary>
public enum CheckInStatus
{
    /// <summary>Not yet: not everybody has assented.</summary>
    Proposed,

    /// <summary>It runs.</summary>
    Active,

    /// <summary>Somebody paused this series; it goes on when everybody has said ready.</summary>
    Paused,

    /// <summary>Somebody ended it.</summary>
    Ended,
}
