using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>The contract where the clock changes, one worked example a sentence. New York in 2026: 8 March 02:00 to 03:00, 1 November 02:00 back to 01:00.</summary>
public class ClockChangeTests
{
    private const string NewYork = "America/New_York";

    [Theory]
    [InlineData(GapPolicy.ShiftForward, "07 02:30-05 Ordinary | 08 03:30-04 Gap | 09 02:30-04 Ordinary")]
    [InlineData(GapPolicy.FirstValid, "07 02:30-05 Ordinary | 08 03:00-04 Gap | 09 02:30-04 Ordinary")]
    [InlineData(GapPolicy.ShiftBack, "07 02:30-05 Ordinary | 08 01:30-05 Gap | 09 02:30-04 Ordinary")]
    [InlineData(GapPolicy.Skip, "07 02:30-05 Ordinary | 09 02:30-04 Ordinary | 10 02:30-04 Ordinary")]
    public void A_time_the_clock_jumps_over_follows_the_gap_policy_and_is_itself_again_the_next_day(GapPolicy gap, string expected)
        => Assert.Equal(expected, Clock(Daily("2026-03-07T02:30", RecurrencePolicy.Default with { Gap = gap }), 3));

    [Theory]
    [InlineData(OverlapPolicy.First, "31 01:30-04 Ordinary | 01 01:30-04 Overlap | 02 01:30-05 Ordinary")]
    [InlineData(OverlapPolicy.Last, "31 01:30-04 Ordinary | 01 01:30-05 Overlap | 02 01:30-05 Ordinary")]
    [InlineData(OverlapPolicy.Both, "31 01:30-04 Ordinary | 01 01:30-04 Overlap | 01 01:30-05 Overlap | 02 01:30-05 Ordinary")]
    public void A_time_the_clock_shows_twice_follows_the_overlap_policy(OverlapPolicy overlap, string expected)
        => Assert.Equal(expected, Clock(Daily("2026-10-31T01:30", RecurrencePolicy.Default with { Overlap = overlap }), expected.Split('|').Length));

    [Theory]
    [InlineData(OverlapPolicy.First)]
    [InlineData(OverlapPolicy.Last)]
    [InlineData(OverlapPolicy.Both)]
    public void Half_past_two_comes_once_when_the_clock_goes_back_from_two_to_one(OverlapPolicy overlap) => Assert.Equal(
        "31 02:30-04 Ordinary | 01 02:30-05 Ordinary | 02 02:30-05 Ordinary", Clock(Daily("2026-10-31T02:30", RecurrencePolicy.Default with { Overlap = overlap }), 3));

