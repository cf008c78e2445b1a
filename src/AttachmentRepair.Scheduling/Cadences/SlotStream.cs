using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The slots that a cadence's definition leaves: people available, at most so many a day, at least so far apart.</summary>
internal static class SlotStream
{
    public static IEnumerable<Slot> From(Cadence cadence, CadenceHistory history, Instant from)
    {
        var slots = Available(cadence, cadence.Schedule.From(history, OriginOf(cadence, history, from)));
        return (cadence.MaximumPerDay is null && cadence.MinimumGap == Duration.Zero ? slots : Limited(cadence, slots)).SkipWhile(s => s.Due < from);
    }

    public static bool TryFind(Cadence cadence, CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        if (!cadence.Schedule.TryFind(history, key, out slot) || !IsAvailable(cadence, slot))
        {
            return false;
        }

        if (cadence.MaximumPerDay is null && cadence.MinimumGap == Duration.Zero)
        {
            return true;
        }

        var due = slot.Due;
        return From(cadence, history, due).TakeWhile(s => s.Due == due).Any(s => s.Key == key);
    }

    /// <summary>From where the limits must be counted to know an instant.</summary>
    private static Instant OriginOf(Cadence cadence, CadenceHistory history, Instant from)
    {
        if (cadence.MinimumGap > Duration.Zero)
        {
            return Instant.Min(from, history.Enrolled);
        }

        return cadence.MaximumPerDay is null || from < Instant.FromUtc(1, 1, 3, 0, 0)
            ? from
            : cadence.Zone.AtStartOfDay(from.InZone(cadence.Zone).Date).ToInstant();
    }

    private static IEnumerable<Slot> Available(Cadence cadence, IEnumerable<Slot> slots)
        => cadence.Participants.Count == 0 ? slots : slots.Where(s => IsAvailable(cadence, s));

    private static bool IsAvailable(Cadence cadence, Slot slot)
    {
        if (!cadence.Schedule.IsMeeting)
        {
            return true;
        }

        foreach (var participant in cadence.Participants)
        {
            if (!participant.IsAvailableAt(slot.Due))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Slot> Limited(Cadence cadence, IEnumerable<Slot> slots)
    {
        Instant? last = null;
        var day = LocalDate.MinIsoValue;
        int onDay = 0;
        foreach (var slot in slots)
        {
            var date = slot.Due.InZone(cadence.Zone).Date;
            onDay = date == day ? onDay : 0;
            if ((last is { } before && slot.Due - before < cadence.MinimumGap) || onDay >= cadence.MaximumPerDay)
            {
                continue;
            }

            (last, day, onDay) = (slot.Due, date, onDay + 1);
            yield return slot;
        }
    }
}
