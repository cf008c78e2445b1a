using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>How even somebody's reply times were, inside of the agreed hours, from what was noted. Nothing that was excused or held is in it. Equality is by value.</summary>
/// <param name="Replies">How many replies it is from.</param>
/// <param name="Median">The middle reply time, or <c>null</c> without replies.</param>
/// <param name="Spread">From the lower to the upper quartile, or <c>null</c> with fewer than two replies.</param>
public sealed record ResponseConsistency(int Replies, Duration? Median, Duration? Spread)
{
    /// <summary>From reply times. A quantile is the smallest time that at least that share of the replies took no longer than (nearest rank).</summary>
    /// <param name="times">The reply times, in any order.</param>
    public static ResponseConsistency Of(IEnumerable<Duration> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? new(0, null, null)
            : new(sorted.Count, Quantile(sorted, 2), sorted.Count < 2 ? null : Quantile(sorted, 3) - Quantile(sorted, 1));
    }

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(ResponseConsistency);

    private static Duration Quantile(List<Duration> sorted, int quarters) => sorted[(((sorted.Count * quarters) + 3) / 4) - 1];
}
