using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using P = AttachmentRepair.Trust.TrustParameters;

namespace AttachmentRepair.Trust;

// One table for bounds and hash, so that no parameter can have the one without the other.
internal static class TrustParameterRules
{
    private const double Never = double.PositiveInfinity;
    private const double Hour = .04;
    private const double TenYears = 3650;

    private static readonly ImmutableArray<Rule> Rules =
    [
        new(nameof(P.PriorMass), p => p.PriorMass, 1, 1000),
        new(nameof(P.Prior), p => p.Prior, .02, .98),
        new(nameof(P.KeepHalfLifeDays), p => p.KeepHalfLifeDays, Hour, TenYears),
        new(nameof(P.BreachHalfLifeDays), p => p.BreachHalfLifeDays, Hour, TenYears),
        new(nameof(P.ScarHalfLifeDays), p => p.ScarHalfLifeDays, 1, Never),
        new(nameof(P.RatingHalfLifeDays), p => p.RatingHalfLifeDays, Hour, TenYears),
        new(nameof(P.FrictionHalfLifeDays), p => p.FrictionHalfLifeDays, Hour, TenYears),
        new(nameof(P.DailyCap), p => p.DailyCap, .1, 10),
        new(nameof(P.MissFactor), p => p.MissFactor, 1, 10),
        new(nameof(P.SetbackMass), p => p.SetbackMass, .1, 100),
        new(nameof(P.VoluntaryDiscount), p => p.VoluntaryDiscount, 0, .9),
        new(nameof(P.DisclosureHalfLifeDays), p => p.DisclosureHalfLifeDays, Hour, TenYears),
        new(nameof(P.DisclosureCredit), p => p.DisclosureCredit, 0, 1),
        new(nameof(P.DiscoveredMass), p => p.DiscoveredMass, 0, 100),
        new(nameof(P.DeniedMass), p => p.DeniedMass, 0, 100),
        new(nameof(P.DiscoveredScarShare), p => p.DiscoveredScarShare, 0, 1),
        new(nameof(P.DeniedScarShare), p => p.DeniedScarShare, 0, 1),
        new(nameof(P.RepairShare), p => p.RepairShare, 0, 1),
        .. Each(nameof(P.RepairLimits), p => p.RepairLimits, .95),
        new(nameof(P.ScarRepairLimit), p => p.ScarRepairLimit, 0, .95),
        new(nameof(P.RatingMass), p => p.RatingMass, 0, 10),
        new(nameof(P.IndexMass), p => p.IndexMass, .1, 100),
        .. Each(nameof(P.Weights), p => p.Weights, 1),
        new(nameof(P.CapAllowance), p => p.CapAllowance, 0, 1),
        new(nameof(P.Dispersion), p => p.Dispersion, .1, 10),
    ];

    public static ValueList<ParameterViolation> Violations(P parameters)
    {
        var broken = new List<ParameterViolation>();
        foreach (var (name, read, minimum, maximum) in Rules)
        {
            if (!(read(parameters) >= minimum && read(parameters) <= maximum))
            {
                broken.Add(new(name, string.Create(CultureInfo.InvariantCulture, $"{read(parameters)} is not from {minimum} to {maximum}.")));
            }
        }

        var together = TrustDomains.All.Sum(domain => parameters.Weights[domain]);
        if (!(Math.Abs(together - 1) <= 1e-9))
        {
            broken.Add(new(nameof(P.Weights), string.Create(CultureInfo.InvariantCulture, $"the weights sum to {together}, not to 1.")));
        }

        return broken.ToValueList();
    }

    public static string Hash(P parameters)
    {
        var text = new StringBuilder("trust parameters/1\n");
        foreach (var rule in Rules)
        {
            // Adding +0 turns -0, which equals 0, into 0.
            text.Append(CultureInfo.InvariantCulture, $"{rule.Name}={rule.Read(parameters) + 0.0:R}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Rule> Each(string name, Func<P, PerDomain> read, double maximum) =>
        TrustDomains.All.Select(domain => new Rule($"{name}.{domain}", p => read(p)[domain], 0, maximum));

    private sealed record Rule(string Name, Func<P, double> Read, double Minimum, double Maximum);
}
