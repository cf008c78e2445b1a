using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Which days a rule means: RFC 5545's table read as a filter over every day, and RFC 7529's SKIP as days added to it.</summary>
internal sealed class OracleDays
{
    private readonly OracleRule rule;
    private readonly InvalidDatePolicy invalid;
    private readonly IReadOnlyList<int> months;
    private readonly IReadOnlyList<int> monthDays;
    private readonly IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> weekdays;

    /// <summary>What the rule leaves open comes from the start: its month and day, its day of month or its weekday.</summary>
    public OracleDays(OracleRule rule, LocalDate start, InvalidDatePolicy invalid)
    {
        this.rule = rule;
        this.invalid = rule.Skip ?? invalid;
        bool noDay = rule.ByMonthDay.Count + rule.ByDay.Count + rule.ByYearDay.Count == 0;
        bool noWeek = rule.ByWeekNo.Count == 0;
        (bool startsMonth, bool startsDay, bool startsWeekday) = rule.Frequency switch
        {
            OracleFrequency.Yearly => (noDay && noWeek && rule.ByMonth.Count == 0, noDay && noWeek, noDay && !noWeek),
            OracleFrequency.Monthly => (false, noDay, false),
            OracleFrequency.Weekly => (false, false, noDay),
            _ => (false, false, false),
        };
        months = startsMonth ? [start.Month] : rule.ByMonth;
        monthDays = startsDay ? [start.Day] : rule.ByMonthDay;
        weekdays = startsWeekday ? [(0, start.DayOfWeek)] : rule.ByDay;
    }

    /// <summary>The days of a period in order, each once; a moved one may lie just outside the period.</summary>
    public IEnumerable<LocalDate> Of(LocalDate first, LocalDate last)
    {
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays);
        return new SortedSet<LocalDate>(days.Where(Matches).Concat(Moved(first, last)));
    }

    public bool Matches(LocalDate day)
        => MatchesMonth(day.Month)
        && (monthDays.Count == 0 || monthDays.Contains(day.Day) || monthDays.Contains(day.Day - DaysInMonth(day) - 1))
        && MatchesYearDay(day)
        && MatchesWeek(day);

    private static int DaysInMonth(LocalDate day) => CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);

    private static int DaysInYear(LocalDate day) => CalendarSystem.Iso.GetDaysInYear(day.Year);

    private IEnumerable<LocalDate> Moved(LocalDate first, LocalDate last)
    {
        if (invalid == InvalidDatePolicy.Omit || rule.Frequency < OracleFrequency.Monthly)
        {
            return [];
        }

        return monthDays.Count > 0
            ? Months(first, last).SelectMany(MovedInMonth).Where(d => MatchesYearDay(d) && MatchesWeek(d))
            : MovedInYear(first, last).Where(MatchesWeek);
    }

    private IEnumerable<LocalDate> Months(LocalDate first, LocalDate last)
        => Enumerable.Range(first.Month, last.Month - first.Month + 1).Where(MatchesMonth).Select(m => new LocalDate(first.Year, m, 1));

    private IEnumerable<LocalDate> MovedInMonth(LocalDate first)
        => monthDays.Where(d => Math.Abs(d) > DaysInMonth(first)).SelectMany(d => Move(d, first, first.PlusDays(DaysInMonth(first) - 1)));

    // Day 366 of a common year would be the 32nd of December, day -366 the day before the 1st of January: BYMONTH asks for those months.
    private IEnumerable<LocalDate> MovedInYear(LocalDate first, LocalDate last)
        => rule.ByYearDay.Where(d => Math.Abs(d) > DaysInYear(first) && MatchesMonth(d > 0 ? 12 : 1)).SelectMany(d => Move(d, first, last));

    // An invalid day lies after the last of its month or year, or (a negative one) before the first; the calendar may end there.
    private IEnumerable<LocalDate> Move(int day, LocalDate first, LocalDate last)
    {
        if (invalid == InvalidDatePolicy.LastValid)
        {
            return [day > 0 ? last : first.PlusDays(-1)];
        }

        return day < 0 ? [first] : last < LocalDate.MaxIsoValue ? [last.PlusDays(1)] : [];
    }

    private bool MatchesMonth(int month) => months.Count == 0 || months.Contains(month);

    private bool MatchesYearDay(LocalDate day)
        => rule.ByYearDay.Count == 0 || rule.ByYearDay.Contains(day.DayOfYear) || rule.ByYearDay.Contains(day.DayOfYear - DaysInYear(day) - 1);

    private bool MatchesWeek(LocalDate day)
        => (weekdays.Count == 0 || weekdays.Any(w => w.Day == day.DayOfWeek && MatchesOrdinal(w.Ordinal, day)))
        && (rule.ByWeekNo.Count == 0 || MatchesWeekNo(day));

    private bool MatchesOrdinal(int ordinal, LocalDate day)
    {
        bool inMonth = rule.Frequency == OracleFrequency.Monthly || rule.ByMonth.Count > 0;
        (int number, int count) = inMonth ? (day.Day, DaysInMonth(day)) : (day.DayOfYear, DaysInYear(day));
        return ordinal == 0 || ordinal == ((number - 1) / 7) + 1 || ordinal == -(((count - number) / 7) + 1);
    }

    // A week belongs to the year that has at least four of its days; the 4th of January is always in week 1, the 28th of December in the last.
    // A day belongs to its calendar year: in December the next year's week 1 has that number alone, in January the year before's last is also -1.
    private bool MatchesWeekNo(LocalDate day)
    {
        // The calendar repeats after 400 years, which are whole weeks: so the last week of all needs no year 10000.
        day = day.Year > 9000 ? day.PlusYears(-400) : day;
        int year = OracleWeeks.First(day, rule.WeekStart).PlusDays(3).Year;
        int number = WeeksFromFirst(year, day) + 1;
        int count = WeeksFromFirst(year, new LocalDate(year, 12, 28)) + 1;
        return rule.ByWeekNo.Contains(number) || (year <= day.Year && rule.ByWeekNo.Contains(number - count - 1));
    }

    private int WeeksFromFirst(int year, LocalDate day)
        => Period.DaysBetween(OracleWeeks.First(new LocalDate(year, 1, 4), rule.WeekStart), OracleWeeks.First(day, rule.WeekStart)) / 7;
}
