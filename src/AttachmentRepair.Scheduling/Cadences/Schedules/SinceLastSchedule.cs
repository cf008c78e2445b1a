using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One slot after each contact, named after it: due when the ideal time has passed, pauses not counted, unless another contact came before.</summary>
internal sealed record SinceLastSchedule(Duration Ideal, Duration Maximum, DateTimeZone ContactZone) : CadenceSchedule
{
    public override CadenceKind Kind => CadenceKind.SinceLast;

    public override DateTimeZone Zone => ContactZone;

    public override bool IsMeeting => false;

    public override string Head => $"since-last {Zone.Id} ideal={DurationText.Write(Ideal)} maximum={DurationText.Write(Maximum)}";

    public override CadenceWindow DefaultWindow => CadenceWindow.Of(Ideal, Maximum - Ideal);

    public bool Equals(SinceLastSchedule? other)
        => other is not null && Ideal == other.Ideal && Maximum == other.Maximum && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Ideal, Maximum, StringComparer.Ordinal.GetHashCode(Zone.Id));

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
    {
        var origins = Origins(history);
        for (int i = 0; i < origins.Count; i++)
        {
            // A contact before the due time begins the count anew: then nothing fell due.
            if (Due(history, origins[i]) is { } due && due >= from && !(i + 1 < origins.Count && origins[i + 1] < due))
            {
                yield return new Slot(KeyOf(origins[i]), due, origins[i]);
            }
        }
    }

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        foreach (var origin in Origins(history))
        {
            if (KeyOf(origin) == key)
            {
                slot = new Slot(key, Due(history, origin) ?? Instant.MaxValue, origin);
                return true;
            }
        }

        slot = default;
        return false;
    }

    /// <summary>The contact that came after the one of a key, if any.</summary>
    public Instant? NextContact(CadenceHistory history, OccurrenceKey key)
    {
        bool passed = false;
        foreach (var origin in Origins(history))
        {
            if (passed)
            {
                return origin;
            }

            passed = KeyOf(origin) == key;
        }

        return null;
    }

    /// <summary>By when the maximum has passed since the last contact at or before an instant, and its ideal.</summary>
    public (Instant? Ideal, Instant? Maximum)? LimitsAt(CadenceHistory history, Instant now)
    {
        Instant? last = null;
        foreach (var origin in Origins(history))
        {
            last = origin <= now ? origin : last;
        }

        return last is { } contact
            ? (IntervalSet.Outside(history.Pauses, contact, Ideal), IntervalSet.Outside(history.Pauses, contact, Maximum))
            : null;
    }

    public OccurrenceKey KeyOf(Instant contact)
    {
        // Whole seconds, since a key is; the second pass of an overlap has a name of its own.
        var local = contact.InZone(Zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);
        var map = Zone.MapLocal(local);
        bool second = map.Count == 2 && Instant.FromUnixTimeSeconds(contact.ToUnixTimeSeconds()) == map.Last().ToInstant();
        return new OccurrenceKey(local, second ? 1 : 0);
    }

    // The count begins with enrolment where there was no contact yet.
    private static List<Instant> Origins(CadenceHistory history)
    {
        var origins = history.Contacts.Where(c => c >= history.Enrolled).ToList();
        if (history.Enrolled > Instant.MinValue && (origins.Count == 0 || origins[0] > history.Enrolled))
        {
            origins.Insert(0, history.Enrolled);
        }

        return origins;
    }

    private Instant? Due(CadenceHistory history, Instant origin) => IntervalSet.Outside(history.Pauses, origin, Ideal);
}
