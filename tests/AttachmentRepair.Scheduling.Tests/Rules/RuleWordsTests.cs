using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>Rules made with words: the same as their texts, refused for the same reasons.</summary>
public class RuleWordsTests
{
    private static readonly (string Text, RecurrenceRule Rule)[] Words =
    [
        ("FREQ=SECONDLY", RecurrenceRule.Secondly()),
        ("FREQ=MINUTELY", RecurrenceRule.Minutely()),
        ("FREQ=HOURLY", RecurrenceRule.Hourly()),
        ("FREQ=DAILY", RecurrenceRule.Daily()),
        ("FREQ=WEEKLY", RecurrenceRule.Weekly()),
        ("FREQ=WEEKLY;BYDAY=MO,SU", RecurrenceRule.Weekly(IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday)),
        ("FREQ=MONTHLY", RecurrenceRule.Monthly()),
        ("FREQ=MONTHLY;BYMONTHDAY=-31", RecurrenceRule.Monthly(-31)),
        ("FREQ=MONTHLY;BYDAY=-5SU", RecurrenceRule.Monthly(-5, IsoDayOfWeek.Sunday)),
        ("FREQ=YEARLY", RecurrenceRule.Yearly()),
        ("FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2", RecurrenceRule.Yearly(2, -1)),
        ("FREQ=DAILY;INTERVAL=2147483647", RecurrenceRule.Daily().WithInterval(int.MaxValue)),
        ("FREQ=DAILY;COUNT=2147483647", RecurrenceRule.Daily().WithUntil(new LocalDateTime(2026, 1, 1, 0, 0)).WithCount(int.MaxValue)),
        ("FREQ=DAILY;UNTIL=99991231T235959", RecurrenceRule.Daily().WithCount(3).WithUntil(new LocalDateTime(9999, 12, 31, 23, 59, 59))),
        ("FREQ=DAILY;UNTIL=00010101T000000Z", RecurrenceRule.Daily().WithCount(3).WithUntil(Instant.FromUtc(1, 1, 1, 0, 0))),
        ("FREQ=DAILY", RecurrenceRule.Daily().WithUntil(Instant.FromUtc(2026, 1, 1, 0, 0)).WithoutEnd()),
        ("FREQ=DAILY;BYSECOND=0,60", RecurrenceRule.Daily().WithSeconds(60, 0, 60)),
        ("FREQ=DAILY;BYMINUTE=0,59", RecurrenceRule.Daily().WithMinutes(59, 0)),
        ("FREQ=DAILY;BYHOUR=0,23", RecurrenceRule.Daily().WithHours(23, 0)),
        ("FREQ=YEARLY;BYDAY=-53MO,TU,53WE", RecurrenceRule.Yearly().WithDays(new OrdinalDay(53, IsoDayOfWeek.Wednesday), new(0, IsoDayOfWeek.Tuesday), new(-53, IsoDayOfWeek.Monday))),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,1,31", RecurrenceRule.Monthly().WithMonthDays(31, 1, -1)),
        ("FREQ=YEARLY;BYYEARDAY=-366,366", RecurrenceRule.Yearly().WithYearDays(366, -366)),
        ("FREQ=YEARLY;BYWEEKNO=-53,53", RecurrenceRule.Yearly().WithWeekNumbers(53, -53)),
        ("FREQ=YEARLY;BYMONTH=1,12", RecurrenceRule.Yearly().WithMonths(12, 1)),
        ("FREQ=DAILY;BYHOUR=1,2;BYSETPOS=-366,366", RecurrenceRule.Daily().WithHours(1, 2).WithSetPositions(366, -366)),
        ("FREQ=WEEKLY;WKST=SU", RecurrenceRule.Weekly().WithWeekStart(IsoDayOfWeek.Sunday)),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", RecurrenceRule.Monthly().WithSkip(InvalidDatePolicy.NextValid)),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", RecurrenceRule.Monthly().WithSkip(InvalidDatePolicy.LastValid)),
        ("FREQ=MONTHLY", RecurrenceRule.Monthly().WithSkip(InvalidDatePolicy.LastValid).WithSkip(null)),
        ("FREQ=YEARLY", RecurrenceRule.Yearly().WithSeconds(1).WithMinutes(1).WithHours(1).WithDays(IsoDayOfWeek.Monday).WithMonthDays(1).WithYearDays(1).WithWeekNumbers(1).WithMonths(1)
            .WithSetPositions(1).WithSetPositions().WithSeconds().WithMinutes().WithHours().WithDays(Array.Empty<IsoDayOfWeek>()).WithMonthDays().WithYearDays().WithWeekNumbers().WithMonths()),
    ];

    private static readonly (string Parameter, Action Refused)[] OutOfRange =
    [
        ("interval", () => RecurrenceRule.Daily().WithInterval(0)),
        ("interval", () => RecurrenceRule.Daily().WithInterval(int.MinValue)),
        ("count", () => RecurrenceRule.Daily().WithCount(0)),
        ("until", () => RecurrenceRule.Daily().WithUntil(new LocalDateTime(0, 12, 31, 0, 0))),
        ("until", () => RecurrenceRule.Daily().WithUntil(Instant.FromUtc(0, 12, 31, 0, 0))),
        ("seconds", () => RecurrenceRule.Daily().WithSeconds(0, 61)),
        ("seconds", () => RecurrenceRule.Daily().WithSeconds(-1)),
        ("minutes", () => RecurrenceRule.Daily().WithMinutes(60)),
        ("hours", () => RecurrenceRule.Daily().WithHours(24)),
        ("hours", () => RecurrenceRule.Daily().WithHours(-1, 3)),
        ("days", () => RecurrenceRule.Weekly((IsoDayOfWeek)8)),
        ("days", () => RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.None)),
        ("days", () => RecurrenceRule.Yearly().WithDays(new OrdinalDay(54, IsoDayOfWeek.Monday))),
        ("days", () => RecurrenceRule.Yearly().WithDays(new OrdinalDay(-54, IsoDayOfWeek.Monday))),
        ("days", () => RecurrenceRule.Yearly().WithDays(new OrdinalDay(int.MinValue, IsoDayOfWeek.Monday))),
        ("days", () => RecurrenceRule.Yearly().WithDays(default(OrdinalDay))),
        ("ordinal", () => RecurrenceRule.Monthly(0, IsoDayOfWeek.Monday)),
        ("ordinal", () => RecurrenceRule.Monthly(-6, IsoDayOfWeek.Monday)),
        ("days", () => RecurrenceRule.Monthly(5, IsoDayOfWeek.None)),
        ("days", () => RecurrenceRule.Monthly(32)),
        ("days", () => RecurrenceRule.Monthly().WithMonthDays(1, 0)),
        ("days", () => RecurrenceRule.Monthly().WithMonthDays(-32)),
        ("days", () => RecurrenceRule.Monthly().WithMonthDays(int.MinValue)),
        ("days", () => RecurrenceRule.Yearly().WithYearDays(0)),
        ("days", () => RecurrenceRule.Yearly().WithYearDays(367)),
        ("days", () => RecurrenceRule.Yearly().WithYearDays(int.MinValue)),
        ("weeks", () => RecurrenceRule.Yearly().WithWeekNumbers(54)),
        ("weeks", () => RecurrenceRule.Yearly().WithWeekNumbers(0)),
        ("months", () => RecurrenceRule.Yearly(13, 1)),
        ("months", () => RecurrenceRule.Yearly().WithMonths(0)),
        ("positions", () => RecurrenceRule.Daily().WithHours(1).WithSetPositions(367)),
        ("positions", () => RecurrenceRule.Daily().WithHours(1).WithSetPositions(0)),
        ("day", () => RecurrenceRule.Weekly().WithWeekStart(IsoDayOfWeek.None)),
        ("skip", () => RecurrenceRule.Monthly().WithSkip((InvalidDatePolicy)3)),
    ];

    private static readonly (string Part, Action Refused)[] Conflicts =
    [
        ("BYWEEKNO", () => RecurrenceRule.Monthly().WithWeekNumbers(1)),
        ("BYWEEKNO", () => RecurrenceRule.Secondly().WithWeekNumbers(-1)),
        ("BYYEARDAY", () => RecurrenceRule.Daily().WithYearDays(1)),
        ("BYYEARDAY", () => RecurrenceRule.Weekly().WithYearDays(1)),
        ("BYYEARDAY", () => RecurrenceRule.Monthly().WithYearDays(1)),
        ("BYMONTHDAY", () => RecurrenceRule.Weekly().WithMonthDays(1)),
        ("BYDAY", () => RecurrenceRule.Weekly().WithDays(new OrdinalDay(1, IsoDayOfWeek.Monday))),
        ("BYDAY", () => RecurrenceRule.Yearly().WithWeekNumbers(1).WithDays(new OrdinalDay(1, IsoDayOfWeek.Monday))),
        ("BYDAY", () => RecurrenceRule.Yearly().WithDays(new OrdinalDay(1, IsoDayOfWeek.Monday)).WithWeekNumbers(1)),
        ("BYSETPOS", () => RecurrenceRule.Monthly().WithSetPositions(1)),
        ("BYSETPOS", () => RecurrenceRule.Daily().WithHours(1).WithSetPositions(1).WithHours()),
    ];

    [Fact]
    public void A_rule_in_words_is_the_one_of_its_text() => Assert.All(Words, w =>
    {
        Assert.Equal(w.Text, w.Rule.ToString());
        Assert.Null(ParserOutcome.Fault(w.Rule, RecurrenceRule.Parse(w.Text)));
    });

    [Fact]
    public void A_value_out_of_range_is_refused_by_its_parameter()
        => Assert.All(OutOfRange, o => Assert.Equal(o.Parameter, Assert.Throws<ArgumentOutOfRangeException>(o.Refused).ParamName));

    [Fact]
    public void What_the_RFC_forbids_together_is_refused_and_the_part_named()
        => Assert.All(Conflicts, c => Assert.StartsWith(c.Part + " may not stand", Assert.Throws<ArgumentException>(c.Refused).Message, StringComparison.Ordinal));

    [Fact]
    public void An_end_between_seconds_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RecurrenceRule.Daily().WithUntil(new LocalDateTime(2026, 1, 1, 0, 0).PlusNanoseconds(1)));
        Assert.Throws<ArgumentException>(() => RecurrenceRule.Daily().WithUntil(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.Epsilon));
    }

    [Fact]
    public void A_rule_whose_text_could_not_be_read_again_is_refused()
    {
        int[] all = [.. Enumerable.Range(1, 366), .. Enumerable.Range(1, 366).Select(n => -n)];
        var many = RecurrenceRule.Yearly().WithYearDays(all);

        Assert.InRange(many.ToString().Length, 3000, 4096);
        Assert.Null(ParserOutcome.Fault(many, RecurrenceRule.Parse(many.ToString())));
        Assert.Throws<ArgumentException>(() => many.WithSetPositions(all));
    }

    [Fact]
    public void A_missing_list_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Daily().WithHours(null!));
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Monthly().WithMonthDays(null!));
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Yearly().WithYearDays(null!));
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Weekly(null!));
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Weekly().WithDays((OrdinalDay[])null!));
    }

    [Fact]
    public void A_changed_rule_leaves_the_one_it_came_from()
    {
        var daily = RecurrenceRule.Daily();
        _ = daily.WithHours(1, 2).WithSetPositions(1).WithCount(3).WithInterval(4).WithSkip(InvalidDatePolicy.Omit);
        int[] given = [3, 2, 1];
        var days = RecurrenceRule.Yearly().WithYearDays(given);
        given[0] = 99;

        Assert.Equal("FREQ=DAILY", daily.ToString());
        Assert.Equal([1, 2, 3], days.ByYearDay);
    }
}
