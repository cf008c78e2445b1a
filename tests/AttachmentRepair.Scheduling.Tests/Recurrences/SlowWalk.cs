using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Every candidate one by one to the end of the calendar, and a hand-written question to each: no pattern, no table, no jump.</summary>
internal static class SlowWalk
{
    public const long Minute = 60;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    private static readonly DateTime End = new(9999, 12, 29, 23, 59, 59);

    /// <summary>Wall times from a start on, so many seconds apart, that match.</summary>
    public static IEnumerable<DateTime> Every(long seconds, DateTime start, Func<DateTime, bool> matches)
    {
        for (long at = 0; at <= (End.Ticks - start.Ticks) / TimeSpan.TicksPerSecond; at += seconds)
        {
            var wall = start.AddTicks(at * TimeSpan.TicksPerSecond);
            if (matches(wall))
            {
                yield return wall;
            }
        }
    }

    /// <summary>Instants so many seconds apart whose wall times match: elapsed time, in a zone whose offsets are whole hours.</summary>
    public static IEnumerable<Instant> Elapsed(long seconds, DateTime start, DateTimeZone zone, Func<DateTime, bool> matches)
    {
        var first = zone.AtLeniently(LocalDateTime.FromDateTime(start)).ToInstant();
        var interval = zone.GetZoneInterval(first);
        for (long at = first.ToUnixTimeSeconds(); ; at += seconds)
        {
            if (interval.HasEnd && at >= interval.End.ToUnixTimeSeconds())
            {
                interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(at));
            }

            var wall = DateTime.UnixEpoch.AddSeconds(at + interval.WallOffset.Seconds);
            if (wall > End)
            {
                yield break;
            }

            if (matches(wall))
            {
                yield return Instant.FromUnixTimeSeconds(at);
            }
        }
    }

    /// <summary>The instants of wall times, those in a gap left out.</summary>
    public static IEnumerable<Instant> Unskipped(IEnumerable<DateTime> walls, DateTimeZone zone)
        => walls.Select(w => zone.MapLocal(LocalDateTime.FromDateTime(w))).Where(m => m.Count > 0).Select(m => m.First().ToInstant());
}
