namespace AttachmentRepair.Scheduling;

/// <summary>The days a rule names in each type of year, made when first asked for.</summary>
internal sealed class YearTable(DayRule rule, bool positions)
{
    private readonly Entry?[] _entries = new Entry?[YearType.Count];

    public DayRule Rule => rule;

    /// <summary>The named days of a year; bit 0 of the first word is the day before the year.</summary>
    public Entry this[int year]
    {
        get
        {
            var type = YearType.Of(year);
            return Volatile.Read(ref _entries[type.Index]) ?? Make(type, year);
        }
    }

    // Two threads may make the same entry; either will do.
    private Entry Make(YearType type, int year)
    {
        var days = YearRule.DaysOf(rule, type, positions);
        if (rule.LeavesYear && rule.Parts.Interval == 1)
        {
            days = Settled(days, year);
        }

        var entry = new Entry(days);
        Volatile.Write(ref _entries[type.Index], entry);
        return entry;
    }

    // When every year is a period, a date moved out of one is a date of the next, so that no day stands in two years.
    private YearSet Settled(YearSet days, int year)
    {
        int length = Gregorian.DaysInYear(year);
        days.Remove(0);
        days.Remove(length + 1);
        if (YearRule.DaysOf(rule, YearType.Of(year - 1), positions).Contains(Gregorian.DaysInYear(year - 1) + 1))
        {
            days.Add(1);
        }

        if (YearRule.DaysOf(rule, YearType.Of(year + 1), positions).Contains(0))
        {
            days.Add(length);
        }

        return days;
    }

    internal sealed class Entry(YearSet days)
    {
        private readonly YearSet _days = days;

        public ref readonly YearSet Days => ref _days;

        public int Count { get; } = days.Count;

        /// <summary>The first and the last day of the set, so that empty words are not looked at.</summary>
        public int First { get; } = days.IsEmpty ? YearSet.Capacity : days.Select(0);

        public int Last { get; } = days.IsEmpty ? -1 : days.Select(days.Count - 1);
    }
}
