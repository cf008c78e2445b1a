using NodaTime;

namespace AttachmentRepair.Trust;

// The masses of a set at an instant, in closed form, in one pass; on request also what each piece of evidence holds of them.
internal sealed class TrustSum(EvidenceSet evidence, Instant at, TrustParameters p, DateTimeZone dayZone)
{
    private readonly DayCredits days = new(new(ZoneIntervals.Asked(dayZone)));
    private readonly TrustMasses masses = new();
    private List<MassShare>? shares;
    private List<RatingShare>? ratings;

    public static TrustMasses Of(EvidenceSet evidence, Instant at, TrustParameters parameters, DateTimeZone dayZone) =>
        new TrustSum(evidence, at, parameters, dayZone).Masses();

    public static (TrustMasses Masses, List<MassShare> Shares, List<RatingShare> Ratings) Shared(
        EvidenceSet evidence, Instant at, TrustParameters parameters, DateTimeZone dayZone)
    {
        var sum = new TrustSum(evidence, at, parameters, dayZone) { shares = [], ratings = [] };
        var all = sum.Masses();
        sum.ShareKeeps();
        return (all, sum.shares, sum.ratings);
    }

    private TrustMasses Masses()
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            ref readonly var entry = ref evidence[i];
            var item = entry.Bearer;
            masses.Close(item);
            if (item is TrustEvidence.Rating rating)
            {
                Add(rating);
                continue;
            }

            var parts = EvidenceMass.Of(item, p, out var first, out var second);
            if (parts > 0)
            {
                Add(item, first, entry.Left);
            }

            if (parts > 1)
            {
                Add(item, second, entry.Left);
            }
        }

        foreach (ref readonly var day in days.Days)
        {
            var decay = Decay.Of(at - day.Start, p.KeepHalfLifeDays);
            foreach (var domain in TrustDomains.All)
            {
                if (day.Kept[(int)domain] > 0)
                {
                    masses.Keep(domain, DailyCredit.Of(day.Kept[(int)domain], p.DailyCap) * decay);
                }
            }
        }

        return masses;
    }

    private void Add(TrustEvidence.Rating rating)
    {
        var mass = p.RatingMass * Decay.Of(at - rating.At, p.RatingHalfLifeDays);
        masses.Rate(mass * rating.Value, mass * (1 - rating.Value));
        ratings?.Add(new(rating, mass));
    }

    private void Add(TrustEvidence item, in EvidenceMass mass, double left)
    {
        if (mass.Kept > 0)
        {
            days.Add(item.At, mass.Domain, mass.Kept);
            return;
        }

        var elapsed = at - item.At;
        var breach = mass.Breach * Breaches.Left(left, p.RepairLimits[mass.Domain]) * Decay.Of(elapsed, Breaches.HalfLife(mass, p));
        var lasting = mass.Scar > 0 ? mass.Scar * Breaches.Left(left, p.ScarRepairLimit) * Decay.Of(elapsed, p.ScarHalfLifeDays) : 0;
        masses.Breach(mass.Domain, breach, lasting);
        shares?.Add(new(item, mass.Domain, 0, breach + lasting));
    }

    // A keep's share of its day's credit is pro rata to its stake.
    private void ShareKeeps()
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            var item = evidence[i].Bearer;
            var parts = EvidenceMass.Of(item, p, out var first, out var second);
            if (parts > 0 && first.Kept > 0)
            {
                ShareKeep(item, first);
            }
            else if (parts > 1 && second.Kept > 0)
            {
                ShareKeep(item, second);
            }
        }
    }

    private void ShareKeep(TrustEvidence item, in EvidenceMass mass)
    {
        ref readonly var day = ref days.Find(item.At);
        var together = day.Kept[(int)mass.Domain];
        var credit = DailyCredit.Of(together, p.DailyCap) * Decay.Of(at - day.Start, p.KeepHalfLifeDays);
        shares!.Add(new(item, mass.Domain, credit * (mass.Kept / together), 0));
    }
}
