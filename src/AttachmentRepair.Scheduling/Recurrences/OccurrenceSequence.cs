using System.Collections;

namespace AttachmentRepair.Scheduling;

/// <summary>Occurrences in strictly increasing order of their instants, found as they are asked for.</summary>
/// <remarks>
/// <para><c>foreach</c> over it allocates nothing; through <see cref="IEnumerable{T}"/> (LINQ) the enumerator is one object.</para>
/// <para>Immutable and thread-safe; the default is empty. An enumerator is one caller's.</para>
/// </remarks>
public readonly struct OccurrenceSequence : IEnumerable<Occurrence>
{
    private readonly RecurrenceSeries? _series;
    private readonly long _from;
    private readonly long _until;

    internal OccurrenceSequence(RecurrenceSeries series, long from, long until)
    {
        _series = series;
        _from = from;
        _until = until;
    }

    /// <summary>Begins at the first occurrence.</summary>
    /// <returns>The enumerator.</returns>
    public OccurrenceEnumerator GetEnumerator() => _series is null ? default : new OccurrenceEnumerator(_series, _from, _until);

    IEnumerator<Occurrence> IEnumerable<Occurrence>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
