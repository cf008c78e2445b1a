namespace AttachmentRepair.Scheduling;

/// <summary>One stretch of a zone with one offset, and which wall times belong to it under a policy.</summary>
/// <remarks>The ranges of successive stretches do not overlap: a wall time that a clock shows twice belongs to one of them, one that it jumps over to none.</remarks>
internal struct ZoneStretch
{
    public int Index;
    public long Offset;

    /// <summary>The first wall time of the stretch.</summary>
    public long From;

    /// <summary>The end of its wall times, exclusive.</summary>
    public long Until;

    /// <summary>From when on its wall times are not shown for the second time.</summary>
    public long FreshFrom;

    /// <summary>From when on its wall times will be shown again.</summary>
    public long RepeatsFrom;

    /// <summary>The end of the stretch as its own clock shows it: where a gap begins and an overlap ends.</summary>
    public long WallEnd;

    /// <summary>How far the clock goes forward at the end (a gap) or, negative, back (an overlap).</summary>
    public long Jump;

    public static ZoneStretch At(ZoneTable table, int index, OverlapPolicy overlap, bool elapsed)
    {
        long start = table.Start(index);
        long end = table.End(index);
        int offset = table.Offset(index);
        int before = index > 0 ? table.Offset(index - 1) : offset;
        int after = index + 1 < table.Count ? table.Offset(index + 1) : offset;
        bool late = elapsed || overlap == OverlapPolicy.Last;
        return new ZoneStretch
        {
            Index = index,
            Offset = offset,
            From = start + (late ? offset : Math.Max(before, offset)),
            Until = UntilOf(table, index, overlap, elapsed),
            FreshFrom = start + Math.Max(before, offset),
            RepeatsFrom = after < offset ? end + after : ZoneTable.Far,
            WallEnd = end + offset,
            Jump = after - offset,
        };
    }

    /// <summary>The end of a stretch's wall times, exclusive.</summary>
    public static long UntilOf(ZoneTable table, int index, OverlapPolicy overlap, bool elapsed)
    {
        int offset = table.Offset(index);
        bool late = overlap == OverlapPolicy.Last && !elapsed && index + 1 < table.Count;
        return table.End(index) + (late ? Math.Min(offset, table.Offset(index + 1)) : offset);
    }
}
