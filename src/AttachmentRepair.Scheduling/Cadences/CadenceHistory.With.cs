using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>The same history with one thing more.</content>
public sealed partial class CadenceHistory
{
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
            : new(this) { _outcomes = _outcomes.SetItem(key, state) };
    }

    /// <summary>With a pause: what becomes of what is due within it, the cadence's <see cref="Cadence.Pauses"/> says.</summary>
    /// <param name="pause">Half-open; either side may be open. An empty one changes nothing.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithPause(Interval pause)
        => pause.HasStart && pause.HasEnd && pause.Start == pause.End
            ? this
            : new(this) { _pauses = Array.AsReadOnly(IntervalSet.Merge([.. _pauses, pause])) };

    /// <summary>With a relaxed period.</summary>
    /// <param name="within">Half-open; either side may be open.</param>
    /// <param name="agreedAt">When it was agreed: it excuses only what is due later than that.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithRelaxed(Interval within, Instant agreedAt)
    {
        var added = new RelaxedPeriod(within, agreedAt);
        int index = _relaxed.FindLastIndex(r => OrderOf(r).CompareTo(OrderOf(added)) <= 0) + 1;
        return _relaxed.Contains(added) ? this : new(this) { _relaxed = _relaxed.Insert(index, added) };
    }

    /// <summary>With a contact, which begins a <see cref="CadenceKind.SinceLast"/> count anew.</summary>
    /// <param name="at">When it was, in any order.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithContact(Instant at) => new(this) { _contacts = _contacts.Add(at) };

    /// <summary>With one occurrence held.</summary>
    /// <param name="key">The occurrence.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithHold(OccurrenceKey key) => Adjusted(key, new(AdjustmentKind.Held, null));

    /// <summary>With one occurrence called off.</summary>
    /// <param name="key">The occurrence.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithCancellation(OccurrenceKey key) => Adjusted(key, new(AdjustmentKind.Cancelled, null));

    /// <summary>With one occurrence moved; its window moves along.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="to">When it is due instead.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithMove(OccurrenceKey key, Instant to) => Adjusted(key, new(AdjustmentKind.Moved, to));

    /// <summary>Without anything done to one occurrence by name.</summary>
    /// <param name="key">The occurrence.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithoutAdjustment(OccurrenceKey key)
        => new(this) { _adjustments = _adjustments.Remove(key), _snoozes = _snoozes.Remove(key) };

    /// <summary>With one occurrence snoozed: its reminders before are left out and there is one then. Without effect outside of its window
    /// (see <see cref="Cadence.CanSnooze"/>); the window and the due time stay.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="until">When to remind again.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory WithSnooze(OccurrenceKey key, Instant until) => new(this) { _snoozes = _snoozes.SetItem(key, until) };

    /// <summary>With the definition ended.</summary>
    /// <param name="ends">Nothing is due at or after it.</param>
    /// <returns>A new history.</returns>
    public CadenceHistory EndingAt(Instant ends) => new(this) { Ends = ends };

    // By all values, so that equal sets are equal lists.
    private static (Instant AgreedAt, bool HasStart, Instant Start, bool HasNoEnd, Instant End) OrderOf(RelaxedPeriod period)
    {
        var within = period.Within;
        return (period.AgreedAt, within.HasStart, within.HasStart ? within.Start : default, !within.HasEnd, within.HasEnd ? within.End : default);
    }

    private CadenceHistory Adjusted(OccurrenceKey key, OccurrenceAdjustment adjustment) => new(this) { _adjustments = _adjustments.SetItem(key, adjustment) };
}
