using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Wall times on the time line of one zone, by the policies.</summary>
internal sealed class OracleZone(DateTimeZone zone, RecurrencePolicy policy)
{
    // Longer than any offset's distance from UTC plus any jump of a clock, the day Apia skipped included.
    private static readonly Duration Far = Duration.FromDays(2);

    /// <summary>What occurs for a wall time: nothing, one instant, or both passes.</summary>
    public IEnumerable<OracleOccurrence> Resolve(LocalDateTime wall) => Resolve(wall, policy.Gap, policy.Overlap);

    /// <summary>What a wall time names, for EXDATE and UNTIL: a skipped one still names an instant.</summary>
    public IEnumerable<Instant> Named(LocalDateTime wall)
        => Resolve(wall, policy.Gap == GapPolicy.Skip ? GapPolicy.ShiftForward : policy.Gap, policy.Overlap).Select(o => o.Instant);

    /// <summary>Where elapsed time is counted from.</summary>
    public Instant StartOf(LocalDateTime wall) => policy.Overlap == OverlapPolicy.Last ? Named(wall).Last() : Named(wall).First();

    public IEnumerable<OracleOccurrence> Map(IEnumerable<LocalDateTime> walls, OracleWork work)
    {
        var pending = new SortedDictionary<Instant, OracleOccurrence>();
        LocalDateTime? day = null;
        var offset = Offset.Zero;
        IEnumerable<OracleOccurrence> Before(Instant bound)
        {
            while (pending.Count > 0 && pending.First() is var (instant, occurrence) && instant < bound)
            {
                pending.Remove(instant);
                yield return occurrence;
            }
        }

        foreach (var wall in walls)
        {
            if (day != wall.Date.AtMidnight())
            {
                day = wall.Date.AtMidnight();
                offset = GreatestOffset(wall);
            }

            foreach (var settled in Before(AtOffset(wall, offset)))
            {
                yield return settled;
            }

            foreach (var occurrence in Resolve(wall))
            {
                // Of two wall times at one instant the earlier one stays.
                pending.TryAdd(occurrence.Instant, occurrence);
            }
        }

        if (work.StoppedAt is { } stop)
        {
            work.KnownBefore = AtOffset(stop, GreatestOffset(stop));
        }

        foreach (var settled in Before(work.KnownBefore))
        {
            yield return settled;
        }
    }

    /// <summary>An added occurrence of a series that steps through both passes: there the second is always 1.</summary>
    public OracleOccurrence At(OracleOccurrence added) => added.Kind == OccurrenceKind.Overlap ? At(added.Instant) : added;

    /// <summary>An instant and the wall time it is shown as.</summary>
    public OracleOccurrence At(Instant instant)
    {
        var wall = instant.InZone(zone).LocalDateTime;
        var map = zone.MapLocal(wall);
        bool twice = map.Count == 2;
        return new(instant, wall, twice && map.Last().ToInstant() == instant ? 1 : 0, twice ? OccurrenceKind.Overlap : OccurrenceKind.Ordinary);
    }

    public static Instant AtOffset(LocalDateTime wall, Offset offset) => wall.WithOffset(offset).ToInstant();

    // No wall time from that day on can mean an instant earlier than by the greatest offset near it.
    private Offset GreatestOffset(LocalDateTime wall)
    {
        var near = wall.Date.AtMidnight().InUtc().ToInstant();
        return zone.GetZoneIntervals(near - Far, near + Far).Max(i => i.WallOffset);
    }

    private IEnumerable<OracleOccurrence> Resolve(LocalDateTime wall, GapPolicy gap, OverlapPolicy overlap)
    {
        var map = zone.MapLocal(wall);
        return map.Count switch
        {
            0 => InGap(wall, gap, map),
            1 => [new(map.Single().ToInstant(), wall, 0, OccurrenceKind.Ordinary)],
            _ => overlap switch
            {
                OverlapPolicy.First => [new(map.First().ToInstant(), wall, 0, OccurrenceKind.Overlap)],
                OverlapPolicy.Last => [new(map.Last().ToInstant(), wall, 0, OccurrenceKind.Overlap)],
                _ => [new(map.First().ToInstant(), wall, 0, OccurrenceKind.Overlap), new(map.Last().ToInstant(), wall, 1, OccurrenceKind.Overlap)],
            },
        };
    }

    private static IEnumerable<OracleOccurrence> InGap(LocalDateTime wall, GapPolicy gap, ZoneLocalMapping map) => gap switch
    {
        GapPolicy.ShiftForward => [new(AtOffset(wall, map.EarlyInterval.WallOffset), wall, 0, OccurrenceKind.Gap)],
        GapPolicy.FirstValid => [new(map.LateInterval.Start, wall, 0, OccurrenceKind.Gap)],
        GapPolicy.ShiftBack => [new(AtOffset(wall, map.LateInterval.WallOffset), wall, 0, OccurrenceKind.Gap)],
        _ => [],
    };
}
