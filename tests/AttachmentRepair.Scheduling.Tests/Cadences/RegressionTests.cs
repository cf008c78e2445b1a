using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>What was seen as a defect elsewhere, each under its name.</summary>
public class RegressionTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Cadence Evenings = Daily(Berlin, new LocalDateTime(2026, 1, 5, 21, 0));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Adelaide")]
    [InlineData("Australia/Lord_Howe")]
    public void Nine_in_the_evening_stays_nine_over_both_changes(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var year = new Interval(Instant.FromUtc(2026, 1, 2, 12, 0), Instant.FromUtc(2026, 12, 30, 12, 0));
        var start = new LocalDateTime(2026, 1, 1, 21, 0);
        Cadence[] cadences =
        [
            Daily(zone, start),
            Cadence.Backoff(start, zone, Period.FromDays(1)),
            Cadence.RelativeTo(start, zone, [.. Enumerable.Range(0, 365).Select(d => Period.FromDays(d))]),
            Cadence.Tapered(start, zone, TaperPhase.For(Period.FromDays(100), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Daily())),
        ];

        foreach (var cadence in cadences)
        {
            var due = cadence.WithWindow(CadenceWindow.Of(Duration.FromHours(24), Duration.FromHours(24), WindowClock.Wall)).Expect(CadenceHistory.Empty, year);
            Assert.Equal(362, due.Count);
            Assert.Equal(3, zone.GetZoneIntervals(year).Count());
            Assert.All(due, e => Assert.Equal(new LocalTime(21, 0), e.Due.InZone(zone).TimeOfDay));
            Assert.All(due, e => Assert.Equal(new LocalTime(21, 0), e.Opens.InZone(zone).TimeOfDay));
            Assert.All(due, e => Assert.Equal(e.Due.InZone(zone).Date.PlusDays(1), e.Closes.InZone(zone).Date));
            Assert.Equal(due.Count, due.Select(e => e.Due.InZone(zone).Date).Distinct().Count());
        }
    }

    [Fact]
    public void Nothing_is_due_before_the_start()
    {
        var start = new LocalDateTime(2026, 1, 5, 21, 0);
        var before = new Interval(Jan(1) - Duration.FromDays(400), Jan(5));
        Cadence[] cadences =
        [
            Evenings,
            Cadence.SinceLast(Duration.FromDays(3), Duration.FromDays(4)),
            Cadence.PerPeriod(3, Period.FromWeeks(1), start.Date, DateTimeZone.Utc),
            Cadence.RelativeTo(start, Berlin, Period.Zero, Period.FromDays(3)),
            Cadence.Backoff(start, Berlin, Period.FromDays(1)),
            Cadence.Tapered(start, Berlin, TaperPhase.Last(RecurrenceRule.Daily())),
        ];

        Assert.All(cadences, c => Assert.Empty(c.Expect(CadenceHistory.From(Jan(5)), before)));
        Assert.All(cadences, c => Assert.Empty(c.Expect(CadenceHistory.Empty, before)));
    }

    [Fact]
    public void Late_answers_stay_late()
    {
        var key = OccurrenceKey.Parse("2026-01-10T21:00");
        Assert.True(Evenings.TryFind(key, out var found));
        var state = found.OutcomeOf(found.Closes - Duration.FromHours(1));
        var history = CadenceHistory.Empty.With(key, state);
        CadenceHistory[] later =
        [
            history, history.WithPause(new Interval(Jan(1), Jan(31))), history.WithRelaxed(new Interval(null, null), Jan(1)), history.WithHold(key), history.WithMove(key, Jan(12)),
            history.WithContact(Jan(10)), history.WithSnooze(key, Jan(11)), CadenceHistory.From(Jan(20)).With(key, state),
        ];

        Assert.Equal(OccurrenceState.Late, state);
        Assert.All(later, h => Assert.Equal(OccurrenceState.Late, Evenings.Classify(key, h, Jan(31))));
    }

    [Theory]
    [InlineData(PausePolicy.Drop)]
    [InlineData(PausePolicy.Defer)]
    [InlineData(PausePolicy.Collapse)]
    public void Resuming_creates_no_backlog(PausePolicy policy)
    {
        var resumed = Jan(31);
        var history = CadenceHistory.From(Jan(5)).WithPause(new Interval(Jan(8), resumed));
        var cadence = Evenings.WithPauses(policy);
        var keys = Enumerable.Range(8, 23).Select(d => new OccurrenceKey(new LocalDateTime(2026, 1, d, 21, 0)));

        Assert.True(cadence.Expect(history, new Interval(Jan(8), resumed + Duration.FromDays(1))).Count <= 2);
        Assert.True(keys.Count(k => cadence.Classify(k, history, resumed) != OccurrenceState.Held) <= 1);
        Assert.DoesNotContain(keys, k => cadence.Classify(k, history, resumed) is OccurrenceState.Expired or OccurrenceState.Missed);
    }

    [Fact]
    public void Opening_the_app_changes_nothing()
    {
        var history = CadenceHistory.From(Jan(5)).WithPause(new Interval(Jan(8), Jan(10)));
        var month = new Interval(Jan(5), Jan(31));
        var before = Evenings.Expect(history, month);
        for (var at = Jan(5); at < Jan(31); at += Duration.FromHours(1))
        {
            Evenings.NextExpected(history, at);
            Evenings.Classify(before[0], history, at);
            Evenings.PlanReminders(history, new Interval(at, at + Duration.FromDays(1)));
        }

        Assert.Equal(before, Evenings.Expect(history, month));
        Assert.Equal(CadenceHistory.From(Jan(5)).WithPause(new Interval(Jan(8), Jan(10))), history);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    public void Two_of_three_a_week_are_two_thirds(string id)
    {
        var weekly = Cadence.PerPeriod(3, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZoneProviders.Tzdb[id]);
        var year = weekly.Expect(CadenceHistory.Empty, new Interval(Jan(6), Jan(6) + Duration.FromDays(364)));
        var history = year.Aggregate(CadenceHistory.Empty, (h, e) => h.With(e.Key, e.Key.Index < 2 ? OccurrenceState.Kept : OccurrenceState.Missed));
        var relaxed = history.WithRelaxed(new Interval(Jan(10), Jan(24)), Jan(1));

        Assert.Equal(156, year.Count);
        Assert.InRange(Rate(weekly, history), 0.647, 0.687);
        Assert.Equal(Rate(weekly, history), Rate(weekly, relaxed));
        Assert.Equal(Rate(weekly, history), Rate(weekly, year.Where(e => e.Due < Jan(20)).Aggregate(history, (h, e) => h.With(e.Key, OccurrenceState.Excused))), 9);

        double Rate(Cadence cadence, CadenceHistory known)
        {
            var states = year.Select(e => cadence.Classify(e, known, e.Closes)).ToList();
            int kept = states.Count(s => s == OccurrenceState.Kept);
            return kept / (double)(kept + states.Count(s => s == OccurrenceState.Missed));
        }
    }

    [Fact]
    public void Excused_days_change_nothing()
    {
        var month = new Interval(Jan(5), Jan(31));
        var plain = CadenceHistory.From(Jan(5));
        var relaxed = plain.WithRelaxed(new Interval(Jan(10), Jan(12)), Jan(9));
        var (tenth, twelfth) = (OccurrenceKey.Parse("2026-01-10T21:00"), OccurrenceKey.Parse("2026-01-12T21:00"));

        Assert.Equal(Evenings.Expect(plain, month), Evenings.Expect(relaxed, month));
        Assert.Equal(OccurrenceState.Excused, Evenings.Classify(tenth, relaxed, Jan(20)));
        Assert.Equal(OccurrenceState.Open, Evenings.Classify(tenth, relaxed, Jan(11)));
        Assert.Equal(OccurrenceState.Expired, Evenings.Classify(twelfth, relaxed, Jan(20)));
        Assert.Equal(OccurrenceState.Expired, Evenings.Classify(tenth, plain.WithRelaxed(new Interval(Jan(10), Jan(12)), Jan(15)), Jan(20)));
    }

    [Fact]
    public void Two_people_in_different_zones_agree()
    {
        var york = DateTimeZoneProviders.Tzdb["America/New_York"];
        var night = QuietHours.Between(new LocalTime(22, 0), new LocalTime(7, 0));
        var both = Evenings.WithParticipants(Availability.In(Berlin).WithQuiet(night), Availability.In(york).WithQuiet(QuietHours.Between(new LocalTime(16, 0), new LocalTime(9, 0))));
        var (here, there) = (both, Cadence.Parse(both.ToString()));
        var year = new Interval(Jan(5), Jan(5) + Duration.FromDays(360));

        // Berlin's 21:00 is New York's 15:00, and 16:00 only while just one of the two clocks has changed.
        Assert.Equal(here.Expect(CadenceHistory.Empty, year), there.Expect(CadenceHistory.Empty, year));
        Assert.All(here.Expect(CadenceHistory.Empty, year), e => Assert.Equal((21, 15), (e.Due.InZone(Berlin).Hour, e.Due.InZone(york).Hour)));
        Assert.Equal(360 - here.Expect(CadenceHistory.Empty, year).Count, Evenings.Expect(CadenceHistory.Empty, year).Count(e => e.Due.InZone(york).Hour != 15));
        Assert.NotEqual(360, here.Expect(CadenceHistory.Empty, year).Count);
    }

    [Fact]
    public void Ideal_and_maximum_give_on_track_stretching_and_overdue()
    {
        var cadence = Cadence.SinceLast(Duration.FromDays(3), Duration.FromDays(5));
        var history = CadenceHistory.From(Jan(1)).WithContact(Jan(5));

        Assert.Null(cadence.SinceLastAt(history, Jan(1).PlusNanoseconds(-1)));
        Assert.Equal(SinceLastState.OnTrack, cadence.SinceLastAt(history, Jan(1)));
        Assert.Equal(SinceLastState.Stretching, cadence.SinceLastAt(history, Jan(5).PlusNanoseconds(-1)));
        Assert.Equal(SinceLastState.OnTrack, cadence.SinceLastAt(history, Jan(5)));
        Assert.Equal(SinceLastState.Stretching, cadence.SinceLastAt(history, Jan(8)));
        Assert.Equal(SinceLastState.Overdue, cadence.SinceLastAt(history, Jan(10)));
    }

    [Fact]
    public void A_back_dated_history_creates_no_miss()
    {
        var enrolled = CadenceHistory.From(Jan(20));
        var backDated = enrolled.With(OccurrenceKey.Parse("2026-01-08T21:00"), OccurrenceState.Kept).WithContact(Jan(10)).WithPause(new Interval(Jan(11), Jan(12)));
        var keys = Enumerable.Range(5, 15).Select(d => new OccurrenceKey(new LocalDateTime(2026, 1, d, 21, 0)));
        var sinceLast = Cadence.SinceLast(Duration.FromDays(3), Duration.FromDays(5));

        Assert.Equal(14, keys.Count(k => Evenings.Classify(k, backDated, Jan(25)) == OccurrenceState.Unknown));
        Assert.Equal(OccurrenceState.Kept, Evenings.Classify(OccurrenceKey.Parse("2026-01-08T21:00"), backDated, Jan(25)));
        Assert.Equal(OccurrenceKey.Parse("2026-01-20T00:00"), Assert.Single(sinceLast.Expect(backDated, new Interval(null, Jan(31)))).Key);
    }

    [Fact]
    public void Enrolment_within_a_window_or_a_period_is_defined()
    {
        var history = CadenceHistory.From(Jan(10) + Duration.FromHours(15));
        var weekly = Cadence.PerPeriod(7, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZone.Utc);

        Assert.Equal(OccurrenceState.Open, Evenings.Classify(OccurrenceKey.Parse("2026-01-10T21:00"), history, history.Enrolled));
        Assert.Equal(OccurrenceState.Unknown, Evenings.Classify(OccurrenceKey.Parse("2026-01-09T21:00"), history, history.Enrolled));
        Assert.Single(weekly.Expect(history, new Interval(null, Jan(13))));
        Assert.Equal(OccurrenceState.Held, weekly.Classify(OccurrenceKey.Parse("2026-01-05T00:00/1"), history, Jan(11)));
    }

    [Fact]
    public void Phases_are_stable_over_their_switches()
    {
        var weekdays = RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday);
        var cadence = Cadence.Tapered(
            new LocalDateTime(2026, 3, 2, 21, 0),
            Berlin,
            TaperPhase.For(Period.FromDays(30), RecurrenceRule.Daily()),
            TaperPhase.Until(new LocalDate(2026, 5, 1), weekdays),
            TaperPhase.UntilCompleted(3, RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday)),
            TaperPhase.Last(RecurrenceRule.Weekly(IsoDayOfWeek.Monday).WithInterval(2)));
        string[] completed = ["2026-05-07T21:00", "2026-05-14T21:00", "2026-05-21T21:00"];
        var history = completed.Aggregate(CadenceHistory.Empty, (h, k) => h.With(OccurrenceKey.Parse(k), OccurrenceState.Late));
        var due = cadence.Expect(history, new Interval(null, Instant.FromUtc(2026, 8, 1, 0, 0)));

        Assert.All(due, e => Assert.Equal(new LocalTime(21, 0), e.Due.InZone(Berlin).TimeOfDay));
        Assert.Equal(30, due.Count(e => e.Key.Local.Date < new LocalDate(2026, 4, 1)));
        Assert.All(In(new(2026, 4, 1), new(2026, 5, 1)), e => Assert.Contains(e.Key.Local.DayOfWeek, new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday }));
        Assert.Equal(13, In(new(2026, 4, 1), new(2026, 5, 1)).Count());
        Assert.Equal("4 7 11 14 18 21", string.Join(' ', In(new(2026, 5, 1), new(2026, 5, 22)).Select(e => e.Key.Local.Day)));
        Assert.Equal("25 8 22 6 20", string.Join(' ', In(new(2026, 5, 22), new(2026, 8, 1)).Select(e => e.Key.Local.Day)));
        Assert.Equal("4 7 11 14 18 21 25 28", string.Join(' ', cadence.Expect(history.With(OccurrenceKey.Parse(completed[2]), OccurrenceState.Missed), new Interval(null, Instant.FromUtc(2026, 5, 30, 0, 0))).Where(e => e.Key.Local.Month == 5).Select(e => e.Key.Local.Day)));

        IEnumerable<ExpectedOccurrence> In(LocalDate from, LocalDate until) => due.Where(e => e.Key.Local.Date >= from && e.Key.Local.Date < until);
    }

    private static Cadence Daily(DateTimeZone zone, LocalDateTime start) => Cadence.Fixed(Recurrence.Create(start, RecurrenceRule.Daily()).In(zone));

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);
}
