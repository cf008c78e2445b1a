using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Every so many months, where the interval fits neither into a year nor a year into it.</summary>
internal sealed class SteppedMonths : DaySource
{
    private readonly DayRule _rule;
    private readonly int _interval;
    private readonly int _firstMonth;
    private readonly ulong[] _masks = new ulong[28];
    private readonly YearCounts _counts;
    private readonly SparseYears _years;

    public SteppedMonths(DayRule rule, int startDay)
    {
        _rule = rule;
        _interval = rule.Parts.Interval;
        _firstMonth = Gregorian.MonthNumberOf(startDay);
        for (int type = 0; type < _masks.Length; type++)
        {
            ulong mask = rule.InMonth(28 + (type / 7), type % 7);
            _masks[type] = rule.Parts.Positions is { } positions ? SetPositions.Keep(positions, mask) : mask;
        }

        _counts = new YearCounts(_firstMonth / 12, year => CountWithin(year * 12L, (year + 1) * 12L, int.MaxValue));
        _years = new SparseYears(_firstMonth / 12, Holds, YearType.CycleWith(_interval, monthly: true));
    }

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        // A date of the month before may have moved to the first day of this one.
        int patience = examined + SparseYears.Patience;
        long month = AtOrAfter(Gregorian.MonthNumberOf(from - 1));
        while (month < (Gregorian.LastYear + 1) * 12)
        {
            examined++;
            var (origin, mask) = DaysOf((int)month);
            mask &= from <= origin ? ulong.MaxValue : from - origin >= 64 ? 0 : ~0ul << (from - origin);
            if (mask != 0)
            {
                window = new DayWindow(origin, mask, origin + 64 - BitOperations.LeadingZeroCount(mask));
                return origin + BitOperations.TrailingZeroCount(mask) <= Gregorian.LastDay;
            }

            month += _interval;
            if (examined >= patience)
            {
                int year = _years.NextFrom((int)Math.Min(month / 12, Gregorian.LastYear + 1), ref examined);
                month = AtOrAfter(Math.Max(month, year * 12L));
                patience = examined + SparseYears.PatienceAfter;
            }
        }

        window = default;
        return false;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        // A date of the month after may have moved back to the last day of this one.
        int patience = examined + SparseYears.Patience;
        long month = AtOrBefore(Gregorian.MonthNumberOf(to + 1));
        while (month >= _firstMonth)
        {
            examined++;
            var (origin, mask) = DaysOf((int)month);
            mask &= to < origin ? 0 : to - origin >= 63 ? ulong.MaxValue : (2ul << (to - origin)) - 1;
            if (mask != 0)
            {
                day = origin + BitOperations.Log2(mask);
                return true;
            }

            month -= _interval;
            if (examined >= patience && month >= _firstMonth)
            {
                int year = _years.LastTo((int)(month / 12), ref examined);
                month = AtOrBefore(Math.Min(month, (year * 12L) + 11));
                patience = examined + SparseYears.PatienceAfter;
            }
        }

        day = 0;
        return false;
    }

    public override long CountBefore(int day)
    {
        int year = Gregorian.YearOf(day);
        return _counts.Before(year) + CountWithin(Math.Max(year * 12L, _firstMonth), (year + 1) * 12L, day);
    }

    private long AtOrAfter(long month)
        => month <= _firstMonth ? _firstMonth : _firstMonth + ((month - _firstMonth + _interval - 1) / _interval * _interval);

    private long AtOrBefore(long month) => month < _firstMonth ? month : month - ((month - _firstMonth) % _interval);

    private (int Origin, ulong Mask) DaysOf(int count)
    {
        var month = Month.Of(count);
        return (month.FirstDay - 1, ((_rule.Months >> month.Number) & 1) != 0 ? _masks[month.Type] : 0);
    }

    // No date moves into another year: the months that lack a date have neighbours in the same year.
    private long CountWithin(long fromMonth, long untilMonth, int untilDay)
    {
        long count = 0;
        for (long month = AtOrAfter(fromMonth); month < untilMonth; month += _interval)
        {
            var (origin, mask) = DaysOf((int)month);
            mask &= untilDay <= origin ? 0 : untilDay - (long)origin >= 64 ? ulong.MaxValue : (1ul << (untilDay - origin)) - 1;
            count += BitOperations.PopCount(mask);
        }

        return count;
    }

    private bool Holds(int year) => CountWithin(year * 12L, (year + 1) * 12L, int.MaxValue) > 0;
}
