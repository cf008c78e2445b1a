using System.Collections.ObjectModel;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What is known of one cadence: since when, until when, what was recorded, and when it rested.</summary>
/// <remarks>
/// Overlapping and touching pauses are one pause. Equality is by value, whatever the order of recording. Immutable and thread-safe.
/// </remarks>
public sealed class CadenceHistory : IEquatable<CadenceHistory>
{
    private static readonly ReadOnlyDictionary<OccurrenceKey, OccurrenceState> NoOutcomes = ReadOnlyDictionary<OccurrenceKey, OccurrenceState>.Empty;

    private CadenceHistory(Instant enrolled, Instant? ends, IReadOnlyDictionary<OccurrenceKey, OccurrenceState> outcomes, IReadOnlyList<Interval> pauses)
    {
        Enrolled = enrolled;
        Ends = ends;
        Outcomes = outcomes;
        Pauses = pauses;
    }

    /// <summary>Enrolled for ever, without end, record or pause.</summary>
    public static CadenceHistory Empty { get; } = From(Instant.MinValue);

    /// <summary>Occurrences due before are unknown.</summary>
    public Instant Enrolled { get; }

    /// <summary>When the definition ended: nothing is due at or after it. <see langword="null"/> while it has not.</summary>
    public Instant? Ends { get; }

    /// <summary>The recorded outcomes.</summary>
    public IReadOnlyDictionary<OccurrenceKey, OccurrenceState> Outcomes { get; }

    /// <summary>The pauses, half-open, ascending, without overlap; the last may be open-ended.</summary>
    public IReadOnlyList<Interval> Pauses { get; }

    /// <summary>A history from an enrolment on.</summary>
    /// <param name="enrolled">Occurrences due before are unknown.</param>
    /// <returns>The history.</returns>
    public static CadenceHistory From(Instant enrolled) => new(enrolled, null, NoOutcomes, []);

    /// <summary>With an outcome recorded, in place of any earlier one of the same key.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="state">The outcome; not one that only the window gives (not due, upcoming, open, expired).</param>
    /// <returns>A new history.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none that can be recorded.</exception>
    public CadenceHistory With(OccurrenceKey key, OccurrenceState state)
    {
        bool derived = state is OccurrenceState.NotDue or OccurrenceState.Upcoming or OccurrenceState.Open or OccurrenceState.Expired;
        return derived || !Enum.IsDefined(state)
            ? throw new ArgumentOutOfRangeException(nameof(state), state, "Not an outcome that can be recorded.")
            : new(Enrolled, Ends, new ReadOnlyDictionary<OccurrenceKey, OccurrenceState>(new SortedDictionary<OccurrenceKey, OccurrenceState>(
                Outcomes.ToDictionary()) { [key] = state }), Pauses);
    }

    /// <summary>With a pause: what is due within it is held, then and later.</summary>
    /// <param name="pause">Half-open; either side may be open. An empty one changes nothing.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithPause(Interval pause)
        => pause.HasStart && pause.HasEnd && pause.Start == pause.End ? this : new(Enrolled, Ends, Outcomes, Array.AsReadOnly(PauseSet.Merge([.. Pauses, pause])));

    /// <summary>With the definition ended.</summary>
    /// <param name="ends">Nothing is due at or after it.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory EndingAt(Instant ends) => new(Enrolled, ends, Outcomes, Pauses);

    /// <inheritdoc/>
    public bool Equals(CadenceHistory? other)
        => other is not null && Enrolled == other.Enrolled && Ends == other.Ends && Pauses.SequenceEqual(other.Pauses)
            && Outcomes.Count == other.Outcomes.Count
            && Outcomes.All(pair => other.Outcomes.TryGetValue(pair.Key, out var state) && state == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CadenceHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Enrolled, Ends, ValueHash.Of(Pauses), ValueHash.Of(Outcomes.OrderBy(pair => pair.Key)));

    internal bool IsPaused(Instant due) => PauseAt(due) is not null;

    internal Interval? PauseAt(Instant due)
    {
        foreach (var pause in Pauses)
        {
            if (pause.Contains(due))
            {
                return pause;
            }
        }

        return null;
    }
}
