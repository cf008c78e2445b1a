using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>At most so many a day, at least so far apart.</summary>
public class LimitTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Cadence Twice = Cadence.Fixed(
        Recurrence.Create(new LocalDateTime(2026, 1, 5, 9, 0), RecurrenceRule.Parse("FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0")).In(Berlin));

    [Fact]
    public void Three_a_week_stay_three_whatever_the_limits()
    {
        var weekly = Cadence.PerPeriod(3, Period.FromWeeks(1), new LocalDate(2026, 1, 5), Berlin).WithMaximumPerDay(1).WithMinimumGap(Duration.FromDays(1));

        Assert.Equal(3, weekly.Expect(CadenceHistory.Empty, new Interval(Jan(5), Jan(13))).Count);
        Assert.True(weekly.TryFind(OccurrenceKey.Parse("2026-01-05T00:00/2"), out _));
    }

    [Fact]
    public void A_contact_settles_a_count_that_has_limits()
    {
        var first = Jan(5);
        var cadence = Cadence.SinceLast(Duration.FromDays(7), Duration.FromDays(9)).WithMaximumPerDay(1).WithMinimumGap(Duration.FromDays(20));
        var history = CadenceHistory.Empty.WithContact(first).WithContact(first + Duration.FromDays(2));

        Assert.Equal(OccurrenceState.Kept, cadence.Classify(OccurrenceKey.Parse("2026-01-05T00:00"), history, Jan(20)));
    }

    [Fact]
    public void The_day_of_enrolment_counts_whole_with_a_gap_and_without()
    {
        var enrolled = CadenceHistory.From(Jan(10) + Duration.FromHours(12));
        var once = Twice.WithMaximumPerDay(1);
        var first = OccurrenceKey.Parse("2026-01-11T09:00");

        Assert.Equal(first, once.NextExpected(enrolled, Jan(1))!.Value.Key);
        Assert.Equal(first, once.WithMinimumGap(Duration.FromHours(1)).NextExpected(enrolled, Jan(1))!.Value.Key);
        Assert.Equal(OccurrenceState.NotDue, once.WithMinimumGap(Duration.FromHours(1)).Classify(OccurrenceKey.Parse("2026-01-09T21:00"), enrolled, Jan(12)));
        Assert.Equal(OccurrenceState.Unknown, once.WithMinimumGap(Duration.FromHours(1)).Classify(OccurrenceKey.Parse("2026-01-09T09:00"), enrolled, Jan(12)));
    }

    [Fact]
    public void A_gap_is_counted_from_enrolment()
    {
        var cadence = Twice.WithMinimumGap(Duration.FromHours(13));
        var history = CadenceHistory.From(Jan(10) + Duration.FromHours(12));

        // Where days are counted whole too, what came before enrolment still keeps nothing away.
        foreach (var limited in new[] { cadence, cadence.WithMaximumPerDay(2) })
        {
            Assert.Equal(
                "2026-01-10T21:00 2026-01-11T21:00 2026-01-12T21:00",
                string.Join(' ', limited.Expect(history, new Interval(null, Jan(13))).Select(e => e.Key)));
        }
    }

    [Fact]
    public void People_who_are_never_awake_together_never_meet()
    {
        var night = Availability.In(Berlin).WithQuiet(QuietHours.Between(new LocalTime(20, 0), new LocalTime(8, 0)));
        var day = Availability.In(Berlin).WithQuiet(QuietHours.Between(new LocalTime(8, 0), new LocalTime(20, 0)));
        var secondly = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 21, 0), RecurrenceRule.Parse("FREQ=SECONDLY")).In(Berlin));

        Assert.Null(Twice.WithParticipants(night, day).NextExpected(CadenceHistory.Empty, Jan(1)));
        Assert.Null(Twice.WithParticipants(night, day).WithMaximumPerDay(1).NextExpected(CadenceHistory.From(Jan(5)), Jan(1)));
        Assert.Null(secondly.WithParticipants(night, day).NextExpected(CadenceHistory.Empty, Jan(1)));
        Assert.Equal(OccurrenceKey.Parse("2026-01-06T08:00"), secondly.WithParticipants(night).NextExpected(CadenceHistory.Empty, Jan(1))!.Value.Key);
    }

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);
}
