using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Phases of rules laid over one start. Where each ends follows from its date, its length or what is recorded as completed.</summary>
internal sealed record TaperedSchedule : CadenceSchedule
{
    private readonly Recurrence[] _recurrences;

    public TaperedSchedule(LocalDateTime start, DateTimeZone zone, IEnumerable<TaperPhase> phases)
    {
        Start = start;
        Zone = zone;
        Phases = Array.AsReadOnly(phases.ToArray());
        _recurrences = [.. Phases.Select(p => Recurrence.Create(start, p.Rule).In(zone))];
    }

    public LocalDateTime Start { get; }

    public IReadOnlyList<TaperPhase> Phases { get; }

    public override CadenceKind Kind => CadenceKind.Tapered;

    public override DateTimeZone Zone { get; }

    public override string Head => $"tapered {LocalText.Write(Start)} {Zone.Id} phases={string.Join('|', Phases.Select(TaperText.Write))}";

    public bool Equals(TaperedSchedule? other) => other is not null && string.Equals(Head, other.Head, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Head);

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
    {
        var begins = Start;
        for (int phase = 0; phase < Phases.Count; phase++)
        {
            var ends = EndOf(history, phase, begins);
            if (ends is null || At(ends.Value, Zone) + Duration.FromDays(2) > from)
            {
                foreach (var occurrence in _recurrences[phase].GetOccurrences(new Interval(Instant.Max(from, At(begins, Zone) - Duration.FromDays(2)), null)))
                {
                    if (occurrence.Local >= ends)
                    {
                        break;
                    }

                    if (occurrence.Local >= begins)
                    {
                        yield return new Slot(occurrence.Key, occurrence.Instant, null);
                    }
                }
            }

            begins = ends ?? begins;
        }
    }

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        var begins = Start;
        for (int phase = 0; phase < Phases.Count; phase++)
        {
            var ends = EndOf(history, phase, begins);
            if (key.Local >= begins && !(key.Local >= ends) && _recurrences[phase].TryGetOccurrence(key, out var occurrence))
            {
                slot = new Slot(key, occurrence.Instant, null);
                return true;
            }

            begins = ends ?? begins;
        }

        slot = default;
        return false;
    }

    /// <summary>The wall time from which on the next phase holds; none while this one is not over.</summary>
    private LocalDateTime? EndOf(CadenceHistory history, int phase, LocalDateTime begins)
    {
        var definition = Phases[phase];
        if (definition.Length is { } length)
        {
            return begins + length;
        }

        if (definition.UntilDate is { } date)
        {
            return LocalDateTime.Max(date.AtMidnight(), begins);
        }

        int left = definition.Completed ?? int.MaxValue;
        foreach (var (key, state) in history.Outcomes)
        {
            bool completed = state is OccurrenceState.Kept or OccurrenceState.KeptWithNotice or OccurrenceState.Late;
            if (completed && key.Local >= begins && _recurrences[phase].TryGetOccurrence(key, out _) && --left == 0)
            {
                return key.Local.PlusSeconds(1);
            }
        }

        return null;
    }
}
