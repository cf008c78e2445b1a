using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Generated series: any rule, start, zone and policy, mostly within hours of a change of the clock.</summary>
internal static class OracleCases
{
    /// <summary>Days, units and candidates to look at for one case: 110 years of days. What needs more is compared as far as it is known.</summary>
    public const long Budget = 40_000;

    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/Sao_Paulo", "Asia/Gaza",
        "Antarctica/Troll", "America/St_Johns", "Asia/Tehran", "UTC",
    ];

    private static readonly LocalDateTime First = new(1990, 1, 1, 0, 0);

    private static readonly Dictionary<string, LocalDateTime[]> Changes = Zones.ToDictionary(id => id, ChangesIn, StringComparer.Ordinal);

    public static Arbitrary<OracleCase> All { get; } = Arb.From(
        from zone in Gen.Elements(Zones)
        from start in Starts(zone)
        let near = Near(zone, start)
        from rule in RuleTexts.For(near)
        from policy in Policies
        from included in Some(Gen.Elements(near.AsEnumerable()))
        from excluded in Some(Gen.Elements(near.AsEnumerable()))
        select new OracleCase(rule, start, zone, policy, included, excluded),
        Shrink);

    private static Gen<RecurrencePolicy> Policies =>
        from gap in Gen.Elements(Enum.GetValues<GapPolicy>())
        from overlap in Gen.Elements(Enum.GetValues<OverlapPolicy>())
        from subDaily in Gen.Elements(Enum.GetValues<SubDailyPolicy>())
        from invalid in Gen.Elements(Enum.GetValues<InvalidDatePolicy>())
        from start in Gen.Elements(Enum.GetValues<StartPolicy>())
        select new RecurrencePolicy { Gap = gap, Overlap = overlap, SubDaily = subDaily, InvalidDate = invalid, Start = start };

    private static Gen<IReadOnlyList<LocalDateTime>> Some(Gen<LocalDateTime> walls) => Gen.Frequency(
        (1, Gen.Constant<IReadOnlyList<LocalDateTime>>([])),
        (1, from count in Gen.Choose(1, 4) from list in Gen.ListOf(walls, count) select (IReadOnlyList<LocalDateTime>)[.. list]));

    private static Gen<LocalDateTime> Starts(string zone)
    {
        var anywhere = from day in Gen.Choose(0, (40 * 365) + 10)
                       from minute in Gen.Elements(0, 30, 60, 90, 120, 150, 180, 540, 1260, 1410)
                       select First.PlusDays(day).PlusMinutes(minute);
        var nearby = from change in Gen.Elements(Changes[zone].Append(First.PlusMonths(2)))
                     from days in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Elements(1, 2, 7, 14)), (1, Gen.Elements(28, 30, 31, 365)))
                     from quarters in Gen.Choose(-16, 16)
                     select change.PlusDays(-days).PlusMinutes(quarters * 15);
        return from start in Gen.Frequency((1, anywhere), (4, nearby))
               from second in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Elements(-1, 1, 59)))
               select start.PlusSeconds(second);
    }

    // Around the start and the next changes: wall times that a rule could meet, at quarters of an hour and days apart.
    private static IReadOnlyList<LocalDateTime> Near(string zone, LocalDateTime start) =>
    [
        .. from change in Changes[zone].Where(c => c > start.PlusDays(-3)).Take(4)
           from minutes in new[] { -61, -30, -1, 0, 15, 30, 59, 60, 90 }
           select change.PlusMinutes(minutes),
        .. from change in Changes[zone].Where(c => c > start.PlusDays(-3)).Take(4) select change.Date + start.TimeOfDay,
        .. new[] { 0, 1, 2, 3, 7, 14, 28, 31, 365, 366, 1461 }.Select(start.PlusDays),
        .. new[] { 1, 2, 6, 12 }.Select(n => start.PlusHours(n)),
        .. new[] { 1, 20 }.Select(n => start.PlusMinutes(n)),
    ];

    // The wall time the clock shows before each change.
    private static LocalDateTime[] ChangesIn(string id)
    {
        var intervals = DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(Instant.FromUtc(1990, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0)).ToList();
        return [.. intervals.Zip(intervals.Skip(1)).Where(p => p.First.WallOffset != p.Second.WallOffset).Select(p => p.First.IsoLocalEnd)];
    }

    private static IEnumerable<OracleCase> Shrink(OracleCase series)
    {
        static IEnumerable<IReadOnlyList<T>> Shorter<T>(IReadOnlyList<T> list) => list.Select((_, i) => (IReadOnlyList<T>)[.. list.Where((_, j) => j != i)]);

        var plain = RecurrencePolicy.Default;
        var policies = new[]
        {
            series.Policy with { Gap = plain.Gap },
            series.Policy with { Overlap = plain.Overlap },
            series.Policy with { SubDaily = plain.SubDaily },
            series.Policy with { InvalidDate = plain.InvalidDate },
            series.Policy with { Start = plain.Start },
        };
        return
        [
            .. Shorter(series.Included).Select(i => series with { Included = i }),
            .. Shorter(series.Excluded).Select(e => series with { Excluded = e }),
            .. RuleTextParts.Shrink(series.Rule).Select(r => series with { Rule = r }),
            .. policies.Where(p => p != series.Policy).Select(p => series with { Policy = p }),
            .. series.ZoneId is "UTC" ? Array.Empty<OracleCase>() : [series with { ZoneId = "UTC" }],
            .. series.Start.Second == 0 ? Array.Empty<OracleCase>() : [series with { Start = series.Start.PlusSeconds(-series.Start.Second) }],
        ];
    }
}
