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

    private ZoneIntervals(DateTimeZone zone, ZoneInterval[] kept)
    {
        (this.zone, this.kept) = (zone, kept);
        starts = [.. kept.Skip(1).Select(interval => interval.Start.ToUnixTimeTicks())];
    }

    public static ZoneIntervals Asked(DateTimeZone zone) => new(zone, []);

    public static ZoneIntervals Kept(DateTimeZone zone) => new(zone, [.. zone.GetZoneIntervals(Start, End)]);

    public ZoneInterval At(Instant instant)
    {
        if (kept.Length == 0 || instant < Start || instant >= End)
        {
            return zone.GetZoneInterval(instant);
        }

        var place = Array.BinarySearch(starts, instant.ToUnixTimeTicks());
        return kept[place >= 0 ? place + 1 : ~place];
    }

    public ZoneInterval Before(ZoneInterval interval) => At(interval.Start - Duration.Epsilon);
}
