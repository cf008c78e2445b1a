using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Trust;

// The local day of an instant, and when that day starts in the zone. It remembers where it stands: evidence in order moves on once a day.
internal sealed class LocalDays(ZoneIntervals intervals)
{
    private const long Day = NodaConstants.TicksPerDay;

    // The part of the day that lies in one zone interval, in ticks.
    private long from = 1;
    private long until;

    // Days since 1970-01-01.
    public int Number { get; private set; }

    public Instant Start { get; private set; }

    public void MoveTo(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        if (ticks < from || ticks >= until)
        {
            Move(intervals.At(at), ticks);
        }
    }

    private void Move(ZoneInterval interval, long ticks)
    {
        var offset = interval.WallOffset.Ticks;
        var local = ticks + offset;
        var number = (local / Day) - (local % Day < 0 ? 1 : 0);
        var midnight = number * Day;
        Number = (int)number;
        from = interval.HasStart ? Math.Max(midnight - offset, interval.Start.ToUnixTimeTicks()) : midnight - offset;
        until = interval.HasEnd ? Math.Min(midnight + Day - offset, interval.End.ToUnixTimeTicks()) : midnight + Day - offset;
        Start = Instant.FromUnixTimeTicks(First(interval, midnight));
    }

    // The first instant of the day: its midnight where a clock set back has two, else the end of the gap that swallowed it.
    private long First(ZoneInterval interval, long midnight)
    {
        while (interval.HasStart)
        {
            var start = interval.Start.ToUnixTimeTicks();
            var here = midnight - interval.WallOffset.Ticks;
            if (here - start > Day)
            {
                return here;
            }

            var before = intervals.Before(interval);
            if (start + before.WallOffset.Ticks <= midnight)
            {
                return Math.Max(here, start);
            }

            interval = before;
        }

        return midnight - interval.WallOffset.Ticks;
    }
}
