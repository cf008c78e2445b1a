using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What a calendar file says of a zone's clock: changes one by one and, from the year on from which they repeat for ever, by yearly rules.</summary>
internal sealed class CalendarZone
{
    private CalendarZone(IReadOnlyList<ZoneChange> changes, IReadOnlyList<(ZoneChange First, YearlyOnset Onset)> yearly, Instant? coveredUntil)
    {
        Changes = changes;
        Yearly = yearly;
        Covered = coveredUntil;
    }

    public IReadOnlyList<ZoneChange> Changes { get; }

    public IReadOnlyList<(ZoneChange First, YearlyOnset Onset)> Yearly { get; }

    /// <summary>From here on nothing is said; null when all is.</summary>
    private Instant? Covered { get; }

    public static Instant? CoveredUntil(DateTimeZone zone, Instant first) => CalendarTime.IsFixed(zone) ? null : Of(zone, first, null).Covered;

    /// <summary>The table from an instant on, up to another or for ever.</summary>
    public static CalendarZone Of(DateTimeZone zone, Instant first, Instant? last)
    {
        var horizon = SeriesLimits.HorizonOf(first);
        var from = first - SeriesLimits.Margin;
        var end = SeriesLimits.EndOfCycle(first, 1);
        var all = ZoneChange.From(zone, from).TakeWhile(c => c.At < end).ToList();
        var origin = Origin(zone, from);
        var later = all.Where(c => c.At >= horizon).ToList();
        var onsets = YearlyOnset.Of(later);
        int? tail = later.Count == 0 ? int.MaxValue : TailOf(all, onsets, horizon);
        var changes = origin.Concat(all.Where(c => c.At < horizon && !(c.Wall.Year >= tail) && !(c.At > last))).ToList();
        var yearly = tail is null ? [] : onsets
            .Select(onset => (First: all.First(c => c.Wall.Year >= tail && onset.Holds(c)), Onset: onset))
            .Where(pair => !(pair.First.At > last))
            .OrderBy(pair => pair.First.At)
            .ToList();
        return new CalendarZone(changes, yearly, tail is null ? horizon : null);
    }

    // The clock of a zone's first interval was never changed to: it is said to begin long before.
    private static IEnumerable<ZoneChange> Origin(DateTimeZone zone, Instant from)
    {
        var interval = zone.GetZoneInterval(from);
        if (interval.HasStart)
        {
            return [];
        }

        var begin = Instant.FromUtc(from < Instant.FromUtc(1970, 1, 2, 0, 0) ? 1 : 1970, 1, 1, 0, 0);
        return [new ZoneChange(begin, begin.InUtc().LocalDateTime, new ZoneObservance(interval.WallOffset, interval.WallOffset, interval.Name, IsDaylight: false))];
    }

    /// <summary>The first year from which on the yearly rules give exactly the zone's changes; null when they do not even at the horizon.</summary>
    private static int? TailOf(List<ZoneChange> all, IReadOnlyList<YearlyOnset> onsets, Instant horizon)
    {
        var byYear = all.ToLookup(c => c.Wall.Year);
        int tail = all[^1].Wall.Year;
        for (int year = tail - 1; year >= all[0].Wall.Year; year--)
        {
            var expected = onsets.SelectMany(onset => onset.In(year)).Where(change => change.Wall >= all[0].Wall).OrderBy(change => change.Wall);
            if (!byYear[year].Select(c => (c.Wall, c.Observance)).SequenceEqual(expected))
            {
                break;
            }

            tail = year;
        }

        return tail <= horizon.InUtc().Year + 1 ? tail : null;
    }
}
