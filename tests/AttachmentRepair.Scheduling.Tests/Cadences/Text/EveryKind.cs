using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Text;

/// <summary>Generated cadences of all six kinds with all parts, around the first half of 2026, with a shrinker that drops one part after the other.</summary>
internal static class EveryKind
{
    private static readonly DateTimeZone[] Zones =
        [.. new[] { "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Africa/Casablanca" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly Gen<int> Minutes = Gen.Elements(0, 90, 120, 150, 480, 540, 1200, 1260, 1410);

    private static readonly Gen<DateTimeZone> AnyZone = Gen.Elements(Zones);

    public static Gen<LocalDateTime> Starts { get; } =
        from day in Gen.Choose(0, 90)
        from minute in Minutes
        select new LocalDateTime(2026, 1, 1, 0, 0).PlusDays(day).PlusMinutes(minute);

    public static Gen<Availability> People { get; } =
        from zone in AnyZone
        from quiet in Gen.ListOf(QuietHoursGen(), 2)
        from count in Gen.Choose(0, 2)
        select Availability.In(zone).WithQuiet([.. quiet.Take(count)]);

    /// <summary>One generator a kind, in the order of <see cref="CadenceKind"/>, without parts.</summary>
    public static IReadOnlyList<Gen<Cadence>> Kinds { get; } = [Fixed(), SinceLast(), PerPeriod(), RelativeTo(), Backoff(), Tapered()];

    public static Arbitrary<Cadence> Cadences { get; } = Arb.From(Gen.OneOf(Kinds.Select(WithParts)), Shrink);

    public static IEnumerable<Cadence> Shrink(Cadence cadence)
    {
        Cadence[] simpler =
        [
            cadence.WithParticipants(), cadence.WithMaximumPerDay(null), cadence.WithMinimumGap(Duration.Zero), cadence.WithReminders(),
            cadence.WithPauses(PausePolicy.Drop), cadence.WithGrace(Duration.Zero), cadence.WithGrace(Duration.Zero).WithWindow(CadenceWindow.Default),
        ];
        return simpler.Where(s => !s.Equals(cadence));
    }

    public static Gen<Cadence> WithParts(Gen<Cadence> bare) =>
        from cadence in bare
        from window in Gen.Frequency((2, Gen.Constant<CadenceWindow?>(null)), (3, WindowGen().Select(w => (CadenceWindow?)w)))
        from grace in Gen.Choose(0, 4)
        from pauses in Gen.Elements(Enum.GetValues<PausePolicy>())
        from people in Gen.ListOf(People, 2)
        from present in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from daily in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Gen.Choose(1, 2).Select(n => (int?)n)))
        from apart in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Elements(1, 3600, 86399, 200_000)))
        from reminders in Gen.SubListOf(0, 1, 600, 3600, 86400, 90061, 366 * 86400)
        select Put(cadence, window).WithPauses(pauses).WithParticipants(Meeting(cadence, people.Take(present))).WithMaximumPerDay(daily)
            .WithMinimumGap(Duration.FromSeconds(apart)).WithReminders([.. reminders.Select(s => Duration.FromSeconds(s))]) is var whole
            ? whole.WithGrace(whole.Window.ClosesAfter.TotalSeconds >= 4 ? Duration.FromSeconds((long)whole.Window.ClosesAfter.TotalSeconds / 4 * grace) : Duration.Zero)
            : cadence;

    // People who can never meet make every question a walk to the end of the calendar.
    private static Availability[] Meeting(Cadence cadence, IEnumerable<Availability> people)
    {
        var all = people.ToArray();
        var year = new NodaTime.Interval(Instant.FromUtc(2026, 4, 1, 0, 0), Instant.FromUtc(2027, 4, 1, 0, 0));
        return all.Length == 0 || cadence.Expect(CadenceHistory.From(year.Start), year).Any(e => all.All(p => p.IsAvailableAt(e.Due))) ? all : [];
    }

    private static Cadence Put(Cadence cadence, CadenceWindow? window) => window is null ? cadence : cadence.WithWindow(window);

    private static Gen<CadenceWindow> WindowGen() =>
        from opens in Gen.Elements(0, 1, 3600, 43_200, 100_000, 3_000_000)
        from closes in Gen.Elements(0, 1, 1800, 86_400, 100_001, 2_000_000)
        from clock in Gen.Elements(Enum.GetValues<WindowClock>())
        select CadenceWindow.Of(Duration.FromSeconds(opens), Duration.FromSeconds(closes), clock);

    private static Gen<QuietHours> QuietHoursGen() =>
        from first in Gen.Elements(0, 60, 150, 780, 1320, 1380)
        from length in Gen.Elements(30, 60, 420, 540)
        from second in Gen.Elements(0, 0, 0, 7)
        from days in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None))
        select QuietHours.Between(LocalTime.Midnight.PlusMinutes(first), LocalTime.Midnight.PlusMinutes(first + length).PlusSeconds(second), [.. days]);

    private static Gen<Cadence> Fixed() =>
        from start in Starts
        from zone in AnyZone
        from rule in Gen.Elements(
            "FREQ=DAILY", "FREQ=DAILY;BYHOUR=2,9,20;BYMINUTE=30", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=HOURLY;INTERVAL=7;COUNT=40", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;UNTIL=20260401T000000Z", "FREQ=YEARLY")
        from gap in Gen.Elements(Enum.GetValues<GapPolicy>())
        from overlap in Gen.Elements(Enum.GetValues<OverlapPolicy>())
        from first in Gen.Elements(Enum.GetValues<StartPolicy>())
        from added in Gen.Choose(0, 2)
        from removed in Gen.Choose(0, 2)
        select Cadence.Fixed(Recurrence.Create(start, RecurrenceRule.Parse(rule)).In(zone)
            .WithPolicy(RecurrencePolicy.Default with { Gap = gap, Overlap = overlap, Start = first })
            .Including([.. Enumerable.Range(1, added).Select(i => start.PlusHours(i * 31))])
            .Excluding([.. Enumerable.Range(1, removed).Select(i => start.PlusDays(i * 2))]));

    private static Gen<Cadence> SinceLast() =>
        from ideal in Gen.Elements(1, 3600, 86_400, 260_000, 2_000_000)
        from more in Gen.Elements(0, 1, 7200, 500_000)
        from zone in AnyZone
        select Cadence.SinceLast(Duration.FromSeconds(ideal), Duration.FromSeconds(ideal + more), zone);

    private static Gen<Cadence> PerPeriod() =>
        from start in Starts
        from zone in AnyZone
        from count in Gen.Frequency((6, Gen.Choose(1, 4)), (1, Gen.Constant(12)))
        from period in Gen.Elements(Period.FromDays(1), Period.FromWeeks(1), Period.FromDays(10), Period.FromMonths(1), Period.FromYears(1))
        select Cadence.PerPeriod(count, period, start.Date, zone);

    private static Gen<Cadence> RelativeTo() =>
        from start in Starts
        from zone in AnyZone
        from offsets in Gen.SubListOf(
            Period.FromDays(1), Period.FromDays(-3), Period.FromWeeks(1), Period.FromMonths(1), Period.FromHours(24), Period.FromMinutes(-90), Period.FromSeconds(1), Period.FromYears(2))
        select Cadence.RelativeTo(start, zone, [.. offsets, Period.FromDays(9)]);

    private static Gen<Cadence> Backoff() =>
        from start in Starts
        from zone in AnyZone
        from gaps in Gen.NonEmptyListOf(Gen.Elements(Period.FromDays(1), Period.FromDays(3), Period.FromWeeks(2), Period.FromMonths(1), Period.FromYears(1)))
        select Cadence.Backoff(start, zone, [.. gaps.Take(4)]);

    private static Gen<Cadence> Tapered() =>
        from start in Starts
        from zone in AnyZone
        from length in Gen.Choose(1, 30)
        from date in Gen.Choose(0, 40)
        from completed in Gen.Choose(1, 3)
        from phases in Gen.SubListOf(
            TaperPhase.For(Period.FromDays(length), RecurrenceRule.Daily()),
            TaperPhase.Until(start.Date.PlusDays(date), RecurrenceRule.Parse("FREQ=DAILY;INTERVAL=2")),
            TaperPhase.UntilCompleted(completed, RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,WE,FR")))
        from last in Gen.Elements("FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;BYHOUR=9,20")
        select Cadence.Tapered(start, zone, [.. phases, TaperPhase.Last(RecurrenceRule.Parse(last))]);
}
