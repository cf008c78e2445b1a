using System.Globalization;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The parameters: bounds, preconditions of the laws, hash.</summary>
public sealed class TrustParameterTests
{
    private static readonly TrustParameters Default = TrustParameters.Default;

    [Fact]
    public void The_defaults_are_valid_and_keep_every_law()
    {
        Assert.Empty(Default.Validate());
        Assert.True(Default.LawsHold());
        Assert.True(double.IsPositiveInfinity(Default.ScarHalfLifeDays));
    }

    [Fact]
    public void All_violations_are_listed_at_once_and_the_model_repeats_them()
    {
        var broken = Default with { PriorMass = double.NaN, Prior = 0, MissFactor = .5, Weights = new(.3, .3, .3, .3), RepairLimits = new(1, .4, .5, .7) };
        Assert.Equal(["PriorMass", "Prior", "MissFactor", "RepairLimits.Reliability", "Weights"], broken.Validate().Select(violation => violation.Parameter), StringComparer.Ordinal);
        Assert.False(broken.LawsHold());
        var error = Assert.Throws<ArgumentException>(() => new TrustModel(broken, DateTimeZone.Utc));
        Assert.All(broken.Validate(), violation => Assert.Contains(violation.ToString(), error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_has_bounds_and_is_in_the_hash()
    {
        var numbers = typeof(TrustParameters).GetProperties().Where(property => property.PropertyType == typeof(double)).ToList();
        Assert.Equal(23, numbers.Count);
        foreach (var number in numbers)
        {
            var other = Default with { };
            number.SetValue(other, -1.0);
            Assert.Equal([number.Name], other.Validate().Select(violation => violation.Parameter), StringComparer.Ordinal);
            Assert.NotEqual(Default.Hash, other.Hash, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Every_number_of_a_domain_has_bounds_and_is_in_the_hash()
    {
        foreach (var domain in typeof(PerDomain).GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var limits = Default.RepairLimits with { };
            domain.SetValue(limits, -1.0);
            Assert.Equal([$"RepairLimits.{domain.Name}"], (Default with { RepairLimits = limits }).Validate().Select(violation => violation.Parameter), StringComparer.Ordinal);
            Assert.NotEqual(Default.Hash, (Default with { RepairLimits = limits }).Hash, StringComparer.Ordinal);

            var weights = Default.Weights with { };
            domain.SetValue(weights, -1.0);
            Assert.Equal([$"Weights.{domain.Name}", "Weights"], (Default with { Weights = weights }).Validate().Select(violation => violation.Parameter), StringComparer.Ordinal);
            Assert.NotEqual(Default.Hash, (Default with { Weights = weights }).Hash, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_hash_is_the_same_in_every_run_and_culture()
    {
        Assert.Equal("eadbfac60b51db6e04cac539c6ba59c1af65162dc66fa1a432ff35c4fd9e029d", Default.Hash);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("eadbfac60b51db6e04cac539c6ba59c1af65162dc66fa1a432ff35c4fd9e029d", (Default with { DisclosureCredit = -0.0 }).Hash);
            Assert.Contains("0.02", (Default with { Prior = 0 }).Validate()[0].Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(-3, .1)]
    [InlineData(.05, .1)]
    [InlineData(.3, .3)]
    [InlineData(.9, .75)]
    public void An_agreed_baseline_is_clamped(double baseline, double prior) => Assert.Equal(prior, Default.WithPrior(baseline).Prior);

    [Fact]
    public void A_baseline_that_is_no_number_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Default.WithPrior(double.NaN));

    [Fact]
    public void Each_broken_precondition_ends_the_laws()
    {
        TrustParameters[] broken =
        [
            Default with { DisclosureCredit = .01 },
            Default with { DeniedMass = 3.9, DeniedScarShare = 1 },
            Default with { DeniedScarShare = .3 },
            Default with { ScarRepairLimit = .41 },
            Default with { ScarHalfLifeDays = 400 },
            Default with { FrictionHalfLifeDays = 31 },
            Default with { BreachHalfLifeDays = 31 },
            Default with { SetbackMass = 12.1 },
            Default with { DiscoveredMass = 12.1, DeniedMass = 13 },
        ];
        Assert.All(broken, parameters => Assert.Empty(parameters.Validate()));
        Assert.All(broken, parameters => Assert.False(parameters.LawsHold()));
    }
}
