using AttachmentRepair.Scheduling.Tests.Oracle;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The oracle over changes of the clock, checked by hand, and defects planted beside it.</summary>
public class OracleZoneTests
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly OracleCase Spring = Berlin("FREQ=DAILY", "2026-03-28T02:30");
    private static readonly OracleCase Autumn = Berlin("FREQ=DAILY", "2026-10-24T02:30");

    [Theory]
    [InlineData(GapPolicy.ShiftForward, "28T01:30 29T01:30 30T00:30")]
    [InlineData(GapPolicy.FirstValid, "28T01:30 29T01:00 30T00:30")]
    [InlineData(GapPolicy.ShiftBack, "28T01:30 29T00:30 30T00:30")]
    [InlineData(GapPolicy.Skip, "28T01:30 30T00:30 31T00:30")]
    public void A_wall_time_in_a_gap_follows_the_policy(GapPolicy gap, string expected)
        => Assert.Equal(expected, Instants(Spring with { Policy = Spring.Policy with { Gap = gap } }, 3));

    [Theory]
    [InlineData(OverlapPolicy.First, "24T00:30 25T00:30 26T01:30", "0 0 0")]
    [InlineData(OverlapPolicy.Last, "24T00:30 25T01:30 26T01:30", "0 0 0")]
    [InlineData(OverlapPolicy.Both, "24T00:30 25T00:30 25T01:30", "0 0 1")]
    public void A_wall_time_in_an_overlap_follows_the_policy(OverlapPolicy overlap, string expected, string passes)
    {
        var series = Autumn with { Policy = Autumn.Policy with { Overlap = overlap } };

        Assert.Equal(expected, Instants(series, 3));
        Assert.Equal(passes, string.Join(' ', First(series, 3).Select(o => o.Pass)));
    }

    [Theory]
    [InlineData(SubDailyPolicy.Elapsed, "04:30 00:30/0 Ordinary|05:30 01:30/0 Overlap|06:30 01:30/1 Overlap|07:30 02:30/0 Ordinary")]
    [InlineData(SubDailyPolicy.WallClock, "04:30 00:30/0 Ordinary|05:30 01:30/0 Overlap|07:30 02:30/0 Ordinary|08:30 03:30/0 Ordinary")]
    public void An_hourly_rule_meets_an_overlap_by_elapsed_time_or_by_the_clock(SubDailyPolicy subDaily, string expected)
        => Assert.Equal(expected, Words("FREQ=HOURLY", "2026-11-01T00:30", "America/New_York", subDaily, 4));

    [Theory]
    [InlineData(SubDailyPolicy.Elapsed, "05:30 00:30/0 Ordinary|06:30 01:30/0 Ordinary|07:30 03:30/0 Ordinary|08:30 04:30/0 Ordinary")]
    [InlineData(SubDailyPolicy.WallClock, "05:30 00:30/0 Ordinary|06:30 01:30/0 Ordinary|07:30 02:30/0 Gap|08:30 04:30/0 Ordinary")]
    public void An_hourly_rule_meets_a_gap_by_elapsed_time_or_by_the_clock(SubDailyPolicy subDaily, string expected)
        => Assert.Equal(expected, Words("FREQ=HOURLY", "2026-03-08T00:30", "America/New_York", subDaily, 4));

    // At 02:00 (15:00Z) the clock goes back to 01:30: the hour of 01:00 is cut at 02:00 on the first line, and begins at 01:30 on the second.
    [Fact]
    public void An_hour_that_straddles_a_change_of_half_an_hour_is_cut_in_both_offsets() => Assert.Equal(
        "14:00 01:00/0 Ordinary|14:30 01:30/0 Overlap|15:00 01:30/1 Overlap|15:30 02:00/0 Ordinary|16:00 02:30/0 Ordinary",
        Words("FREQ=HOURLY;BYMINUTE=0,30", "2026-04-05T01:00", "Australia/Lord_Howe", SubDailyPolicy.Elapsed, 5));

    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20260330", "28T01:30 29T01:30 30T00:30")]
    [InlineData("FREQ=DAILY;UNTIL=20260330T023000", "28T01:30 29T01:30 30T00:30")]
    [InlineData("FREQ=DAILY;UNTIL=20260330T022959", "28T01:30 29T01:30")]
    [InlineData("FREQ=DAILY;UNTIL=20260329T013000Z", "28T01:30 29T01:30")]
    [InlineData("FREQ=DAILY;UNTIL=20260329T012959Z", "28T01:30")]
    [InlineData("FREQ=DAILY;COUNT=2", "28T01:30 29T01:30")]
    public void A_series_ends_after_its_count_or_with_the_instant_it_names(string rule, string expected)
        => Assert.Equal(expected, Instants(Spring with { Rule = rule }, 9));

    [Theory]
    [InlineData(OverlapPolicy.First, "24T00:30 25T00:30")]
    [InlineData(OverlapPolicy.Both, "24T00:30 25T00:30 25T01:30")]
    public void The_last_instant_of_a_local_until_counts(OverlapPolicy overlap, string expected)
        => Assert.Equal(expected, Instants(Autumn with { Rule = "FREQ=DAILY;UNTIL=20261025T023000", Policy = Autumn.Policy with { Overlap = overlap } }, 9));

    [Fact]
    public void An_added_date_joins_by_its_instant_and_an_excluded_one_removes_by_it()
    {
        var skipping = Spring with { Rule = "FREQ=DAILY;COUNT=2", Policy = Spring.Policy with { Gap = GapPolicy.Skip } };
        var later = Wall("2026-03-29T03:30");

        Assert.Equal("28T01:30 29T01:30 30T00:30", Instants(skipping with { Included = [later] }, 9));
        Assert.Equal("28T01:30 30T00:30", Instants(skipping with { Included = [later], Excluded = [Wall("2026-03-29T02:30")] }, 9));
        Assert.Equal(Spring.Start.PlusDays(1), First(Spring with { Included = [later] }, 2)[1].Local);
    }

    [Fact]
    public void A_start_may_be_included_and_is_counted()
    {
        var series = Berlin("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-01-07T20:00");

        Assert.Equal("12T19:00 19T19:00", Instants(series, 9));
        Assert.Equal("07T19:00 12T19:00", Instants(series with { Policy = series.Policy with { Start = StartPolicy.Included } }, 9));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR,MO;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=-1FR,-1MO")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=28", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD", "FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("FREQ=HOURLY;INTERVAL=5", "FREQ=HOURLY;INTERVAL=5;BYHOUR=0,1,2,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23")]
    [InlineData("FREQ=DAILY", "FREQ=DAILY;UNTIL=20260420")]
    public void A_rule_read_wrongly_is_found(string right, string wrong)
        => Assert.NotNull(OracleOccurrences.Of(Spring with { Rule = right }, 30).Difference(First(Spring with { Rule = wrong }, 30)));

    [Fact]
    public void A_defect_in_any_one_field_or_in_the_number_of_occurrences_is_found()
    {
        var series = OracleOccurrences.Of(Spring with { Rule = "FREQ=DAILY;COUNT=4" }, 30);
        var all = series.Occurrences;
        Func<OracleOccurrence, OracleOccurrence>[] defects =
        [
            o => o with { Instant = o.Instant + Duration.FromSeconds(1) },
            o => o with { Local = o.Local.PlusSeconds(1) },
            o => o with { Pass = 1 },
            o => o with { Kind = OccurrenceKind.Overlap },
        ];

        Assert.Null(series.Difference(all));
        Assert.NotNull(series.Difference(all.Skip(1)));
        Assert.NotNull(series.Difference(all.SkipLast(1)));
        Assert.NotNull(series.Difference(all.Append(all[^1])));
        Assert.All(defects, defect => Assert.All(all, (_, at) => Assert.NotNull(series.Difference(all.Select((o, i) => i == at ? defect(o) : o)))));
    }

    private static string Words(string rule, string start, string zone, SubDailyPolicy subDaily, int count)
    {
        var series = new OracleCase(rule, Wall(start), zone, RecurrencePolicy.Default with { SubDaily = subDaily }, [], []);
        return string.Join('|', First(series, count).Select(o => FormattableString.Invariant($"{o.Instant:HH:mm} {o.Local:HH:mm}/{o.Pass} {o.Kind}")));
    }

    private static string Instants(OracleCase series, int count)
        => string.Join(' ', First(series, count).Select(o => FormattableString.Invariant($"{o.Instant:dd'T'HH:mm}")));

    private static IReadOnlyList<OracleOccurrence> First(OracleCase series, int count) => OracleOccurrences.Of(series, count).Occurrences;

    private static OracleCase Berlin(string rule, string start) => new(rule, Wall(start), "Europe/Berlin", RecurrencePolicy.Default, [], []);

    private static LocalDateTime Wall(string text) => Minutes.Parse(text).Value;
}
