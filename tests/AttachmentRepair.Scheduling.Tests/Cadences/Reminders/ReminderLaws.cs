using AttachmentRepair.Scheduling.Tests.Cadences.Text;
using AttachmentRepair.Scheduling.Tests.Recurrences;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Reminders;

public class ReminderLaws
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 10, 0, 0);

    private static readonly Instant End = Instant.FromUtc(2026, 4, 20, 0, 0);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from cadence in EveryKind.Cadences.Generator
        from reminders in Gen.SubListOf(0, 600, 7200, 86_400, 700_000)
        from life in Lives.Any
        from person in EveryKind.People
        from has in Gen.Choose(0, 2)
        from cuts in Gen.ListOf(Gen.Choose(0, 100 * 24), 2)
        select new Case(cadence.WithReminders([.. reminders.Append(3600).Select(s => Duration.FromSeconds(s))]), life, has == 0 ? null : person, cuts.Order().ToList()),
        c => Lives.Shrink(c.Life).Select(life => c with { Life = life }).Concat(EveryKind.Shrink(c.Cadence).Select(s => c with { Cadence = s }))
            .Concat(c.Person is null ? [] : [c with { Person = null }]));

    [Fact]
    public void A_plan_is_what_a_look_at_every_occurrence_finds() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var history = c.History;
        var all = ReminderModel.Of(c.Cadence, history, c.Person, End + Duration.FromDays(400));
        return c.Spans.All(span =>
        {
            var plan = c.Cadence.PlanReminders(history, span, c.Person);
            return plan.Select(r => (r.At, r.Occurrence.Key, r.Index < c.Cadence.Reminders.Count ? r.Index : int.MaxValue)).SequenceEqual(all.Where(r => span.Contains(r.At)));
        });
    }), 200);

    [Fact]
    public void Planning_twice_or_piece_by_piece_plans_the_same() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var history = c.History;
        var whole = c.Cadence.PlanReminders(history, new Interval(Begin, End), c.Person);
        return c.Cadence.PlanReminders(c.History, new Interval(Begin, End), c.Person).SequenceEqual(whole)
            && c.Spans.SelectMany(span => c.Cadence.PlanReminders(history, span, c.Person)).SequenceEqual(whole)
            && c.Cadence.PlanReminders(history, new Interval(Begin, Begin), c.Person).Count == 0;
    }), 200);

    [Fact]
    public void No_name_comes_twice_nor_two_at_one_instant_for_one_occurrence() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var plan = c.Cadence.PlanReminders(c.History, new Interval(Begin, End), c.Person);
        return plan.Select(r => r.IdIn("series")).Distinct().Count() == plan.Count
            && plan.Select(r => (r.At, r.Occurrence.Key)).Distinct().Count() == plan.Count
            && plan.All(r => c.Person is null || c.Person.IsAvailableAt(r.At));
    }), 200);

    [Fact]
    public void Newer_zone_data_give_the_same_names() => Laws.Check(Prop.ForAll(
        Arb.From(
            // Further apart than a jump: two wall times at one instant are one occurrence.
            from hours in Gen.ListOf(Gen.Elements(1, 5, 9, 20), 2)
            from change in Gen.Choose(10, 80)
            from jump in Gen.Elements(-120, -60, 30, 60, 120)
            from later in Gen.Choose(-5, 60)
            select (hours, change, jump, later),
            _ => []),
        c =>
        {
            var zone = DateTimeZoneProviders.Tzdb["America/Bogota"];
            var at = Begin + Duration.FromDays(c.change) + Duration.FromHours(c.later);
            var moved = new ListedZone(zone.Id, Offset.FromHours(-5), (at, Offset.FromSeconds((-5 * 3600) + (c.jump * 60))));
            var rule = RecurrenceRule.Parse($"FREQ=DAILY;BYHOUR={string.Join(',', c.hours.Distinct())};UNTIL=20260401T000000");
            var series = Recurrence.Create(new LocalDateTime(2026, 1, 15, 0, 30), rule);
            var plans = new[] { series.In(zone, "one"), series.In(moved, "other") }.Select(s => Cadence.Fixed(s)
                .WithReminders(Duration.FromHours(30), Duration.FromHours(1)).PlanReminders(CadenceHistory.Empty, new Interval(Begin, End)).ToList()).ToList();
            return plans[0].Count > 100 && plans[0].TrueForAll(r => r.ZoneVersion == "one") && plans[1].TrueForAll(r => r.ZoneVersion == "other")
                && plans[0].Select(r => r.IdIn("series")).Order(Comparer<ReminderId>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString())))
                    .SequenceEqual(plans[1].Select(r => r.IdIn("series")).Order(Comparer<ReminderId>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        }), 40);

    private sealed record Case(Cadence Cadence, Life Life, Availability? Person, IReadOnlyList<int> Cuts)
    {
        public CadenceHistory History => Lives.Of(Cadence, Life);

        public IEnumerable<Interval> Spans
        {
            get
            {
                Instant[] edges = [Begin, .. Cuts.Select(h => Begin + Duration.FromHours(h)), End];
                return edges.Zip(edges.Skip(1)).Select(p => new Interval(p.First, p.Second));
            }
        }
    }
}
