using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The slots that a cadence's definition leaves: people available, at most so many a day, at least so far apart.</summary>
internal static class SlotStream
{
    // So many in a row at which somebody is not available are the end: some years of a daily cadence, and policy.
    private const int MaximumRuledOut = 2000;

    // From here on not every zone has a date.
    private static readonly Instant LastNamed = Instant.FromUtc(Gregorian.LastYear, 12, 29, 0, 0);

    // A step worth looking up anew for.
    private static readonly Duration Step = Duration.FromMinutes(10);

    public static IEnumerable<Slot> From(Cadence cadence, CadenceHistory history, Instant from)
    {
        var slots = IsLimited(cadence)
            ? Limited(cadence, history, Candidates(cadence, history, OriginOf(cadence, history, from)))
            : Candidates(cadence, history, from);
        return slots.SkipWhile(s => s.Due < from);
    }

    public static bool TryFind(Cadence cadence, CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        if (!cadence.Schedule.TryFind(history, key, out slot) || !IsAvailable(cadence, slot))
        {
            return false;
        }

        var due = slot.Due;
        return !IsLimited(cadence) || From(cadence, history, due).TakeWhile(s => s.Due == due).Any(s => s.Key == key);
    }

    private static IEnumerable<Slot> Candidates(Cadence cadence, CadenceHistory history, Instant from)
        => cadence.Schedule.IsMeeting && cadence.Participants.Count > 0 ? Available(cadence, history, from) : cadence.Schedule.From(history, from);

    // The due times of spans are ends, not meetings: several of a period share one.
    private static bool IsLimited(Cadence cadence) => cadence.Schedule.IsMeeting && (cadence.MaximumPerDay is not null || cadence.MinimumGap > Duration.Zero);

    /// <summary>From where the limits must be counted to know an instant: a day whole, a gap from enrolment on.</summary>
    private static Instant OriginOf(Cadence cadence, CadenceHistory history, Instant from)
    {
        from = cadence.MinimumGap > Duration.Zero ? Instant.Min(from, history.Enrolled) : from;
        return cadence.MaximumPerDay is null || from < Instant.FromUtc(1, 1, 3, 0, 0) || from >= LastNamed
            ? from
            : cadence.Zone.AtStartOfDay(from.InZone(cadence.Zone).Date).ToInstant();
    }

    /// <summary>The slots at which everybody is available. Where somebody is not, it goes on when that person is, so that few are looked at.</summary>
    private static IEnumerable<Slot> Available(Cadence cadence, CadenceHistory history, Instant from)
    {
        int ruledOut = 0;
        for (Instant? next = from; next is { } start && ruledOut < MaximumRuledOut;)
        {
            next = null;
            foreach (var slot in cadence.Schedule.From(history, start))
            {
                if (IsAvailable(cadence, slot))
                {
                    ruledOut = 0;
                    yield return slot;
                }
                else if (++ruledOut == MaximumRuledOut)
                {
                    break;
                }
                else if (AvailableAfter(cadence, slot.Due) is { } after && after > slot.Due + Step)
                {
                    next = after;
                    break;
                }
            }
        }
    }

    private static Instant? AvailableAfter(Cadence cadence, Instant instant)
    {
        foreach (var participant in cadence.Participants)
        {
            instant = participant.NextAvailable(instant) is { } next ? Instant.Max(instant, next) : instant;
        }

        return instant;
    }

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

    private static IEnumerable<Slot> Limited(Cadence cadence, CadenceHistory history, IEnumerable<Slot> slots)
    {
        Instant? last = null;
        var day = LocalDate.MinIsoValue;
        int onDay = 0;
        foreach (var slot in slots)
        {
            var date = slot.Due < LastNamed ? slot.Due.InZone(cadence.Zone).Date : day;
            onDay = date == day ? onDay : 0;
            if ((last is { } before && slot.Due - before < cadence.MinimumGap) || onDay >= cadence.MaximumPerDay)
            {
                continue;
            }

            (last, day, onDay) = (slot.Due >= history.Enrolled ? slot.Due : last, date, onDay + 1);
            yield return slot;
        }
    }
}
