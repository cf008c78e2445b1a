using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AttachmentRepair;

/// <summary>An immutable list with value equality, element by element in order. Thread-safe. Write one as a collection expression: <c>[a, b]</c>.</summary>
/// <typeparam name="T">The elements.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>The empty list.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>How many elements there are.</summary>
    public int Count => items.Length;

    /// <summary>The element at an index from 0.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => items[index];

    /// <summary>A list with one more element at the end; O(n).</summary>
    /// <param name="item">The element.</param>
    public ValueList<T> Add(T item) => new(items.Add(item));

    /// <summary>The elements as a span, without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => items.AsSpan();

    /// <summary>Element by element, in order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>How many elements there are, never which.</summary>
    public override string ToString() => FormattableString.Invariant($"({Count} items)");

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/> values.</summary>
public static class ValueList
{
    /// <summary>A list of the given elements.</summary>
    /// <param name="items">The elements, copied.</param>
    /// <typeparam name="T">The elements.</typeparam>
    public static ValueList<T> Create<T>(params ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new([.. items]);

    /// <summary>A list of the elements of a sequence.</summary>
    /// <param name="items">The sequence, enumerated once.</param>
    /// <typeparam name="T">The elements.</typeparam>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ImmutableArray<T> array = [.. items];
        return array.IsEmpty ? ValueList<T>.Empty : new(array);
    }
}
