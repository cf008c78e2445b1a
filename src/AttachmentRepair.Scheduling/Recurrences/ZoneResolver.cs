using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling;

/// <summary>Wall times to instants by policy. A resolved time is never fed back.</summary>
internal static class ZoneResolver
{
    // The first and last days of the calendar may be beyond the instants of a zone.
    public static readonly int FirstDay = DayNumber.Minimum + 2;
    public static readonly int LastDay = DayNumber.Maximum - 2;

    public static IEnumerable<Occurrence> Resolve(LocalDateTime local, DateTimeZone zone, RecurrencePolicy policy)
    {
        int day = DayNumber.Of(local.Date);
        if (day < FirstDay || day > LastDay)
        {
            return [];
        }

        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => Gap(mapping, policy.Gap),
            1 => [new Occurrence(new OccurrenceKey(local), mapping.Single().ToInstant(), OccurrenceKind.Ordinary)],
            _ => Overlap(mapping, policy.Overlap),
        };
    }

    /// <summary>The instant up to which a wall time, inclusive, lasts.</summary>
    public static Instant ResolveEnd(LocalDateTime until, DateTimeZone zone, RecurrencePolicy policy)
    {
        int day = DayNumber.Of(until.Date);
        if (day < FirstDay || day > LastDay)
        {
            return day < FirstDay ? Instant.MinValue : Instant.MaxValue;
        }

        return Resolve(until, zone, Naming(policy)).Last().Instant;
    }

    /// <summary>The policy for a time that ends or excludes: one that is skipped as an occurrence still names an instant.</summary>
    public static RecurrencePolicy Naming(RecurrencePolicy policy)
        => policy.Gap == GapPolicy.Skip ? policy with { Gap = GapPolicy.ShiftForward } : policy;

    private static Occurrence[] Gap(ZoneLocalMapping mapping, GapPolicy policy)
    {
        var local = mapping.LocalDateTime;
        Instant? instant = policy switch
        {
            GapPolicy.FirstValid => mapping.LateInterval.Start,
            GapPolicy.ShiftBack => local.WithOffset(mapping.LateInterval.WallOffset).ToInstant(),
            GapPolicy.Skip => null,
            _ => local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
        };
        return instant is { } at ? [new Occurrence(new OccurrenceKey(local), at, OccurrenceKind.Gap)] : [];
    }

    // Only the additional occurrence is pass 1: a key must not change when tz data moves the overlap away from it.
    private static Occurrence[] Overlap(ZoneLocalMapping mapping, OverlapPolicy policy)
    {
        var key = new OccurrenceKey(mapping.LocalDateTime);
        var first = new Occurrence(key, mapping.First().ToInstant(), OccurrenceKind.Overlap);
        var last = mapping.Last().ToInstant();
        return policy switch
        {
            OverlapPolicy.Last => [new Occurrence(key, last, OccurrenceKind.Overlap)],
            OverlapPolicy.Both => [first, new Occurrence(new OccurrenceKey(key.Local, 1), last, OccurrenceKind.Overlap)],
            _ => [first],
        };
    }
}
