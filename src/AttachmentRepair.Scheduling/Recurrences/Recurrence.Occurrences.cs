using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>The occurrences.</content>
public sealed partial class Recurrence
{
    /// <summary>All occurrences, in strictly increasing order of their instants, generated as they are asked for.</summary>
    /// <returns>The occurrences; empty for a rule that can never fire.</returns>
    public IEnumerable<Occurrence> GetOccurrences() => From(Instant.MinValue);

    /// <summary>The occurrences within an interval, reached by arithmetic (a rule with COUNT is counted from its start).</summary>
    /// <param name="interval">Half-open: its start is inside, its end is not. Either may be open.</param>
    /// <returns>The occurrences, ascending.</returns>
    public IEnumerable<Occurrence> GetOccurrences(Interval interval)
    {
        var occurrences = From(interval.HasStart ? interval.Start : Instant.MinValue);
        return interval.HasEnd ? occurrences.TakeWhile(o => o.Instant < interval.End) : occurrences;
    }

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="after">Exclusive.</param>
    /// <returns>The occurrence; <see langword="null"/> when there is none.</returns>
    public Occurrence? GetNextOccurrence(Instant after) => after == Instant.MaxValue ? null : First(From(after.PlusNanoseconds(1)));

    /// <summary>The last occurrence before an instant.</summary>
    /// <param name="before">Exclusive.</param>
    /// <returns>The occurrence; <see langword="null"/> when there is none.</returns>
    public Occurrence? GetPreviousOccurrence(Instant before)
    {
        while (true)
        {
            var last = _series.LastBefore(before);
            foreach (var added in _added)
            {
                last = added.Instant < before && !(added.Instant <= last) ? added.Instant : last;
            }

            if (last is not { } instant)
            {
                return null;
            }

            if (!_removed.Contains(instant))
            {
                return First(From(instant));
            }

            before = instant;
        }
    }

    /// <summary>How many occurrences an interval holds.</summary>
    /// <param name="interval">Half-open.</param>
    /// <returns>The number, 0 or more.</returns>
    public int CountOccurrences(Interval interval) => GetOccurrences(interval).Count();

    /// <summary>Finds an occurrence by its key, and so tells whether the series has one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="occurrence">The occurrence, when there is one.</param>
    /// <returns>Whether the series has an occurrence of that key.</returns>
    public bool TryGetOccurrence(OccurrenceKey key, out Occurrence occurrence)
    {
        foreach (var candidate in ZoneResolver.Resolve(key.Local, Zone, Policy))
        {
            if (candidate.Key == key && First(From(candidate.Instant)) is { } found && found.Key == key)
            {
                occurrence = found;
                return true;
            }
        }

        occurrence = default;
        return false;
    }

    private static Occurrence? First(IEnumerable<Occurrence> occurrences)
    {
        foreach (var occurrence in occurrences)
        {
            return occurrence;
        }

        return null;
    }

    /// <summary>The rule's and the added occurrences merged by instant, without the excluded ones.</summary>
    private IEnumerable<Occurrence> From(Instant from)
    {
        int next = 0;
        Instant? last = null;
        foreach (var occurrence in _series.From(from))
        {
            for (; next < _added.Length && _added[next].Instant < occurrence.Instant; next++)
            {
                if (IsNew(_added[next], from, ref last))
                {
                    yield return _added[next];
                }
            }

            if (IsNew(occurrence, from, ref last))
            {
                yield return occurrence;
            }
        }

        for (; next < _added.Length; next++)
        {
            if (IsNew(_added[next], from, ref last))
            {
                yield return _added[next];
            }
        }
    }

    private bool IsNew(Occurrence occurrence, Instant from, ref Instant? last)
    {
        if (occurrence.Instant < from || occurrence.Instant <= last || _removed.Contains(occurrence.Instant))
        {
            return false;
        }

        last = occurrence.Instant;
        return true;
    }
}
