using NodaTime;

namespace AttachmentRepair.Trust;

// Sums of decayed masses, kept at a reference instant: bringing them to another is one factor for each half-life, so evidence of any age is added in O(1).
// A mass grows with its distance from the reference, and the reference follows before it could leave the range of a double.
internal sealed class RunningMasses(TrustParameters p)
{
    private const double MostHalfLives = 256;

    private readonly double reachDays = MostHalfLives * new[]
    {
        p.KeepHalfLifeDays, p.BreachHalfLifeDays, p.FrictionHalfLifeDays, p.ScarHalfLifeDays, p.RatingHalfLifeDays,
    }.Min();

    private DomainMasses kept;
    private DomainMasses breached;
    private DomainMasses brief;
    private DomainMasses scarred;
    private double ratingsFor;
    private double ratingsAgainst;
    private Instant reference;
    private bool isEmpty = true;

    // Called with the instant of each piece of evidence before anything is added.
    public void Reach(Instant at)
    {
        if (isEmpty)
        {
            (reference, isEmpty) = (at, false);
        }
        else if ((at - reference).TotalDays > reachDays)
        {
            Move(at);
        }
    }

    public void Keep(TrustDomain domain, double mass, Instant day) =>
        kept[(int)domain] += mass * Decay.Of(reference - day, p.KeepHalfLifeDays);

    public void Rate(TrustEvidence.Rating rating)
    {
        var mass = p.RatingMass * Decay.Of(reference - rating.At, p.RatingHalfLifeDays);
        ratingsFor += mass * rating.Value;
        ratingsAgainst += mass * (1 - rating.Value);
    }

    // A breach of which repairs leave so much; before is what they left until now, nothing for a new one.
    public void Breach(in EvidenceMass mass, Instant at, double left, double? before = null)
    {
        var elapsed = reference - at;
        var share = Change(left, before, p.RepairLimits[mass.Domain]);
        var amount = mass.Breach * share * Decay.Of(elapsed, Breaches.HalfLife(mass, p));
        if (mass.IsBrief)
        {
            brief[(int)mass.Domain] += amount;
        }
        else
        {
            breached[(int)mass.Domain] += amount;
        }

        if (mass.Scar > 0)
        {
            scarred[(int)mass.Domain] += mass.Scar * Change(left, before, p.ScarRepairLimit) * Decay.Of(elapsed, p.ScarHalfLifeDays);
        }
    }

    // At an instant that is not before the reference.
    public void AddTo(TrustMasses masses, Instant at)
    {
        var elapsed = isEmpty ? Duration.Zero : at - reference;
        var decay = Factors(elapsed);
        foreach (var domain in TrustDomains.All)
        {
            var d = (int)domain;
            masses.Keep(domain, kept[d] * decay.Kept);
            masses.Breach(domain, (breached[d] * decay.Breached) + (brief[d] * decay.Brief), scarred[d] * decay.Scarred);
        }

        masses.Rate(ratingsFor * decay.Rated, ratingsAgainst * decay.Rated);
    }

    private static double Change(double left, double? before, double limit) =>
        Breaches.Left(left, limit) - (before is { } was ? Breaches.Left(was, limit) : 0);

    private void Move(Instant at)
    {
        var decay = Factors(at - reference);
        for (var d = 0; d < TrustDomains.All.Length; d++)
        {
            kept[d] *= decay.Kept;
            breached[d] *= decay.Breached;
            brief[d] *= decay.Brief;
            scarred[d] *= decay.Scarred;
        }

        ratingsFor *= decay.Rated;
        ratingsAgainst *= decay.Rated;
        reference = at;
    }

    private (double Kept, double Breached, double Brief, double Scarred, double Rated) Factors(Duration elapsed) => (
        Decay.Of(elapsed, p.KeepHalfLifeDays),
        Decay.Of(elapsed, p.BreachHalfLifeDays),
        Decay.Of(elapsed, p.FrictionHalfLifeDays),
        Decay.Of(elapsed, p.ScarHalfLifeDays),
        Decay.Of(elapsed, p.RatingHalfLifeDays));
}
