using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling;

/// <summary>One change of a zone's clock: when, at what wall time of the clock before it, and to what.</summary>
internal sealed record ZoneChange(Instant At, LocalDateTime Wall, ZoneObservance Observance)
{
    /// <summary>How far the clock is moved.</summary>
    public Duration Width => Duration.FromSeconds(Math.Abs(Observance.To.Seconds - Observance.From.Seconds));

    /// <summary>The changes from the one in force at an instant on, as they are asked for; a zone's first interval has none.</summary>
    public static IEnumerable<ZoneChange> From(DateTimeZone zone, Instant from)
    {
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(new Interval(from, null)))
        {
            if (interval.HasStart)
            {
                before ??= zone.GetZoneInterval(interval.Start - Duration.Epsilon);
                yield return Between(before, interval);
            }

            before = interval;
        }
    }

    /// <summary>Whether a time of day may be among those jumped over or shown twice. Null means that there are several.</summary>
    public bool Concerns(LocalTime? time)
    {
        if (time is not { } ofDay)
        {
            return true;
        }

        bool isGap = Observance.To.Seconds > Observance.From.Seconds;
        var begins = isGap ? Wall : Wall.PlusSeconds(-(long)Width.TotalSeconds);
        var on = begins.Date + ofDay;
        on = on < begins ? on.PlusDays(1) : on;
        return on < begins.PlusSeconds((long)Width.TotalSeconds);
    }

    private static ZoneChange Between(ZoneInterval before, ZoneInterval after) => new(
        after.Start,
        after.Start.WithOffset(before.WallOffset).LocalDateTime,
        new ZoneObservance(before.WallOffset, after.WallOffset, after.Name, IsDaylight(before, after)));

    // With winter time as negative savings (Dublin, Casablanca) the summer is called daylight all the same, as readers expect one of each;
    // a zone that changes its date (Apia, 2011) would give them a saving of a day.
    private static bool IsDaylight(ZoneInterval before, ZoneInterval after)
        => (after.Savings > Offset.Zero || (after.Savings == Offset.Zero && before.Savings < Offset.Zero))
            && Math.Abs(after.WallOffset.Seconds - before.WallOffset.Seconds) < NodaConstants.SecondsPerDay;
}
