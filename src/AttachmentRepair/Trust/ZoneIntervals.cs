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

    private ZoneIntervals(DateTimeZone zone, ZoneInterval[] kept) => (this.zone, this.kept) = (zone, kept);

    public static ZoneIntervals Asked(DateTimeZone zone) => new(zone, []);

    public static ZoneIntervals Kept(DateTimeZone zone) => new(zone, [.. zone.GetZoneIntervals(Start, End)]);

    public ZoneInterval At(Instant instant)
    {
        if (kept.Length == 0 || instant < Start || instant >= End)
        {
            return zone.GetZoneInterval(instant);
        }

        var (low, high) = (0, kept.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = kept[middle].Start <= instant ? (middle, high) : (low, middle - 1);
        }

        return kept[low];
    }

    public ZoneInterval Before(ZoneInterval interval) => At(interval.Start - Duration.Epsilon);
}
