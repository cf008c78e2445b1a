using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The oracle must itself be right, and a comparison with it must be able to fail.</summary>
public class OracleTests
{
    // Its skip column gives 2027-04-14T01:30Z, from tz data older than 2026f; NodaTime's 2026f has Casablanca at +00 by then.
    private const string OlderTzData = "z1123 expected_utc_skip_gap";

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    [Fact]
    public void Every_case_of_the_sample_matches()
    {
        var (cases, wrong) = OracleVectors.Run(Path.Combine(AppContext.BaseDirectory, "recurrence-sample.jsonl"));

        Assert.Empty(wrong);
        Assert.Equal(300, cases);
    }

    [Fact]
    [Trait("Tier", "Wide")]
    public void Every_case_of_the_shared_vectors_matches_when_they_are_present()
    {
        if (OracleVectors.Find() is not { } path)
        {
            return;
        }

        var (cases, wrong) = OracleVectors.Run(path);
        Assert.Equal([OlderTzData], wrong);
        Assert.Equal(2828, cases);
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02")]
    [InlineData("FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200", "1997-01-01", "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15,30", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=31", "2026-02-01", "2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2023-01-02", "2023-01-02 2024-01-01 2024-12-30 2025-12-29 2027-01-04")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SA,MO", "2021-12-01", "2021-12-27 2022-01-01 2022-12-26 2022-12-31 2023-12-25 2023-12-30")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=-53;BYDAY=SU", "2019-01-01", "2020-01-05 2026-01-04 2032-01-04")]
    public void An_example_of_RFC_5545_or_of_the_calendar_gives_these_dates(string rule, string start, string expected) => AssertDates(rule, start, expected);

    [Theory]
    [InlineData("FREQ=MONTHLY;SKIP=OMIT", "2014-01-31", "2014-01-31 2014-03-31 2014-05-31")]
    [InlineData("FREQ=MONTHLY;SKIP=BACKWARD", "2014-01-31", "2014-01-31 2014-02-28 2014-03-31 2014-04-30")]
    [InlineData("FREQ=MONTHLY;SKIP=FORWARD", "2014-01-31", "2014-01-31 2014-03-01 2014-03-31 2014-05-01 2014-05-31")]
    [InlineData("FREQ=YEARLY;SKIP=FORWARD", "2016-02-29", "2016-02-29 2017-03-01 2018-03-01 2019-03-01 2020-02-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=SU;SKIP=FORWARD", "2026-01-01", "2026-03-01 2037-03-01 2043-03-01")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD", "2026-04-01", "2026-05-01 2026-05-31 2026-07-01 2026-08-01 2026-08-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD", "2026-04-01", "2026-04-01 2026-05-01 2026-06-01 2026-07-01")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD", "2024-12-31", "2024-12-31 2026-01-01 2027-01-01 2028-01-01 2028-12-31")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=-366;SKIP=BACKWARD", "2024-01-01", "2024-01-01 2024-12-31 2025-12-31 2026-12-31 2028-01-01")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1;SKIP=FORWARD", "2026-01-31", "2026-01-31 2026-03-01 2026-03-31 2026-05-01 2026-05-31")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=31;SKIP=BACKWARD", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31")]
    public void A_date_that_does_not_exist_moves_as_RFC_7529_has_it(string rule, string start, string expected)
        => AssertDates("RSCALE=GREGORIAN;" + rule, start, expected);

    [Theory]
    [InlineData("FREQ=MINUTELY;INTERVAL=90", "1997-09-02T09:00 1997-09-02T10:30 1997-09-02T12:00 1997-09-02T13:30")]
    [InlineData("FREQ=MINUTELY;INTERVAL=45;BYHOUR=9,11", "1997-09-02T09:00 1997-09-02T09:45 1997-09-02T11:15 1997-09-03T09:00")]
    [InlineData("FREQ=HOURLY;INTERVAL=7;BYMINUTE=10,5;BYSETPOS=-1;BYDAY=TU,WE", "1997-09-02T09:10 1997-09-02T16:10 1997-09-02T23:10 1997-09-03T06:10")]
    [InlineData("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=40,20", "1997-09-02T09:20 1997-09-02T09:40 1997-09-02T10:20 1997-09-02T10:40 1997-09-03T09:20")]
    [InlineData("FREQ=SECONDLY;BYSECOND=60,0;BYMINUTE=0", "1997-09-02T09:00 1997-09-02T09:00 1997-09-02T10:00 1997-09-02T10:00")]
    public void Times_of_day_expand_or_limit_as_in_the_table_of_RFC_5545(string rule, string expected)
    {
        var found = First(Case(rule, "1997-09-02T09:00", "UTC"), expected.Split(' ').Length);

        Assert.Equal(expected, string.Join(' ', found.Select(o => Minutes.Format(o.Local))));
    }

    [Theory]
    [InlineData("FREQ=DAILY", "9999-12-27T09:00", 3)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "9999-12-27T09:00", 3)]
    [InlineData("FREQ=HOURLY;INTERVAL=12", "9999-12-28T00:00", 4)]
    [InlineData("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "9998-12-31T09:00", 1)]
    [InlineData("FREQ=MONTHLY;INTERVAL=2147483647", "2026-12-31T09:00", 1)]
    public void A_series_ends_with_the_calendar(string rule, string start, int count)
        => Assert.All(new[] { "UTC", "Pacific/Apia", "America/New_York" }, zone => Assert.Equal(count, First(Case(rule, start, zone), 100).Count));

    [Fact]
    [Trait("Tier", "Wide")]
    public void A_walk_of_four_hundred_years_is_possible()
        => Assert.Empty(First(Case("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=24260101", "2026-01-01T09:00", "UTC"), 1));

    [Fact]
    [Trait("Tier", "Wide")]
    public void A_walk_that_gives_up_knows_everything_before_where_it_stopped() => Laws.Check(Prop.ForAll(OracleCases.All, series =>
    {
        var little = OracleOccurrences.Of(series, 30, OracleCases.Budget / 20);
        return little.Difference(OracleOccurrences.Of(series, 30, OracleCases.Budget).Occurrences) is null;
    }));

    private static void AssertDates(string rule, string start, string expected)
    {
        var found = First(Case(rule, start + "T09:00", "UTC"), expected.Split(' ').Length);
        Assert.Equal(expected, string.Join(' ', found.Select(o => LocalDatePattern.Iso.Format(o.Local.Date))));
        Assert.All(found, o => Assert.Equal(new LocalTime(9, 0), o.Local.TimeOfDay));
    }

    private static IReadOnlyList<OracleOccurrence> First(OracleCase series, int count) => OracleOccurrences.Of(series, count).Occurrences;

    private static OracleCase Case(string rule, string start, string zone) => new(rule, Minutes.Parse(start).Value, zone, RecurrencePolicy.Default, [], []);
}
