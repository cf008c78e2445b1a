using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The naive oracle: walk over every day and ask whether the rule's table matches it.</summary>
internal static class DayWalk
{
    public static IEnumerable<LocalDateTime> Occurrences(RecurrenceRule rule, LocalDateTime start, int days)
    {
        var until = rule.UntilLocal ?? rule.UntilInstant?.InUtc().LocalDateTime ?? start.PlusDays(days);
        return Enumerable.Range(0, days + 1).Select(start.PlusDays).Where(t => Matches(rule, start.Date, t.Date)).TakeWhile(t => t <= until).Take(rule.Count ?? int.MaxValue);
    }

    private static bool Matches(RecurrenceRule rule, LocalDate start, LocalDate date)
    {
        bool weekday = rule.ByDay.Count == 0 || rule.ByDay.Any(d => d.Day == date.DayOfWeek && (d.Ordinal == 0 || d.Ordinal == FromStart(date) || d.Ordinal == FromEnd(date)));
        switch (rule.Frequency)
        {
            case RecurrenceFrequency.Daily:
                return (date - start).Days >= 0 && Period.DaysBetween(start, date) % rule.Interval == 0 && weekday;
            case RecurrenceFrequency.Weekly:
                int weeks = Period.DaysBetween(WeekOf(start, rule.WeekStart), WeekOf(date, rule.WeekStart)) / 7;
                return weeks % rule.Interval == 0 && (rule.ByDay.Count == 0 ? date.DayOfWeek == start.DayOfWeek : weekday);
            case RecurrenceFrequency.Monthly:
                int months = ((date.Year - start.Year) * 12) + date.Month - start.Month;
                int length = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
                bool monthDay = rule.ByMonthDay.Count == 0
                    ? rule.ByDay.Count > 0 || date.Day == start.Day
                    : rule.ByMonthDay.Contains(date.Day) || rule.ByMonthDay.Contains(date.Day - length - 1);
                return months % rule.Interval == 0 && weekday && monthDay;
            default:
                return (date.Year - start.Year) % rule.Interval == 0 && date.Month == start.Month && date.Day == start.Day;
        }
    }

    private static int FromStart(LocalDate date) => ((date.Day - 1) / 7) + 1;

    private static int FromEnd(LocalDate date) => -(((CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1);

    private static LocalDate WeekOf(LocalDate date, IsoDayOfWeek start)
    {
        while (date.DayOfWeek != start)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }
}
