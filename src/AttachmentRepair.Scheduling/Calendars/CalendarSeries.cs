using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What is written of a recurrence: a start and a rule as RFC 5545 reads them, and where the recurrence departs from that reading.</summary>
internal sealed record CalendarSeries
{
    /// <summary>The first occurrence; earlier than the written start when that is not the first.</summary>
    public required Instant First { get; init; }

    /// <summary>No occurrence is later; null when there is no end.</summary>
    public required Instant? Last { get; init; }

    /// <summary>The zone of the wall times; UTC is written with Z.</summary>
    public required DateTimeZone Zone { get; init; }

    public required LocalDateTime Start { get; init; }

    /// <summary>The rule, its end in UTC; null for a list of times.</summary>
    public RecurrenceRule? Rule { get; init; }

    /// <summary>Occurrences of the rule that are none of the recurrence: when, and the wall time that the rule gives.</summary>
    public IReadOnlyList<(Instant At, LocalDateTime Wall)> Excluded { get; init; } = [];

    public IReadOnlyList<Instant> Added { get; init; } = [];

    public Instant? WrittenUntil { get; init; }

    /// <summary>Null when the recurrence never occurs.</summary>
    public static CalendarSeries? TryPlan(Recurrence recurrence)
    {
        if (FirstOf(recurrence) is not { } first)
        {
            return null;
        }

        var ruled = RuleForm.TryPlan(recurrence, first.Instant);
        return ruled is not null && ruled.Says(recurrence) ? ruled : ListForm.Plan(recurrence, first.Instant);
    }

    public static Occurrence? FirstOf(Recurrence recurrence)
    {
        foreach (var occurrence in recurrence.GetOccurrences())
        {
            return occurrence;
        }

        return null;
    }

    /// <summary>The reading that every reader of RFC 5545 shares; below a day they step by the wall clock of the zone.</summary>
    public static Recurrence AsRead(LocalDateTime start, RecurrenceRule rule, DateTimeZone zone)
        => Recurrence.Create(start, rule).In(zone).WithPolicy(RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock });

    // A last look at the beginning, whatever was proved: a calendar is never wrong unnoticed.
    private bool Says(Recurrence recurrence)
    {
        const int Looked = 100;
        var excluded = Excluded.Select(e => e.At).ToHashSet();
        var read = AsRead(Start, Rule!, Zone).GetOccurrences().Select(o => o.Instant).Where(i => !excluded.Contains(i)).Take(Looked);
        var meant = recurrence.GetOccurrences().Select(o => o.Instant).TakeWhile(i => !(i >= WrittenUntil)).Take(Looked);
        return meant.SequenceEqual(read.Concat(Added).Order().Distinct().Take(Looked));
    }
}
