namespace AttachmentRepair;

// Changes to a map in the order they were made, shared by the maps made one from the other. A place is taken once; a map of fewer changes never looks at it.
internal sealed class RecentChanges<TKey, TValue>(int capacity)
    where TKey : struct, IComparable<TKey>
{
    private readonly KeyValuePair<TKey, TValue>[] changes = new KeyValuePair<TKey, TValue>[capacity];
    private int taken;

    public TValue this[int index] => changes[index].Value;

    /// <summary>Whether the place after the first changes was free, and is now this change's.</summary>
    public bool TryAdd(int length, TKey key, TValue value)
    {
        if (length == changes.Length || Interlocked.CompareExchange(ref taken, length + 1, length) != length)
        {
            return false;
        }

        changes[length] = new(key, value);
        return true;
    }

    /// <summary>The last of the first changes that is to the key, or -1.</summary>
    public int LastOf(TKey key, int length)
    {
        var last = length - 1;
        while (last >= 0 && changes[last].Key.CompareTo(key) != 0)
        {
            last--;
        }

        return last;
    }

    /// <summary>Sorted entries with the first changes, the last to a key alone.</summary>
    public KeyValuePair<TKey, TValue>[] MergedInto(KeyValuePair<TKey, TValue>[] before, int length)
    {
        var (latest, count, added) = (new KeyValuePair<TKey, TValue>[length], 0, 0);
        for (var i = length - 1; i >= 0; i--)
        {
            var place = ~SortedEntries.IndexOf<TKey, TValue>(latest.AsSpan(0, count), changes[i].Key);
            if (place >= 0)
            {
                Array.Copy(latest, place, latest, place + 1, count - place);
                latest[place] = changes[i];
                count++;
                added += SortedEntries.IndexOf<TKey, TValue>(before, changes[i].Key) < 0 ? 1 : 0;
            }
        }

        return SortedEntries.Merge(before, latest.AsSpan(0, count), added);
    }
}
