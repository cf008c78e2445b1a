using NodaTime;

namespace AttachmentRepair.Trust;

// All masses at one instant, and how much of them each piece of evidence holds.
internal sealed class TrustMasses
{
    private readonly double[] positive = new double[TrustDomains.All.Length];
    private readonly double[] negative = new double[TrustDomains.All.Length];
    private readonly double[] scar = new double[TrustDomains.All.Length];
    private readonly List<MassShare> shares = [];
    private readonly List<RatingShare> ratings = [];

    private TrustMasses()
    {
    }

    public IReadOnlyList<MassShare> Shares => shares;

    public IReadOnlyList<RatingShare> Ratings => ratings;

    public double RatingsFor { get; private set; }

    public double RatingsAgainst { get; private set; }

    public int Counted { get; private set; }

    public int NotCounted { get; private set; }

    public double Positive(TrustDomain domain) => positive[(int)domain];

    public double Negative(TrustDomain domain) => negative[(int)domain];

    public double Scar(TrustDomain domain) => scar[(int)domain];

    public double Total(TrustDomain domain) => Positive(domain) + Negative(domain) + Scar(domain);

    public static TrustMasses At(EvidenceSet evidence, Instant at, TrustParameters parameters, DateTimeZone dayZone)
    {
        var masses = new TrustMasses();
        var days = new SortedDictionary<(LocalDate Day, TrustDomain Domain), List<(TrustEvidence Item, double Mass)>>();
        foreach (var item in evidence.Items)
        {
            masses.Count(item);
            if (item is TrustEvidence.Rating rating)
            {
                masses.Add(rating, parameters.RatingMass * Decay.Of(at - item.At, parameters.RatingHalfLifeDays));
            }

            var left = evidence.Left(item.Id, parameters.RepairShare);
            foreach (var mass in EvidenceMass.Of(item, parameters))
            {
                if (mass.Kept > 0)
                {
                    var day = (item.At.InZone(dayZone).Date, mass.Domain);
                    if (!days.TryGetValue(day, out var ofDay))
                    {
                        days.Add(day, ofDay = []);
                    }

                    ofDay.Add((item, mass.Kept));
                }
                else
                {
                    masses.AddBreach(item, mass, left, at, parameters);
                }
            }
        }

        foreach (var ((day, domain), kept) in days)
        {
            masses.AddDay(domain, kept, parameters.DailyCap, Decay.Of(at - dayZone.AtStartOfDay(day).ToInstant(), parameters.KeepHalfLifeDays));
        }

        return masses;
    }

    private void Count(TrustEvidence item)
    {
        Counted += item is TrustEvidence.Kept or TrustEvidence.Missed ? 1 : 0;
        NotCounted += item is TrustEvidence.NotCounted ? 1 : 0;
    }

    private void Add(TrustEvidence.Rating rating, double mass)
    {
        RatingsFor += mass * rating.Value;
        RatingsAgainst += mass * (1 - rating.Value);
        ratings.Add(new(rating, mass));
    }

    private void AddBreach(TrustEvidence item, EvidenceMass mass, double left, Instant at, TrustParameters p)
    {
        var breach = mass.Breach * Math.Max(1 - p.RepairLimits[mass.Domain], left) * Decay.Of(at - item.At, mass.HalfLifeDays);
        var lasting = mass.Scar * Math.Max(1 - p.ScarRepairLimit, left) * Decay.Of(at - item.At, p.ScarHalfLifeDays);
        negative[(int)mass.Domain] += breach;
        scar[(int)mass.Domain] += lasting;
        shares.Add(new(item, mass.Domain, 0, breach + lasting));
    }

    // A day's keeps count g(W) = C (1 - e^(-W / C)) together; each one's share of it is pro rata to its stake.
    private void AddDay(TrustDomain domain, List<(TrustEvidence Item, double Mass)> kept, double cap, double decay)
    {
        var together = kept.Sum(keep => keep.Mass);
        var credit = cap * Saturation(together / cap) * decay;
        positive[(int)domain] += credit;
        shares.AddRange(kept.Select(keep => new MassShare(keep.Item, domain, credit * (keep.Mass / together), 0)));
    }

    // 1 - e^(-x), by its series where the two would cancel: a keep of any stake counts less than its stake.
    private static double Saturation(double x) => x < .001
        ? x * (1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4 * (1 - (x / 5))))))))
        : 1 - Math.Exp(-x);
}
