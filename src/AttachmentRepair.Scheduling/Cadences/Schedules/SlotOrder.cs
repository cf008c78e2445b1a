using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Brings slots into the order of their instants. Of two at one instant the earlier wall time stays, as in a <see cref="Recurrence"/>.</summary>
internal static class SlotOrder
{
    /// <summary>How far instants may be out of order where wall times ascend: a day of the date line, and some hours of offsets.</summary>
    public static readonly Duration Reach = Duration.FromDays(2);

    /// <summary>The slots in order, where none is earlier by more than the reach than one before it.</summary>
    public static IEnumerable<Slot> Settle(IEnumerable<Slot> slots, Duration reach)
    {
        var waiting = new SortedDictionary<Instant, Slot>();
        foreach (var slot in slots)
        {
            while (waiting.Count > 0 && waiting.First() is var (due, settled) && due < SlotWindow.Plus(slot.Due, -reach))
            {
                waiting.Remove(due);
                yield return settled;
            }

            if (!waiting.TryGetValue(slot.Due, out var same) || slot.Key.CompareTo(same.Key) < 0)
            {
                waiting[slot.Due] = slot;
            }
        }

        foreach (var settled in waiting.Values)
        {
            yield return settled;
        }
    }
}
