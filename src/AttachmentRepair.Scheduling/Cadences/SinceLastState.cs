namespace AttachmentRepair.Scheduling;

/// <summary>How a count from the last contact stands.</summary>
public enum SinceLastState
{
    /// <summary>The ideal time has not passed.</summary>
    OnTrack,

    /// <summary>The ideal time has passed, the maximum has not.</summary>
    Stretching,

    /// <summary>The maximum has passed.</summary>
    Overdue,
}
