using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Rules below a day by elapsed time: each stretch of one offset has its own line of wall times, and a bucket that straddles two is cut in both.</summary>
internal static class OracleElapsed
{
    public static IEnumerable<OracleOccurrence> Of(
        OracleRule rule, LocalDateTime start, DateTimeZone zone, RecurrencePolicy policy, LocalDateTime horizon, OracleWork work)
    {
        var clock = new OracleZone(zone, policy);
        var first = clock.StartOf(start);
        bool includeStart = policy.Start == StartPolicy.Included;
        if (includeStart)
        {
            yield return clock.At(first);
        }

        var buckets = new OracleBuckets(rule, new OracleDays(rule, start.Date, policy.InvalidDate), work);
        var end = horizon < OracleWalls.End ? horizon : OracleWalls.End;
        for (var interval = zone.GetZoneInterval(first); ; interval = zone.GetZoneInterval(interval.End))
        {
            LocalDateTime Wall(Instant instant) => instant.WithOffset(interval.WallOffset).LocalDateTime;
            var from = Wall(interval.HasStart && interval.Start > first ? interval.Start : first);
            var to = interval.HasEnd && Wall(interval.End) < end ? Wall(interval.End) : end;
            foreach (var wall in buckets.Of(Wall(first), from, to).TakeWhile(w => w <= end))
            {
                var instant = OracleZone.AtOffset(wall, interval.WallOffset);
                if (instant >= first && interval.Contains(instant) && !(includeStart && instant == first))
                {
                    yield return clock.At(instant);
                }
            }

            if (work.StoppedAt is { } stop)
            {
                // It may have given up behind the stretch's end, in the rest of that day.
                var known = OracleZone.AtOffset(stop, interval.WallOffset);
                work.KnownBefore = interval.HasEnd ? Instant.Min(known, interval.End) : known;
                yield break;
            }

            if (!interval.HasEnd || to == end)
            {
                yield break;
            }
        }
    }
}
