using AttachmentRepair.Scheduling.Tests.Oracle;
using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>A zone's changes are listed to the end of 2199 at first, and then twice as far each time: nothing may be different at such an end.</summary>
/// <remarks>The first two ends in the quick run, all in the thorough one.</remarks>
[Trait("Tier", "Wide")]
public class FarYearTests
{
    private static readonly string[] Rules = ["FREQ=DAILY", "FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,30", "FREQ=WEEKLY;BYDAY=SU;BYHOUR=2", "FREQ=YEARLY;BYMONTH=1,3,11;BYDAY=SU;BYHOUR=1,2"];

    public static TheoryData<string, int> Ends
    {
        get
        {
            var rows = new TheoryData<string, int>();
            bool isThorough = string.Equals(Environment.GetEnvironmentVariable("THOROUGH"), "1", StringComparison.Ordinal);
            int[] years = isThorough ? [2199, 2399, 2799, 3599, 5199, 8399] : [2199, 2399];
            foreach (string zone in new[] { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe" })
            {
                foreach (int year in years)
                {
                    rows.Add(zone, year);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_series_goes_on_over_the_end_of_what_was_listed_of_its_zone(string zone, int year)
    {
        var truth = DateTimeZoneProviders.Tzdb[zone];
        var start = new LocalDateTime(year, 11, 1, 2, 30);
        foreach (string rule in Rules)
        {
            var walls = RecurrenceRule.Parse(rule).GetOccurrences(start).TakeWhile(t => t.Year <= year + 2).ToList();
            foreach (var policy in from gap in Enum.GetValues<GapPolicy>() from overlap in Enum.GetValues<OverlapPolicy>() select new RecurrencePolicy { Gap = gap, Overlap = overlap })
            {
                var expected = walls.SelectMany(new OracleZone(truth, policy).Resolve).OrderBy(o => o.Instant).ThenBy(o => o.Local).DistinctBy(o => o.Instant).SkipLast(3).ToList();
                Recurrence Fresh() => Recurrence.Create(start, RecurrenceRule.Parse(rule)).In(new FreshZone(truth)).WithPolicy(policy);

                Assert.Equal(expected, Fresh().GetOccurrences().Take(expected.Count).Select(OracleOccurrence.From));
                var newYear = Instant.FromUtc(year + 1, 1, 1, 0, 0);
                Assert.Equal(expected.Last(o => o.Instant < newYear), OracleOccurrence.From(Fresh().GetPreviousOccurrence(newYear)!.Value));
                Assert.Equal(expected.First(o => o.Instant > newYear), OracleOccurrence.From(Fresh().GetNextOccurrence(newYear)!.Value));
                Assert.Equal(expected.Count - 1, Fresh().CountOccurrences(new Interval(null, expected[^1].Instant)));
            }
        }
    }

    [Theory]
    [InlineData(2199)]
    [InlineData(2399)]
    public void A_series_by_elapsed_time_goes_on_there_as_well(int year)
    {
        var truth = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var start = new DateTime(year, 9, 1, 2, 30, 0);
        var expected = SlowWalk.Elapsed(7 * SlowWalk.Hour, start, truth, d => d.Hour < 5).TakeWhile(i => i < Instant.FromUtc(year + 1, 8, 1, 0, 0)).ToList();
        var series = Recurrence.Create(LocalDateTime.FromDateTime(start), RecurrenceRule.Parse("FREQ=HOURLY;INTERVAL=7;BYHOUR=0,1,2,3,4")).In(new FreshZone(truth));

        Assert.Equal(expected, series.GetOccurrences().Take(expected.Count).Select(o => o.Instant));
        Assert.Equal(expected.Count - 1, series.In(new FreshZone(truth)).CountOccurrences(new Interval(null, expected[^1])));
    }

    /// <summary>A zone that nobody has asked yet.</summary>
    private sealed class FreshZone(DateTimeZone zone) : DateTimeZone(zone.Id, false, zone.MinOffset, zone.MaxOffset)
    {
        public override ZoneInterval GetZoneInterval(Instant instant) => zone.GetZoneInterval(instant);
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=9999999")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU")]
    [InlineData("FREQ=HOURLY;INTERVAL=24")]
    public void Nothing_lies_behind_the_last_day(string rule)
    {
        foreach (string zone in new[] { "UTC", "Etc/GMT+12", "Pacific/Kiritimati", "America/New_York" })
        {
            var series = Recurrence.Create(new LocalDateTime(2026, 1, 1, 9, 0), RecurrenceRule.Parse(rule)).In(DateTimeZoneProviders.Tzdb[zone]);

            for (var from = Instant.FromUtc(9999, 12, 27, 12, 0); from < Instant.FromUtc(9999, 12, 31, 18, 0); from += Duration.FromHours(6))
            {
                Assert.All(series.GetOccurrences(new Interval(from, null)), o => Assert.True(o.Local.Date <= new LocalDate(9999, 12, 29), $"{rule} {zone} {from}: {o.Key}"));
            }
        }
    }
}
