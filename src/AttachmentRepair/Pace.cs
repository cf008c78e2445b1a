using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// How much time two people leave at least between one talk about what hurt and the next, in whole days. The longer interval is the slower pace. Immutable and
/// thread-safe; equal and ordered by the interval.
/// </summary>
public sealed record Pace : IComparable<Pace>
{
    /// <summary>The longest interval: 92 days, a season (policy).</summary>
    public const int MostDays = 92;

    private Pace(int days) => Days = days;

    /// <summary>Once a week: the pace of a plan whose people agreed on no other (policy).</summary>
    public static Pace Weekly { get; } = new(7);

    /// <summary>Once a fortnight.</summary>
    public static Pace Fortnightly { get; } = new(14);

    /// <summary>The days of the interval, 1 to <see cref="MostDays"/>.</summary>
    public int Days { get; private init; }

    /// <summary>The shortest time between two talks.</summary>
    public Duration Interval => Duration.FromDays(Days);

    /// <summary>Twice the interval, at most the longest.</summary>
    public Pace Doubled() => new(Math.Min(2 * Days, MostDays));

    /// <summary>A pace.</summary>
    /// <param name="days">The days of the interval, 1 to <see cref="MostDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more days.</exception>
    public static Pace EveryDays(int days) => days is >= 1 and <= MostDays
        ? new(days)
        : throw new ArgumentOutOfRangeException(nameof(days), days, $"A pace leaves 1 to {MostDays} days.");

    /// <summary>The slower of two.</summary>
    /// <param name="one">A pace.</param>
    /// <param name="other">Another.</param>
    public static Pace SlowerOf(Pace one, Pace other)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.CompareTo(other) < 0 ? other : one;
    }

    /// <summary>Talks at this pace and no faster: a cadence that both may agree on as a series.</summary>
    /// <param name="first">The first talk, in local time.</param>
    /// <param name="zone">The zone.</param>
    public Cadence From(LocalDateTime first, DateTimeZone zone) =>
        Cadence.Fixed(Recurrence.Create(first, RecurrenceRule.Daily().WithInterval(Days)).In(zone));

    /// <summary>The longer interval comes after the shorter.</summary>
    /// <param name="other">The pace to compare with.</param>
    public int CompareTo(Pace? other) => Days.CompareTo(other?.Days ?? 0);

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(Pace);
}
