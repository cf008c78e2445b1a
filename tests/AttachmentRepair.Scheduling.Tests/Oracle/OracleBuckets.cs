using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Rules below a day on one line of wall times: every day, hour, minute and second is walked, and skipped only if no anchor falls into it.</summary>
/// <remarks>An anchor is the start plus n times the interval, n from 0; its bucket is the hour, minute or second it falls into.</remarks>
internal sealed class OracleBuckets(OracleRule rule, OracleDays days, OracleWork work)
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    private readonly int unit = rule.Frequency switch { OracleFrequency.Hourly => Hour, OracleFrequency.Minutely => Minute, _ => 1 };

    /// <summary>The wall times of all buckets that touch the closed range, ascending; some of the first and last bucket may lie outside of it.</summary>
    public IEnumerable<LocalDateTime> Of(LocalDateTime anchor, LocalDateTime from, LocalDateTime to)
    {
        for (var day = from.Date; day <= to.Date; day = day.PlusDays(1))
        {
            if (!work.Spend(1, day.AtMidnight()))
            {
                yield break;
            }

            if (!days.Matches(day))
            {
                continue;
            }

            foreach (var bucket in Buckets(day.AtMidnight(), anchor, from, to))
            {
                foreach (var wall in OracleWalls.Pick(rule, Expand(bucket, Anchor(bucket, unit, anchor)!.Value)))
                {
                    yield return wall;
                }
            }

            if (work.StoppedAt is not null)
            {
                yield break;
            }
        }
    }

    private IEnumerable<LocalDateTime> Buckets(LocalDateTime day, LocalDateTime anchor, LocalDateTime from, LocalDateTime to)
    {
        IEnumerable<LocalDateTime> Split(LocalDateTime whole, int length, int part, IReadOnlyList<int> limit, Func<LocalDateTime, int> field)
        {
            for (int second = 0; second < length; second += part)
            {
                var bucket = whole.PlusSeconds(second);
                if (!work.Spend(1, bucket))
                {
                    yield break;
                }

                bool inRange = bucket.PlusSeconds(part) > from && bucket <= to;
                if (inRange && Anchor(bucket, part, anchor) is not null && (limit.Count == 0 || limit.Contains(field(bucket))))
                {
                    yield return bucket;
                }
            }
        }

        if (Anchor(day, Day, anchor) is null)
        {
            return [];
        }

        var hours = Split(day, Day, Hour, rule.ByHour, b => b.Hour);
        if (rule.Frequency == OracleFrequency.Hourly)
        {
            return hours;
        }

        var minutes = hours.SelectMany(h => Split(h, Hour, Minute, rule.ByMinute, b => b.Minute));
        return rule.Frequency == OracleFrequency.Minutely ? minutes : minutes.SelectMany(m => Split(m, Minute, 1, rule.BySecond, b => b.Second));
    }

    // The first anchor in a stretch of the line; a bucket has one at most, since the interval is at least a unit.
    private LocalDateTime? Anchor(LocalDateTime bucket, int length, LocalDateTime anchor)
    {
        long step = (long)rule.Interval * unit;
        long distance = bucket.InUtc().ToInstant().ToUnixTimeSeconds() - anchor.InUtc().ToInstant().ToUnixTimeSeconds();
        long n = distance <= 0 ? 0 : (distance + step - 1) / step;
        return (n * step) - distance < length ? anchor.PlusSeconds(n * step) : null;
    }

    // What is finer than the unit is expanded, or comes from the anchor.
    private List<LocalDateTime> Expand(LocalDateTime bucket, LocalDateTime anchor)
    {
        bool expandsMinutes = unit >= Hour && rule.ByMinute.Count > 0;
        bool expandsSeconds = unit >= Minute && rule.BySecond.Count > 0;
        return
        [
            .. from minute in expandsMinutes ? rule.ByMinute : [anchor.Minute]
               from second in expandsSeconds ? rule.BySecond : [anchor.Second]
               select bucket.Date + new LocalTime(bucket.Hour, minute, second),
        ];
    }
}
