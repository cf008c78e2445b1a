namespace AttachmentRepair.Scheduling;

/// <summary>How hours, minutes and seconds are stepped across a clock change. Without effect on daily and longer frequencies.</summary>
public enum SubDailyPolicy
{
    /// <summary>By elapsed time.</summary>
    Elapsed,

    /// <summary>By the wall clock.</summary>
    WallClock,
}
