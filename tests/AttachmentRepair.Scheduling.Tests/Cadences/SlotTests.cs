using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>The due times of the kinds, at their edges.</summary>
public class SlotTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone Apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

    [Fact]
    public void What_lies_both_before_enrolment_and_in_a_pause_is_taken_off_a_share_once()
    {
        var weekly = Cadence.PerPeriod(7, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZone.Utc);
        var history = CadenceHistory.From(Jan(8)).WithPause(new Interval(Jan(6), Jan(9)));

        Assert.Equal(3, weekly.Expect(history, new Interval(null, Jan(13))).Count);
    }

    [Fact]
    public void A_period_that_ends_where_the_question_begins_is_due_there()
    {
        var weekly = Cadence.PerPeriod(1, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZone.Utc);

        Assert.Single(weekly.Expect(CadenceHistory.Empty, new Interval(Jan(12), Jan(13))));
        Assert.Equal(Jan(12), weekly.NextDue(CadenceHistory.Empty, Jan(12).PlusNanoseconds(-1)));
    }

    [Fact]
    public void A_pause_without_end_is_not_searched_to_the_end_of_the_calendar()
    {
        var daily = Cadence.PerPeriod(1, Period.FromDays(1), new LocalDate(2026, 1, 5), Berlin);
        var history = CadenceHistory.Empty.WithPause(new Interval(Jan(20), null));

        // Thousands of walks to the year 9999 would take minutes.
        for (int i = 0; i < 2000; i++)
        {
            Assert.Null(daily.NextExpected(history, Jan(21) + Duration.FromHours(i)));
        }

        Assert.Equal(OccurrenceState.Held, daily.Classify(OccurrenceKey.Parse("2026-01-25T00:00"), history, Jan(26)));
    }

    [Fact]
    public void A_day_that_a_zone_leaves_out_is_not_met_twice()
    {
        var start = new LocalDateTime(2011, 12, 29, 21, 0);
        Cadence[] cadences =
        [
            Cadence.Backoff(start.PlusDays(-1), Apia, Period.FromDays(1)),
            Cadence.RelativeTo(start, Apia, Period.Zero, Period.FromDays(1), Period.FromDays(2), Period.FromDays(3)),
            Cadence.Tapered(start, Apia, TaperPhase.Until(new LocalDate(2011, 12, 31), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Daily())),
        ];

        foreach (var cadence in cadences)
        {
            var due = cadence.Expect(CadenceHistory.Empty, new Interval(null, Instant.FromUtc(2012, 1, 1, 10, 0)));
            Assert.Equal("2011-12-29T21:00 2011-12-30T21:00 2012-01-01T21:00", string.Join(' ', due.Select(e => e.Key)));
            Assert.False(cadence.TryFind(OccurrenceKey.Parse("2011-12-31T21:00"), out _));
            Assert.True(cadence.TryFind(OccurrenceKey.Parse("2011-12-30T21:00"), out _));
        }
    }

    [Fact]
    public void A_phase_that_begins_behind_a_day_left_out_has_its_first_day()
    {
        var cadence = Cadence.Tapered(
            new LocalDateTime(2011, 12, 26, 9, 0), Apia, TaperPhase.Until(new LocalDate(2011, 12, 31), RecurrenceRule.Weekly()), TaperPhase.Last(RecurrenceRule.Daily()));
        var first = OccurrenceKey.Parse("2011-12-31T09:00");

        Assert.Equal(first, cadence.NextExpected(CadenceHistory.Empty, Instant.FromUtc(2011, 12, 29, 0, 0))!.Value.Key);
        Assert.True(cadence.TryFind(first, out _));
    }

    [Fact]
    public void A_phase_that_is_not_over_has_no_next_one()
    {
        var start = new LocalDateTime(2026, 1, 5, 21, 0);
        var cadence = Cadence.Tapered(
            start, Berlin, TaperPhase.UntilCompleted(2, RecurrenceRule.Weekly(IsoDayOfWeek.Monday)), TaperPhase.Last(RecurrenceRule.Weekly(IsoDayOfWeek.Thursday)));
        var thursday = OccurrenceKey.Parse("2026-01-08T21:00");

        Assert.False(cadence.TryFind(thursday, out _));
        Assert.Equal(OccurrenceState.NotDue, cadence.Classify(thursday, CadenceHistory.Empty, Jan(20)));
        Assert.All(cadence.Expect(CadenceHistory.Empty, new Interval(null, Jan(31))), e => Assert.Equal(IsoDayOfWeek.Monday, e.Key.Local.DayOfWeek));
    }

    [Fact]
    public void Phases_that_outlast_the_calendar_do_not_end()
    {
        var start = new LocalDateTime(9950, 1, 5, 21, 0);
        var longest = Cadence.Tapered(start, Berlin, TaperPhase.For(Period.FromYears(100), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Weekly()));
        var dated = Cadence.Tapered(start, Berlin, TaperPhase.Until(new LocalDate(9999, 12, 31), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Weekly()));

        Assert.NotNull(longest.NextExpected(CadenceHistory.Empty, Jan(1)));
        Assert.NotNull(dated.NextExpected(CadenceHistory.Empty, Jan(1)));
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("2026-01-05T00:00")]
    [InlineData("9998-01-01T00:00/1")]
    [InlineData("9999-12-31T23:59:59")]
    public void Every_key_and_instant_has_an_answer(string text)
    {
        var key = OccurrenceKey.Parse(text);
        var local = new LocalDateTime(2026, 1, 5, 0, 0);
        Cadence[] cadences =
        [
            Cadence.Fixed(Recurrence.Create(local, RecurrenceRule.Daily()).In(Berlin)),
            Cadence.SinceLast(Duration.FromDays(366), Duration.FromDays(366), Berlin),
            Cadence.PerPeriod(2, Period.FromYears(100), new LocalDate(2026, 1, 1), Berlin),
            Cadence.PerPeriod(2, Period.FromDays(1), new LocalDate(9990, 1, 1), Berlin),
            Cadence.RelativeTo(local, Berlin, Period.FromYears(900), Period.FromYears(-900)),
            Cadence.Backoff(local, Berlin, Period.FromYears(100)),
            Cadence.Tapered(local, Berlin, TaperPhase.For(Period.FromYears(100), RecurrenceRule.Daily()), TaperPhase.Last(RecurrenceRule.Daily())),
        ];
        Instant[] instants = [Instant.MinValue, Instant.MinValue + Duration.FromDays(1), Jan(5), Instant.FromUtc(9999, 12, 30, 0, 0), Instant.MaxValue];
        foreach (var cadence in cadences.SelectMany(c => new[] { c, c.WithMaximumPerDay(1), c.WithPauses(PausePolicy.Defer) }))
        {
            foreach (var enrolled in instants)
            {
                var history = CadenceHistory.From(enrolled).WithContact(enrolled).WithPause(new Interval(Jan(4), Jan(7)));
                foreach (var at in instants)
                {
                    cadence.Classify(key, history, at);
                    cadence.Classify(key, history.WithMove(key, at), at);
                    cadence.NextExpected(history, at);
                    cadence.SinceLastAt(history, at);
                }
            }
        }
    }

    [Fact]
    public void Relaxed_periods_are_equal_in_any_order()
    {
        var one = CadenceHistory.Empty.WithRelaxed(new Interval(Jan(5), Jan(6)), Jan(1)).WithRelaxed(new Interval(Jan(5), Jan(8)), Jan(1));
        var two = CadenceHistory.Empty.WithRelaxed(new Interval(Jan(5), Jan(8)), Jan(1)).WithRelaxed(new Interval(Jan(5), Jan(6)), Jan(1));

        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
    }

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-10_000_001)]
    public void An_offset_too_far_away_is_the_callers_mistake(long hours) => Assert.Throws<ArgumentException>(() =>
        Cadence.RelativeTo(new LocalDateTime(2026, 1, 5, 21, 0), DateTimeZone.Utc, NodaTime.Period.FromHours(hours)));
}
