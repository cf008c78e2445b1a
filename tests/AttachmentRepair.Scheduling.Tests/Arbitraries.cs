using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>Generated rules, recurrences and cadences, each with a shrinker.</summary>
internal static class Arbitraries
{
    private static readonly string[] Zones =
        ["UTC", "Europe/Berlin", "America/New_York", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca"];

    private static readonly IsoDayOfWeek[] Days = [.. Enumerable.Range(1, 7).Select(i => (IsoDayOfWeek)i)];

    public static Gen<LocalDateTime> Starts { get; } =
        from day in Gen.Choose(0, 40 * 365)
        from minute in Gen.Elements(0, 30, 90, 120, 150, 180, 540, 1200, 1260, 1410)
        from second in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 59)))
        select new LocalDateTime(1990, 1, 1, 0, 0).PlusDays(day).PlusMinutes(minute).PlusSeconds(second);

    public static Arbitrary<RecurrenceRule> Rules { get; } = Arb.From(RuleGen(), Shrink);

    public static Arbitrary<Recurrence> Recurrences { get; } = Arb.From(RecurrenceGen(), Shrink);

    public static Arbitrary<Cadence> Cadences { get; } = Arb.From(
        from recurrence in RecurrenceGen()
        from opens in Gen.Choose(0, 100_000)
        from closes in Gen.Choose(0, 200_000)
        from grace in Gen.Choose(0, closes)
        select Cadence.Fixed(recurrence).WithWindow(Duration.FromSeconds(opens), Duration.FromSeconds(closes)).WithGrace(Duration.FromSeconds(grace)),
        cadence => Shrink(cadence.Recurrence!).Select(Cadence.Fixed));

    private static Gen<RecurrenceRule> RuleGen()
    {
        var daily = from days in Gen.SubListOf(Days)
                    select days.Count == 0 ? "FREQ=DAILY" : "FREQ=DAILY;BYDAY=" + string.Join(',', days.Select(Code));
        var weekly = from days in Gen.SubListOf(Days)
                     from start in Gen.Elements(Days)
                     select $"FREQ=WEEKLY;WKST={Code(start)}{(days.Count == 0 ? string.Empty : ";BYDAY=" + string.Join(',', days.Select(Code)))}";
        var monthly = from ordinals in Gen.SubListOf("1MO", "2TU", "-1FR", "5SA", "-5SU", "WE", "TH", "6MO")
                      from days in Gen.SubListOf(1, 13, 28, 29, 30, 31, -1, -2, -31)
                      select "FREQ=MONTHLY" + (ordinals.Count == 0 ? string.Empty : ";BYDAY=" + string.Join(',', ordinals))
                          + (days.Count == 0 ? string.Empty : ";BYMONTHDAY=" + string.Join(',', days));
        return from stem in Gen.OneOf(daily, weekly, monthly, Gen.Constant("FREQ=YEARLY"))
               from interval in Gen.Frequency((4, Gen.Choose(1, 4)), (1, Gen.Elements(7, 12, 100)))
               from end in Gen.Frequency(
                   (3, Gen.Constant(string.Empty)),
                   (1, Gen.Choose(1, 60).Select(c => ";COUNT=" + c)),
                   (1, Gen.Choose(1995, 2035).Select(y => $";UNTIL={y}0331T023000")),
                   (1, Gen.Choose(1995, 2035).Select(y => $";UNTIL={y}1031T003000Z")))
               select RecurrenceRule.Parse($"{stem};INTERVAL={interval}{end}");
    }

    private static Gen<Recurrence> RecurrenceGen() =>
        from rule in RuleGen()
        from start in Starts
        from zone in Gen.Elements(Zones)
        from gap in Gen.Elements(Enum.GetValues<GapPolicy>())
        from overlap in Gen.Elements(Enum.GetValues<OverlapPolicy>())
        from first in Gen.Elements(Enum.GetValues<StartPolicy>())
        from added in Gen.ListOf(Gen.Choose(0, 3000), 3)
        from removed in Gen.ListOf(Gen.Choose(0, 60), 3)
        select Recurrence.Create(start, rule).In(DateTimeZoneProviders.Tzdb[zone])
            .WithPolicy(RecurrencePolicy.Default with { Gap = gap, Overlap = overlap, Start = first })
            .Including([.. added.Select(h => start.PlusHours(h * 7))])
            .Excluding([.. removed.Select(d => start.PlusDays(d))]);

    private static IEnumerable<RecurrenceRule> Shrink(RecurrenceRule rule)
    {
        if (rule.Interval > 1)
        {
            yield return rule.WithInterval(1);
        }

        if (rule.Count is > 1)
        {
            yield return rule.WithCount(rule.Count.Value / 2);
        }

        if (!rule.Equals(RecurrenceRule.Daily()) && rule.Frequency == RecurrenceFrequency.Daily)
        {
            yield return RecurrenceRule.Daily();
        }
    }

    private static IEnumerable<Recurrence> Shrink(Recurrence recurrence)
    {
        foreach (var rule in Shrink(recurrence.Rule))
        {
            yield return Recurrence.Create(recurrence.Start, rule).In(recurrence.Zone).WithPolicy(recurrence.Policy);
        }

        if (recurrence.Included.Count + recurrence.Excluded.Count > 0)
        {
            yield return Recurrence.Create(recurrence.Start, recurrence.Rule).In(recurrence.Zone).WithPolicy(recurrence.Policy);
        }
    }

    private static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();
}
