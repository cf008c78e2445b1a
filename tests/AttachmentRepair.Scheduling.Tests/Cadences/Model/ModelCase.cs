using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>What was done with one occurrence by name, which is picked by a number among the candidates.</summary>
internal sealed record ModelAct(int Pick, AdjustmentKind Kind, Instant To);

/// <summary>A cadence and what is known of it, as plain values: the engine's are built from them, and the model reads them.</summary>
internal sealed record ModelCase
{
    public required CadenceKind Kind { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required LocalDateTime Start { get; init; }

    public IReadOnlyList<ModelPhase> Phases { get; init; } = [];

    public int IdealHours { get; init; } = 48;

    public int MaximumHours { get; init; } = 72;

    public int Count { get; init; } = 2;

    public int PeriodDays { get; init; } = 7;

    public int PeriodMonths { get; init; }

    public IReadOnlyList<(int Days, int Hours)> Offsets { get; init; } = [];

    public IReadOnlyList<(int Months, int Days)> Gaps { get; init; } = [];

    public (int Before, int After)? WindowMinutes { get; init; }

    public bool IsWall { get; init; }

    public int GraceMinutes { get; init; }

    public PausePolicy Policy { get; init; }

    public IReadOnlyList<(DateTimeZone Zone, int From, int Until)> People { get; init; } = [];

    public int? Cap { get; init; }

    public int GapHours { get; init; }

    public Instant Enrolled { get; init; } = Instant.MinValue;

    public Instant? Ends { get; init; }

    public IReadOnlyList<(Instant? From, Instant? Until)> Pauses { get; init; } = [];

    public IReadOnlyList<(Instant From, Instant Until, Instant AgreedAt)> Relaxed { get; init; } = [];

    public IReadOnlyList<Instant> Contacts { get; init; } = [];

    public IReadOnlyList<(int Pick, OccurrenceState State)> Outcomes { get; init; } = [];

    public IReadOnlyList<ModelAct> Acts { get; init; } = [];

    public IReadOnlyList<(int Pick, Instant Until)> Snoozes { get; init; } = [];

    /// <summary>The instants that a law asks about.</summary>
    public IReadOnlyList<Instant> Asked { get; init; } = [];

    public bool IsMeeting => Kind is not (CadenceKind.SinceLast or CadenceKind.PerPeriod);

    public LocalDate FirstDay => Start.Date;

    /// <summary>The engine's cadence.</summary>
    public Cadence Cadence()
    {
        var cadence = Kind switch
        {
            CadenceKind.Fixed => Scheduling.Cadence.Fixed(Recurrence.Create(Start, RecurrenceRule.Parse(Phases[0].Rule.Text)).In(Zone)),
            CadenceKind.SinceLast => Scheduling.Cadence.SinceLast(Duration.FromHours(IdealHours), Duration.FromHours(MaximumHours), Zone),
            CadenceKind.PerPeriod => Scheduling.Cadence.PerPeriod(Count, PeriodMonths > 0 ? Period.FromMonths(PeriodMonths) : Period.FromDays(PeriodDays), FirstDay, Zone),
            CadenceKind.RelativeTo => Scheduling.Cadence.RelativeTo(Start, Zone, [.. Offsets.Select(o => Period.FromDays(o.Days) + Period.FromHours(o.Hours))]),
            CadenceKind.Backoff => Scheduling.Cadence.Backoff(Start, Zone, [.. Gaps.Select(g => Period.FromMonths(g.Months) + Period.FromDays(g.Days))]),
            _ => Scheduling.Cadence.Tapered(Start, Zone, [.. Phases.Select(Phase)]),
        };
        cadence = WindowMinutes is { } window
            ? cadence.WithWindow(CadenceWindow.Of(Duration.FromMinutes(window.Before), Duration.FromMinutes(window.After), IsWall ? WindowClock.Wall : WindowClock.Elapsed))
            : cadence;
        return cadence.WithGrace(Duration.FromMinutes(GraceMinutes)).WithPauses(Policy).WithMaximumPerDay(Cap).WithMinimumGap(Duration.FromHours(GapHours))
            .WithParticipants([.. People.Select(p => Availability.In(p.Zone).WithQuiet(QuietHours.Between(new LocalTime(p.From, 0), new LocalTime(p.Until, 0))))]);
    }

    /// <summary>What is known, each thing recorded in the order given.</summary>
    public CadenceHistory History()
    {
        var candidates = Candidates();
        var history = CadenceHistory.From(Enrolled);
        history = Ends is { } ends ? history.EndingAt(ends) : history;
        history = Pauses.Aggregate(history, (h, p) => h.WithPause(new Interval(p.From, p.Until)));
        history = Relaxed.Aggregate(history, (h, r) => h.WithRelaxed(new Interval(r.From, r.Until), r.AgreedAt));
        history = Contacts.Aggregate(history, (h, c) => h.WithContact(c));
        history = Outcomes.Aggregate(history, (h, o) => h.With(Picked(candidates, o.Pick), o.State));
        history = Snoozes.Aggregate(history, (h, s) => h.WithSnooze(Picked(candidates, s.Pick), s.Until));
        return Acts.Aggregate(history, (h, a) => a.Kind switch
        {
            AdjustmentKind.Held => h.WithHold(Picked(candidates, a.Pick)),
            AdjustmentKind.Cancelled => h.WithCancellation(Picked(candidates, a.Pick)),
            _ => h.WithMove(Picked(candidates, a.Pick), a.To),
        });
    }

    /// <summary>The keys that something may be done with: those of the definition, and one of nothing.</summary>
    public IReadOnlyList<OccurrenceKey> Candidates() => [new OccurrenceKey(Start.PlusSeconds(7)), .. ModelSlots.Keys(this).Take(60)];

    public static OccurrenceKey Picked(IReadOnlyList<OccurrenceKey> candidates, int pick) => candidates[pick % candidates.Count];

    private TaperPhase Phase(ModelPhase phase)
    {
        var rule = RecurrenceRule.Parse(phase.Rule.Text);
        return phase.LengthDays is { } length ? TaperPhase.For(Period.FromDays(length), rule)
            : phase.UntilDay is { } day ? TaperPhase.Until(FirstDay.PlusDays(day), rule)
            : phase.Completed is { } completed ? TaperPhase.UntilCompleted(completed, rule)
            : TaperPhase.Last(rule);
    }

    public override string ToString() => string.Join("; ", Parts().Where(p => p.Length > 0));

    private IEnumerable<string> Parts()
    {
        yield return $"{Kind} {Zone.Id} {OccurrenceKeyText(Start)}";
        yield return string.Join(" | ", Phases);
        yield return Kind switch
        {
            CadenceKind.SinceLast => $"ideal {IdealHours}h maximum {MaximumHours}h",
            CadenceKind.PerPeriod => $"{Count} in {PeriodDays}d or {PeriodMonths}M",
            CadenceKind.RelativeTo => string.Join(' ', Offsets),
            CadenceKind.Backoff => string.Join(' ', Gaps),
            _ => string.Empty,
        };
        yield return $"window {WindowMinutes} {(IsWall ? "wall" : "elapsed")} grace {GraceMinutes} {Policy} cap {Cap} gap {GapHours}h people {string.Join(' ', People)}";
        yield return $"enrolled {(Enrolled == Instant.MinValue ? "ever" : Enrolled)} ends {Ends}";
        yield return Join("pauses", Pauses);
        yield return Join("relaxed", Relaxed);
        yield return Join("contacts", Contacts);
        var candidates = Candidates();
        yield return Join("outcomes", Outcomes.Select(o => (Picked(candidates, o.Pick), o.State)));
        yield return Join("acts", Acts.Select(a => (Picked(candidates, a.Pick), a.Kind, a.To)));
        yield return Join("snoozes", Snoozes.Select(s => (Picked(candidates, s.Pick), s.Until)));
        yield return Join("asked", Asked);
    }

    private static string Join<T>(string name, IEnumerable<T> items) => items.Any() ? $"{name} {string.Join(' ', items)}" : string.Empty;

    private static string OccurrenceKeyText(LocalDateTime local) => new OccurrenceKey(local).ToString();
}
