using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The weeks, months or years of a rule, counted from the start's, each with its members as seconds after midnight of its origin.</summary>
internal abstract class PeriodLists
{
    private readonly int[]?[] _lists;

    protected PeriodLists(int kinds) => _lists = new int[]?[kinds];

    /// <summary>The last period that begins at or before a day; negative before the first.</summary>
    public abstract long IndexOf(int day);

    /// <summary>After how many years the same periods have the same members.</summary>
    public abstract long Cycle { get; }

    /// <summary>A period; false beyond the calendar.</summary>
    public abstract bool TryGet(long index, out int origin, out int[] list);

    protected int[]? Known(int kind) => Volatile.Read(ref _lists[kind]);

    // Two threads may make the same list; either will do.
    protected int[] Keep(int kind, int[] list)
    {
        Volatile.Write(ref _lists[kind], list);
        return list;
    }

    /// <summary>The kept positions of all times of the days.</summary>
    protected static int[] Pick(ReadOnlySpan<short> positions, TimeSet times, YearSet days)
    {
        int[] kept = SetPositions.Of(positions, days.Count * times.Count);
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = (days.Select(kept[i] / times.Count) * Gregorian.SecondsPerDay) + times.At(kept[i] % times.Count);
        }

        return kept;
    }

    /// <summary>Every so many weeks; the lists begin on the first day of the week.</summary>
    internal sealed class Weeks(DayRule rule, TimeSet times, int startDay) : PeriodLists(128)
    {
        private readonly int _first = startDay - ((Gregorian.DayOfWeek(startDay) - (int)rule.Parts.WeekStart + 8) % 7);
        private readonly uint _days = SteppedWeeks.Rotate(rule.Parts.Weekdays, (int)rule.Parts.WeekStart - 1);

        public override long Cycle => YearType.CycleWith(rule.Parts.Interval * 7L);

        public override long IndexOf(int day) => Arithmetic.FloorDivide(day - (long)_first, rule.Parts.Interval * 7L);

        public override bool TryGet(long index, out int origin, out int[] list)
        {
            long day = index > Gregorian.LastDay ? long.MaxValue : _first + (index * rule.Parts.Interval * 7);
            (origin, list) = (0, []);
            if (day > Gregorian.LastDay)
            {
                return false;
            }

            origin = (int)day;
            uint mask = MaskOf(origin);
            list = Known((int)mask) ?? Keep((int)mask, PickOf(mask));
            return true;
        }

        private int[] PickOf(uint mask)
        {
            var days = default(YearSet);
            days.Add(0, mask);
            return Pick(rule.Parts.Positions, times, days);
        }

        private uint MaskOf(int origin)
        {
            // A week of one month needs one look.
            bool first = IsInMonths(origin);
            if (Month.Of(Gregorian.MonthNumberOf(origin)) is var month && origin + 6 < month.FirstDay + month.Length)
            {
                return first ? _days : 0;
            }

            uint mask = 0;
            for (int bit = 0; bit < 7; bit++)
            {
                mask |= IsInMonths(origin + bit) ? 1u << bit : 0;
            }

            return mask & _days;
        }

        private bool IsInMonths(int day)
        {
            int year = Gregorian.YearOf(day);
            return ((rule.Months >> Gregorian.MonthOf(Gregorian.IsLeap(year), day - Gregorian.NewYear(year))) & 1) != 0;
        }
    }

    /// <summary>Every so many months, where the months differ from year to year; the lists begin on the day before the month.</summary>
    internal sealed class Months(DayRule rule, TimeSet times, int startDay) : PeriodLists(28)
    {
        private readonly int _first = Gregorian.MonthNumberOf(startDay);

        public override long Cycle => YearType.CycleWith(rule.Parts.Interval, monthly: true);

        public override long IndexOf(int day) => Arithmetic.FloorDivide(Gregorian.MonthNumberOf(day) - (long)_first, rule.Parts.Interval);

        public override bool TryGet(long index, out int origin, out int[] list)
        {
            long number = index > Gregorian.LastDay ? long.MaxValue : _first + (index * rule.Parts.Interval);
            (origin, list) = (0, []);
            if (number >= (Gregorian.LastYear + 1) * 12)
            {
                return false;
            }

            var month = Month.Of((int)number);
            origin = month.FirstDay - 1;
            list = ((rule.Months >> month.Number) & 1) == 0 ? [] : Known(month.Type) ?? Keep(month.Type, PickOf(month));
            return true;
        }

        private int[] PickOf(Month month)
        {
            var days = default(YearSet);
            days.Add(0, rule.InMonth(month.Length, Gregorian.DayOfWeek(month.FirstDay)));
            return Pick(rule.Parts.Positions, times, days);
        }
    }

    /// <summary>Every so many years; the lists begin on the day before the year.</summary>
    internal sealed class Years(DayRule rule, TimeSet times, int startDay, int interval) : PeriodLists(YearType.Count)
    {
        private readonly int _first = Gregorian.YearOf(startDay);

        public override long Cycle => YearType.CycleWith(interval * 12L, monthly: true);

        public override long IndexOf(int day) => Arithmetic.FloorDivide(Gregorian.YearOf(day) - (long)_first, interval);

        public override bool TryGet(long index, out int origin, out int[] list)
        {
            long year = index > Gregorian.LastDay ? long.MaxValue : _first + (index * interval);
            (origin, list) = (0, []);
            if (year > Gregorian.LastYear)
            {
                return false;
            }

            origin = Gregorian.NewYear((int)year) - 1;
            int kind = YearType.Of((int)year).Index;
            list = Known(kind) ?? Keep(kind, rule.LeavesYear && interval == 1 ? Settled((int)year) : MembersOf((int)year));
            return true;
        }

        private int[] MembersOf(int year)
        {
            var type = YearType.Of(year);
            if (rule.Parts.Frequency == RecurrenceFrequency.Yearly)
            {
                return Pick(rule.Parts.Positions, times, YearRule.DaysOf(rule, type, positions: false));
            }

            // All months of the year, since a date that moves out of one belongs among the dates of the next.
            var members = new SortedSet<int>();
            for (int number = 1; number <= 12; number++)
            {
                if (((rule.Months >> number) & 1) != 0)
                {
                    int before = Gregorian.DaysBeforeMonth(type.IsLeap, number);
                    var days = default(YearSet);
                    days.Add(before, rule.InMonth(Gregorian.DaysBeforeMonth(type.IsLeap, number + 1) - before, (type.FirstDayOfWeek + before) % 7));
                    members.UnionWith(Pick(rule.Parts.Positions, times, days));
                }
            }

            return [.. members];
        }

        // As for a year's days: what moves out of one year is a member of the next.
        private int[] Settled(int year)
        {
            int origin = Gregorian.NewYear(year) - 1;
            var members = new SortedSet<int>();
            for (int near = year - 1; near <= year + 1; near++)
            {
                int shift = (Gregorian.NewYear(near) - 1 - origin) * Gregorian.SecondsPerDay;
                members.UnionWith(MembersOf(near).Select(m => m + shift));
            }

            return [.. members.Where(m => m >= Gregorian.SecondsPerDay && m < (Gregorian.DaysInYear(year) + 1) * Gregorian.SecondsPerDay)];
        }
    }
}
