using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Pauses as a set of instants: ascending, without overlap or touch, so that equal sets are equal lists.</summary>
internal static class PauseSet
{
    public static Interval[] Merge(IEnumerable<Interval> pauses)
    {
        var merged = new List<Interval>();
        foreach (var pause in pauses.OrderBy(p => p.HasStart).ThenBy(p => p.HasStart ? p.Start : Instant.MinValue))
        {
            if (merged.Count > 0 && Touches(merged[^1], pause))
            {
                merged[^1] = Join(merged[^1], pause);
            }
            else
            {
                merged.Add(pause);
            }
        }

        return [.. merged];
    }

    private static bool Touches(Interval earlier, Interval later) => !earlier.HasEnd || !later.HasStart || later.Start <= earlier.End;

    private static Interval Join(Interval earlier, Interval later)
    {
        Instant? start = earlier.HasStart ? earlier.Start : null;
        Instant? end = earlier.HasEnd && later.HasEnd ? Instant.Max(earlier.End, later.End) : null;
        return new Interval(start, end);
    }
}
