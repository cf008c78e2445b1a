using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The masses of TRUST.md section 3, written down as the text has them, without a thought for speed. The engine is held against it.</summary>
public sealed class TrustOracle(TrustParameters p, DateTimeZone zone)
{
    private sealed record Part(TrustDomain Domain, double Kept, double Breach, double Scar, double HalfLife);

    /// <summary>P, N and S of a domain, and RA and RB.</summary>
    public (double P, double N, double S) Domain(IEnumerable<TrustEvidence> log, Instant at, TrustDomain domain)
    {
        var set = Set(log, at);
        var days = from item in set
                   from part in Parts(item)
                   where part.Kept > 0 && part.Domain == domain
                   group part.Kept by item.At.InZone(zone).Date into day
                   select p.DailyCap * (1 - Math.Exp(-day.Sum() / p.DailyCap)) * Decayed(at - zone.AtStartOfDay(day.Key).ToInstant(), p.KeepHalfLifeDays);
        var breaches = (from item in set
                        from part in Parts(item)
                        where part.Domain == domain
                        select (Item: item, Part: part, Left: set.OfType<TrustEvidence.Repair>().Where(r => r.Target == item.Id)
                            .Aggregate(1.0, (left, repair) => left * (1 - (p.RepairShare * repair.Reception))))).ToList();
        return (
            days.Sum(),
            breaches.Sum(x => x.Part.Breach * Math.Max(1 - p.RepairLimits[domain], x.Left) * Decayed(at - x.Item.At, x.Part.HalfLife)),
            breaches.Sum(x => x.Part.Scar * Math.Max(1 - p.ScarRepairLimit, x.Left) * Decayed(at - x.Item.At, p.ScarHalfLifeDays)));
    }

    public (double For, double Against) Ratings(IEnumerable<TrustEvidence> log, Instant at)
    {
        var ratings = Set(log, at).OfType<TrustEvidence.Rating>().Select(r => (r.Value, Mass: p.RatingMass * Decayed(at - r.At, p.RatingHalfLifeDays))).ToList();
        return (ratings.Sum(r => r.Mass * r.Value), ratings.Sum(r => r.Mass * (1 - r.Value)));
    }

    private static List<TrustEvidence> Set(IEnumerable<TrustEvidence> log, Instant at) => log.Where(item => item.At <= at).DistinctBy(item => item.Id).ToList();

    private static double Decayed(Duration elapsed, double halfLife) => Math.Exp(-Math.Log(2) * elapsed.TotalDays / halfLife);

    private IEnumerable<Part> Parts(TrustEvidence item) => item switch
    {
        TrustEvidence.Kept x => [new(x.Domain, x.Stake, 0, 0, 1)],
        TrustEvidence.Missed x => [new(x.Domain, 0, p.MissFactor * x.Stake, 0, p.BreachHalfLifeDays)],
        TrustEvidence.Friction x => [new(x.Domain, 0, x.Stake, 0, p.FrictionHalfLifeDays)],
        TrustEvidence.Crossing { Severity: >= .8 } x => [Breach(TrustDomain.EmotionalSafety, p.SetbackMass * x.Severity, .3)],
        TrustEvidence.Crossing x => [Breach(TrustDomain.EmotionalSafety, p.SetbackMass * x.Severity, 0)],
        TrustEvidence.Setback { Mode: DisclosureMode.Voluntary } x =>
        [
            Breach(TrustDomain.Reliability, p.SetbackMass * x.Severity * (1 - (p.VoluntaryDiscount * Decayed(x.Delay, p.DisclosureHalfLifeDays))), 0),
            new(TrustDomain.Transparency, p.DisclosureCredit * x.Severity * Decayed(x.Delay, p.DisclosureHalfLifeDays), 0, 0, 1),
        ],
        TrustEvidence.Setback { Mode: DisclosureMode.WhenAsked } x => [Breach(TrustDomain.Reliability, p.SetbackMass * x.Severity, 0)],
        TrustEvidence.Setback { Mode: DisclosureMode.Discovered } x =>
        [
            Breach(TrustDomain.Reliability, p.SetbackMass * x.Severity, 0),
            Breach(TrustDomain.Transparency, p.DiscoveredMass * x.Severity, p.DiscoveredScarShare),
        ],
        TrustEvidence.Setback x =>
        [
            Breach(TrustDomain.Reliability, p.SetbackMass * x.Severity, 0),
            Breach(TrustDomain.Transparency, p.DeniedMass * x.Severity, p.DeniedScarShare),
        ],
        _ => [],
    };

    private Part Breach(TrustDomain domain, double mass, double scar) => new(domain, 0, mass * (1 - scar), mass * scar, p.BreachHalfLifeDays);
}
