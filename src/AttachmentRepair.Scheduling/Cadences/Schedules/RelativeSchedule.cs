using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>Wall times at given distances from one.</summary>
internal sealed record RelativeSchedule : CadenceSchedule
{
    private readonly LocalDateTime[] _times;

    public RelativeSchedule(LocalDateTime anchor, DateTimeZone zone, IEnumerable<Period> offsets)
    {
        Anchor = anchor;
        Zone = zone;
        Offsets = Array.AsReadOnly(offsets.ToArray());
        _times = [.. Offsets.Select(o => anchor + o).Distinct().Order()];
    }

    public LocalDateTime Anchor { get; }

    public IReadOnlyList<Period> Offsets { get; }

    public override CadenceKind Kind => CadenceKind.RelativeTo;

    public override DateTimeZone Zone { get; }

    public override string Head => $"relative {LocalText.Write(Anchor)} {Zone.Id} offsets={string.Join(',', Offsets.Select(PeriodPattern.Roundtrip.Format))}";

    public bool Equals(RelativeSchedule? other) => other is not null && string.Equals(Head, other.Head, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Head);

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
        => _times.Select(t => new Slot(new OccurrenceKey(t), At(t, Zone), null)).DistinctBy(s => s.Due).Where(s => s.Due >= from).OrderBy(s => s.Due);

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        bool found = key.Index == 0 && Array.BinarySearch(_times, key.Local) >= 0;
        slot = found ? new Slot(key, At(key.Local, Zone), null) : default;
        return found && !Array.Exists(_times, t => t < key.Local && At(t, Zone) == At(key.Local, Zone));
    }
}
