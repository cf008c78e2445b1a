using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Rules made to send a search on for ever: forward from near and far, backward, counted, and proved empty, each against a slow walk.</summary>
public class SparseRuleTests
{
    public static TheoryData<string, string, string> OnTheWall => Rows(SparseRules.OnTheWall.Select(r => ("UTC", r)));

    public static TheoryData<string, string, string> Elapsed => Rows(SparseRules.Elapsed);

    public static TheoryData<string, string, string> InGaps => Rows(SparseRules.InGaps);

    [Theory]
    [MemberData(nameof(OnTheWall))]
    public void A_sparse_rule_gives_every_answer_within_its_bound(string zone, string start, string rule)
    {
        var given = SparseRules.OnTheWall.Single(r => r.Rule == rule && r.Start == start);
        Assert.Null(SeriesAnswers.Fault(Series(zone, given), OnOneLine(given), NeverOccursCode.NothingMatches));
    }

    [Trait("Tier", "Wide")]
    [Theory]
    [MemberData(nameof(Elapsed))]
    public void A_rule_whose_times_lie_in_the_other_half_of_the_year_is_found_there(string zone, string start, string rule)
    {
        var (_, given) = SparseRules.Elapsed.Single(r => r.Rule.Rule == rule && r.Rule.Start == start && r.Zone == zone);
        var series = Series(zone, given);
        Assert.Null(SeriesAnswers.Fault(series, [.. SlowWalk.Elapsed(given.Step, given.From, series.Zone, given.Matches)], NeverOccursCode.NothingMatches));
    }

    [Theory]
    [MemberData(nameof(InGaps))]
    public void A_rule_that_the_clock_jumps_over_is_searched_no_further_than_its_bound(string zone, string start, string rule)
    {
        var (_, given) = SparseRules.InGaps.Single(r => r.Rule.Rule == rule && r.Rule.Start == start && r.Zone == zone);
        var series = Series(zone, given).WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip, SubDaily = SubDailyPolicy.WallClock });
        var all = SlowWalk.Unskipped(SlowWalk.Every(given.Step, given.From, given.Matches), series.Zone).ToList();
        Assert.Null(SeriesAnswers.Fault(series, all, NeverOccursCode.AllSkipped));
    }

    // The clock of 14 March 2010 shows 02:30 twice; from 2011 on it jumps over 02:30 of each such Sunday.
    [Theory]
    [InlineData(OverlapPolicy.Both, "2010-03-14T06:30:00Z 2010-03-14T07:30:00Z")]
    [InlineData(OverlapPolicy.Last, "2010-03-14T07:30:00Z")]
    [InlineData(OverlapPolicy.First, "2010-03-14T06:30:00Z")]
    public void A_second_pass_is_found_again_behind_thousands_of_gaps(OverlapPolicy overlap, string expected)
    {
        var later = ZoneChanges.In(DateTimeZoneProviders.Tzdb["America/New_York"], 2011, 9999).Select(c => (c.At, c.After));
        var zone = new ListedZone("Test/Turned", Offset.FromHours(-4), [(Instant.FromUtc(2010, 3, 14, 7, 0), Offset.FromHours(-5)), .. later]);
        var series = Recurrence.Create(new LocalDateTime(2010, 1, 1, 2, 30), RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=99981231")).In(zone)
            .WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip, Overlap = overlap });
        var all = expected.Split(' ').Select(t => NodaTime.Text.InstantPattern.General.Parse(t).Value).ToList();

        Assert.Null(SeriesAnswers.Fault(series, all, NeverOccursCode.AllSkipped));
    }

    // From some year on the clock stays on summer time, so that the first time there is in the stretch behind the last gap, wherever the search goes over to leaps.
    [Fact]
    public void The_first_time_behind_the_last_of_many_gaps_is_found()
    {
        var changes = ZoneChanges.In(DateTimeZoneProviders.Tzdb["America/New_York"], 2025, 2400).Select(c => (c.At, c.After)).ToList();
        for (int year = 2290; year <= 2370; year++)
        {
            var zone = new ListedZone("Test/Summer", Offset.FromHours(-5), [.. changes.Where(c => c.At < Instant.FromUtc(year, 6, 1, 0, 0))]);
            var series = Recurrence.Create(new LocalDateTime(2026, 1, 1, 2, 30), RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")).In(zone)
                .WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip });
            Assert.Equal(year + 1, series.GetOccurrences().First().Local.Year);
        }
    }

    [Fact]
    public void A_wrong_or_late_answer_is_found()
    {
        var given = SparseRules.OnTheWall.Single(r => r.Rule == "FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO");
        var series = Series("UTC", given);
        var all = OnOneLine(given);

        Assert.InRange(all.Count, 20, 60);
        Assert.Null(SeriesAnswers.Fault(series, all, NeverOccursCode.NothingMatches));
        Assert.NotNull(SeriesAnswers.Fault(series, [.. all.Skip(1)], NeverOccursCode.NothingMatches));
        Assert.NotNull(SeriesAnswers.Fault(series, [.. all.SkipLast(1)], NeverOccursCode.NothingMatches));
        Assert.NotNull(SeriesAnswers.Fault(series, [.. all.Select(i => i + Duration.FromSeconds(1))], NeverOccursCode.NothingMatches));
        Assert.NotNull(SeriesAnswers.Fault(series, all, NeverOccursCode.NothingMatches, mostPeriods: 3));
        Assert.NotNull(SeriesAnswers.Fault(series, [], NeverOccursCode.NothingMatches));
        Assert.NotNull(SeriesAnswers.Fault(Series("UTC", SparseRules.OnTheWall[0]), [], NeverOccursCode.AllSkipped));
    }

    private static List<Instant> OnOneLine(SparseRule rule)
        => [.. SlowWalk.Every(rule.Step, rule.From, rule.Matches).Select(w => LocalDateTime.FromDateTime(w).InUtc().ToInstant())];

    private static Recurrence Series(string zone, SparseRule rule)
        => Recurrence.Create(LocalDateTime.FromDateTime(rule.From), RecurrenceRule.Parse(rule.Rule)).In(DateTimeZoneProviders.Tzdb[zone]);

    private static TheoryData<string, string, string> Rows(IEnumerable<(string Zone, SparseRule Rule)> rules)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (zone, rule) in rules)
        {
            rows.Add(zone, rule.Start, rule.Rule);
        }

        return rows;
    }
}
