namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>Everything wrong with a text is named at once, by part, place and reason.</summary>
public class RuleErrorTests
{
    private static readonly string[] ValidParts =
    [
        "RSCALE=GREGORIAN", "FREQ=YEARLY", "UNTIL=20301231", "COUNT=1", "INTERVAL=2", "BYSECOND=1", "BYMINUTE=1", "BYHOUR=1", "BYDAY=MO", "BYMONTHDAY=1", "BYYEARDAY=1", "BYWEEKNO=1",
        "BYMONTH=1", "BYSETPOS=1", "WKST=SU", "SKIP=OMIT",
    ];

    public static TheoryData<string, string> Refused
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (marked, errors) in RefusedRules.All)
            {
                rows.Add(marked, errors);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_text_names_every_part_place_and_reason(string marked, string expected)
    {
        var (text, places) = RefusedRules.Read(marked);

        Assert.False(RecurrenceRule.TryParse(text, out var rule, out var errors));
        Assert.Null(rule);
        Assert.Equal(expected, string.Join('|', errors.Select(e => $"{e.Part} {e.Code}")));
        Assert.Equal(places, errors.Select(e => e.Span));
        Assert.False(RecurrenceRule.TryParse(text, null, out _));
        Assert.Null(ParserOutcome.Fault(Assert.Throws<FormatException>(() => RecurrenceRule.Parse(text)).Message, errors));
    }

    [Fact]
    public void The_table_has_every_part_and_every_reason_that_a_text_of_parts_can_have()
    {
        string[][] errors = [.. RefusedRules.All.SelectMany(r => r.Errors.Split('|')).Select(e => e.Split(' '))];
        var parts = errors.Select(e => e[0]).ToHashSet(StringComparer.Ordinal);
        var codes = errors.Select(e => Enum.Parse<RecurrenceRuleErrorCode>(e[1])).ToHashSet();

        Assert.Equal(parts, [.. ValidParts.Select(p => p.Split('=')[0]), string.Empty]);
        Assert.Equal(codes, [.. Enum.GetValues<RecurrenceRuleErrorCode>().Where(c => c is not (RecurrenceRuleErrorCode.Empty or RecurrenceRuleErrorCode.TooLong))]);
    }

    [Fact]
    public void A_text_without_its_faulty_places_is_a_rule()
    {
        foreach (string marked in new[] { "FREQ=DAILY;COUNT=1[;COUNT=2]", "FREQ=DAILY;BYHOUR=1[,24];BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO[,0TU];RSCALE=GREGORIAN;SKIP=OMIT" })
        {
            var (text, places) = RefusedRules.Read(marked);
            Assert.False(RecurrenceRule.TryParse(text, null, out _));
            Assert.True(RecurrenceRule.TryParse(text.Remove(places[0].Start.Value, places[0].End.Value - places[0].Start.Value), null, out _));
        }
    }

    [Fact]
    public void A_part_given_twice_is_refused_the_second_time()
    {
        Assert.All(ValidParts, part =>
        {
            // A COUNT beside UNTIL is refused too, so each stands alone.
            string other = part == "COUNT=1" ? "UNTIL=20301231" : "COUNT=1";
            string text = string.Join(';', ValidParts.Where(p => p != other).Append(part));
            Assert.False(RecurrenceRule.TryParse(text, out _, out var errors));
            Assert.Equal(new(part.Split('=')[0], (text.Length - part.Length)..text.Length, RecurrenceRuleErrorCode.DuplicatePart), Assert.Single(errors));
        });
    }

    [Theory]
    [InlineData(4096, RecurrenceRuleErrorCode.UnknownPart)]
    [InlineData(4097, RecurrenceRuleErrorCode.TooLong)]
    [InlineData(100_000, RecurrenceRuleErrorCode.TooLong)]
    public void More_than_4096_characters_are_refused_unread(int length, RecurrenceRuleErrorCode expected)
    {
        string text = "FREQ=DAILY;X=".PadRight(length, 'X');
        Assert.False(RecurrenceRule.TryParse(text, out _, out var errors));
        Assert.Equal(new(string.Empty, expected == RecurrenceRuleErrorCode.TooLong ? 0..length : 11..length, expected), Assert.Single(errors));
    }

    [Fact]
    public void A_rule_of_4096_characters_is_read()
    {
        string text = "FREQ=YEARLY;BYYEARDAY=" + string.Concat(Enumerable.Repeat("100,", 1018)) + "11";
        Assert.Equal(4096, text.Length);
        Assert.Equal("FREQ=YEARLY;BYYEARDAY=11,100", RecurrenceRule.Parse(text).ToString());
    }

    [Fact]
    public void No_text_is_an_empty_one_or_a_missing_argument()
    {
        Assert.Throws<ArgumentNullException>(() => RecurrenceRule.Parse(null!));
        Assert.Contains("rule (0..0): Empty", Assert.Throws<FormatException>(() => RecurrenceRule.Parse(string.Empty)).Message, StringComparison.Ordinal);
        Assert.False(RecurrenceRule.TryParse((string?)null, null, out _));
    }
}
