using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>Generated cadences with histories, most of them over a change of the clock.</summary>
internal static class ModelCases
{
    private static readonly (string Zone, LocalDate Change)[] Places =
    [
        ("UTC", new(2026, 3, 29)), ("Europe/Berlin", new(2026, 3, 29)), ("Europe/Berlin", new(2026, 10, 25)), ("America/New_York", new(2026, 3, 8)),
        ("America/New_York", new(2026, 11, 1)), ("Australia/Adelaide", new(2026, 4, 5)), ("Australia/Adelaide", new(2026, 10, 4)),
        ("Australia/Lord_Howe", new(2026, 4, 5)), ("Australia/Lord_Howe", new(2026, 10, 4)), ("Pacific/Apia", new(2011, 12, 30)), ("Pacific/Apia", new(2012, 4, 1)),
        ("Africa/Casablanca", new(2026, 2, 15)), ("Africa/Casablanca", new(2026, 3, 22)), ("Antarctica/Troll", new(2026, 3, 29)), ("Antarctica/Troll", new(2026, 10, 25)),
    ];

    private static readonly int[] Hours = [0, 1, 2, 3, 9, 20, 21];

    private static readonly OccurrenceState[] Recorded =
        [OccurrenceState.Kept, OccurrenceState.Kept, OccurrenceState.KeptWithNotice, OccurrenceState.Late, OccurrenceState.Missed, OccurrenceState.Excused, OccurrenceState.Declined, OccurrenceState.Renegotiated, OccurrenceState.Held, OccurrenceState.Unknown];

    public static Arbitrary<ModelCase> All { get; } = Of(Enum.GetValues<CadenceKind>());

