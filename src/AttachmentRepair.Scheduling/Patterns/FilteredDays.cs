using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The days of one source that another condition lets through, such as a step of so many days that weekdays alone do not share.</summary>
internal sealed class FilteredDays : DaySource
{
    private readonly DaySource _source;
    private readonly Func<int, ulong, ulong> _among;
    private readonly int _firstDay;
    private readonly YearCounts _counts;
    private readonly SparseYears _years;

    /// <summary>Days of a source that pass.</summary>
    /// <param name="source">The days to choose from.</param>
    /// <param name="among">Which of the days of a mask, counted from a day not before the first, are let through.</param>
    /// <param name="firstDay">The first possible day.</param>
    /// <param name="period">After how many days the condition is the same again.</param>
    public FilteredDays(DaySource source, Func<int, ulong, ulong> among, int firstDay, long period)
    {
        (_source, _among, _firstDay) = (source, among, firstDay);
        int firstYear = Gregorian.YearOf(firstDay);
        _counts = new YearCounts(firstYear, year => CountWithin(Gregorian.NewYear(year), Gregorian.NewYear(year + 1)));
        _years = new SparseYears(firstYear, Holds, YearType.CycleWith(period));
    }

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        int patience = examined + SparseYears.Patience;
        while (TryPass(from, out window, ref examined))
        {
            if (window.Mask != 0)
            {
                return window.First <= Gregorian.LastDay;
            }

            from = window.Next;
            if (examined >= patience)
            {
                from = Math.Max(from, Gregorian.NewYear(_years.NextFrom(Gregorian.YearOf(from), ref examined)));
                patience = examined + SparseYears.PatienceAfter;
            }
        }

        return false;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        int patience = examined + SparseYears.Patience;
        while (to >= _firstDay && _source.TryLast(to, out int last, ref examined) && last >= _firstDay)
        {
            int origin = Math.Max(last - 63, _firstDay);
            ulong mask = _among(origin, _source.MaskAt(origin) & (ulong.MaxValue >> (63 - (last - origin))));
            if (mask != 0)
            {
                day = origin + BitOperations.Log2(mask);
                return true;
            }

            to = origin - 1;
            if (examined >= patience && to >= _firstDay)
            {
                to = Math.Min(to, Gregorian.NewYear(_years.LastTo(Gregorian.YearOf(to), ref examined) + 1) - 1);
                patience = examined + SparseYears.PatienceAfter;
            }
        }

        day = 0;
        return false;
    }

    public override long CountBefore(int day)
    {
        int year = Gregorian.YearOf(Math.Max(day, _firstDay));
        return _counts.Before(year) + CountWithin(Gregorian.NewYear(year), day);
    }

    /// <summary>How many days pass from one on to before another, without a look beyond.</summary>
    public long CountWithin(int from, int until)
    {
        long count = 0;
        int examined = 0;
        from = Math.Max(from, _firstDay);
        while (from < until && TryPass(from, out var window, ref examined) && window.Origin < until)
        {
            count += BitOperations.PopCount(until - window.Origin >= 64 ? window.Mask : window.Mask & ((1ul << (until - window.Origin)) - 1));
            from = window.Next;
        }

        return count;
    }

    /// <summary>The next days of the source, and which of them pass; they begin at the first.</summary>
    private bool TryPass(int from, out DayWindow window, ref int examined)
    {
        if (from > Gregorian.LastDay || !_source.TryFirst(from, out window, ref examined))
        {
            window = default;
            return false;
        }

        int skipped = BitOperations.TrailingZeroCount(window.Mask);
        int origin = window.Origin + skipped;
        window = new DayWindow(origin, _among(origin, window.Mask >> skipped), window.Next);
        return true;
    }

    private bool Holds(int year) => CountWithin(Gregorian.NewYear(year), Gregorian.NewYear(year + 1)) > 0;
}
