using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>A rule is a value: what was written, in one canonical form.</summary>
public class RuleValueTests
{
    private static readonly Arbitrary<(string Text, string Permuted)> Permuted = Arb.From(
        from text in RuleTexts.All.Generator
        from parts in Gen.Shuffle(text.Split(';'))
        from permuted in Gen.CollectToArray(parts.Select(PermutedPart))
        select (Text: text, Permuted: string.Join(';', permuted)),
        pair => RuleTexts.All.Shrinker(pair.Text).Select(t => (t, string.Join(';', t.Split(';').Reverse()))));

    // Different rules, all of them.
    private static readonly string[] Different =
    [
        "FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=DAILY", "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=2", "FREQ=DAILY;COUNT=2", "FREQ=DAILY;UNTIL=20260329",
        "FREQ=DAILY;UNTIL=20260329T235959", "FREQ=DAILY;UNTIL=20260329T235959Z", "FREQ=DAILY;BYSECOND=0", "FREQ=DAILY;BYSECOND=59", "FREQ=DAILY;BYSECOND=60", "FREQ=DAILY;BYMINUTE=0",
        "FREQ=DAILY;BYHOUR=0", "FREQ=DAILY;BYHOUR=0,1", "FREQ=MONTHLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=-1MO", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=YEARLY;BYYEARDAY=1", "FREQ=YEARLY;BYYEARDAY=-1", "FREQ=YEARLY;BYWEEKNO=1", "FREQ=YEARLY;BYWEEKNO=-1", "FREQ=YEARLY;BYMONTH=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", "FREQ=DAILY;WKST=SU", "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=OMIT", "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=BACKWARD", "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=FORWARD",
    ];

    [Fact]
    public void Order_and_repetition_of_parts_and_lists_change_neither_the_rule_nor_its_hash_nor_its_text() => Laws.Check(Prop.ForAll(Permuted, pair =>
    {
        string? fault = ParserOutcome.Fault(RecurrenceRule.Parse(pair.Text), RecurrenceRule.Parse(pair.Permuted));
        return (fault is null).Label(fault ?? string.Empty);
    }), 1000);

    [Fact]
    public void The_parts_of_a_rule_are_those_written() => Laws.Check(Prop.ForAll(RuleTexts.All, text =>
    {
        string? differs = DifferenceFromWritten(RecurrenceRule.Parse(text), text);
        return (differs is null).Label(differs ?? string.Empty);
    }), 1000);

