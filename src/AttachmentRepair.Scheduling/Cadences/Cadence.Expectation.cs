using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What is expected, and what became of it.</content>
public sealed partial class Cadence
{
    /// <summary>What is expected within an interval: not before enrolment, not at or after the end, not within a pause.</summary>
    /// <param name="history">Enrolment, end and pauses. Recorded outcomes change nothing here.</param>
    /// <param name="interval">The due times asked for, half-open. Its end may be open only if the history has one.</param>
    /// <returns>The expected occurrences, ascending by due time.</returns>
    /// <exception cref="ArgumentException">Neither the interval nor the history has an end.</exception>
    public IReadOnlyList<ExpectedOccurrence> Expect(CadenceHistory history, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!interval.HasEnd && history.Ends is null)
        {
            throw new ArgumentException("The interval has no end, and neither has the history.", nameof(interval));
        }

        var from = interval.HasStart ? Instant.Max(interval.Start, history.Enrolled) : history.Enrolled;
        var until = interval.HasEnd ? Instant.Min(interval.End, history.Ends ?? Instant.MaxValue) : history.Ends!.Value;
        return until <= from
            ? []
            : Array.AsReadOnly(Recurrence.GetOccurrences(new Interval(from, until)).Where(o => !history.IsPaused(o.Instant)).Select(Around).ToArray());
    }

    /// <summary>Finds an occurrence of this cadence and its window, whatever any history says.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">The occurrence, when there is one.</param>
    /// <returns>Whether the cadence has an occurrence of that key.</returns>
    public bool TryFind(OccurrenceKey key, out ExpectedOccurrence expected)
    {
        bool found = Recurrence.TryGetOccurrence(key, out var occurrence);
        expected = found ? Around(occurrence) : default;
        return found;
    }

    /// <summary>
    /// The state of one occurrence. In this order: not in the cadence or due at or after the end is not due; a recorded outcome stands; due before enrolment
    /// is unknown; due within a pause is held; else upcoming, open or expired by the window. Never <see cref="OccurrenceState.Missed"/> unless recorded.
    /// </summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state.</returns>
    public OccurrenceState Classify(OccurrenceKey key, CadenceHistory history, Instant now)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!TryFind(key, out var expected) || expected.Due >= history.Ends)
        {
            return OccurrenceState.NotDue;
        }

        return history.Outcomes.TryGetValue(key, out var recorded) ? recorded
            : expected.Due < history.Enrolled ? OccurrenceState.Unknown
            : history.IsPaused(expected.Due) ? OccurrenceState.Held
            : now < expected.Opens ? OccurrenceState.Upcoming
            : now < expected.Closes ? OccurrenceState.Open
            : OccurrenceState.Expired;
    }

    /// <summary>The next due time that enrolment, end and pauses leave.</summary>
    /// <param name="history">Enrolment, end and pauses. Recorded outcomes change nothing here.</param>
    /// <param name="after">Exclusive.</param>
    /// <returns>The due time; <see langword="null"/> when there is none.</returns>
    public Instant? NextDue(CadenceHistory history, Instant after)
    {
        ArgumentNullException.ThrowIfNull(history);
        after = after < history.Enrolled ? history.Enrolled.PlusNanoseconds(-1) : after;
        while (Recurrence.GetNextOccurrence(after) is { } next && !(next.Instant >= history.Ends))
        {
            if (history.PauseAt(next.Instant) is not { } pause)
            {
                return next.Instant;
            }

            if (!pause.HasEnd)
            {
                return null;
            }

            after = pause.End.PlusNanoseconds(-1);
        }

        return null;
    }

    private static Instant Plus(Instant instant, Duration duration)
        => instant > Instant.MaxValue - duration ? Instant.MaxValue : instant + duration;

    private ExpectedOccurrence Around(Occurrence occurrence) => new()
    {
        Key = occurrence.Key,
        Opens = occurrence.Instant < Instant.MinValue + OpensBefore ? Instant.MinValue : occurrence.Instant - OpensBefore,
        Due = occurrence.Instant,
        GraceEnds = Plus(occurrence.Instant, Grace),
        Closes = Plus(occurrence.Instant, ClosesAfter),
    };
}
