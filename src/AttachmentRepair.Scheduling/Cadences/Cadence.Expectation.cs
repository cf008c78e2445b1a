using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What is expected, and what became of it.</content>
public sealed partial class Cadence
{
    /// <summary>What is expected within an interval: not before enrolment, not at or after the end, not held by a pause or by name.</summary>
    /// <param name="history">What is known. Recorded outcomes change nothing here but where a tapered phase ends by them.</param>
    /// <param name="interval">The due times asked for, half-open. Its end may be open only if the history has one.</param>
    /// <returns>The expected occurrences, ascending by due time, then key.</returns>
    /// <exception cref="ArgumentException">Neither the interval nor the history has an end.</exception>
    public IReadOnlyList<ExpectedOccurrence> Expect(CadenceHistory history, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!interval.HasEnd && history.Ends is null)
        {
            throw new ArgumentException("The interval has no end, and neither has the history.", nameof(interval));
        }

        var from = interval.HasStart ? interval.Start : Instant.MinValue;
        var until = interval.HasEnd ? interval.End : Instant.MaxValue;
        return Array.AsReadOnly(new CadenceWalk(this, history).From(from).TakeWhile(e => e.Due < until).ToArray());
    }

    /// <summary>Finds an occurrence of this cadence and its window, whatever any history says; for kinds that depend on a history there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">The occurrence, when there is one.</param>
    /// <returns>Whether the cadence has an occurrence of that key.</returns>
    public bool TryFind(OccurrenceKey key, out ExpectedOccurrence expected) => TryFind(key, CadenceHistory.Empty, out expected);

    /// <summary>Finds an occurrence and its window where it is due now: moved by name or by a pause, or where the definition has it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="history">What is known.</param>
    /// <param name="expected">The occurrence, when there is one.</param>
    /// <returns>Whether the cadence has an occurrence of that key, held or cancelled ones included.</returns>
    public bool TryFind(OccurrenceKey key, CadenceHistory history, out ExpectedOccurrence expected)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new CadenceWalk(this, history).TryFind(key, out expected);
    }

    /// <summary>
    /// The state of one occurrence. In this order: not in the cadence, called off, or due at or after the end is not due; a recorded outcome stands; due before
    /// enrolment is unknown; held by name is held; a contact in time or late settles one that counts from the contact before; held by a pause, moved into one or
    /// beyond a period's share is held; else upcoming, open, and once closed excused within a relaxed period or expired. Never
    /// <see cref="OccurrenceState.Missed"/> unless recorded.
    /// </summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state.</returns>
    public OccurrenceState Classify(OccurrenceKey key, CadenceHistory history, Instant now)
    {
        ArgumentNullException.ThrowIfNull(history);
        var walk = new CadenceWalk(this, history);
        AdjustmentKind? adjusted = history.Adjustments.TryGetValue(key, out var adjustment) ? adjustment.Kind : null;
        if (!walk.TryFind(key, out var expected) || adjusted == AdjustmentKind.Cancelled || expected.Due >= history.Ends)
        {
            return OccurrenceState.NotDue;
        }

        return history.Outcomes.TryGetValue(key, out var recorded) ? recorded
            : expected.Due < history.Enrolled ? OccurrenceState.Unknown
            : adjusted == AdjustmentKind.Held ? OccurrenceState.Held
            : Contacted(walk.NextContact(key), expected, now)
            ?? (walk.IsHeld(key) ? OccurrenceState.Held : ByWindow(expected, history, now));
    }

    /// <summary>The state of one occurrence, by its key.</summary>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state.</returns>
    public OccurrenceState Classify(ExpectedOccurrence occurrence, CadenceHistory history, Instant now) => Classify(occurrence.Key, history, now);

    /// <summary>Whether an occurrence may be snoozed: it is open now, and the time lies later and within its window.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="until">Until when.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>Whether it may.</returns>
    public bool CanSnooze(OccurrenceKey key, CadenceHistory history, Instant until, Instant now)
        => Classify(key, history, now) == OccurrenceState.Open && TryFind(key, history, out var expected) && until > now && until < expected.Closes;

    /// <summary>How a count from the last contact stands; pauses stop the clock. One moved by name has passed its ideal time when it is due, and its maximum as
    /// much later as ever.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state; <see langword="null"/> for other kinds, before there is anything to count from, where the count is held or called off by name, and
    /// from the end on.</returns>
    public SinceLastState? SinceLastAt(CadenceHistory history, Instant now)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (Schedule is not SinceLastSchedule schedule || SinceLastSchedule.OriginAt(history, now) is not { } origin || now >= history.Ends)
        {
            return null;
        }

        bool isAdjusted = history.Adjustments.TryGetValue(schedule.KeyOf(origin), out var adjustment);
        if (isAdjusted && adjustment.Kind != AdjustmentKind.Moved)
        {
            return null;
        }

        var ideal = isAdjusted ? adjustment.To : IntervalSet.Outside(history.Pauses, origin, schedule.Ideal);
        var maximum = ideal is { } due ? IntervalSet.Outside(history.Pauses, due, schedule.Maximum - schedule.Ideal) : null;
        return !(now >= ideal) ? SinceLastState.OnTrack : !(now >= maximum) ? SinceLastState.Stretching : SinceLastState.Overdue;
    }

    private static OccurrenceState? Contacted(Instant? contact, ExpectedOccurrence expected, Instant now)
        => contact is { } at && at <= now ? at < expected.Closes || at <= expected.GraceEnds ? OccurrenceState.Kept : OccurrenceState.Late : null;

    private static OccurrenceState ByWindow(ExpectedOccurrence expected, CadenceHistory history, Instant now)
        => now < expected.Opens ? OccurrenceState.Upcoming
            : now < expected.Closes ? OccurrenceState.Open
            : history.IsExcused(expected.Due) ? OccurrenceState.Excused
            : OccurrenceState.Expired;
}