    [Fact]
    public void A_part_read_wrongly_is_found()
    {
        // Each row differs from what is read in one part.
        (string Read, string Written)[] wrong = [.. Different.Skip(7).Select(d => (d, d.StartsWith("FREQ=MONTHLY", StringComparison.Ordinal) ? "FREQ=MONTHLY" : d[..d.IndexOf(';', StringComparison.Ordinal)]))];
        Assert.All(wrong, pair => Assert.NotNull(DifferenceFromWritten(RecurrenceRule.Parse(pair.Read), pair.Written)));
        Assert.NotNull(ParserOutcome.Fault(RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO"), RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,TU")));
    }

    [Fact]
    public void Rules_that_differ_in_one_part_are_different()
    {
        var rules = Different.Select(RecurrenceRule.Parse).ToList();
        Assert.Equal(Different.Length, rules.Distinct().Count());
        Assert.Equal(Different.Length, rules.Select(r => r.ToString()).Distinct(StringComparer.Ordinal).Count());
        Assert.False(rules[0].Equals(null));
        Assert.False(rules[0].Equals((object)Different[0]));
    }

    [Theory]
    [InlineData("FREQ=DAILY", "RSCALE=GREGORIAN;FREQ=DAILY")]
    [InlineData("FREQ=DAILY", "FREQ=DAILY;INTERVAL=1")]
    [InlineData("FREQ=DAILY", "FREQ=DAILY;WKST=MO")]
    [InlineData("FREQ=DAILY;COUNT=7", "freq=daily;Count=007")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU,-1FR", "freq=monthly;byday=+2tu,-01fr")]
    [InlineData("FREQ=DAILY;UNTIL=20260329T023000Z", "freq=daily;until=20260329t023000z")]
    [InlineData("FREQ=DAILY;UNTIL=20260329T235959", "FREQ=DAILY;UNTIL=20260329T235960")]
    public void What_means_the_same_is_the_same_rule(string text, string other)
        => Assert.Null(ParserOutcome.Fault(RecurrenceRule.Parse(text), RecurrenceRule.Parse(other)));

    [Fact]
    public void A_rule_that_omits_invalid_dates_is_not_one_that_leaves_them_to_the_policy()
    {
        var omits = RecurrenceRule.Monthly(31).WithSkip(InvalidDatePolicy.Omit);
        var moves = RecurrencePolicy.Default with { InvalidDate = InvalidDatePolicy.LastValid };
        int[] Days(RecurrenceRule rule) => [.. Recurrence.Create(new LocalDateTime(2026, 1, 31, 9, 0), rule).WithPolicy(moves).GetOccurrences().Take(3).Select(o => o.Local.Day)];

        Assert.NotEqual(RecurrenceRule.Monthly(31), omits);
        Assert.Equal("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=OMIT", omits.ToString());
        Assert.Equal([31, 31, 31], Days(omits));
        Assert.Equal([31, 28, 31], Days(RecurrenceRule.Monthly(31)));
    }

    private static Gen<string> PermutedPart(string part)
    {
        string[] pair = part.Split('=');
        return from values in Gen.Shuffle(pair[1].Split(','))
               from again in Gen.SubListOf(values)
               select pair[0] + "=" + string.Join(',', pair[0].StartsWith("BY", StringComparison.Ordinal) ? values.Concat(again) : values);
    }

    // Null when the properties are those of the text as another reader has it.
    private static string? DifferenceFromWritten(RecurrenceRule rule, string text)
    {
        var written = OracleRule.Parse(text);
        (string Name, bool Same)[] parts =
        [
            ("FREQ", rule.Frequency.ToString() == written.Frequency.ToString()),
            ("INTERVAL", rule.Interval == written.Interval),
            ("COUNT", rule.Count == written.Count),
            ("UNTIL", WrittenUntil(rule, written.Until?.Length == 8) == written.Until),
            ("WKST", rule.WeekStart == written.WeekStart),
            ("SKIP", rule.Skip == written.Skip),
            ("BYMONTH", rule.ByMonth.SequenceEqual(written.ByMonth)),
            ("BYWEEKNO", rule.ByWeekNumber.SequenceEqual(written.ByWeekNo)),
            ("BYYEARDAY", rule.ByYearDay.SequenceEqual(written.ByYearDay)),
            ("BYMONTHDAY", rule.ByMonthDay.SequenceEqual(written.ByMonthDay)),
            ("BYDAY", rule.ByDay.Select(d => (d.Ordinal, d.Day)).SequenceEqual(written.ByDay.Distinct().Order())),
            ("BYHOUR", rule.ByHour.SequenceEqual(written.ByHour)),
            ("BYMINUTE", rule.ByMinute.SequenceEqual(written.ByMinute)),
            ("BYSECOND", rule.BySecond.Select(s => Math.Min(s, 59)).Distinct().SequenceEqual(written.BySecond)),
            ("BYSETPOS", rule.BySetPosition.SequenceEqual(written.BySetPos)),
        ];
        return parts.Where(p => !p.Same).Select(p => p.Name).FirstOrDefault();
    }

    private static string? WrittenUntil(RecurrenceRule rule, bool asDate)
        => rule.UntilInstant is { } instant ? FormattableString.Invariant($"{instant:uuuuMMdd'T'HHmmss}Z")
            : rule.UntilLocal is not { } local ? null
            : !asDate ? FormattableString.Invariant($"{local:uuuuMMdd'T'HHmmss}")
            : local.TimeOfDay == new LocalTime(23, 59, 59) ? FormattableString.Invariant($"{local:uuuuMMdd}")
            : "not the end of the day";
}
