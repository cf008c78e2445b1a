using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>A zone of any id whose changes are listed: at each instant the clock goes to that offset.</summary>
internal sealed class ListedZone : DateTimeZone
{
    private readonly Offset _first;
    private readonly (Instant At, Offset To)[] _changes;
    private readonly Instant[] _instants;

    public ListedZone(string id, Offset first, params (Instant At, Offset To)[] changes)
        : base(id, changes.Length == 0, Offset.Min(first, Least(first, changes)), Offset.Max(first, Greatest(first, changes)))
        => (_first, _changes, _instants) = (first, changes, [.. changes.Select(c => c.At)]);

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        int found = Array.BinarySearch(_instants, instant);
        int index = found < 0 ? ~found - 1 : found;
        var offset = index < 0 ? _first : _changes[index].To;
        return new ZoneInterval(
            FormattableString.Invariant($"{offset}"), index < 0 ? null : _changes[index].At, index + 1 < _changes.Length ? _changes[index + 1].At : null, offset, Offset.Zero);
    }

    private static Offset Least(Offset first, (Instant At, Offset To)[] changes) => changes.Select(c => c.To).Append(first).Min();

    private static Offset Greatest(Offset first, (Instant At, Offset To)[] changes) => changes.Select(c => c.To).Append(first).Max();
}
