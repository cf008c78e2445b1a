using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The occurrences of a recurrence.</summary>
internal sealed record FixedSchedule(Recurrence Recurrence) : CadenceSchedule
{
    public override CadenceKind Kind => CadenceKind.Fixed;

    public override DateTimeZone Zone => Recurrence.Zone;

    public override string? ZoneVersion => Recurrence.ZoneVersion;

    public override string Head => $"{LocalText.Write(Recurrence.Start)} {Zone.Id} {Recurrence.Rule}";

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
    {
        foreach (var occurrence in from < Horizon ? Recurrence.GetOccurrences(new Interval(from, Horizon)) : default)
        {
            yield return new Slot(occurrence.Key, occurrence.Instant, null);
        }
    }

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        bool found = Recurrence.TryGetOccurrence(key, out var occurrence);
        slot = found ? new Slot(key, occurrence.Instant, null) : default;
        return found;
    }
}
