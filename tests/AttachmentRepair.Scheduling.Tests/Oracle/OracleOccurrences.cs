using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>A whole series, naively: generate, SKIP, BYSETPOS, zone policy, sort, UNTIL, COUNT, added, excluded.</summary>
internal static class OracleOccurrences
{
    private static readonly LocalDateTimePattern LocalUntil = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern DateUntil = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The first <paramref name="limit"/> occurrences, or as many as can be known by looking at <paramref name="budget"/> days, units and candidates.</summary>
    public static OracleSeries Of(OracleCase series, int limit, long budget = OracleWork.Unlimited)
    {
        var work = new OracleWork(budget);
        var occurrences = Of(series, work).Take(limit).ToList();
        return new OracleSeries(occurrences, work.KnownBefore, limit);
    }

    /// <summary>The series as far as the work allows, lazily.</summary>
    public static IEnumerable<OracleOccurrence> Of(OracleCase series, OracleWork work)
    {
        var rule = OracleRule.Parse(series.Rule);
        var zone = new OracleZone(series.Zone, series.Policy);
        var until = Until(rule, zone);
        // Any wall time the zone could put at or before UNTIL.
        var horizon = until is { } last && last < OracleZone.AtOffset(OracleWalls.End.PlusDays(-3), Offset.Zero)
            ? last.InUtc().LocalDateTime.PlusDays(3)
            : OracleWalls.End;
        bool isElapsed = rule.IsSubDaily && series.Policy.SubDaily == SubDailyPolicy.Elapsed;
        var generated = isElapsed
            ? OracleElapsed.Of(rule, series.Start, series.Zone, series.Policy, horizon, work)
            : zone.Map(OracleWalls.Of(rule, series.Start, series.Policy.InvalidDate, series.Policy.Start == StartPolicy.Included, horizon, work), work);
        var ended = generated.TakeWhile(o => until is null || o.Instant <= until).Take(rule.Count ?? int.MaxValue);
        var excluded = series.Excluded.SelectMany(zone.Named).ToHashSet();
        return Join(ended, series.Included.Order().SelectMany(zone.Resolve).Select(o => isElapsed ? zone.At(o) : o), work).Where(o => !excluded.Contains(o.Instant));
    }

    private static IEnumerable<OracleOccurrence> Join(IEnumerable<OracleOccurrence> rule, IEnumerable<OracleOccurrence> added, OracleWork work)
    {
        var waiting = new Queue<OracleOccurrence>(added.DistinctBy(o => o.Instant).OrderBy(o => o.Instant));
        foreach (var occurrence in rule)
        {
            while (waiting.TryPeek(out var next) && next.Instant <= occurrence.Instant)
            {
                waiting.Dequeue();
                if (next.Instant < occurrence.Instant)
                {
                    yield return next;
                }
            }

            yield return occurrence;
        }

        foreach (var rest in waiting.Where(o => o.Instant < work.KnownBefore))
        {
            yield return rest;
        }
    }

    private static Instant? Until(OracleRule rule, OracleZone zone) => rule.Until switch
    {
        null => null,
        { Length: 8 } date => zone.Named(DateUntil.Parse(date).Value.At(new LocalTime(23, 59, 59))).Last(),
        [.. var utc, 'Z'] => LocalUntil.Parse(utc).Value.InUtc().ToInstant(),
        var local => zone.Named(LocalUntil.Parse(local).Value).Last(),
    };
}
