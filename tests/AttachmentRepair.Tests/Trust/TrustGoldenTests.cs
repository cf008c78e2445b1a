using System.Text.Json;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The reference implementation's logs, with its own parameters: every expected value within 1e-9.</summary>
public sealed class TrustGoldenTests
{
    private const double Tolerance = 1e-9;

    private static readonly (TrustDomain Domain, string Name)[] Names =
    [
        (TrustDomain.Reliability, "Reliability"),
        (TrustDomain.Transparency, "Honesty"),
        (TrustDomain.EmotionalSafety, "Safety"),
        (TrustDomain.Responsiveness, "Responsiveness"),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_value_of_the_reference_is_met(int number)
    {
        using var golden = Load();
        var test = golden.RootElement.GetProperty("cases")[number];
        var expect = test.GetProperty("expect");
        var model = new TrustModel(Parameters(golden.RootElement.GetProperty("config")), DateTimeZone.Utc);

        var progress = model.Evaluate(test.GetProperty("events").EnumerateArray().Select(Evidence), Day(test.GetProperty("t")));

        Assert.Equal(Number(expect, "index"), progress.BehaviourIndex, Tolerance);
        Assert.Equal(Number(expect, "felt"), progress.FeltTrust, Tolerance);
        Assert.Equal(Number(expect, "lo90"), progress.Range.Lower, Tolerance);
        Assert.Equal(Number(expect, "hi90"), progress.Range.Upper, Tolerance);
        Assert.Equal(Number(expect, "RA"), progress.RatingsFor, Tolerance);
        Assert.Equal(Number(expect, "RB"), progress.RatingsAgainst, Tolerance);
        foreach (var (domain, name) in Names)
        {
            Assert.Equal(Number(expect.GetProperty("domain"), name), progress[domain].Score, Tolerance);
            Assert.Equal(Number(expect.GetProperty("P"), name), progress[domain].PositiveMass, Tolerance);
            Assert.Equal(Number(expect.GetProperty("N"), name), progress[domain].NegativeMass, Tolerance);
            Assert.Equal(Number(expect.GetProperty("S"), name), progress[domain].ScarMass, Tolerance);
        }
    }

    [Fact]
    public void The_file_holds_exactly_the_cases_that_are_run()
    {
        using var golden = Load();
        Assert.Equal(Cases.Count, golden.RootElement.GetProperty("cases").GetArrayLength());
    }

    [Fact]
    public void The_reference_parameters_are_within_bounds_but_do_not_keep_every_law()
    {
        using var golden = Load();
        var parameters = Parameters(golden.RootElement.GetProperty("config"));
        Assert.Empty(parameters.Validate());
        Assert.False(parameters.LawsHold());
    }

    private static JsonDocument Load() => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Trust", "trust_golden.json")));

    private static double Number(JsonElement from, string name) => from.GetProperty(name).GetDouble();

    private static Instant Day(JsonElement t) => TrustWorld.Start + Duration.FromDays(t.GetDouble());

    private static EvidenceId Id(JsonElement number) => new(RoomId.None, number.GetInt64(), 0);

    private static TrustParameters Parameters(JsonElement c)
    {
        Assert.Equal("inf", c.GetProperty("Hs").GetString());
        return new()
        {
            PriorMass = Number(c, "n0"),
            Prior = Number(c, "y0"),
            KeepHalfLifeDays = Number(c, "Hp"),
            BreachHalfLifeDays = Number(c, "Hn"),
            ScarHalfLifeDays = double.PositiveInfinity,
            RatingHalfLifeDays = Number(c, "Hr"),
            FrictionHalfLifeDays = Number(c, "Hf"),
            DailyCap = Number(c, "C"),
            MissFactor = Number(c, "kappa"),
            SetbackMass = Number(c, "B"),
            VoluntaryDiscount = Number(c, "v"),
            DisclosureHalfLifeDays = Number(c, "h"),
            DisclosureCredit = Number(c, "q"),
            DiscoveredMass = Number(c, "cD"),
            DeniedMass = Number(c, "cL"),
            DiscoveredScarShare = Number(c, "sD"),
            DeniedScarShare = Number(c, "sL"),
            RepairShare = Number(c, "eta"),
            RepairLimits = Four(c.GetProperty("F")),
            ScarRepairLimit = Number(c, "Fs"),
            RatingMass = Number(c, "kr"),
            IndexMass = Number(c, "M"),
            Weights = Four(c.GetProperty("w")),
            CapAllowance = Number(c, "delta"),
            Dispersion = Number(c, "phi"),
        };
    }

    private static PerDomain Four(JsonElement by) => new(Number(by, "Reliability"), Number(by, "Honesty"), Number(by, "Safety"), Number(by, "Responsiveness"));

    private static TrustEvidence Evidence(JsonElement e)
    {
        var (id, at) = (Id(e.GetProperty("id")), Day(e.GetProperty("t")));
        var domain = Names.Single(pair => e.GetProperty("d").ValueEquals(pair.Name)).Domain;
        return e.GetProperty("k").GetString() switch
        {
            "kept" => new TrustEvidence.Kept(id, at, domain, Number(e, "w")),
            "missed" => new TrustEvidence.Missed(id, at, domain, Number(e, "w")),
            "friction" => new TrustEvidence.Friction(id, at, domain, Number(e, "w")),
            "crossing" => new TrustEvidence.Crossing(id, at, Number(e, "s")),
            "setback" => new TrustEvidence.Setback(id, at, Number(e, "s"), Mode(e), Duration.FromDays(Number(e, "delay"))),
            "rating" => new TrustEvidence.Rating(id, at, Number(e, "y")),
            "repair" => new TrustEvidence.Repair(id, at, Id(e.GetProperty("target")), Number(e, "rho")),
            var other => throw new InvalidOperationException(other),
        };
    }

    private static DisclosureMode Mode(JsonElement e) => e.GetProperty("mode").GetString() switch
    {
        "voluntary" => DisclosureMode.Voluntary,
        "asked" => DisclosureMode.WhenAsked,
        "discovered" => DisclosureMode.Discovered,
        "lied" => DisclosureMode.Denied,
        var other => throw new InvalidOperationException(other),
    };
}
