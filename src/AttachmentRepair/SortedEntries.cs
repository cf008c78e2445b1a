namespace AttachmentRepair;

// Entries in the order of their keys, each key once.
internal static class SortedEntries
{
    /// <summary>Where the key is, or the complement of where it would be.</summary>
    public static int IndexOf<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries, TKey key)
        where TKey : struct, IComparable<TKey>
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = entries[middle].Key.CompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>A copy in which the key has this value.</summary>
    public static KeyValuePair<TKey, TValue>[] With<TKey, TValue>(KeyValuePair<TKey, TValue>[] entries, TKey key, TValue value)
        where TKey : struct, IComparable<TKey>
    {
        var index = IndexOf<TKey, TValue>(entries, key);
        var (place, rest) = index < 0 ? (~index, ~index) : (index, index + 1);
        var copy = new KeyValuePair<TKey, TValue>[entries.Length + place + 1 - rest];
        entries.AsSpan(0, place).CopyTo(copy);
        copy[place] = new(key, value);
        entries.AsSpan(rest).CopyTo(copy.AsSpan(place + 1));
        return copy;
    }

    /// <summary>A copy with the changes, both in order; so many of them are to keys that are not there before.</summary>
    public static KeyValuePair<TKey, TValue>[] Merge<TKey, TValue>(
        ReadOnlySpan<KeyValuePair<TKey, TValue>> before, ReadOnlySpan<KeyValuePair<TKey, TValue>> changes, int added)
        where TKey : struct, IComparable<TKey>
    {
        var merged = new KeyValuePair<TKey, TValue>[before.Length + added];
        var (from, to) = (0, 0);
        foreach (var change in changes)
        {
            var index = IndexOf(before[from..], change.Key);
            var kept = index < 0 ? ~index : index;
            before.Slice(from, kept).CopyTo(merged.AsSpan(to));
            merged[to + kept] = change;
            (from, to) = (from + kept + (index < 0 ? 0 : 1), to + kept + 1);
        }

        before[from..].CopyTo(merged.AsSpan(to));
        return merged;
    }
}
