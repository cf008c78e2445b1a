using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The occurrences that a cadence expects under a history: its slots with enrolment, end, pauses and what was done to single ones applied.</summary>
internal sealed class CadenceWalk(Cadence cadence, CadenceHistory history)
{
    /// <summary>The expected occurrences due at or after an instant, ascending, found as they are asked for.</summary>
    public IEnumerable<ExpectedOccurrence> From(Instant from)
    {
        from = Instant.Max(from, history.Enrolled);
        var special = Special(from);
        int next = 0;
        foreach (var regular in Regular(from))
        {
            for (; next < special.Count && special[next].Due <= regular.Due; next++)
            {
                yield return special[next];
            }

            yield return Around(regular);
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

        expected = Placed(slot) ?? Around(slot);
        return true;
    }

    /// <summary>Whether a pause, or an act on it by name, leaves nothing owed for an occurrence.</summary>
    public bool IsHeld(OccurrenceKey key)
        => SlotStream.TryFind(cadence, history, key, out var slot)
            && (Adjustment(key) is { Kind: AdjustmentKind.Held } || (Placed(slot) is null && Adjustment(key) is not { Kind: AdjustmentKind.Cancelled })
                || IsBeyondShare(slot));

    public ExpectedOccurrence Around(Slot slot)
    {
        var window = cadence.Window;
        return new()
        {
            Key = slot.Key,
            Opens = slot.Opens ?? Shift(slot, -window.OpensBefore),
            Due = slot.Due,
            GraceEnds = Plus(slot.Due, cadence.Grace),
            Closes = Instant.Max(Shift(slot, window.ClosesAfter), Plus(slot.Due, cadence.Grace)),
        };
    }

    private static Instant Plus(Instant instant, Duration duration)
        => duration < Duration.Zero
            ? instant < Instant.MinValue - duration ? Instant.MinValue : instant + duration
            : instant > Instant.MaxValue - duration ? Instant.MaxValue : instant + duration;

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

    /// <summary>What was moved by name or by a pause, due at or after an instant.</summary>
    private List<ExpectedOccurrence> Special(Instant from)
    {
        var special = new List<ExpectedOccurrence>();
        foreach (var (key, adjustment) in history.Adjustments)
        {
            if (adjustment.Kind == AdjustmentKind.Moved && SlotStream.TryFind(cadence, history, key, out var slot) && Placed(slot) is { } moved)
            {
                special.Add(moved);
            }
        }

        if (cadence.Pauses != PausePolicy.Drop)
        {
            foreach (var pause in history.Pauses.Where(p => p.HasEnd && (!p.HasStart || p.End >= from - cadence.Window.OpensBefore)))
            {
                special.AddRange(ComingBack(pause));
            }
        }

        var ends = history.Ends;
        return [.. special.Where(e => e.Due >= from && !(e.Due >= ends)).OrderBy(e => e.Due).ThenBy(e => e.Key)];
    }

    private IEnumerable<ExpectedOccurrence> ComingBack(Interval pause)
    {
        var enrolled = Instant.Max(pause.HasStart ? pause.Start : Instant.MinValue, history.Enrolled);
        var within = SlotStream.From(cadence, history, enrolled).TakeWhile(s => s.Due < pause.End);
        var candidates = cadence.Pauses == PausePolicy.Collapse ? within.TakeLast(1) : within;
        var stopsAt = cadence.Pauses == PausePolicy.Defer && pause.HasStart ? pause.Start : Instant.MaxValue;
        return candidates.TakeWhile(s => Around(s).Opens < stopsAt)
            .Where(s => !history.Adjustments.ContainsKey(s.Key)).Select(Placed).OfType<ExpectedOccurrence>();
    }

    /// <summary>Where a slot is due now; <see langword="null"/> when nothing is owed for it.</summary>
    private ExpectedOccurrence? Placed(Slot slot)
    {
        if (Adjustment(slot.Key) is { } adjustment)
        {
            return adjustment is { Kind: AdjustmentKind.Moved, To: { } to } && IntervalSet.At(history.Pauses, to) is null ? MovedTo(slot, to) : null;
        }

        if (IntervalSet.At(history.Pauses, slot.Due) is not { } pause)
        {
            return Around(slot);
        }

        if (!pause.HasEnd || cadence.Pauses == PausePolicy.Drop || slot.Due < history.Enrolled)
        {
            return null;
        }

        var around = Around(slot);
        if (cadence.Pauses == PausePolicy.Defer)
        {
            bool wasOpen = pause.HasStart && around.Opens < pause.Start;
            return wasOpen ? MovedTo(slot, Plus(pause.End, slot.Due - pause.Start)) with { Opens = pause.End } : null;
        }

        // The last of the pause, unless the next regular one comes before this one's window would close.
        var after = Plus(slot.Due, Duration.Epsilon);
        Slot? next = null;
        foreach (var following in SlotStream.From(cadence, history, after))
        {
            next = following;
            break;
        }

        bool isLast = next is null || next.Value.Due >= pause.End;
        var back = MovedTo(slot, pause.End) with { Opens = pause.End };
        return isLast && (next is null || next.Value.Due >= back.Closes) ? back : null;
    }

    private ExpectedOccurrence MovedTo(Slot slot, Instant due)
    {
        var opens = slot.Opens is { } own ? Plus(due, own - slot.Due) : (Instant?)null;
        var local = Instant.FromUnixTimeSeconds(due.ToUnixTimeSeconds()).InZone(cadence.Zone).LocalDateTime;
        return Around(new Slot(new OccurrenceKey(local), due, opens)) with { Key = slot.Key };
    }

    private Instant Shift(Slot slot, Duration by)
    {
        if (cadence.Window.Clock == WindowClock.Elapsed || slot.Due <= Instant.FromUtc(2, 1, 1, 0, 0) || slot.Due >= Instant.FromUtc(9997, 1, 1, 0, 0))
        {
            return Plus(slot.Due, by);
        }

        var shown = slot.Due.InZone(cadence.Zone).LocalDateTime;
        return WallResolver.At(shown.PlusSeconds((long)by.TotalSeconds), cadence.Zone, RecurrencePolicy.Default);
    }

    private OccurrenceAdjustment? Adjustment(OccurrenceKey key) => history.Adjustments.TryGetValue(key, out var adjustment) ? adjustment : null;

    private bool IsBeyondShare(Slot slot)
        => cadence.Schedule is PerPeriodSchedule schedule && slot.Opens is { } opens && slot.Key.Index >= schedule.Owed(history, opens, slot.Due);
}
