using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Parameter sets: any within the bounds, and those that meet the preconditions of the laws. The default comes up often.</summary>
public static class TrustParameterArbitrary
{
    public static Gen<TrustParameters> Any { get; } = Gen.Frequency(
        (1, Gen.Constant(TrustParameters.Default)),
        (2, Raw));

    public static Gen<TrustParameters> Lawful { get; } = Gen.Frequency(
        (1, Gen.Constant(TrustParameters.Default)),
        (2, Raw.Select(Tame)));

    private static Gen<TrustParameters> Raw =>
        from prior in Number(.02, .98)
        from priorMass in Number(1, 60)
        from keeps in Number(1, 200)
        from breaches in Number(1, 200)
        from scars in Gen.Elements(double.PositiveInfinity, 30.0, 400.0)
        from ratings in Number(1, 200)
        from friction in Number(.04, 20)
        from cap in Number(.1, 5)
        from miss in Number(1, 5)
        from setback in Number(.1, 30)
        from discount in Number(0, .9)
        from told in Number(.04, 20)
        from credit in Number(0, 1)
        from discovered in Number(0, 30)
        from denied in Number(0, 30)
        from discoveredScar in Number(0, 1)
        from deniedScar in Number(0, 1)
        from repair in Number(0, 1)
        from limits in Four(.95)
        from scarLimit in Number(0, .95)
        from rating in Number(.01, 10)
        from index in Number(.1, 100)
        from weights in Four(1)
        from allowance in Number(0, 1)
        from dispersion in Number(.1, 10)
        select new TrustParameters
        {
            Prior = prior,
            PriorMass = priorMass,
            KeepHalfLifeDays = keeps,
            BreachHalfLifeDays = breaches,
            ScarHalfLifeDays = scars,
            RatingHalfLifeDays = ratings,
            FrictionHalfLifeDays = friction,
            DailyCap = cap,
            MissFactor = miss,
            SetbackMass = setback,
            VoluntaryDiscount = discount,
            DisclosureHalfLifeDays = told,
            DisclosureCredit = credit,
            DiscoveredMass = discovered,
            DeniedMass = denied,
            DiscoveredScarShare = discoveredScar,
            DeniedScarShare = deniedScar,
            RepairShare = repair,
            RepairLimits = limits,
            ScarRepairLimit = scarLimit,
            RatingMass = rating,
            IndexMass = index,
            Weights = Normal(weights),
            CapAllowance = allowance,
            Dispersion = dispersion,
        };

    public static Gen<double> Number(double low, double high) =>
        Gen.Choose(0, 10_000).Select(n => Math.Clamp(low + ((high - low) * n / 10_000.0), low, high));

    private static Gen<PerDomain> Four(double high) =>
        from a in Number(0, high)
        from b in Number(0, high)
        from c in Number(0, high)
        from d in Number(.01, high)
        select new PerDomain(a, b, c, d);

    private static PerDomain Normal(PerDomain w)
    {
        var sum = w.Reliability + w.Transparency + w.EmotionalSafety + w.Responsiveness;
        return new(w.Reliability / sum, w.Transparency / sum, w.EmotionalSafety / sum, w.Responsiveness / sum);
    }

    private static TrustParameters Tame(TrustParameters p)
    {
        var breaches = Math.Min(p.BreachHalfLifeDays, p.KeepHalfLifeDays);
        var least = Enum.GetValues<TrustDomain>().Min(domain => p.RepairLimits[domain]);
        var discovered = Math.Min(p.DiscoveredMass, p.PriorMass);
        return p with
        {
            DisclosureCredit = 0,
            BreachHalfLifeDays = breaches,
            FrictionHalfLifeDays = Math.Min(p.FrictionHalfLifeDays, breaches),
            ScarHalfLifeDays = double.PositiveInfinity,
            SetbackMass = Math.Min(p.SetbackMass, p.PriorMass),
            DiscoveredMass = discovered,
            DeniedMass = Math.Clamp(p.DeniedMass, discovered, p.PriorMass),
            DeniedScarShare = Math.Max(p.DeniedScarShare, p.DiscoveredScarShare),
            ScarRepairLimit = Math.Min(p.ScarRepairLimit, least),
        };
    }
}
