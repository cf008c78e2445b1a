using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair;

/// <summary>An immutable map in the canonical order of its keys, with value equality entry by entry. Thread-safe; changes cost O(√n), taken over many.</summary>
/// <typeparam name="TKey">The keys, comparable by value.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <remarks>
/// Sorted entries and a short tail of changes since, which maps made one from the other share: a fold changes few items again and again, and copying the path of a
/// tree for each was half of what it allocates (measured). The tail grows with the square root of the entries; then the two are merged.
/// </remarks>
public sealed class ValueMap<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : struct, IComparable<TKey>
{
    // So few entries are copied whole.
    private const int Few = 8;

    private readonly KeyValuePair<TKey, TValue>[] before;
    private readonly RecentChanges<TKey, TValue>? tail;
    private readonly int length;

    // All entries in order; made when first asked for, since a fold asks for few. Two threads may make the same one.
    private KeyValuePair<TKey, TValue>[]? entries;

    private ValueMap(KeyValuePair<TKey, TValue>[] entries) => this.entries = before = entries;

    private ValueMap(KeyValuePair<TKey, TValue>[] before, RecentChanges<TKey, TValue> tail, int length)
    {
        (this.before, this.tail) = (before, tail);

        // What was put in the tail is seen by whoever sees this map.
        Volatile.Write(ref this.length, length);
    }

    /// <summary>The empty map.</summary>
    public static ValueMap<TKey, TValue> Empty { get; } = new([]);

    /// <summary>How many entries there are.</summary>
    public int Count => Entries.Length;

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<TValue> Values => Entries.Select(entry => entry.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The key is not in the map.</exception>
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    private KeyValuePair<TKey, TValue>[] Entries => entries ??= tail!.MergedInto(before, length);

    /// <summary>Whether the key is in the map.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <summary>Finds the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, where found.</param>
    /// <returns>Whether the key is in the map.</returns>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (entries is null && tail!.LastOf(key, length) is var last and >= 0)
        {
            value = tail[last];
            return true;
        }

        var sorted = entries ?? before;
        var index = SortedEntries.IndexOf<TKey, TValue>(sorted, key);
        value = index < 0 ? default : sorted[index].Value;
        return index >= 0;
    }

    /// <summary>A map in which the key has this value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public ValueMap<TKey, TValue> Set(TKey key, TValue value)
    {
        if (tail?.TryAdd(length, key, value) == true)
        {
            return new(before, tail, length + 1);
        }

        if (Entries.Length > Few)
        {
            var next = new RecentChanges<TKey, TValue>(Few + (int)(2 * Math.Sqrt(Entries.Length)));
            next.TryAdd(0, key, value);
            return new(Entries, next, 1);
        }

        return new(SortedEntries.With(Entries, key, value));
    }

    /// <summary>A map without the key.</summary>
    /// <param name="key">The key.</param>
    public ValueMap<TKey, TValue> Remove(TKey key) => ContainsKey(key) ? new([.. Entries.Where(entry => entry.Key.CompareTo(key) != 0)]) : this;

    /// <summary>Entry by entry.</summary>
    /// <param name="other">The map to compare with.</param>
    public bool Equals(ValueMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other) || other is null || Count != other.Count)
        {
            return ReferenceEquals(this, other);
        }

        var (mine, theirs) = (Entries, other.Entries);
        for (var i = 0; i < mine.Length; i++)
        {
            if (mine[i].Key.CompareTo(theirs[i].Key) != 0 || !EqualityComparer<TValue>.Default.Equals(mine[i].Value, theirs[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var entry in Entries)
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>How many entries there are, never which.</summary>
    public override string ToString() => FormattableString.Invariant($"({Count} entries)");

    /// <summary>Enumerates in key order.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
