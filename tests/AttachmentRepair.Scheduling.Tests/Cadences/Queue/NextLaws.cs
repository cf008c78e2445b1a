using AttachmentRepair.Scheduling.Tests.Cadences.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Queue;

/// <summary>What is next, one question after the other, is what a walk over all finds.</summary>
public class NextLaws
{
    private static readonly Instant End = Instant.FromUtc(2026, 5, 1, 0, 0);

    [Fact]
    public void What_is_next_of_a_plain_recurrence_is_what_the_walk_finds() => Laws.Check(Prop.ForAll(
        Arb.From(
            from cadence in Arbitraries.Cadences.Generator
            from clock in Gen.Elements(Enum.GetValues<WindowClock>())
            from enrolled in Gen.Elements(-1, 0, 3, 3, 8)
            from ends in Gen.Elements(-1, 4, 9, 20)
            select (cadence.WithWindow(CadenceWindow.Of(cadence.Window.OpensBefore, cadence.Window.ClosesAfter, clock)), enrolled, ends),
            c => EveryKind.Shrink(c.Item1).Select(s => (s, c.enrolled, c.ends))),
        c =>
        {
            var (cadence, enrolled, ends) = c;
            var all = cadence.Recurrence!.GetOccurrences().Take(25).ToList();
            var history = enrolled < 0 || all.Count <= enrolled ? CadenceHistory.Empty : CadenceHistory.From(all[enrolled].Instant.PlusNanoseconds(enrolled % 2));
            history = ends < 0 || all.Count <= ends ? history : history.EndingAt(all[ends].Instant.PlusNanoseconds(ends % 2));

            // A pause after the calendar's last series changes nothing, but needs the walk.
            var walked = history.WithPause(new Interval(Instant.FromUtc(9999, 12, 31, 0, 0), null));
            Instant[] asked = [Instant.MinValue, .. all.SelectMany(o => new[] { o.Instant.PlusNanoseconds(-1), o.Instant, o.Instant.PlusNanoseconds(1) })];
            return asked.All(at => cadence.NextExpected(history, at) == cadence.NextExpected(walked, at));
        }));

    [Fact]
    public void What_is_next_and_next_again_is_what_is_expected() => Laws.Check(Prop.ForAll(
        Arb.From(
            from cadence in EveryKind.Cadences.Generator
            from life in Lives.Any
            select (cadence, life),
            c => Lives.Shrink(c.life).Select(l => (c.cadence, l)).Concat(EveryKind.Shrink(c.cadence).Select(s => (s, c.life)))),
        c =>
        {
            var history = Lives.Of(c.cadence, c.life);
            var expected = c.cadence.Expect(history, new Interval(null, End));
            var found = new List<Instant>();
            for (var at = c.cadence.NextDue(history, Instant.MinValue); at < End; at = c.cadence.NextDue(history, at.Value))
            {
                found.Add(at.Value);
            }

            return found.SequenceEqual(expected.Select(e => e.Due).Distinct());
        }));

    [Fact]
    public void The_calendars_last_days_are_asked_for_as_by_the_walk()
    {
        foreach (string zone in new[] { "UTC", "Pacific/Kiritimati", "America/Adak" })
        {
            var cadence = Cadence.Parse($"9999-12-20T00:00 {zone} FREQ=HOURLY;INTERVAL=3");
            var history = CadenceHistory.From(Instant.MinValue);
            var walked = history.WithPause(new Interval(Instant.MaxValue, null));
            for (var at = Instant.FromUtc(9999, 12, 25, 0, 0); at < Instant.MaxValue - Duration.FromHours(2); at += Duration.FromHours(1))
            {
                Assert.Equal(cadence.NextExpected(walked, at), cadence.NextExpected(history, at));
            }
        }
    }

    [Theory]
    [InlineData(WindowClock.Elapsed)]
    [InlineData(WindowClock.Wall)]
    public void The_calendars_ends_are_no_trouble(WindowClock clock)
    {
        var window = CadenceWindow.Of(Duration.FromDays(366), Duration.FromDays(366), clock);
        foreach (string start in new[] { "0001-01-01T00:00", "9999-12-20T00:00" })
        {
            var cadence = Cadence.Parse(start + " Pacific/Kiritimati FREQ=DAILY").WithWindow(window).WithGrace(Duration.FromDays(366));
            var history = CadenceHistory.From(Instant.MinValue);
            var walked = history.WithPause(new Interval(Instant.MaxValue, null));

            Assert.Equal(cadence.NextExpected(walked, Instant.MinValue), cadence.NextExpected(history, Instant.MinValue));
            Assert.NotNull(cadence.NextExpected(history, Instant.MinValue));
            Assert.Null(cadence.NextExpected(history, Instant.MaxValue));
            Assert.Null(cadence.NextExpected(history, Instant.MaxValue.PlusNanoseconds(-1)));
        }
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU")]
    public void What_is_next_of_a_plain_recurrence_allocates_nothing(string rule)
    {
        var cadence = Cadence.Parse("2026-01-05T20:00 America/New_York " + rule);
        var history = CadenceHistory.From(Instant.FromUtc(2026, 2, 1, 0, 0)).EndingAt(Instant.FromUtc(2036, 1, 1, 0, 0));
        var at = Instant.FromUtc(2026, 3, 1, 0, 0);
        int found = 0;

        Assert.Equal(0, Allocations.Of(() => found = cadence.NextDue(history, at) is null ? 0 : 1));
        Assert.Equal(1, found);
    }
}