    [Fact]
    public void A_time_that_is_left_out_is_not_counted()
    {
        var two = RecurrenceRule.Daily().WithCount(2);
        Assert.Equal("07 02:30-05 Ordinary | 08 03:30-04 Gap", Clock(Of(NewYork, "2026-03-07T02:30", two), 9));
        Assert.Equal("07 02:30-05 Ordinary | 09 02:30-04 Ordinary", Clock(Of(NewYork, "2026-03-07T02:30", two).WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip }), 9));
    }

    [Fact]
    public void Both_passes_are_counted()
    {
        var three = Of(NewYork, "2026-10-31T01:30", RecurrenceRule.Daily().WithCount(3)).WithPolicy(RecurrencePolicy.Default with { Overlap = OverlapPolicy.Both });
        Assert.Equal("31 01:30-04 Ordinary | 01 01:30-04 Overlap | 01 01:30-05 Overlap", Clock(three, 9));
        Assert.Equal("2026-10-31T01:30 2026-11-01T01:30 2026-11-01T01:30/1", string.Join(' ', three.GetOccurrences().Select(o => o.Key)));
    }

    [Fact]
    public void The_key_of_a_time_the_clock_jumps_over_is_the_time_agreed()
        => Assert.Equal("2026-03-08T02:30", Daily("2026-03-07T02:30", RecurrencePolicy.Default).GetOccurrences().ElementAt(1).Key.ToString());

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "20:00 19:00", "2026-10-24", "19:00 20:00")]
    [InlineData("America/New_York", "2026-03-07", "02:00 01:00", "2026-10-31", "01:00 02:00")]
    [InlineData("Australia/Adelaide", "2026-10-03", "11:30 10:30", "2026-04-04", "10:30 11:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "10:30 10:00", "2026-04-04", "10:00 10:30")]
    public void Nine_in_the_evening_is_nine_on_the_wall_before_and_after_each_change(string zone, string spring, string inSpring, string autumn, string inAutumn)
    {
        foreach (var (day, expected) in new[] { (spring, inSpring), (autumn, inAutumn) })
        {
            var two = Of(zone, day + "T21:00", RecurrenceRule.Daily()).GetOccurrences().Take(2).ToList();
            Assert.Equal(expected, string.Join(' ', two.Select(o => InstantPattern.CreateWithInvariantCulture("HH:mm").Format(o.Instant))));
            Assert.All(two, o => Assert.Equal(new LocalTime(21, 0), o.Instant.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay));
        }
    }

    // 30 December 2011 did not happen in Apia: its 20:00 and that of the 31st are one instant, its 20:00 shifted back is that of the 29th.
    [Theory]
    [InlineData(GapPolicy.ShiftForward, "29 20:00-10 Ordinary | 31 20:00+14 Gap | 01 20:00+14 Ordinary")]
    [InlineData(GapPolicy.FirstValid, "29 20:00-10 Ordinary | 31 00:00+14 Gap | 31 20:00+14 Ordinary")]
    [InlineData(GapPolicy.ShiftBack, "29 20:00-10 Ordinary | 31 20:00+14 Ordinary | 01 20:00+14 Ordinary")]
    [InlineData(GapPolicy.Skip, "29 20:00-10 Ordinary | 31 20:00+14 Ordinary | 01 20:00+14 Ordinary")]
    public void A_day_that_a_country_skips_makes_no_second_occurrence_at_one_instant(GapPolicy gap, string expected)
        => Assert.Equal(expected, Clock(Of("Pacific/Apia", "2011-12-29T20:00", RecurrenceRule.Daily()).WithPolicy(RecurrencePolicy.Default with { Gap = gap }), 3));

    [Theory]
    [InlineData("2026-03-08T00:30", "08 00:30-05 Ordinary | 08 01:30-05 Ordinary | 08 03:30-04 Ordinary | 08 04:30-04 Ordinary")]
    [InlineData("2026-11-01T00:30", "01 00:30-04 Ordinary | 01 01:30-04 Overlap | 01 01:30-05 Overlap | 01 02:30-05 Ordinary")]
    public void Every_hour_by_elapsed_time_is_an_hour_apart_over_both_changes(string start, string expected)
    {
        var hourly = Of(NewYork, start, RecurrenceRule.Hourly());
        Assert.Equal(expected, Clock(hourly, 4));
        Assert.All(hourly.GetOccurrences().Take(8).Zip(hourly.GetOccurrences().Skip(1)), p => Assert.Equal(Duration.FromHours(1), p.Second.Instant - p.First.Instant));
    }

    [Theory]
    [InlineData("2026-03-08T00:30", "08 00:30-05 Ordinary | 08 01:30-05 Ordinary | 08 03:30-04 Gap | 08 04:30-04 Ordinary")]
    [InlineData("2026-11-01T00:30", "01 00:30-04 Ordinary | 01 01:30-04 Overlap | 01 02:30-05 Ordinary | 01 03:30-05 Ordinary")]
    public void Every_hour_by_the_wall_clock_names_each_hour_once_over_both_changes(string start, string expected)
        => Assert.Equal(expected, Clock(Of(NewYork, start, RecurrenceRule.Hourly()).WithPolicy(RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock }), 4));

    [Theory]
    [InlineData(SubDailyPolicy.Elapsed, "07 18:00-05 Ordinary | 08 00:00-05 Ordinary | 08 07:00-04 Ordinary | 08 13:00-04 Ordinary")]
    [InlineData(SubDailyPolicy.WallClock, "07 18:00-05 Ordinary | 08 00:00-05 Ordinary | 08 06:00-04 Ordinary | 08 12:00-04 Ordinary")]
    public void Every_six_hours_keeps_the_distance_or_the_hours_of_the_wall(SubDailyPolicy subDaily, string expected)
        => Assert.Equal(expected, Clock(Of(NewYork, "2026-03-07T18:00", RecurrenceRule.Hourly().WithInterval(6)).WithPolicy(RecurrencePolicy.Default with { SubDaily = subDaily }), 4));

    [Theory]
    [InlineData(OverlapPolicy.First, "01 01:30-04 Overlap | 01 01:30-05 Overlap | 01 02:30-05 Ordinary")]
    [InlineData(OverlapPolicy.Last, "01 01:30-05 Overlap | 01 02:30-05 Ordinary | 01 03:30-05 Ordinary")]
    public void Elapsed_time_is_counted_from_the_pass_that_the_start_means(OverlapPolicy overlap, string expected)
        => Assert.Equal(expected, Clock(Of(NewYork, "2026-11-01T01:30", RecurrenceRule.Hourly()).WithPolicy(RecurrencePolicy.Default with { Overlap = overlap }), 3));

    [Fact]
    public void Nothing_is_due_before_the_start()
    {
        // Wednesday; the rule's Monday of that week was two days before.
        var series = Of(NewYork, "2026-03-04T21:00", RecurrenceRule.Weekly(IsoDayOfWeek.Monday));
        var first = Instant.FromUtc(2026, 3, 10, 1, 0);

        Assert.Equal(first, series.GetOccurrences().First().Instant);
        Assert.Equal(first, series.GetNextOccurrence(Instant.MinValue)!.Value.Instant);
        Assert.Null(series.GetPreviousOccurrence(first));
        Assert.Equal(0, series.CountOccurrences(new Interval(null, first)));
    }

    [Theory]
    [InlineData(InvalidDatePolicy.Omit, "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData(InvalidDatePolicy.LastValid, "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29")]
    [InlineData(InvalidDatePolicy.NextValid, "2024-02-29 2025-03-01 2026-03-01 2027-03-01 2028-02-29")]
    public void The_29th_of_February_of_a_common_year_is_left_out_or_the_day_before_or_after(InvalidDatePolicy invalid, string expected)
    {
        var yearly = Of(NewYork, "2024-02-29T09:00", RecurrenceRule.Yearly());
        string Dates(Recurrence series) => string.Join(' ', series.GetOccurrences().Take(expected.Split(' ').Length).Select(o => LocalDatePattern.Iso.Format(o.Local.Date)));

        Assert.Equal(expected, Dates(yearly.WithPolicy(RecurrencePolicy.Default with { InvalidDate = invalid })));
        Assert.Equal(expected, Dates(Of(NewYork, "2024-02-29T09:00", RecurrenceRule.Yearly().WithSkip(invalid))));
    }

    private static Recurrence Daily(string start, RecurrencePolicy policy) => Of(NewYork, start, RecurrenceRule.Daily()).WithPolicy(policy);

    private static Recurrence Of(string zone, string start, RecurrenceRule rule)
        => Recurrence.Create(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value, rule).In(DateTimeZoneProviders.Tzdb[zone]);

    // What the clock of the zone shows, with its offset, and how the time agreed met it.
    private static string Clock(Recurrence series, int count)
    {
        var pattern = ZonedDateTimePattern.CreateWithInvariantCulture("dd HH:mmo<+HH>", null);
        return string.Join(" | ", series.GetOccurrences().Take(count).Select(o => pattern.Format(o.Instant.InZone(series.Zone)) + " " + o.Kind));
    }
}
