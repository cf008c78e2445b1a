namespace AttachmentRepair.Scheduling;

/// <summary>Periods whose wall times are picked by position from all of the period's days and times (BYSETPOS with several times a day).</summary>
internal sealed class ListPattern : WallPattern
{
    private readonly PeriodLists _periods;
    private readonly YearCounts _counts;
    private readonly SparseYears _years;

    public ListPattern(PeriodLists periods, long first)
        : base(first)
    {
        _periods = periods;
        int firstYear = Gregorian.YearOf(Gregorian.DayOfSecond(first));
        _counts = new YearCounts(firstYear, year => CountWithin(Gregorian.NewYear(year), Midnight(Gregorian.NewYear(year + 1))));
        _years = new SparseYears(firstYear, year => CountWithin(Gregorian.NewYear(year), Midnight(Gregorian.NewYear(year + 1))) > 0, periods.Cycle);
    }

    protected override void Find(ref WallCursor cursor, long wall)
    {
        // A date may have moved out of the period before.
        cursor.Next = Math.Max(_periods.IndexOf(Gregorian.DayOfSecond(wall)) - 1, 0);
        do
        {
            if (!FindMore(ref cursor))
            {
                cursor.Next = long.MaxValue;
                return;
            }

            cursor.Index = TimeSet.CountBelow(cursor.List, wall - cursor.Origin);
        }
        while (cursor.Index == cursor.List.Length);
    }

    protected override bool FindMore(ref WallCursor cursor)
    {
        int patience = cursor.Examined + SparseYears.Patience;
        while (_periods.TryGet(cursor.Next, out int origin, out int[] list))
        {
            cursor.Next++;
            cursor.Examined++;
            if (list.Length > 0)
            {
                (cursor.Origin, cursor.List, cursor.Index) = (Midnight(origin), list, 0);
                return true;
            }

            if (cursor.Examined >= patience)
            {
                int year = _years.NextFrom(Gregorian.YearOf(origin + 1), ref cursor.Examined);
                cursor.Next = year > Gregorian.LastYear ? long.MaxValue : Math.Max(cursor.Next, _periods.IndexOf(Gregorian.NewYear(year)));
                patience = cursor.Examined + SparseYears.PatienceAfter;
            }
        }

        return false;
    }

    protected override bool TryLastMatch(long to, out long wall, ref int examined)
    {
        int patience = examined + SparseYears.Patience;
        for (long index = _periods.IndexOf(Gregorian.DayOfSecond(to)) + 1; index >= 0; index--)
        {
            examined++;
            int reached = 0;
            if (_periods.TryGet(index, out int origin, out int[] list) && (reached = TimeSet.CountBelow(list, to - Midnight(origin) + 1)) > 0)
            {
                wall = Midnight(origin) + list[reached - 1];
                return true;
            }

            if (examined >= patience)
            {
                int year = _years.LastTo(Gregorian.YearOf(origin + 1), ref examined);
                index = Math.Min(index, _periods.IndexOf(Gregorian.NewYear(year + 1)) + 1);
                patience = examined + SparseYears.PatienceAfter;
            }
        }

        wall = 0;
        return false;
    }

    protected override long MatchesBefore(long wall)
    {
        int year = Gregorian.YearOf(Gregorian.DayOfSecond(wall));
        return _counts.Before(year) + CountWithin(Gregorian.NewYear(year), wall);
    }

    private static long Midnight(int day) => day * (long)Gregorian.SecondsPerDay;

    /// <summary>The members from a day on to before a wall time of the same year.</summary>
    private long CountWithin(int fromDay, long until)
    {
        long count = 0;
        long from = Midnight(fromDay);
        for (long index = Math.Max(_periods.IndexOf(fromDay) - 1, 0); _periods.TryGet(index, out int origin, out int[] list) && Midnight(origin) < until; index++)
        {
            count += TimeSet.CountBelow(list, until - Midnight(origin)) - TimeSet.CountBelow(list, from - Midnight(origin));
        }

        return count;
    }
}
