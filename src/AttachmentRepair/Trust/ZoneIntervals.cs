using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Trust;

// The intervals of a zone. Those of a century can be kept beside it, so that looking one up allocates nothing. Immutable.
internal sealed class ZoneIntervals
{
    private static readonly Instant Start = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2100, 1, 1, 0, 0);

    private readonly DateTimeZone zone;
    private readonly ZoneInterval[] kept;

    // When each but the first starts, in ticks.
    private readonly long[] starts;

    // For each month or so of the century, how many of them start before it: a search through all would cost as much as the rest of adding evidence.
    private readonly int[] months;

    private ZoneIntervals(DateTimeZone zone, ZoneInterval[] kept)
    {
        (this.zone, this.kept) = (zone, kept);
        starts = [.. kept.Skip(1).Select(interval => interval.Start.ToUnixTimeTicks())];
        months = kept.Length == 0 ? [] : [.. Enumerable.Range(0, Month(End.ToUnixTimeTicks()) + 1).Select(month => starts.Count(s => Month(s) < month))];
    }

    public static ZoneIntervals Asked(DateTimeZone zone) => new(zone, []);

    public static ZoneIntervals Kept(DateTimeZone zone) => new(zone, [.. zone.GetZoneIntervals(Start, End)]);

    public ZoneInterval At(Instant instant)
    {
        if (kept.Length == 0 || instant < Start || instant >= End)
        {
            return zone.GetZoneInterval(instant);
        }

        var ticks = instant.ToUnixTimeTicks();
        var place = months[Month(ticks)];
        while (place < starts.Length && starts[place] <= ticks)
        {
            place++;
        }

        return kept[place];
    }

    public ZoneInterval Before(ZoneInterval interval) => At(interval.Start - Duration.Epsilon);

    private static int Month(long ticks) => (int)((ticks - Start.ToUnixTimeTicks()) / (32 * NodaConstants.TicksPerDay));
}
