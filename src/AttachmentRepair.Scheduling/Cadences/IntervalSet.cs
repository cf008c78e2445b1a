using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Intervals as a set of instants: ascending, without overlap or touch, so that equal sets are equal lists.</summary>
internal static class IntervalSet
{
    public static Interval[] Merge(IEnumerable<Interval> intervals)
    {
        var merged = new List<Interval>();
        foreach (var interval in intervals.OrderBy(p => p.HasStart).ThenBy(p => p.HasStart ? p.Start : Instant.MinValue))
        {
            if (merged.Count > 0 && Touches(merged[^1], interval))
            {
                merged[^1] = Join(merged[^1], interval);
            }
            else
            {
                merged.Add(interval);
            }
        }

        return [.. merged];
    }

    /// <summary>The member that holds an instant.</summary>
    public static Interval? At(IReadOnlyList<Interval> intervals, Instant instant)
    {
        foreach (var interval in intervals)
        {
            if (interval.Contains(instant))
            {
                return interval;
            }
        }

        return null;
    }

    /// <summary>The instant by which so much time outside of the intervals has passed; <see langword="null"/> when it never does.</summary>
    public static Instant? Outside(IReadOnlyList<Interval> intervals, Instant from, Duration duration)
    {
        foreach (var interval in intervals)
        {
            if (interval.HasEnd && interval.End <= from)
            {
                continue;
            }

            var free = interval.HasStart && interval.Start > from ? interval.Start - from : Duration.Zero;
            if (free > duration)
            {
                break;
            }

            if (!interval.HasEnd)
            {
                return null;
            }

            duration -= free;
            from = interval.End;
        }

        return from > Instant.MaxValue - duration ? null : from + duration;
    }

    private static bool Touches(Interval earlier, Interval later) => !earlier.HasEnd || !later.HasStart || later.Start <= earlier.End;

    private static Interval Join(Interval earlier, Interval later)
    {
        Instant? start = earlier.HasStart ? earlier.Start : null;
        Instant? end = earlier.HasEnd && later.HasEnd ? Instant.Max(earlier.End, later.End) : null;
        return new Interval(start, end);
    }
}
