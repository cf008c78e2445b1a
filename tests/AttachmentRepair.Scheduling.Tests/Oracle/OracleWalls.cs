using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>The wall times a rule means, ascending, before any zone, UNTIL or COUNT.</summary>
internal static class OracleWalls
{
    /// <summary>Where every series ends, whatever the zone.</summary>
    public static readonly LocalDateTime End = new(9999, 12, 29, 23, 59, 59);

    public static IEnumerable<LocalDateTime> Of(
        OracleRule rule, LocalDateTime start, InvalidDatePolicy invalid, bool includeStart, LocalDateTime horizon, OracleWork work)
    {
        var days = new OracleDays(rule, start.Date, invalid);
        var walls = rule.IsSubDaily ? new OracleBuckets(rule, days, work).Of(start, start, Min(horizon, End)) : ByPeriod(rule, start, days, horizon, work);
        var matching = walls.Where(w => w >= start).TakeWhile(w => w <= horizon && w <= End);
        return includeStart ? matching.Where(w => w != start).Prepend(start) : matching;
    }

    /// <summary>BYSETPOS: the positions of a period's set, counted from either end; all of it when there is none.</summary>
    public static IEnumerable<LocalDateTime> Pick(OracleRule rule, List<LocalDateTime> set)
        => rule.BySetPos.Count == 0
            ? set
            : set.Where((_, i) => rule.BySetPos.Contains(i + 1) || rule.BySetPos.Contains(i - set.Count));

    private static IEnumerable<LocalDateTime> ByPeriod(OracleRule rule, LocalDateTime start, OracleDays days, LocalDateTime horizon, OracleWork work)
    {
        var times = Times(rule, start);
        var pending = new SortedSet<LocalDateTime>();
        foreach (var (first, last) in Periods(rule, start.Date, horizon.Date))
        {
            // SKIP moves a date by a day at most, so nothing of this or a later period is earlier than that.
            var settled = first.PlusDays(-1).AtMidnight();
            foreach (var wall in pending.Where(w => w < settled).ToList())
            {
                pending.Remove(wall);
                yield return wall;
            }

            if (!work.Spend(Period.DaysBetween(first, last) + 1, settled))
            {
                yield break;
            }

            List<LocalDateTime> set = [.. days.Of(first, last).SelectMany(_ => times, (day, time) => day + time)];
            pending.UnionWith(Pick(rule, set));
            if (!work.Spend(set.Count, settled))
            {
                yield break;
            }
        }

        foreach (var wall in pending)
        {
            yield return wall;
        }
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> Periods(OracleRule rule, LocalDate start, LocalDate horizon)
    {
        // One more period than the horizon's, because a date of it may move back over the horizon.
        for (long n = 0; First(rule, start, n) is { } first && first <= horizon.PlusDays(1); n += rule.Interval)
        {
            yield return (first, First(rule, start, n + 1)?.PlusDays(-1) ?? LocalDate.MaxIsoValue);
        }
    }

    // Null beyond the calendar.
    private static LocalDate? First(OracleRule rule, LocalDate start, long n)
    {
        switch (rule.Frequency)
        {
            case OracleFrequency.Daily:
                return Later(start, n);
            case OracleFrequency.Weekly:
                return Later(OracleWeeks.First(start, rule.WeekStart), 7 * n);
            case OracleFrequency.Monthly:
                long month = (start.Year * 12L) + start.Month - 1 + n;
                return month / 12 <= 9999 ? new LocalDate((int)(month / 12), (int)(month % 12) + 1, 1) : null;
            default:
                return start.Year + n <= 9999 ? new LocalDate((int)(start.Year + n), 1, 1) : null;
        }
    }

    private static LocalDate? Later(LocalDate day, long days) => days <= Period.DaysBetween(day, LocalDate.MaxIsoValue) ? day.PlusDays((int)days) : null;

    private static List<LocalTime> Times(OracleRule rule, LocalDateTime start) =>
    [
        .. from hour in rule.ByHour.Count > 0 ? rule.ByHour : [start.Hour]
           from minute in rule.ByMinute.Count > 0 ? rule.ByMinute : [start.Minute]
           from second in rule.BySecond.Count > 0 ? rule.BySecond : [start.Second]
           select new LocalTime(hour, minute, second),
    ];

    private static LocalDateTime Min(LocalDateTime one, LocalDateTime other) => one < other ? one : other;
}
