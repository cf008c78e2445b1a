using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>What comes back from pauses, and what was moved.</summary>
public class PauseTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Cadence Evenings = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 20, 0), RecurrenceRule.Daily()).In(Berlin));

    private static readonly Cadence Mondays = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 20, 0), RecurrenceRule.Weekly()).In(Berlin));

    private static readonly Interval Month = new(Jan(1), Jan(31));

    [Theory]
    [InlineData(PausePolicy.Defer)]
    [InlineData(PausePolicy.Collapse)]
    public void A_pause_is_asked_for_from_the_beginning_of_time_too(PausePolicy policy)
        => Assert.NotEmpty(Evenings.WithPauses(policy).Expect(CadenceHistory.Empty.WithPause(new Interval(Jan(6), Jan(8))), new Interval(null, Jan(31))));

    [Fact]
    public void One_comes_back_from_a_pause_however_many_windows_were_open()
    {
        var wide = Evenings.WithPauses(PausePolicy.Defer).WithWindow(Duration.FromDays(5), Duration.FromDays(1));
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(8), Jan(14)));

        Assert.Equal("2026-01-08T20:00", Returning(wide, history));
        Assert.Equal("2026-01-09T20:00", Returning(wide, history.WithCancellation(OccurrenceKey.Parse("2026-01-08T20:00"))));
    }

    [Fact]
    public void What_would_come_back_within_a_later_pause_goes_on_after_that_one()
    {
        var cadence = Mondays.WithPauses(PausePolicy.Defer).WithWindow(Duration.FromDays(3), Duration.FromDays(1));
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(10), Jan(14))).WithPause(new Interval(Jan(15), Jan(17)));
        var back = cadence.Expect(history, Month).Single(e => e.Key == OccurrenceKey.Parse("2026-01-12T20:00"));

        // 67 hours were left, 24 of them pass between the pauses.
        Assert.Equal(Jan(17) + Duration.FromHours(43), back.Due);
        Assert.Equal(Jan(17), back.Opens);
        Assert.True(cadence.TryFind(back.Key, history, out var found) && found == back);
        Assert.DoesNotContain(back.Key, cadence.Expect(history.WithPause(new Interval(Jan(18), null)), new Interval(null, Jan(31))).Select(e => e.Key));
    }

    [Fact]
    public void A_deferred_period_comes_back_wherever_it_is_asked_for()
    {
        var weekly = Cadence.PerPeriod(2, Period.FromWeeks(1), new LocalDate(2026, 1, 5), Berlin).WithPauses(PausePolicy.Defer);
        var history = CadenceHistory.From(Jan(5)).WithPause(new Interval(Jan(11), Jan(14)));
        var all = weekly.Expect(history, Month);
        var back = Assert.Single(all, e => e.Key == OccurrenceKey.Parse("2026-01-05T00:00"));

        Assert.Equal(back, weekly.Expect(history, new Interval(back.Due, back.Due.PlusNanoseconds(1))).Single());
        Assert.DoesNotContain(OccurrenceKey.Parse("2026-01-05T00:00/1"), all.Select(e => e.Key));
    }

    [Fact]
    public void The_last_that_nobody_called_off_comes_back()
    {
        var cadence = Evenings.WithPauses(PausePolicy.Collapse).WithWindow(Duration.FromHours(1), Duration.FromHours(2));
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(8), Jan(11)));

        Assert.Equal("2026-01-10T20:00", Returning(cadence, history));
        Assert.Equal("2026-01-09T20:00", Returning(cadence, history.WithCancellation(OccurrenceKey.Parse("2026-01-10T20:00"))));
        Assert.Equal("2026-01-08T20:00 2026-01-09T20:00", Returning(cadence, history.WithHold(OccurrenceKey.Parse("2026-01-10T20:00")).WithMove(OccurrenceKey.Parse("2026-01-09T20:00"), Jan(20))));
    }

    [Fact]
    public void Only_one_that_is_expected_stands_for_a_pause()
    {
        var cadence = Evenings.WithPauses(PausePolicy.Collapse);
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(8), Jan(11)));

        Assert.Empty(Returning(cadence, history));
        Assert.Equal("2026-01-10T20:00", Returning(cadence, history.WithCancellation(OccurrenceKey.Parse("2026-01-11T20:00"))));
        Assert.Equal("2026-01-10T20:00", Returning(cadence, history.EndingAt(Jan(11) + Duration.FromHours(5))));
    }

    [Fact]
    public void Pauses_soon_after_each_other_leave_one()
    {
        var cadence = Mondays.WithPauses(PausePolicy.Collapse).WithWindow(Duration.FromHours(12), Duration.FromDays(5));
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(12), Jan(18))).WithPause(new Interval(Jan(19), Jan(21)));

        Assert.Equal("2026-01-19T20:00", Returning(cadence, history));
    }

    [Fact]
    public void Nothing_comes_back_without_time_to_do_it()
    {
        var cadence = Evenings.WithPauses(PausePolicy.Collapse).WithWindow(Duration.FromHours(12), Duration.Zero);

        Assert.Empty(Returning(cadence, CadenceHistory.Empty.WithPause(new Interval(Jan(8), Jan(11)))));
        Assert.Equal(OccurrenceState.Held, cadence.Classify(OccurrenceKey.Parse("2026-01-10T20:00"), CadenceHistory.Empty.WithPause(new Interval(Jan(8), Jan(11))), Jan(12)));
    }

    [Fact]
    public void What_was_moved_into_a_pause_is_held_where_it_was_moved_to()
    {
        var key = OccurrenceKey.Parse("2026-01-10T20:00");
        var history = CadenceHistory.From(Jan(5)).WithMove(key, Jan(15)).WithPause(new Interval(Jan(14), Jan(16)));

        Assert.Equal(OccurrenceState.Held, Evenings.Classify(key, history, Jan(12)));
        Assert.Equal(OccurrenceState.Held, Evenings.Classify(key, CadenceHistory.From(Jan(12)).WithMove(key, Jan(15)).WithPause(new Interval(Jan(14), Jan(16))), Jan(12)));
        Assert.Equal(OccurrenceState.NotDue, Evenings.Classify(key, history.EndingAt(Jan(15)), Jan(12)));
        Assert.True(Evenings.TryFind(key, history, out var found));
        Assert.Equal(Jan(15), found.Due);
    }

    [Fact]
    public void A_move_to_any_instant_has_a_window()
    {
        var key = OccurrenceKey.Parse("2026-01-10T20:00");
        foreach (var to in new[] { Instant.MinValue, Instant.MaxValue, Jan(10).PlusNanoseconds(7) })
        {
            foreach (var clock in Enum.GetValues<WindowClock>())
            {
                var cadence = Evenings.WithWindow(CadenceWindow.Of(Duration.Zero, Duration.Zero, clock));
                Assert.True(cadence.TryFind(key, CadenceHistory.Empty.WithMove(key, to), out var moved));
                Assert.Equal((to, to, to), (moved.Opens, moved.Due, moved.Closes));
            }
        }
    }

    [Fact]
    public void Those_due_at_one_instant_come_by_key()
    {
        var key = OccurrenceKey.Parse("2026-01-12T20:00");
        Assert.True(Evenings.TryFind(OccurrenceKey.Parse("2026-01-10T20:00"), out var regular));
        var history = CadenceHistory.Empty.WithMove(key, regular.Due);

        Assert.Equal([regular.Key, key], Evenings.Expect(history, new Interval(regular.Due, regular.Due.PlusNanoseconds(1))).Select(e => e.Key));
        Assert.Equal(regular, Evenings.NextExpected(history, Jan(10)));
    }

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);

    private static string Returning(Cadence cadence, CadenceHistory history)
        => string.Join(' ', cadence.Expect(history, Month).Where(e => history.Pauses.Any(p => cadence.TryFind(e.Key, out var defined) && p.Contains(defined.Due))).Select(e => e.Key));
}
