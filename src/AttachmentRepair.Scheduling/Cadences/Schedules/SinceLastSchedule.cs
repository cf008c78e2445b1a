using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One slot after each contact, named after it: due when the ideal time has passed, pauses not counted, unless another contact came before.</summary>
internal sealed record SinceLastSchedule(Duration Ideal, Duration Maximum, DateTimeZone ContactZone) : CadenceSchedule
{
    private static readonly Instant FirstNamed = Instant.FromUtc(1, 1, 3, 0, 0);

    private static readonly Instant LastNamed = Instant.FromUtc(Gregorian.LastYear, 12, 29, 0, 0);

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

    /// <summary>What is counted from at an instant: the last contact at or before it, or enrolment.</summary>
    public static Instant? OriginAt(CadenceHistory history, Instant now)
    {
        Instant? last = null;
        foreach (var origin in Origins(history))
        {
            last = origin <= now ? origin : last;
        }

        return last;
    }

    public OccurrenceKey KeyOf(Instant contact)
    {
        // Whole seconds, since a key is; the second pass of an overlap has a name of its own.
        var local = contact.InZone(Zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);
        var map = Zone.MapLocal(local);
        bool second = map.Count == 2 && Instant.FromUnixTimeSeconds(contact.ToUnixTimeSeconds()) == map.Last().ToInstant();
        return new OccurrenceKey(local, second ? 1 : 0);
    }

    // The count begins with enrolment where there was no contact yet. Contacts of one second share a name and are one.
    private static List<Instant> Origins(CadenceHistory history)
    {
        var origins = new List<Instant>();
        foreach (var contact in history.Contacts.Where(c => c >= history.Enrolled).Prepend(history.Enrolled).Where(IsCounted))
        {
            if (origins.Count == 0 || contact.ToUnixTimeSeconds() > origins[^1].ToUnixTimeSeconds())
            {
                origins.Add(contact);
            }
        }

        return origins;
    }

    // What no wall's calendar can name counts for nothing; "enrolled for ever" is such an instant.
    private static bool IsCounted(Instant contact) => contact >= FirstNamed && contact < LastNamed;

    private Instant? Due(CadenceHistory history, Instant origin) => IntervalSet.Outside(history.Pauses, origin, Ideal);
}
