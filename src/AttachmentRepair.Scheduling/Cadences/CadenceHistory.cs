using System.Collections.Immutable;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What is known of one cadence: since when, until when, what was recorded, and when it rested.</summary>
/// <remarks>
/// Overlapping and touching pauses are one pause. Equality is by value, whatever the order of recording. Immutable and thread-safe.
/// </remarks>
public sealed partial class CadenceHistory : IEquatable<CadenceHistory>
{
    private ImmutableSortedDictionary<OccurrenceKey, OccurrenceState> _outcomes = ImmutableSortedDictionary<OccurrenceKey, OccurrenceState>.Empty;
    private ImmutableSortedDictionary<OccurrenceKey, OccurrenceAdjustment> _adjustments = ImmutableSortedDictionary<OccurrenceKey, OccurrenceAdjustment>.Empty;
    private ImmutableSortedDictionary<OccurrenceKey, Instant> _snoozes = ImmutableSortedDictionary<OccurrenceKey, Instant>.Empty;
    private ImmutableSortedSet<Instant> _contacts = [];
    private ImmutableList<RelaxedPeriod> _relaxed = [];
    private IReadOnlyList<Interval> _pauses = [];

    private CadenceHistory()
    {
    }

    private CadenceHistory(CadenceHistory other)
    {
        (Enrolled, Ends, _outcomes, _adjustments) = (other.Enrolled, other.Ends, other._outcomes, other._adjustments);
        (_snoozes, _contacts, _relaxed, _pauses) = (other._snoozes, other._contacts, other._relaxed, other._pauses);
    }

    /// <summary>Enrolled for ever, without end, record or pause.</summary>
    public static CadenceHistory Empty { get; } = From(Instant.MinValue);

    /// <summary>Occurrences due before are unknown; one due at this instant or later is expected, also where its window is open already.</summary>
    public Instant Enrolled { get; private init; }

    /// <summary>When the definition ended: nothing is due at or after it. <see langword="null"/> while it has not.</summary>
    public Instant? Ends { get; private init; }

    /// <summary>The recorded outcomes.</summary>
    public IReadOnlyDictionary<OccurrenceKey, OccurrenceState> Outcomes => _outcomes;

    /// <summary>The occurrences held, cancelled or moved by name.</summary>
    public IReadOnlyDictionary<OccurrenceKey, OccurrenceAdjustment> Adjustments => _adjustments;

    /// <summary>Until when occurrences were snoozed.</summary>
    public IReadOnlyDictionary<OccurrenceKey, Instant> Snoozes => _snoozes;

    /// <summary>The contacts that begin a <see cref="CadenceKind.SinceLast"/> count anew, ascending.</summary>
    public IReadOnlyCollection<Instant> Contacts => _contacts;

    /// <summary>The relaxed periods in order of their agreement, then start, then end.</summary>
    public IReadOnlyList<RelaxedPeriod> Relaxed => _relaxed;

    /// <summary>The pauses, half-open, ascending, without overlap; the last may be open-ended.</summary>
    public IReadOnlyList<Interval> Pauses => _pauses;

    /// <summary>A history from an enrolment on.</summary>
    /// <param name="enrolled">Occurrences due before are unknown.</param>
    /// <returns>The history.</returns>
    public static CadenceHistory From(Instant enrolled) => new() { Enrolled = enrolled };

    /// <inheritdoc/>
    public bool Equals(CadenceHistory? other)
        => other is not null && Enrolled == other.Enrolled && Ends == other.Ends && _pauses.SequenceEqual(other._pauses)
            && _outcomes.SequenceEqual(other._outcomes) && _adjustments.SequenceEqual(other._adjustments) && _snoozes.SequenceEqual(other._snoozes)
            && _contacts.SequenceEqual(other._contacts) && _relaxed.SequenceEqual(other._relaxed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CadenceHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Enrolled, Ends, ValueHash.Of(_pauses), ValueHash.Of(_outcomes), ValueHash.Of(_adjustments), ValueHash.Of(_snoozes), ValueHash.Of(_contacts), ValueHash.Of(_relaxed));

    internal bool IsExcused(Instant due)
    {
        foreach (var relaxed in _relaxed)
        {
            if (relaxed.Within.Contains(due) && relaxed.AgreedAt < due)
            {
                return true;
            }
        }

        return false;
    }
}
