namespace AttachmentRepair.Scheduling;

/// <summary>By which clock a window is measured.</summary>
public enum WindowClock
{
    /// <summary>By elapsed time.</summary>
    Elapsed,

    /// <summary>By the wall's clock in the cadence's zone: 24 hours after 20:00 is 20:00, over a clock change too.</summary>
    Wall,
}
