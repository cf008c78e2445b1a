using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>When one person may be reached: always but for their quiet hours, in their own zone.</summary>
/// <remarks>
/// <para>Quiet hours that a clock change touches are read generously: they begin at the first and end at the last instant their wall times have; a wall time
/// that is jumped over is the instant of the jump. On the calendar's first and last days, years 1 and 9999, there are none.</para>
/// <para>Equality is by value, the zone by its Id. Immutable and thread-safe.</para>
/// </remarks>
public sealed class Availability : IEquatable<Availability>
{
    private static readonly RecurrencePolicy Begins = RecurrencePolicy.Default with { Gap = GapPolicy.FirstValid };
    private static readonly RecurrencePolicy Ends = Begins with { Overlap = OverlapPolicy.Last };

    // No wall is more than a day away from UTC, and quiet hours last a day.
    private static readonly Instant First = Instant.FromUtc(1, 1, 4, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 24, 0, 0);

    private Availability(DateTimeZone zone, IReadOnlyList<QuietHours> quiet)
    {
        Zone = zone;
        Quiet = quiet;
    }

    /// <summary>The person's zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The person's quiet hours, in the order given.</summary>
    public IReadOnlyList<QuietHours> Quiet { get; }

    /// <summary>Somebody who may always be reached.</summary>
    /// <param name="zone">The person's zone.</param>
    /// <returns>The availability.</returns>
    public static Availability In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone, []);
    }

    /// <summary>What all of several people have in common within an interval.</summary>
    /// <param name="people">The people; none at all have everything in common.</param>
    /// <param name="interval">With a start and an end.</param>
    /// <returns>The intervals in which each of them may be reached, ascending, apart.</returns>
    /// <exception cref="ArgumentException">The interval has no start or no end.</exception>
    public static IReadOnlyList<Interval> CommonTo(IEnumerable<Availability> people, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (!interval.HasStart || !interval.HasEnd)
        {
            throw new ArgumentException("An interval with a start and an end is needed.", nameof(interval));
        }

        var free = new List<Interval>();
        var from = interval.Start;
        foreach (var quiet in IntervalSet.Merge(people.SelectMany(p => p.QuietWithin(interval))))
        {
            if (quiet.Start > from)
            {
                free.Add(new Interval(from, quiet.Start));
            }

            from = Instant.Max(from, quiet.End);
        }

        if (from < interval.End)
        {
            free.Add(new Interval(from, interval.End));
        }

        return free.AsReadOnly();
    }

    /// <summary>With more quiet hours.</summary>
    /// <param name="quiet">The quiet hours.</param>
    /// <returns>A new availability.</returns>
    public Availability WithQuiet(params QuietHours[] quiet)
    {
        ArgumentNullException.ThrowIfNull(quiet);
        return new(Zone, Array.AsReadOnly(Quiet.Concat(quiet).Distinct().ToArray()));
    }

    /// <summary>Whether the person may be reached at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether no quiet hours hold it.</returns>
    public bool IsAvailableAt(Instant instant) => QuietAt(instant) is null;

    /// <summary>The first instant at or after one at which the person may be reached.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>That instant; <see langword="null"/> when the quiet hours leave nothing.</returns>
    public Instant? NextAvailable(Instant instant)
    {
        // A week of quiet without a break is quiet for ever, but for a clock change.
        for (var limit = instant > Last - Duration.FromDays(9) ? Instant.MaxValue : instant + Duration.FromDays(9); instant <= limit;)
        {
            if (QuietAt(instant) is not { } quiet)
            {
                return instant;
            }

            instant = quiet.End;
        }

        return null;
    }

    /// <summary>The first instant at which the person may be reached and by which so much time has passed in which they could be: a reply expected within two
    /// hours, asked for in quiet hours, is due two hours after their end, and one asked for two hours before them at their end.</summary>
    /// <param name="from">From when on.</param>
    /// <param name="duration">0 to 366 days.</param>
    /// <returns>That instant; <see langword="null"/> when the quiet hours leave nothing, or not enough before the calendar ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    public Instant? After(Instant from, Duration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Duration.FromDays(366));
        while (NextAvailable(from) is { } start && start <= Last)
        {
            var week = new Interval(start, start + Duration.FromDays(7));
            var quiet = IntervalSet.Merge(QuietWithin(week));
            if (IntervalSet.Outside(quiet, start, duration) is { } end && end <= week.End)
            {
                return end;
            }

            duration -= quiet.Aggregate(Duration.FromDays(7), (free, q) => free - (Instant.Min(q.End, week.End) - Instant.Max(q.Start, week.Start)));
            from = week.End;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Availability? other)
        => other is not null && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal) && Quiet.SequenceEqual(other.Quiet);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Availability);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Zone.Id), ValueHash.Of(Quiet));

    /// <summary>Zone and quiet hours in one word, as in the text of a <see cref="Cadence"/>.</summary>
    /// <returns>The word.</returns>
    public override string ToString() => AvailabilityText.Write(this);

    private Interval? QuietAt(Instant instant)
    {
        if (Quiet.Count == 0 || instant < First || instant > Last)
        {
            return null;
        }

        var date = DateAt(instant);
        foreach (var quiet in QuietAround(date, date))
        {
            if (quiet.Contains(instant))
            {
                return quiet;
            }
        }

        return null;
    }

    private LocalDate DateAt(Instant instant) => instant.InZone(Zone).Date;

    private IEnumerable<Interval> QuietWithin(Interval interval)
        => interval.Start > Last || interval.End < First ? [] : QuietAround(DateAt(Instant.Max(interval.Start, First)), DateAt(Instant.Min(interval.End, Last))).Where(q => q.Start < interval.End && q.End > interval.Start);

    /// <summary>The quiet hours that may touch dates from one to another.</summary>
    private IEnumerable<Interval> QuietAround(LocalDate from, LocalDate to)
    {
        for (var date = from.PlusDays(-1); date <= to; date = date.PlusDays(1))
        {
            foreach (var quiet in Quiet)
            {
                if (quiet.BeginOn(date.DayOfWeek))
                {
                    var last = quiet.Until <= quiet.From ? date.PlusDays(1) : date;
                    var start = WallResolver.At(date + quiet.From, Zone, Begins);
                    var end = WallResolver.At(last + quiet.Until, Zone, Ends);
                    if (end > start)
                    {
                        yield return new Interval(start, end);
                    }
                }
            }
        }
    }
}
