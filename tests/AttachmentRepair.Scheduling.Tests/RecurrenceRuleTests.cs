using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class RecurrenceRuleTests
{
    [Fact]
    public void The_text_of_a_rule_reads_back_as_an_equal_rule() => Laws.Check(Prop.ForAll(Arbitraries.Rules, rule =>
    {
        var read = RecurrenceRule.Parse(rule.ToString());
        return read.Equals(rule) && read.GetHashCode() == rule.GetHashCode() && string.Equals(read.ToString(), rule.ToString(), StringComparison.Ordinal);
    }));

    [Fact]
    public void The_order_of_parts_and_lists_changes_nothing() => Laws.Check(Prop.ForAll(Arbitraries.Rules, rule =>
    {
        var parts = rule.ToString().Split(';').Reverse().Select(part =>
        {
            var pair = part.Split('=');
            return pair[0] + "=" + string.Join(',', pair[1].Split(',').Reverse());
        });
        return RecurrenceRule.Parse(string.Join(';', parts).ToLowerInvariant()).Equals(rule);
    }));

    [Fact]
    public void A_walk_over_every_day_finds_the_same_dates() => Laws.Check(Prop.ForAll(Arbitraries.Rules, Arb.From(Arbitraries.Starts, _ => []), (rule, start) =>
    {
        const int Days = 3000;
        var last = start.PlusDays(Days);
        var expected = DayWalk.Occurrences(rule, start, Days);
        var actual = rule.GetOccurrences(start).TakeWhile(t => t <= last);
        return expected.SequenceEqual(actual);
    }));

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=5FR;BYMONTHDAY=28")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=30;INTERVAL=12")]
    [InlineData("FREQ=DAILY;INTERVAL=7;BYDAY=MO")]
    public void A_rule_that_can_never_fire_is_empty_at_once(string text)
    {
        var start = new LocalDateTime(2026, 2, 3, 20, 0);
        var rule = RecurrenceRule.Parse(text);

        Assert.Empty(rule.GetOccurrences(start));
        Assert.Null(Recurrence.Create(start, rule).GetNextOccurrence(Instant.MinValue));
        Assert.Null(Recurrence.Create(start, rule).GetPreviousOccurrence(Instant.MaxValue));
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2147483647")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2147483647")]
    [InlineData("FREQ=YEARLY;INTERVAL=2147483647")]
    public void The_longest_interval_fires_once(string text)
        => Assert.Single(RecurrenceRule.Parse(text).GetOccurrences(new LocalDateTime(2026, 2, 3, 20, 0)));

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=WEEKLY")]
    [InlineData("FREQ=MONTHLY")]
    [InlineData("FREQ=YEARLY")]
    public void A_series_ends_with_the_calendar(string text)
    {
        var start = new LocalDateTime(9998, 12, 29, 23, 59);
        var rule = RecurrenceRule.Parse(text);
        Assert.Equal(9999, rule.GetOccurrences(start).Last().Year);

        foreach (string zone in new[] { "America/New_York", "Pacific/Kiritimati" })
        {
            var recurrence = Recurrence.Create(start, rule).In(DateTimeZoneProviders.Tzdb[zone]);
            Assert.NotEmpty(recurrence.GetOccurrences());
            Assert.Null(recurrence.GetNextOccurrence(Instant.MaxValue));
            Assert.NotNull(recurrence.GetPreviousOccurrence(Instant.MaxValue));
            Assert.Null(recurrence.GetPreviousOccurrence(Instant.MinValue));
        }
    }

    [Fact]
    public void A_month_without_day_31_is_left_out()
        => Assert.Equal([1, 3, 5, 7, 8, 10, 12], RecurrenceRule.Monthly(31).WithCount(7).GetOccurrences(new LocalDateTime(2026, 1, 31, 9, 0)).Select(t => t.Month));

    [Fact]
    public void The_29th_of_February_recurs_in_leap_years()
        => Assert.Equal([2096, 2104], RecurrenceRule.Yearly().WithCount(2).GetOccurrences(new LocalDateTime(2096, 2, 29, 9, 0)).Select(t => t.Year));

    [Fact]
    public void Words_make_the_same_rules_as_texts()
    {
        Assert.Equal(RecurrenceRule.Parse("FREQ=DAILY"), RecurrenceRule.Daily());
        Assert.Equal(RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=FR,MO"), RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, IsoDayOfWeek.Monday));
        Assert.Equal(RecurrenceRule.Parse("FREQ=MONTHLY;BYMONTHDAY=-1"), RecurrenceRule.Monthly(-1));
        Assert.Equal(RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=2TU"), RecurrenceRule.Monthly(2, IsoDayOfWeek.Tuesday));
        Assert.Equal(RecurrenceRule.Parse("FREQ=YEARLY;INTERVAL=3;COUNT=4"), RecurrenceRule.Yearly().WithInterval(3).WithCount(4));
        Assert.Equal("FREQ=DAILY;UNTIL=20260329T023000", RecurrenceRule.Daily().WithCount(3).WithUntil(new LocalDateTime(2026, 3, 29, 2, 30)).ToString());
        Assert.Equal("FREQ=DAILY;UNTIL=20260329T023000Z", RecurrenceRule.Daily().WithUntil(Instant.FromUtc(2026, 3, 29, 2, 30)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => RecurrenceRule.Monthly(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecurrenceRule.Monthly(6, IsoDayOfWeek.Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecurrenceRule.Weekly(IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecurrenceRule.Daily().WithInterval(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecurrenceRule.Daily().WithCount(0));
    }
}
