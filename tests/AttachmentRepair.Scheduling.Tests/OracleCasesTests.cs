using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck.Fluent;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>What is generated for the comparison with the oracle: valid, varied, and cheap enough to walk.</summary>
[Trait("Tier", "Wide")]
public class OracleCasesTests
{
    private static readonly string[] Parts =
        ["INTERVAL", "COUNT", "UNTIL", "WKST", "SKIP", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS"];

    [Fact]
    public void Every_generated_rule_and_every_simpler_one_is_valid() => Laws.Check(Prop.ForAll(RuleTexts.All, rule =>
        RuleTexts.All.Shrinker(rule).Append(rule).All(RuleTextParts.AreValid)));

    [Fact]
    public void Every_generated_series_and_every_simpler_one_has_a_valid_rule_and_rising_instants() => Laws.Check(Prop.ForAll(OracleCases.All, series =>
        OracleCases.All.Shrinker(series).Append(series).All(s => RuleTextParts.AreValid(s.Rule)) && Rises(OracleOccurrences.Of(series, 30, OracleCases.Budget))));

    [Fact]
    public void Every_frequency_part_zone_and_policy_appears_and_few_walks_give_up()
    {
        List<OracleCase> all = [];
        int gaveUp = 0;
        int empty = 0;
        Laws.Check(Prop.ForAll(OracleCases.All, series =>
        {
            var found = OracleOccurrences.Of(series, 10, OracleCases.Budget);
            all.Add(series);
            gaveUp += found.Occurrences.Count < 10 && found.KnownBefore < NodaTime.Instant.MaxValue ? 1 : 0;
            empty += found.Occurrences.Count == 0 ? 1 : 0;
            return true;
        }));

        Assert.Equal(Enum.GetValues<OracleFrequency>().Length, all.Select(s => OracleRule.Parse(s.Rule).Frequency).Distinct().Count());
        Assert.All(Parts, part => Assert.Contains(all, s => s.Rule.Split(';').Any(p => p.StartsWith(part + "=", StringComparison.Ordinal))));
        Assert.Equal(4, all.Select(s => s.Policy.Gap).Distinct().Count());
        Assert.Equal(3, all.Select(s => s.Policy.Overlap).Distinct().Count());
        Assert.Equal(2, all.Select(s => s.Policy.SubDaily).Distinct().Count());
        Assert.Equal(3, all.Select(s => s.Policy.InvalidDate).Distinct().Count());
        Assert.Equal(2, all.Select(s => s.Policy.Start).Distinct().Count());
        Assert.Equal(11, all.Select(s => s.ZoneId).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(gaveUp, 0, all.Count / 10);
        Assert.InRange(empty, 0, all.Count / 10);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1")]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=1")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=1")]
    [InlineData("FREQ=DAILY;BYDAY=1MO")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO")]
    [InlineData("FREQ=YEARLY;BYSETPOS=1")]
    [InlineData("FREQ=YEARLY;COUNT=1;UNTIL=20260101")]
    [InlineData("FREQ=YEARLY;SKIP=FORWARD")]
    public void A_combination_the_RFCs_forbid_is_not_generated(string rule) => Assert.False(RuleTextParts.AreValid(rule));

    private static bool Rises(OracleSeries series) => series.Occurrences.Zip(series.Occurrences.Skip(1)).All(pair => pair.First.Instant < pair.Second.Instant);
}