    public static Arbitrary<ModelCase> Of(params CadenceKind[] kinds) => Arb.From(
        from kind in Gen.Elements(kinds)
        from place in Gen.Elements(Places)
        from daysBefore in Gen.Choose(0, 25)
        from hour in Gen.Elements(Hours)
        from minute in Gen.Elements(0, 0, 30)
        let zone = DateTimeZoneProviders.Tzdb[place.Zone]
        let start = place.Change.PlusDays(-daysBefore) + new LocalTime(hour, minute)
        from definition in Definition(new ModelCase { Kind = kind, Zone = zone, Start = start })
        from optioned in Options(definition)
        from known in Known(optioned)
        select known,
        Shrink);

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> gen, int none, int most)
        => from count in Gen.Frequency((none, Gen.Constant(0)), (10 - none, Gen.Choose(1, most)))
           from list in Gen.ListOf(gen, count)
           select (IReadOnlyList<T>)[.. list];

    private static Gen<ModelRule> Rules(LocalDateTime start) =>
        from weekly in Gen.Elements(false, false, true)
        from interval in Gen.Elements(1, 1, 1, 2, 3)
        from days in Gen.Frequency((2, Gen.Constant(new List<IsoDayOfWeek>())), (1, Gen.SubListOf(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday).Select(l => l.ToList())))
        from more in Some(Gen.Elements(Hours), 6, 2)
        select new ModelRule(weekly, interval, [.. days], [.. more.Append(start.Hour).Distinct().Order()], start.Minute);

    private static Gen<ModelCase> Definition(ModelCase given) =>
        from first in Rules(given.Start)
        from second in Rules(given.Start)
        from third in Rules(given.Start)
        from end in Ends(first)
        from end2 in Ends(second)
        from ideal in Gen.Elements(1, 24, 48, 168)
        from more in Gen.Elements(0, 1, 24, 100)
        from count in Gen.Choose(1, 5)
        from days in Gen.Elements(1, 1, 3, 7, 7, 10)
        from months in Gen.Elements(0, 0, 0, 1)
        from offsets in Some(from d in Gen.Choose(-10, 40) from h in Gen.Elements(0, 0, 0, 1, -1, 5) select (d, h), 0, 6)
        from gaps in Some(from m in Gen.Elements(0, 0, 0, 1) from d in Gen.Choose(1, 9) select (m, d), 0, 3)
        select given with
        {
            Phases = given.Kind == CadenceKind.Fixed ? [new ModelPhase(first)] : given.Kind == CadenceKind.Tapered ? [end, end2, new ModelPhase(third)] : [],
            IdealHours = ideal,
            MaximumHours = ideal + more,
            Count = count,
            PeriodDays = days,
            PeriodMonths = months,
            Offsets = offsets,
            Gaps = gaps,
        };

    private static Gen<ModelPhase> Ends(ModelRule rule) => Gen.OneOf(
        Gen.Choose(1, 20).Select(n => new ModelPhase(rule, LengthDays: n)),
        Gen.Choose(-2, 30).Select(n => new ModelPhase(rule, UntilDay: n)),
        Gen.Choose(1, 3).Select(n => new ModelPhase(rule, Completed: n)));

    private static Gen<ModelCase> Options(ModelCase given) =>
        from window in Gen.Frequency((2, Gen.Constant<(int, int)?>(null)), (3, from b in Gen.Elements(0, 30, 90, 720, 1440, 4320, 12_000) from a in Gen.Elements(0, 40, 90, 720, 1440, 8640) select ((int, int)?)(b, a)))
        from wall in Gen.Elements(false, true)
        from grace in Gen.Elements(0, 0, 30, 120)
        from policy in Gen.Elements(Enum.GetValues<PausePolicy>())
        from people in Some(from z in Gen.Elements(Places) from f in Gen.Choose(0, 23) from l in Gen.Choose(1, 12) select (DateTimeZoneProviders.Tzdb[z.Zone], f, (f + l) % 24), 7, 2)
        from cap in Gen.Frequency((5, Gen.Constant<int?>(null)), (1, Gen.Choose(1, 2).Select(c => (int?)c)))
        from gap in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Elements(3, 24, 60)))
        let after = window?.Item2 ?? (given.Kind == CadenceKind.SinceLast ? (given.MaximumHours - given.IdealHours) * 60 : given.Kind == CadenceKind.PerPeriod ? 0 : 1440)
        select given with { WindowMinutes = window, IsWall = wall && window is not null, GraceMinutes = Math.Min(grace, after), Policy = policy, People = people, Cap = cap, GapHours = gap };

    private static Gen<ModelCase> Known(ModelCase given)
    {
        // Half of the instants are due times and their neighbours.
        var wall = from day in Gen.Choose(-3, 45)
                   from hour in Gen.Elements(Hours)
                   select ModelZone.At(given.Start.Date.PlusDays(day) + new LocalTime(hour, given.Start.Minute), given.Zone);
        var instants = from at in wall
                       from delta in Gen.Frequency((4, Gen.Constant(0L)), (2, Gen.Elements(1L, -1L, 300_000_000L)), (2, Gen.Choose(-1500, 1500).Select(m => m * 60_000_000_000L)))
                       select at.PlusNanoseconds(delta);
        var pauses = from at in instants
                     from days in Gen.Choose(0, 12)
                     from hours in Gen.Choose(0, 24)
                     from sides in Gen.Frequency((12, Gen.Constant((true, true))), (1, Gen.Constant((false, true))), (1, Gen.Constant((true, false))))
                     select (sides.Item1 ? (Instant?)at : null, sides.Item2 ? (Instant?)(at + Duration.FromHours((days * 24) + hours)) : null);
        var picks = Gen.Choose(0, 24);
        return from enrolled in Gen.Frequency((2, Gen.Constant(Instant.MinValue)), (3, instants))
               from ends in Gen.Frequency((4, Gen.Constant<Instant?>(null)), (1, instants.Select(i => (Instant?)i)))
               from paused in Some(pauses, 3, 4)
               from relaxed in Some(from f in instants from d in Gen.Choose(1, 9) from a in instants select (f, f + Duration.FromDays(d), a), 7, 2)
               from contacts in Some(instants, given.Kind == CadenceKind.SinceLast ? 0 : 9, 8)
               from outcomes in Some(from p in picks from s in Gen.Elements(Recorded) select (p, s), given.Kind == CadenceKind.Tapered ? 1 : 5, 6)
               from acts in Some(from p in picks from k in Gen.Elements(AdjustmentKind.Held, AdjustmentKind.Cancelled, AdjustmentKind.Moved, AdjustmentKind.Moved) from to in instants select new ModelAct(p, k, to), 4, 5)
               from snoozes in Some(from p in picks from u in instants select (p, u), 8, 2)
               from asked in Gen.ListOf(instants, 4)
               select given with
               {
                   Enrolled = enrolled,
                   Ends = ends,
                   Pauses = paused,
                   Relaxed = relaxed,
                   Contacts = contacts,
                   Outcomes = outcomes,
                   Acts = acts,
                   Snoozes = snoozes,
                   Asked = [.. asked],
               };
    }

    private static IEnumerable<ModelCase> Shrink(ModelCase given)
    {
        IEnumerable<ModelCase> simpler =
        [
            .. Without(given.Acts).Select(l => given with { Acts = l }),
            .. Without(given.Pauses).Select(l => given with { Pauses = l }),
            .. Without(given.Relaxed).Select(l => given with { Relaxed = l }),
            .. Without(given.Contacts).Select(l => given with { Contacts = l }),
            .. Without(given.Outcomes).Select(l => given with { Outcomes = l }),
            .. Without(given.Snoozes).Select(l => given with { Snoozes = l }),
            .. Without(given.People).Select(l => given with { People = l }),
            .. Without(given.Asked).Where(l => l.Count > 1).Select(l => given with { Asked = l }),
            .. Without(given.Offsets).Where(l => l.Count > 0).Select(l => given with { Offsets = l }),
            .. Without(given.Gaps).Where(l => l.Count > 0).Select(l => given with { Gaps = l }),
            .. given.Kind == CadenceKind.Tapered && given.Phases.Count > 1 ? new[] { given with { Phases = [.. given.Phases.Skip(1)] } } : [],
            given with { WindowMinutes = null, IsWall = false, GraceMinutes = 0 },
            given with { IsWall = false },
            given with { GraceMinutes = 0 },
            given with { Policy = PausePolicy.Drop },
            given with { Cap = null },
            given with { GapHours = 0 },
            given with { Ends = null },
            given with { Enrolled = Instant.MinValue },
            given with { Zone = DateTimeZone.Utc },
            given with { Count = 1 },
        ];
        string same = given.ToString();
        return simpler.Where(s => s.ToString() != same);
    }

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> list) => Enumerable.Range(0, list.Count).Select(i => (IReadOnlyList<T>)[.. list.Where((_, n) => n != i)]);
}
