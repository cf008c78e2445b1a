namespace AttachmentRepair.Scheduling;

/// <summary>The days that a rule names in a year of a given type.</summary>
internal static class YearRule
{
    /// <summary>The days of one year, with BYSETPOS applied where it counts whole days of a month or year.</summary>
    public static YearSet DaysOf(DayRule rule, YearType year, bool positions)
    {
        ref readonly var parts = ref rule.Parts;
        var kept = positions ? parts.Positions.AsSpan() : [];
        if (parts.Frequency == RecurrenceFrequency.Monthly)
        {
            return OfMonths(rule, year, kept);
        }

        var days = default(YearSet);
        for (int month = 1; month <= 12; month++)
        {
            if (((rule.Months >> month) & 1) != 0)
            {
                int before = Gregorian.DaysBeforeMonth(year.IsLeap, month);
                int length = Gregorian.DaysBeforeMonth(year.IsLeap, month + 1) - before;
                days.Add(before, parts.HasMonthDays ? rule.MonthDays(length) : AllDays(month, length));
            }
        }

        if (parts.YearDays is not null)
        {
            IntersectYearDays(ref days, rule, year);
        }

        if (parts.HasWeeks)
        {
            WeekNumbers.IntersectYear(ref days, parts, year);
        }

        if (parts.HasDays)
        {
            Weekdays.IntersectYear(ref days, parts, year);
        }

        if (!rule.LeavesYear)
        {
            days.Remove(0);
            days.Remove(year.Length + 1);
        }

        return kept.IsEmpty || parts.Frequency != RecurrenceFrequency.Yearly ? days : SetPositions.Keep(kept, days);
    }

    // The days around the year count as its own until a moved day of the year is or is not among them.
    private static ulong AllDays(int month, int length) => (((1ul << length) - 1) << 1) | (month == 1 ? 1ul : 0) | (month == 12 ? 2ul << length : 0);

    private static YearSet OfMonths(DayRule rule, YearType year, ReadOnlySpan<short> positions)
    {
        var days = default(YearSet);
        for (int month = 1; month <= 12; month++)
        {
            if (((rule.Months >> month) & 1) != 0)
            {
                int before = Gregorian.DaysBeforeMonth(year.IsLeap, month);
                ulong bits = rule.InMonth(Gregorian.DaysBeforeMonth(year.IsLeap, month + 1) - before, (year.FirstDayOfWeek + before) % 7);
                days.Add(before, positions.IsEmpty ? bits : SetPositions.Keep(positions, bits));
            }
        }

        return days;
    }

    private static void IntersectYearDays(ref YearSet days, DayRule rule, YearType year)
    {
        var named = default(YearSet);
        bool moves = rule.LeavesYear;
        foreach (short number in rule.Parts.YearDays!)
        {
            int day = number > 0 ? number : year.Length + 1 + number;
            if (day >= 1 && day <= year.Length)
            {
                named.Add(day);
            }
            else if (moves)
            {
                bool backward = rule.Skip == InvalidDatePolicy.LastValid;
                named.Add(number > 0 ? (backward ? year.Length : year.Length + 1) : (backward ? 0 : 1));
            }
        }

        days.IntersectWith(named);
    }
}
