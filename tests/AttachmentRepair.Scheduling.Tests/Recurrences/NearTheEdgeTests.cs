using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Answers whose question ends or begins exactly where something changes.</summary>
public class NearTheEdgeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // On 29 March 2026 the clock goes from 02:00 to 03:00 at 01:00Z, so 02:30 comes out with 03:30.
    [Fact]
    public void Of_two_added_times_at_one_instant_the_earlier_on_the_wall_is_the_previous_one()
    {
        var series = Recurrence.Create(new LocalDateTime(2026, 1, 1, 12, 0), RecurrenceRule.Parse("FREQ=DAILY;COUNT=3")).In(Berlin)
            .Including(new LocalDateTime(2026, 3, 29, 3, 30), new LocalDateTime(2026, 3, 29, 2, 30), new LocalDateTime(2026, 3, 28, 2, 30));

        Assert.Equal("2026-03-29T02:30", series.GetPreviousOccurrence(Instant.FromUtc(2026, 4, 1, 0, 0))!.Value.Key.ToString());
        Assert.Equal("2026-03-28T02:30", series.GetPreviousOccurrence(Instant.FromUtc(2026, 3, 29, 1, 30))!.Value.Key.ToString());
    }

    [Fact]
    public void What_comes_out_at_the_end_of_an_interval_is_not_counted_in_it()
    {
        var series = Recurrence.Create(new LocalDateTime(2026, 3, 29, 2, 30), RecurrenceRule.Parse("FREQ=DAILY")).In(Berlin)
            .WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.FirstValid });
        var gap = Instant.FromUtc(2026, 3, 29, 1, 0);

        Assert.Equal(0, series.CountOccurrences(new Interval(null, gap)));
        Assert.Equal(1, series.CountOccurrences(new Interval(null, gap + Duration.FromSeconds(1))));
        Assert.Equal(1, series.CountOccurrences(new Interval(gap, gap + Duration.FromSeconds(1))));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-05", 0)]
    [InlineData("2026-01-01", "2026-01-06", 1)]
    [InlineData("2026-01-05", "2026-02-04", 10)]
    [InlineData("2026-01-06", "2026-01-08", 0)]
    [InlineData("2026-01-06", "2026-01-09", 1)]
    [InlineData("2026-01-01", "2027-01-01", 121)]
    public void Every_third_day_is_counted_from_its_first(string from, string until, int expected)
    {
        var days = Recurrence.Create(new LocalDateTime(2026, 1, 5, 9, 0), RecurrenceRule.Parse("FREQ=DAILY;INTERVAL=3")).In(DateTimeZone.Utc);

        Assert.Equal(expected, days.CountOccurrences(new Interval(Midnight(from), Midnight(until))));
    }

    // The land moved its clock forward by twelve hours, so what was still to come on its wall lies before what was delivered.
    [Fact]
    public void After_a_great_change_of_the_clock_what_was_not_reached_on_the_wall_still_comes()
    {
        var rule = RecurrenceRule.Parse("FREQ=DAILY;BYHOUR=9,10,11");
        var old = Recurrence.Create(new LocalDateTime(2026, 4, 1, 9, 0), rule).In(new ListedZone("Test/Land", Offset.FromHours(1)), "a");
        var updated = old.In(new ListedZone("Test/Land", Offset.FromHours(1), (Instant.FromUtc(2026, 4, 20, 0, 0), Offset.FromHours(13))), "b");
        var delivered = old.GetOccurrences().First(o => o.Key.ToString() == "2026-05-01T09:00");

        var next = updated.Resume(old.CursorAfter(delivered)).First();

        Assert.Equal(("2026-05-01T10:00", Instant.FromUtc(2026, 4, 30, 21, 0)), (next.Key.ToString(), next.Instant));
    }

    // In two years alone the clock is not put forward, so only there 02:30 of that Sunday exists.
    [Fact]
    public void Looking_back_over_thousands_of_gaps_finds_the_year_before_and_not_the_one_after()
    {
        for (int year = 3995; year <= 4035; year++)
        {
            int later = year + 5;
            var changes = ZoneChanges.In(DateTimeZoneProviders.Tzdb["America/New_York"], 2025, 4060).Select(c => (c.At, c.After))
                .Where(c => c.At.InUtc().Year != 2100 && c.At.InUtc().Year != later);
            var series = Recurrence.Create(new LocalDateTime(2026, 1, 1, 2, 30), RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=40500101"))
                .In(new ListedZone("Test/Twice", Offset.FromHours(-5), [.. changes])).WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip });

            Assert.Equal(2100, series.GetPreviousOccurrence(Instant.FromUtc(year, 1, 1, 0, 0))!.Value.Local.Year);
            Assert.Equal(later, series.GetNextOccurrence(Instant.FromUtc(year, 1, 1, 0, 0))!.Value.Local.Year);
        }
    }

    // Day 366 of a year of 365 days is passed on to the first day of the next, where day 1 stands already.
    [Theory]
    [InlineData("BYYEARDAY=1,366", "2025-01-01", "2029-01-01", 5)]
    [InlineData("BYYEARDAY=1,366", "2025-12-31", "2026-01-02", 1)]
    [InlineData("BYYEARDAY=366", "2025-01-02", "2029-01-01", 4)]
    [InlineData("BYYEARDAY=366", "2025-01-02", "2425-01-01", 400)]
    [InlineData("INTERVAL=3;BYYEARDAY=366", "2025-01-01", "2034-01-01", 2)]
    public void A_day_moved_out_of_its_year_is_counted_once(string part, string from, string until, int expected)
    {
        var days = Recurrence.Create(new LocalDateTime(2024, 1, 1, 9, 0), RecurrenceRule.Parse("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;" + part))
            .In(DateTimeZone.Utc);

        Assert.Equal(expected, days.CountOccurrences(new Interval(Midnight(from), Midnight(until))));
        Assert.Equal(expected, days.GetOccurrences(new Interval(Midnight(from), Midnight(until))).Count());
    }

    private static Instant Midnight(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value.AtMidnight().InUtc().ToInstant();
}
