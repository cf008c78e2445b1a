using System.Collections;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The wall times of a rule without a zone, strictly ascending, found as they are asked for.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. Immutable and thread-safe; the default is empty. An enumerator is one caller's.</remarks>
public readonly struct LocalOccurrences : IEnumerable<LocalDateTime>
{
    private readonly OccurrenceSequence _sequence;

    internal LocalOccurrences(OccurrenceSequence sequence) => _sequence = sequence;

    /// <summary>Begins at the first wall time.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_sequence.GetEnumerator());

    IEnumerator<LocalDateTime> IEnumerable<LocalDateTime>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the wall times without allocating. For one caller at a time.</summary>
    public struct Enumerator : IEnumerator<LocalDateTime>
    {
        private OccurrenceEnumerator _occurrences;

        internal Enumerator(OccurrenceEnumerator occurrences) => _occurrences = occurrences;

        /// <summary>The wall time moved to; meaningless before the first and after the last.</summary>
        public readonly LocalDateTime Current => _occurrences.Current.Local;

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next wall time.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => _occurrences.MoveNext();

        /// <summary>Not supported: take a new enumerator.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        readonly void IEnumerator.Reset() => throw new NotSupportedException("Take a new enumerator instead.");

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
