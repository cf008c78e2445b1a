using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>Single answers.</content>
internal sealed partial class RecurrenceSeries
{
    /// <summary>The last occurrence before an instant, in seconds.</summary>
    public bool TryLastBefore(long before, out Resolved last)
    {
        int examined = 0;
        int added = CountAddedBefore(before);
        while (true)
        {
            bool found = Rule.TryLastBefore(Math.Min(before, Last + 1), out last, ref examined);
            while (added > 0 && Added[added - 1].Instant >= before)
            {
                added--;
            }

            if (added > 0 && (!found || Added[added - 1].Instant > last.Instant))
            {
                (last, found) = (FirstAddedAt(ref added), true);
            }

            if (!found || Array.BinarySearch(Removed, last.Instant) < 0)
            {
                return found;
            }

            before = last.Instant;
        }
    }

    /// <summary>How many occurrences lie from one instant to before another.</summary>
    public long Count(long from, long until)
    {
        if (until <= from)
        {
            return 0;
        }

        long count = Math.Max(0, Rule.CountBefore(Math.Min(until, Last + 1)) - Rule.CountBefore(Math.Min(from, Last + 1)));
        foreach (long removed in Removed)
        {
            count -= removed >= from && removed < until && IsOfRule(removed) ? 1 : 0;
        }

        for (int i = 0; i < Added.Length; i++)
        {
            long at = Added[i].Instant;
            bool repeated = i > 0 && Added[i - 1].Instant == at;
            count += at >= from && at < until && !repeated && Array.BinarySearch(Removed, at) < 0 && !IsOfRule(at) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The occurrence of a wall time and pass, wherever the zone and the policy put it.</summary>
    public bool TryFind(OccurrenceKey key, out Occurrence occurrence)
    {
        long wall = key.Seconds;
        var table = Rule.TableReaching(wall + (2L * Gregorian.SecondsPerDay));
        int index = table.IndexOfWall(wall, OverlapPolicy.First);
        for (int near = Math.Max(index - 1, 0); near <= Math.Min(index + 1, table.Count - 1); near++)
        {
            if (IsAt(wall - table.Offset(near), key, out occurrence) || (near > 0 && IsAt(table.Start(near), key, out occurrence)))
            {
                return true;
            }
        }

        occurrence = default;
        return false;
    }

    private bool IsAt(long instant, OccurrenceKey key, out Occurrence occurrence)
    {
        var enumerator = new OccurrenceSequence(this, instant, instant + 1).GetEnumerator();
        bool found = enumerator.MoveNext();
        occurrence = found ? enumerator.Current : default;
        return found && occurrence.Key == key;
    }

    private bool IsOfRule(long instant) => instant <= Last && Rule.CountBefore(instant + 1) > Rule.CountBefore(instant);

    private int CountAddedBefore(long instant)
    {
        int count = Added.Length;
        while (count > 0 && Added[count - 1].Instant >= instant)
        {
            count--;
        }

        return count;
    }

    private Resolved FirstAddedAt(ref int added)
    {
        int first = added - 1;
        while (first > 0 && Added[first - 1].Instant == Added[added - 1].Instant)
        {
            first--;
        }

        added = first;
        return Added[first];
    }
}
