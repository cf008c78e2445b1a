using AttachmentRepair.Scheduling.Tests.Recurrences;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>Newer data of a zone: the keys of a cadence stay, its instants are resolved anew.</summary>
public class ZoneDataLaws
{
    private static readonly Instant Change = Instant.FromUtc(2026, 3, 29, 1, 0);

    private static readonly Gen<(int Kind, int Hour, int Moved, int Jump, bool IsWall)> Cases =
        from kind in Gen.Choose(0, 4)
        from hour in Gen.Choose(0, 23)
        from moved in Gen.Choose(-400, 400)
        from jump in Gen.Elements(-120, -60, -30, 0, 30, 60, 120)
        from wall in Gen.Elements(false, true)
        select (kind, hour, moved, jump, wall);

    [Fact]
    public void Keys_stay_and_instants_are_resolved_anew() => Laws.Check(Prop.ForAll(Arb.From(Cases), given =>
    {
        var old = Land(Change, 60);
        var newer = Land(Change + Duration.FromHours(given.Moved), given.Jump);
        var (before, after) = (Of(given.Kind, given.Hour, given.IsWall, old), Of(given.Kind, given.Hour, given.IsWall, newer));
        var until = Instant.FromUtc(2026, 5, 5, 23, 30);
        var (one, two) = (before.Expect(CadenceHistory.Empty, new Interval(null, until)), after.Expect(CadenceHistory.Empty, new Interval(null, until)));
        int count = Math.Min(one.Count, two.Count);
        var recorded = CadenceHistory.Empty.With(one[count - 1].Key, OccurrenceState.Late);
        return before.Equals(after) && Math.Abs(one.Count - two.Count) <= 3
            && one.Take(count).Select(e => e.Key).SequenceEqual(two.Take(count).Select(e => e.Key))
            && two.All(e => Resolved(e, newer, before.Kind) && after.TryFind(e.Key, out var found) && found == e)
            && one.All(e => Resolved(e, old, before.Kind))
            && after.Classify(one[count - 1].Key, recorded, until) == OccurrenceState.Late;
    }));

    [Fact]
    public void Instants_do_move_in_these_laws()
    {
        var one = Of(0, 21, false, Land(Change, 60)).NextExpected(CadenceHistory.Empty, Change);
        var two = Of(0, 21, false, Land(Change + Duration.FromDays(7), 60)).NextExpected(CadenceHistory.Empty, Change);

        Assert.Equal(one!.Value.Key, two!.Value.Key);
        Assert.Equal(Duration.FromHours(1), two.Value.Due - one.Value.Due);
    }

    [Fact]
    public void A_contact_named_in_UTC_keeps_its_name()
    {
        var history = CadenceHistory.Empty.WithContact(Change + Duration.FromHours(5));
        var cadence = Cadence.SinceLast(Duration.FromDays(7), Duration.FromDays(9));

        Assert.Equal(OccurrenceKey.Parse("2026-03-29T06:00"), cadence.NextExpected(history, Change)!.Value.Key);
        Assert.Equal(Change + Duration.FromHours(5 + (7 * 24)), cadence.NextDue(history, Change));
    }

    private static bool Resolved(ExpectedOccurrence expected, DateTimeZone zone, CadenceKind kind)
    {
        var wall = kind == CadenceKind.PerPeriod ? expected.Key.Local.PlusDays(7) : expected.Key.Local;
        var map = zone.MapLocal(wall);
        var due = map.Count > 0 ? map.First().ToInstant() : kind == CadenceKind.PerPeriod ? map.LateInterval.Start : wall.WithOffset(map.EarlyInterval.WallOffset).ToInstant();
        return expected.Due == due;
    }

    private static ListedZone Land(Instant change, int jump)
        => jump == 0 ? new("Test/Land", Offset.FromHours(1)) : new("Test/Land", Offset.FromHours(1), (change, Offset.FromSeconds(3600 + (jump * 60))));

    private static Cadence Of(int kind, int hour, bool isWall, DateTimeZone zone)
    {
        var start = new LocalDateTime(2026, 3, 2, hour, 30);
        var cadence = kind switch
        {
            0 => Cadence.Fixed(Recurrence.Create(start, RecurrenceRule.Daily()).In(zone)),
            1 => Cadence.PerPeriod(2, Period.FromWeeks(1), start.Date, zone),
            2 => Cadence.RelativeTo(start, zone, Period.FromDays(1), Period.FromWeeks(1), Period.FromMonths(1)),
            3 => Cadence.Backoff(start, zone, Period.FromDays(1), Period.FromDays(3)),
            _ => Cadence.Tapered(start, zone, TaperPhase.For(Period.FromDays(10), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Weekly())),
        };
        return kind == 1 || !isWall ? cadence : cadence.WithWindow(CadenceWindow.Of(Duration.FromHours(12), Duration.FromHours(24), WindowClock.Wall));
    }
}
