namespace AttachmentRepair.Scheduling;

/// <summary>By which clock a window is measured.</summary>
public enum WindowClock
{
    /// <summary>By elapsed time.</summary>
    Elapsed,

    /// <summary>By the wall's clock in the cadence's zone: 24 hours after 20:00 is 20:00, over a clock change too. Of a wall time shown twice the one nearer to the
    /// due time counts; where it is jumped over, the window opens with the jump and closes as much later as was jumped.</summary>
    Wall,
}
