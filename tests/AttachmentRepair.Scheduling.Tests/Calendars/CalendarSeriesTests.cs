using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>What start, end and exceptions are written for which recurrence.</summary>
public class CalendarSeriesTests
{
    private const string B = ";TZID=Europe/Berlin:";

    [Theory]
    [InlineData("2026-02-18T20:00", "FREQ=DAILY", "DTSTART;TZID=Europe/Berlin:20260218T200000 RRULE:FREQ=DAILY")]
    [InlineData("2026-02-18T20:00", "FREQ=WEEKLY;BYDAY=MO", "DTSTART;TZID=Europe/Berlin:20260223T200000 RRULE:FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("2026-02-18T20:00", "FREQ=WEEKLY;COUNT=3;BYDAY=MO", "DTSTART;TZID=Europe/Berlin:20260223T200000 RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO")]
    [InlineData("2026-02-18T20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "DTSTART;TZID=Europe/Berlin:20260220T200000 RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR")]
    [InlineData("2026-02-18T20:00", "FREQ=MONTHLY;BYMONTHDAY=31", "DTSTART;TZID=Europe/Berlin:20260331T200000 RRULE:FREQ=MONTHLY;BYMONTHDAY=31")]
    public void The_start_is_an_occurrence(string start, string rule, string expected)
        => Assert.Equal(expected, CalendarCases.Lines(CalendarCases.Of("Europe/Berlin", start, rule), "DTSTART", "RRULE", "EXDATE", "RDATE"));

    [Theory]
    [InlineData("UTC", "FREQ=DAILY;UNTIL=20260402T200000", "DTSTART:20260328T200000Z RRULE:FREQ=DAILY;UNTIL=20260402T200000Z")]
    [InlineData("UTC", "FREQ=DAILY;UNTIL=20260402T200000Z", "DTSTART:20260328T200000Z RRULE:FREQ=DAILY;UNTIL=20260402T200000Z")]
    [InlineData("Etc/GMT", "FREQ=DAILY;COUNT=2", "DTSTART:20260328T200000Z RRULE:FREQ=DAILY;COUNT=2")]
    [InlineData("Europe/Berlin", "FREQ=DAILY;UNTIL=20260402T200000", "DTSTART;TZID=Europe/Berlin:20260328T200000 RRULE:FREQ=DAILY;UNTIL=20260402T180000Z")]
    [InlineData("Europe/Berlin", "FREQ=DAILY;UNTIL=20260402T235959", "DTSTART;TZID=Europe/Berlin:20260328T200000 RRULE:FREQ=DAILY;UNTIL=20260402T180000Z")]
    [InlineData("Europe/Berlin", "FREQ=DAILY;UNTIL=20260402T235959Z", "DTSTART;TZID=Europe/Berlin:20260328T200000 RRULE:FREQ=DAILY;UNTIL=20260402T235959Z")]
    [InlineData("Europe/Berlin", "FREQ=DAILY;COUNT=12000", "DTSTART;TZID=Europe/Berlin:20260328T200000 RRULE:FREQ=DAILY;UNTIL=20590202T190000Z")]
    [InlineData("UTC+05:30", "FREQ=DAILY;UNTIL=20260402T200000", "DTSTART;TZID=\"UTC+05:30\":20260328T200000 RRULE:FREQ=DAILY;UNTIL=20260402T143000Z")]
    public void The_end_is_in_UTC_and_a_count_stays_a_count(string zone, string rule, string expected)
        => Assert.Equal(expected, CalendarCases.Lines(CalendarCases.Of(zone, "2026-03-28T20:00", rule), "DTSTART", "RRULE", "EXDATE", "RDATE"));

    // A night of three occurrences at 02:30 about the change of the clock on 29 March and on 25 October 2026.
    [Theory]
    [InlineData("2026-03-28T02:30", GapPolicy.ShiftForward, OverlapPolicy.First, "RRULE:FREQ=DAILY;COUNT=3")]
    [InlineData("2026-03-28T02:30", GapPolicy.FirstValid, OverlapPolicy.First, "RRULE:FREQ=DAILY;UNTIL=20260330T003000Z EXDATE" + B + "20260329T023000 EXDATE" + B + "20260329T033000 RDATE" + B + "20260329T030000")]
    [InlineData("2026-03-28T02:30", GapPolicy.ShiftBack, OverlapPolicy.First, "RRULE:FREQ=DAILY;UNTIL=20260330T003000Z EXDATE" + B + "20260329T023000 EXDATE" + B + "20260329T033000 RDATE" + B + "20260329T013000")]
    [InlineData("2026-03-28T02:30", GapPolicy.Skip, OverlapPolicy.First, "RRULE:FREQ=DAILY;UNTIL=20260331T003000Z EXDATE" + B + "20260329T023000 EXDATE" + B + "20260329T033000")]
    [InlineData("2026-10-24T02:30", GapPolicy.ShiftForward, OverlapPolicy.First, "RRULE:FREQ=DAILY;COUNT=3")]
    [InlineData("2026-10-24T02:30", GapPolicy.ShiftForward, OverlapPolicy.Last, "RRULE:FREQ=DAILY;UNTIL=20261026T013000Z EXDATE:20261025T003000Z RDATE:20261025T013000Z")]
    [InlineData("2026-10-24T02:30", GapPolicy.ShiftForward, OverlapPolicy.Both, "RRULE:FREQ=DAILY;UNTIL=20261025T013000Z RDATE:20261025T013000Z")]
    [InlineData("2026-03-28T20:00", GapPolicy.Skip, OverlapPolicy.Both, "RRULE:FREQ=DAILY;UNTIL=20260330T180000Z")]
    public void A_policy_that_the_RFC_does_not_share_becomes_exceptions(string start, GapPolicy gap, OverlapPolicy overlap, string expected)
        => Assert.Equal(expected, CalendarCases.Lines(CalendarCases.Of("Europe/Berlin", start, "FREQ=DAILY;COUNT=3").With(gap, overlap), "RRULE", "EXDATE", "RDATE"));

    [Theory]
    [InlineData("FREQ=HOURLY;INTERVAL=5", SubDailyPolicy.Elapsed, "DTSTART:20260328T190000Z RRULE:FREQ=HOURLY;INTERVAL=5")]
    [InlineData("FREQ=HOURLY;COUNT=9", SubDailyPolicy.Elapsed, "DTSTART:20260328T190000Z RRULE:FREQ=HOURLY;COUNT=9")]
    [InlineData("FREQ=HOURLY;COUNT=90000", SubDailyPolicy.Elapsed, "DTSTART:20260328T190000Z RRULE:FREQ=HOURLY;COUNT=90000")]
    [InlineData("FREQ=HOURLY;INTERVAL=5;UNTIL=20260330T000000", SubDailyPolicy.Elapsed, "DTSTART:20260328T190000Z RRULE:FREQ=HOURLY;UNTIL=20260329T200000Z;INTERVAL=5")]
    [InlineData("FREQ=HOURLY;INTERVAL=5", SubDailyPolicy.WallClock, "DTSTART" + B + "20260328T200000 RRULE:FREQ=HOURLY;INTERVAL=5")]
    [InlineData("FREQ=HOURLY;BYHOUR=9,10;COUNT=4", SubDailyPolicy.Elapsed, "DTSTART" + B + "20260329T090000 RRULE:FREQ=HOURLY;COUNT=4;BYHOUR=9,10")]
    [InlineData("FREQ=HOURLY;BYHOUR=1,2;BYMONTH=10;BYMONTHDAY=25;UNTIL=20261101T000000", SubDailyPolicy.Elapsed,
        "DTSTART" + B + "20261025T010000 RRULE:FREQ=HOURLY;UNTIL=20261025T010000Z;BYHOUR=1,2;BYMONTHDAY=25;BYMONTH=10 RDATE:20261025T010000Z")]
    public void Hours_that_are_stepped_by_elapsed_time_are_in_UTC_unless_the_rule_names_wall_times(string rule, SubDailyPolicy subDaily, string expected)
    {
        var recurrence = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", rule);

        Assert.Equal(expected, CalendarCases.Lines(recurrence.WithPolicy(RecurrencePolicy.Default with { SubDaily = subDaily }), "DTSTART", "RRULE", "EXDATE", "RDATE"));
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;COUNT=4", InvalidDatePolicy.LastValid, "DTSTART" + B + "20260131T200000 RRULE:FREQ=MONTHLY;UNTIL=20260430T180000Z RDATE" + B + "20260228T200000 RDATE" + B + "20260430T200000")]
    [InlineData("FREQ=MONTHLY;COUNT=4", InvalidDatePolicy.NextValid, "DTSTART" + B + "20260131T200000 RRULE:FREQ=MONTHLY;UNTIL=20260501T180000Z RDATE" + B + "20260301T200000 RDATE" + B + "20260501T200000")]
    [InlineData("FREQ=MONTHLY;BYMONTH=2;COUNT=3", InvalidDatePolicy.LastValid, "DTSTART" + B + "20260228T200000 RDATE" + B + "20270228T200000 RDATE" + B + "20280229T200000")]
    [InlineData("FREQ=DAILY;COUNT=4", InvalidDatePolicy.LastValid, "DTSTART" + B + "20260131T200000 RRULE:FREQ=DAILY;COUNT=4")]
    [InlineData("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", InvalidDatePolicy.Omit, "DTSTART" + B + "20260131T200000 RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD")]
    public void A_moved_date_is_an_added_time_and_never_the_start_of_a_rule(string rule, InvalidDatePolicy invalid, string expected)
    {
        var recurrence = CalendarCases.Of("Europe/Berlin", "2026-01-31T20:00", rule);

        Assert.Equal(expected, CalendarCases.Lines(recurrence.WithPolicy(RecurrencePolicy.Default with { InvalidDate = invalid }), "DTSTART", "RRULE", "EXDATE", "RDATE"));
    }

    [Fact]
    public void Too_many_exceptions_end_what_is_written()
    {
        var half = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=HOURLY;INTERVAL=5;BYHOUR=0,5,10");
        var seconds = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=SECONDLY").WithPolicy(
            RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock, Overlap = OverlapPolicy.Both });

        Assert.Equal(701, CalendarCases.Lines(half, "EXDATE", "RDATE").Split(' ').Length);
        Assert.InRange(CalendarCases.Event("a", half).WrittenUntil!.Value.InUtc().Year, 2027, 2099);
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 0), CalendarCases.Event("a", seconds).WrittenUntil);
    }

    [Fact]
    public void Added_and_excluded_times_are_written_and_those_that_change_nothing_are_not()
    {
        var weekly = CalendarCases.Of("Europe/Berlin", "2026-02-18T20:00", "FREQ=WEEKLY;COUNT=4;BYDAY=MO");
        string all = CalendarCases.Lines(
            weekly.Including(CalendarCases.Local("2026-03-10T08:00"), CalendarCases.Local("2026-03-02T20:00"))
                .Excluding(CalendarCases.Local("2026-03-09T20:00"), CalendarCases.Local("2026-03-09T21:00")),
            "DTSTART", "RRULE", "EXDATE", "RDATE");

        Assert.Equal($"DTSTART{B}20260223T200000 RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO EXDATE{B}20260309T200000 RDATE{B}20260310T080000", all);
    }

    [Fact]
    public void An_excluded_first_occurrence_gives_way_to_the_next_and_the_count_shrinks()
    {
        var weekly = CalendarCases.Of("Europe/Berlin", "2026-02-18T20:00", "FREQ=WEEKLY;COUNT=4;BYDAY=MO").Excluding(CalendarCases.Local("2026-02-23T20:00"));

        Assert.Equal($"DTSTART{B}20260302T200000 RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO", CalendarCases.Lines(weekly, "DTSTART", "RRULE", "EXDATE", "RDATE"));
    }

    [Fact]
    public void What_comes_before_the_first_of_the_rule_is_an_added_time()
    {
        var weekly = CalendarCases.Of("Europe/Berlin", "2026-02-18T20:00", "FREQ=WEEKLY;COUNT=4;BYDAY=MO").With(start: StartPolicy.Included);
        var late = CalendarCases.Of("Europe/Berlin", "2026-10-25T02:30", "FREQ=DAILY;COUNT=2").With(overlap: OverlapPolicy.Last);

        Assert.Equal($"DTSTART{B}20260223T200000 RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO RDATE{B}20260218T200000", CalendarCases.Lines(weekly, "DTSTART", "RRULE", "EXDATE", "RDATE"));
        Assert.Equal($"DTSTART{B}20261026T023000 RRULE:FREQ=DAILY;UNTIL=20261026T013000Z RDATE:20261025T013000Z", CalendarCases.Lines(late, "DTSTART", "RRULE", "EXDATE", "RDATE"));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 30), CalendarCases.Event("a", late).Starts);
    }

    [Fact]
    public void A_rule_without_a_possible_start_is_written_as_a_list()
    {
        var only = CalendarCases.Of("Europe/Berlin", "2026-10-25T02:30", "FREQ=DAILY;COUNT=1").With(overlap: OverlapPolicy.Last)
            .Including(CalendarCases.Local("2026-10-27T08:00"));

        Assert.Equal("DTSTART:20261025T013000Z RDATE:20261027T070000Z", CalendarCases.Lines(only, "DTSTART", "RRULE", "EXDATE", "RDATE"));
    }

    [Fact]
    public void What_departs_from_the_RFC_for_ever_is_written_up_to_a_horizon_that_is_told()
    {
        var nightly = CalendarCases.Event("a", CalendarCases.Of("Europe/Berlin", "2026-03-01T02:30", "FREQ=DAILY").With(GapPolicy.Skip));
        var evenings = CalendarCases.Event("a", CalendarCases.Of("Europe/Berlin", "2026-03-01T20:00", "FREQ=DAILY").With(GapPolicy.Skip, OverlapPolicy.Both));
        var late = CalendarCases.Event("a", CalendarCases.Of("Europe/Berlin", "2095-03-01T02:30", "FREQ=DAILY").With(GapPolicy.Skip));

        Assert.Equal(Instant.FromUtc(2100, 3, 28, 0, 0), nightly.WrittenUntil);
        Assert.Equal(2105, late.WrittenUntil!.Value.InUtc().Year);
        Assert.Null(evenings.WrittenUntil);
        Assert.Null(CalendarCases.Event("a", nightly.Recurrence!.With()).WrittenUntil);
        Assert.Null(CalendarEvent.Create("a", CalendarCases.At, CalendarCases.At + Duration.FromHours(1), "x").WrittenUntil);
    }

    [Fact]
    public void A_difference_that_first_comes_long_after_the_horizon_ends_what_is_written()
    {
        // The clock skips 02:30 on 31 March in Berlin in 2024, 2030, 2041, ...: of every hundredth year, first in 2224.
        var rare = CalendarCases.Of("Europe/Berlin", "2024-03-31T02:30", "FREQ=YEARLY;INTERVAL=100").With(GapPolicy.Skip);
        var item = CalendarCases.Event("a", rare);

        Assert.NotNull(item.WrittenUntil);
        Assert.InRange(item.WrittenUntil.Value.InUtc().Year, 2101, 9999);
        Assert.Contains(item.WrittenUntil.Value.InUtc().Year, rare.With().GetOccurrences().Where(o => o.Kind == OccurrenceKind.Gap).Select(o => o.Local.Year));
    }

    [Fact]
    public void A_clock_that_follows_no_yearly_rule_is_written_up_to_the_horizon()
    {
        var zone = new PlantedZone("Planted/Odd", 1);
        var item = CalendarCases.Event("a", Recurrence.Create(CalendarCases.Local("2026-03-01T20:00"), RecurrenceRule.Daily()).In(zone));

        Assert.Equal(Instant.FromUtc(2100, 1, 1, 0, 0), item.WrittenUntil);
        Assert.Contains("UNTIL=20991231T", CalendarCases.Write(item), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clocks_of_one_id_are_refused()
    {
        var one = CalendarCases.Event("a", CalendarCases.Of("UTC", "2026-03-01T20:00", "FREQ=DAILY;COUNT=900").In(new PlantedZone("Planted", 1)));
        var other = CalendarCases.Event("b", one.Recurrence!.In(new PlantedZone("Planted", 2)));

        Assert.ThrowsAny<ArgumentException>(() => CalendarCases.Write(one, other));
    }
}
