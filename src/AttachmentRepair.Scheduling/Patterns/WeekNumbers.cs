namespace AttachmentRepair.Scheduling;

/// <summary>BYWEEKNO: week 1 is the first with at least four days in the year; a day counts in the year of its own date.</summary>
internal static class WeekNumbers
{
    public static void IntersectYear(ref YearSet days, in RuleParts parts, YearType year)
    {
        int previousLength = year.IsAfterLeap ? 366 : 365;
        int nextLength = year.IsBeforeLeap ? 366 : 365;
        var named = default(YearSet);
        for (int day = 1; day <= year.Length; day++)
        {
            Add(ref named, day, Matches(parts, day, year.FirstDayOfWeek, year.Length, previousLength));
        }

        // The days around the year, for dates that SKIP moves there. 31 December is in no week of the year before its own.
        int previousFirst = (year.FirstDayOfWeek - previousLength + 371) % 7;
        Add(ref named, 0, Matches(parts, previousLength, previousFirst, previousLength, 0));
        Add(ref named, year.Length + 1, Matches(parts, 1, (year.FirstDayOfWeek + year.Length) % 7, nextLength, year.Length));
        days.IntersectWith(named);
    }

    private static void Add(ref YearSet days, int day, bool matches)
    {
        if (matches)
        {
            days.Add(day);
        }
    }

    private static bool Matches(in RuleParts parts, int day, int firstDayOfWeek, int length, int previousLength)
    {
        int weekStart = (int)parts.WeekStart - 1;
        int first = FirstWeek(firstDayOfWeek, weekStart);
        int next = length + FirstWeek((firstDayOfWeek + length) % 7, weekStart);
        int previous = FirstWeek((firstDayOfWeek - previousLength + 371) % 7, weekStart) - previousLength;

        // Week 1 of the next year is known by its number only: how many weeks that year has is not for this one to say.
        var (from, until) = day < first ? (previous, first) : day < next ? (first, next) : (next, 0);
        int number = ((day - from) / 7) + 1;
        int fromEnd = until > from ? ((until - from) / 7) - number + 1 : 0;
        return ((parts.Weeks >> number) & 1) != 0 || ((parts.WeeksFromEnd >> fromEnd) & 1) != 0;
    }

    /// <summary>The day on which week 1 begins, 1 being 1 January; -2 to 4.</summary>
    private static int FirstWeek(int newYearDayOfWeek, int weekStart)
    {
        int into = (newYearDayOfWeek - weekStart + 7) % 7;
        return into <= 3 ? 1 - into : 8 - into;
    }
}
