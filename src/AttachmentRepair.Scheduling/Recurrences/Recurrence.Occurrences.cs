using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>The occurrences.</content>
public sealed partial class Recurrence
{
    /// <summary>Why there is no occurrence at all; <see langword="null"/> when there is one. Proved on first use and remembered.</summary>
    /// <remarks>The proof looks at the 400 years after which the calendar repeats or, where the interval makes the pattern longer than that, at all years of
    /// the calendar once.</remarks>
    public NeverOccursReason? NeverOccurs => Series.NeverOccurs(this);

    internal RecurrenceSeries Series => Volatile.Read(ref _series) ?? Interlocked.CompareExchange(ref _series, new RecurrenceSeries(this), null) ?? _series;

    /// <summary>All occurrences.</summary>
    /// <returns>The occurrences; empty for a recurrence that never occurs.</returns>
    public OccurrenceSequence GetOccurrences() => new(Series, -ZoneTable.Far, ZoneTable.Far);

    /// <summary>The occurrences within an interval, reached in constant time however far it is (COUNT included, after first use).</summary>
    /// <param name="interval">Half-open: its start is inside, its end is not. Either may be open.</param>
    /// <returns>The occurrences.</returns>
    public OccurrenceSequence GetOccurrences(Interval interval)
        => new(Series, interval.HasStart ? Seconds.AtOrAfter(interval.Start) : -ZoneTable.Far, interval.HasEnd ? Seconds.AtOrAfter(interval.End) : ZoneTable.Far);

    /// <summary>The first occurrence after an instant, in constant time.</summary>
    /// <param name="after">Exclusive.</param>
    /// <returns>The occurrence; <see langword="null"/> when there is none.</returns>
    public Occurrence? GetNextOccurrence(Instant after)
    {
        var enumerator = new OccurrenceEnumerator(Series, after.ToUnixTimeSeconds() + 1, ZoneTable.Far);
        return enumerator.MoveNext() ? enumerator.Current : null;
    }

    /// <summary>The last occurrence before an instant, in constant time.</summary>
    /// <param name="before">Exclusive.</param>
    /// <returns>The occurrence; <see langword="null"/> when there is none.</returns>
    public Occurrence? GetPreviousOccurrence(Instant before)
        => Series.TryLastBefore(Seconds.AtOrAfter(before), out var last) ? new Occurrence(last.Wall, last.Instant, last.Kind, last.Pass) : null;

    /// <summary>How many occurrences an interval holds, in constant time after first use.</summary>
    /// <param name="interval">Half-open. Either side may be open.</param>
    /// <returns>The number, 0 or more.</returns>
    /// <exception cref="OverflowException">There are more than 2,147,483,647.</exception>
    public int CountOccurrences(Interval interval) => checked((int)Series.Count(
        interval.HasStart ? Seconds.AtOrAfter(interval.Start) : -ZoneTable.Far, interval.HasEnd ? Seconds.AtOrAfter(interval.End) : ZoneTable.Far));

    /// <summary>Finds an occurrence by its key, and so tells whether the series has one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="occurrence">The occurrence, when there is one.</param>
    /// <returns>Whether the series has an occurrence of that key.</returns>
    public bool TryGetOccurrence(OccurrenceKey key, out Occurrence occurrence) => Series.TryFind(key, out occurrence);

    /// <summary>Notes that everything up to an occurrence of this series was delivered.</summary>
    /// <param name="last">The last one delivered.</param>
    /// <returns>A cursor to go on from, here or in another process.</returns>
    public RecurrenceCursor CursorAfter(Occurrence last)
    {
        // Near a clock change an earlier instant may have a later wall time, but none later than the furthest clock shows.
        var reached = last.Key;
        long furthest = Series.OffsetsNear(last.Seconds).Greatest;
        for (var near = last; GetPreviousOccurrence(near.Instant) is { } before && before.Seconds + furthest > reached.Seconds; near = before)
        {
            reached = before.Key.CompareTo(reached) > 0 ? before.Key : reached;
        }

        return new RecurrenceCursor(reached, last.Instant, ZoneVersion);
    }

    /// <summary>What is left after a cursor: under the same zone data exactly the tail, under other data everything whose wall time was not reached.</summary>
    /// <param name="cursor">A cursor of this series.</param>
    /// <returns>The occurrences after it.</returns>
    public OccurrenceSequence Resume(RecurrenceCursor cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        long at = cursor.At.ToUnixTimeSeconds();
        return string.Equals(cursor.ZoneVersion, ZoneVersion, StringComparison.Ordinal)
            ? new(Series, at + 1, ZoneTable.Far)
            : Series.BehindWall(cursor.Reached, at - (2L * Gregorian.SecondsPerDay));
    }
}
