namespace AttachmentRepair.Scheduling;

/// <summary>A place within a pattern: what is left of the days or of the times that were found last.</summary>
/// <remarks>Either days of one time each (bit n of <see cref="Days"/> is n days after <see cref="Origin"/>) or a list of seconds after the origin.</remarks>
internal struct WallCursor
{
    public long Origin;
    public ulong Days;
    public int[] List;
    public int Index;

    // Where the search goes on: the list of the day that comes next, days left with the same times, then the next day or period.
    public int Head;
    public int Day;
    public ulong Held;
    public DayWindow Window;
    public long Next;

    /// <summary>The candidate periods looked at since this was last set to 0.</summary>
    public int Examined;
}
