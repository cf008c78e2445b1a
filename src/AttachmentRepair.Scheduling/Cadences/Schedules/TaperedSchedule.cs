using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Phases of rules laid over one start. Where each ends follows from its date, its length or what is recorded as completed.</summary>
internal sealed record TaperedSchedule : CadenceSchedule
{
    // Wall times as if in UTC: in the zone, a rule would leave out what another phase's time of the same instant stands for.
    private readonly Recurrence[] _walls;

    public TaperedSchedule(LocalDateTime start, DateTimeZone zone, IEnumerable<TaperPhase> phases)
    {
        Start = start;
        Zone = zone;
        Phases = Array.AsReadOnly(phases.ToArray());
        _walls = [.. Phases.Select(p => Recurrence.Create(start, p.Rule))];
    }

    public LocalDateTime Start { get; }

    public IReadOnlyList<TaperPhase> Phases { get; }

    public override CadenceKind Kind => CadenceKind.Tapered;

    public override DateTimeZone Zone { get; }

    public override string Head => $"tapered {LocalText.Write(Start)} {Zone.Id} phases={string.Join('|', Phases.Select(TaperText.Write))}";

    public bool Equals(TaperedSchedule? other) => other is not null && string.Equals(Head, other.Head, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Head);

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
        => SlotOrder.Settle(Laid(history, SlotWindow.Plus(from, -SlotOrder.Reach)), SlotOrder.Reach).SkipWhile(s => s.Due < from);

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        var begins = Start;
        for (int phase = 0; phase < Phases.Count; phase++)
        {
            var ends = EndOf(history, phase, begins);
            if (key.Local >= begins && !(key.Local >= ends) && _walls[phase].TryGetOccurrence(key, out _))
            {
                slot = new Slot(key, At(key.Local, Zone), null);
                return From(history, slot.Due).First().Key == key;
            }

            // No later phase has begun.
            if (ends is null)
            {
                break;
            }

            begins = ends.Value;
        }

        slot = default;
        return false;
    }

    /// <summary>Phase after phase by wall time, so that near a switch instants may be out of order where the clock changes.</summary>
    private IEnumerable<Slot> Laid(CadenceHistory history, Instant from)
    {
        var begins = Start;
        for (int phase = 0; phase < Phases.Count; phase++)
        {
            var ends = EndOf(history, phase, begins);
            var first = Instant.Max(from, begins.InUtc().ToInstant());
            var last = ends is { } end ? Instant.Min(Horizon, end.InUtc().ToInstant()) : Horizon;
            foreach (var occurrence in first < last ? _walls[phase].GetOccurrences(new Interval(first, last)) : default)
            {
                yield return new Slot(occurrence.Key, At(occurrence.Local, Zone), null);
            }

            if (ends is null)
            {
                yield break;
            }

            begins = ends.Value;
        }
    }

    /// <summary>The wall time from which on the next phase holds; none while this one is not over.</summary>
    private LocalDateTime? EndOf(CadenceHistory history, int phase, LocalDateTime begins)
    {
        var definition = Phases[phase];
        if (definition.Length is { } length)
        {
            // One that outlasts the calendar does not end.
            long years = begins.Year + length.Years + (length.Months / 12L) + (length.Weeks / 52L) + (length.Days / 365L);
            return years < Gregorian.LastYear - 1 ? begins + length : null;
        }

        if (definition.UntilDate is { } date)
        {
            return LocalDateTime.Max(date.AtMidnight(), begins);
        }

        int left = definition.Completed ?? int.MaxValue;
        foreach (var (key, state) in history.Outcomes)
        {
            bool completed = state is OccurrenceState.Kept or OccurrenceState.KeptWithNotice or OccurrenceState.Late;
            if (completed && key.Local >= begins && _walls[phase].TryGetOccurrence(key, out _) && --left == 0)
            {
                return key.Local.PlusSeconds(1);
            }
        }

        return null;
    }
}
