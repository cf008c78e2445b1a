using FsCheck.Fluent;

namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>20,000 hostile texts quick, 1,000,000 thorough.</summary>
public class HostileTextTests
{
    private static readonly RecurrenceRuleError Fine = new("BYHOUR", 18..20, RecurrenceRuleErrorCode.OutOfRange);

    private static readonly string[] Greedy =
    [
        new(';', 4096), new('=', 4096), new('A', 4096), new('A', 100_000), string.Concat(Enumerable.Repeat("A=;", 1365)), "FREQ=YEARLY;BYYEARDAY=" + new string(',', 4000),
        "FREQ=YEARLY;BYYEARDAY=" + string.Concat(Enumerable.Repeat("1,", 2000)), "FREQ=MONTHLY;BYDAY=" + string.Concat(Enumerable.Repeat("1MO,", 1000)) + "XX",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=" + string.Join(',', Enumerable.Range(1, 366).Select(i => -i)), string.Concat(Enumerable.Repeat("FREQ=DAILY;", 370)),
    ];

    [Fact]
    public void A_hostile_text_is_a_rule_or_every_fault_of_it_is_named_in_order() => Laws.Check(Prop.ForAll(HostileTexts.All, text =>
    {
        string? fault = FaultOf(text);
        return (fault is null).Label(fault ?? string.Empty);
    }), 20_000);

    [Fact]
    public void Reading_a_hostile_text_allocates_within_its_bound() => Laws.Check(Prop.ForAll(HostileTexts.All, text =>
    {
        long allocated = Allocations.OfCold(() => _ = RecurrenceRule.TryParse(text, out _, out _), Bound(text));
        return (allocated <= Bound(text)).Label($"{allocated} bytes for {text.Length} characters");
    }), 20_000);

    [Trait("Tier", "Wide")]
    [Fact]
    public void Even_the_greediest_texts_allocate_within_the_bound()
        => Assert.All(Greedy, text => Assert.InRange(Allocations.Of(() => _ = RecurrenceRule.TryParse(text, out _, out _)), 0, Bound(text)));

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU;BYHOUR=9;COUNT=10")]
    [InlineData("FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=-1,13;BYWEEKNO=1,-1;BYHOUR=9;BYMINUTE=0,30;BYSECOND=60;UNTIL=20301231T000000Z;WKST=SU;RSCALE=GREGORIAN;SKIP=FORWARD")]
    public void Reading_a_rule_allocates_the_rule_alone(string text) => Assert.InRange(Allocations.Of(() => RecurrenceRule.Parse(text)), 1, 200);

    [Fact]
    public void A_wrong_outcome_is_found()
    {
        const string Text = "FREQ=DAILY;BYHOUR=24;COUNT=0";
        var rule = RecurrenceRule.Daily();
        RecurrenceRuleError[][] wrong =
        [
            [], [Fine with { Span = 18..29 }], [Fine with { Span = 20..18 }], [Fine with { Span = 18..^0 }], [Fine with { Part = "HOUR" }], [Fine with { Part = "COUNT" }],
            [Fine with { Code = (RecurrenceRuleErrorCode)99 }], [Fine with { Code = RecurrenceRuleErrorCode.Conflict }], [new("COUNT", 27..28, RecurrenceRuleErrorCode.OutOfRange), Fine],
        ];

        Assert.Null(ParserOutcome.Fault(Text, null, [Fine, new("COUNT", 27..28, RecurrenceRuleErrorCode.OutOfRange)]));
        Assert.All(wrong, errors => Assert.NotNull(ParserOutcome.Fault(Text, null, errors)));
        Assert.NotNull(ParserOutcome.Fault(Text, rule, [Fine]));
        Assert.NotNull(ParserOutcome.Fault(rule, rule.WithInterval(2)));
        Assert.NotNull(ParserOutcome.Fault("Not a rule: BYHOUR (18..21)", [Fine]));
    }

    [Fact]
    public void Allocating_beyond_the_bound_is_found() => Assert.True(Allocations.Of(() => _ = new byte[200_000]) > Bound(new string(';', 4096)));

    [Trait("Tier", "Wide")]
    [Fact]
    public void Both_rules_and_errors_of_every_kind_come_of_the_texts()
    {
        int texts = 0;
        int rules = 0;
        HashSet<(string, RecurrenceRuleErrorCode)> seen = [];
        Laws.Check(Prop.ForAll(HostileTexts.All, text =>
        {
            texts++;
            rules += RecurrenceRule.TryParse(text, out _, out var errors) ? 1 : 0;
            seen.UnionWith(errors.Select(e => (e.Part, e.Code)));
            return true;
        }), 2000);

        Assert.InRange(rules, texts / 5, texts * 4 / 5);
        Assert.Equal(Enum.GetValues<RecurrenceRuleErrorCode>().Order(), seen.Select(s => s.Item2).Distinct().Order());
        Assert.Equal(17, seen.Select(s => s.Item1).Distinct(StringComparer.Ordinal).Count());
    }

    private static long Bound(string text) => 65_536 + (16L * text.Length);

    private static string? FaultOf(string text)
    {
        bool isRule = RecurrenceRule.TryParse(text, out var rule, out var errors);
        try
        {
            return RecurrenceRule.Parse(text).Equals(rule) && isRule ? ParserOutcome.Fault(text, rule, errors) : "Parse and TryParse differ";
        }
        catch (FormatException refused)
        {
            return ParserOutcome.Fault(text, rule, errors) ?? ParserOutcome.Fault(refused.Message, errors);
        }
    }
}
