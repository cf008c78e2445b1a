using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The occurrences that a cadence expects under a history: its slots with enrolment, end, pauses and what was done to single ones applied.</summary>
internal sealed partial class CadenceWalk(Cadence cadence, CadenceHistory history)
{
    /// <summary>The expected occurrences due at or after an instant, ascending by due time, then key, found as they are asked for.</summary>
    public IEnumerable<ExpectedOccurrence> From(Instant from)
    {
        from = Instant.Max(from, history.Enrolled);
        var special = Special(from);
        int next = 0;
        foreach (var slot in Regular(from))
        {
            var regular = Around(slot);
            for (; next < special.Count && IsBefore(special[next], regular); next++)
            {
                yield return special[next];
            }

            yield return regular;
        }

        for (; next < special.Count; next++)
        {
            yield return special[next];
        }
    }

    /// <summary>An occurrence of the definition with its window where it is now, whether or not anything is owed for it.</summary>
    public bool TryFind(OccurrenceKey key, out ExpectedOccurrence expected)
    {
        expected = default;
        if (!SlotStream.TryFind(cadence, history, key, out var slot))
        {
            return false;
        }

        expected = Placed(slot) ?? (Adjustment(key) is { Kind: AdjustmentKind.Moved, To: { } to } ? MovedTo(slot, to) : Around(slot));
        return true;
    }

    /// <summary>Whether a pause, a share, or an act on it by name leaves nothing owed for an occurrence of the definition.</summary>
    public bool IsHeld(OccurrenceKey key) => SlotStream.TryFind(cadence, history, key, out var slot) && Placed(slot) is null;

    /// <summary>The first contact after the one that an occurrence counts from; <see langword="null"/> for other kinds.</summary>
    public Instant? NextContact(OccurrenceKey key) => (cadence.Schedule as SinceLastSchedule)?.NextContact(history, key);

    private static bool IsBefore(ExpectedOccurrence one, ExpectedOccurrence other)
        => one.Due < other.Due || (one.Due == other.Due && one.Key.CompareTo(other.Key) < 0);

    /// <summary>The slots that stay where they are.</summary>
    private IEnumerable<Slot> Regular(Instant from)
    {
        while (true)
        {
            Interval? pause = null;
            foreach (var slot in SlotStream.From(cadence, history, from))
            {
                if (slot.Due >= history.Ends)
                {
                    yield break;
                }

                pause = IntervalSet.At(history.Pauses, slot.Due);
                if (pause is not null)
                {
                    break;
                }

                if (!history.Adjustments.ContainsKey(slot.Key))
                {
                    yield return slot;
                }
            }

            // Behind the pause it goes on; nothing within is walked one by one.
            if (pause is not { HasEnd: true })
            {
                yield break;
            }

            from = pause.Value.End;
        }
    }

    /// <summary>What was moved by name or comes back from a pause, due at or after an instant.</summary>
    private List<ExpectedOccurrence> Special(Instant from)
    {
        var special = new List<ExpectedOccurrence>(Returning);
        foreach (var (key, adjustment) in history.Adjustments)
        {
            // A contact before the new due time begins the count anew there too.
            if (adjustment.Kind == AdjustmentKind.Moved && SlotStream.TryFind(cadence, history, key, out var slot)
                && Placed(slot) is { } moved && !(NextContact(key) < moved.Due))
            {
                special.Add(moved);
            }
        }

        var ends = history.Ends;
        return [.. special.Where(e => e.Due >= from && !(e.Due >= ends)).OrderBy(e => e.Due).ThenBy(e => e.Key)];
    }

    /// <summary>Where a slot is due now; <see langword="null"/> when nothing is owed for it.</summary>
    private ExpectedOccurrence? Placed(Slot slot)
    {
        if (IsBeyondShare(slot))
        {
            return null;
        }

        if (Adjustment(slot.Key) is { } adjustment)
        {
            return adjustment is { Kind: AdjustmentKind.Moved, To: { } to } && IntervalSet.At(history.Pauses, to) is null ? MovedTo(slot, to) : null;
        }

        if (IntervalSet.At(history.Pauses, slot.Due) is null)
        {
            return Around(slot);
        }

        foreach (var returning in Returning)
        {
            if (returning.Key == slot.Key)
            {
                return returning;
            }
        }

        return null;
    }

    private ExpectedOccurrence Around(Slot slot) => SlotWindow.Around(cadence, history, slot);

    private ExpectedOccurrence MovedTo(Slot slot, Instant due)
        => Around(slot with { Due = due, Opens = slot.Opens is { } own ? SlotWindow.Plus(due, own - slot.Due) : null });

    private OccurrenceAdjustment? Adjustment(OccurrenceKey key) => history.Adjustments.TryGetValue(key, out var adjustment) ? adjustment : null;

    private bool IsBeyondShare(Slot slot)
        => cadence.Schedule is PerPeriodSchedule schedule && slot.Opens is { } opens && slot.Key.Index >= schedule.Owed(history, opens, slot.Due);
}
