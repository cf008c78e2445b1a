namespace AttachmentRepair.Scheduling;

/// <summary>BYWEEKNO: week 1 is the first with at least four days in the year; a day counts in the year of its own date.</summary>
internal static class WeekNumbers
{
    public static void IntersectYear(ref YearSet days, in RuleParts parts, YearType year)
    {
        int weekStart = (int)parts.WeekStart - 1;
        int first = FirstWeek(year.FirstDayOfWeek, weekStart);
        int previousLength = year.IsAfterLeap ? 366 : 365;
        int previous = FirstWeek(((year.FirstDayOfWeek - previousLength) % 7 + 7) % 7, weekStart) - previousLength;
        int next = year.Length + FirstWeek((year.FirstDayOfWeek + year.Length) % 7, weekStart);
        var named = default(YearSet);
        for (int day = 1; day <= year.Length; day++)
        {
            // Week 1 of the next year is known by its number only: how many weeks that year has is not for this one to say.
            var (from, until) = day < first ? (previous, first) : day < next ? (first, next) : (next, 0);
            int number = ((day - from) / 7) + 1;
            int fromEnd = until > from ? ((until - from) / 7) - number + 1 : 0;
            if (((parts.Weeks >> number) & 1) != 0 || ((parts.WeeksFromEnd >> fromEnd) & 1) != 0)
            {
                named.Add(day);
            }
        }

        days.IntersectWith(named);
    }

    /// <summary>The day on which week 1 begins, 1 being 1 January; -2 to 4.</summary>
    private static int FirstWeek(int newYearDayOfWeek, int weekStart)
    {
        int into = (newYearDayOfWeek - weekStart + 7) % 7;
        return into <= 3 ? 1 - into : 8 - into;
    }
}
