namespace AttachmentRepair.Trust;

// Who holds how much of each score (TRUST.md section 3, "explanation"): exact because every score is a ratio of sums over the evidence.
internal static class TrustAttribution
{
    public static TrustExplanation Of(
        TrustProgress progress, TrustMasses masses, List<MassShare> shares, List<RatingShare> ratings, TrustParameters p)
    {
        var toDomains = shares.Select(share => ToDomain(share, masses, p)).ToList();
        var allowance = progress.CappedBy is null ? 0 : p.CapAllowance;
        var toIndex = progress.CappedBy is { } cap
            ? toDomains.Where(part => part.Domain == cap).ToList()
            : toDomains.ConvertAll(part => part with { Amount = part.Amount * p.Weights[part.Domain!.Value] });
        var weight = p.IndexMass + masses.RatingsFor + masses.RatingsAgainst;
        var toFelt = toIndex
            .Select(part => part with { Amount = part.Amount * p.IndexMass / weight })
            .Concat(ratings.Select(share => ToFelt(share, weight, p.Prior)));
        return new()
        {
            Progress = progress,
            Prior = p.Prior,
            Domains = TrustDomains.All
                .Select(domain => new DomainExplanation(domain, LargestFirst(toDomains.Where(part => part.Domain == domain))))
                .ToValueList(),
            Index = LargestFirst(toIndex),
            IndexAllowance = allowance,
            Felt = LargestFirst(toFelt),
            FeltAllowance = allowance * p.IndexMass / weight,
        };
    }

    private static TrustContribution ToDomain(MassShare share, TrustMasses masses, TrustParameters p)
    {
        var gain = (share.Positive * (1 - p.Prior)) - (share.Negative * p.Prior);
        return new(share.Evidence.Id, share.Evidence.At, share.Domain, gain / (p.PriorMass + masses.Total(share.Domain)), Sentence(share));
    }

    private static TrustContribution ToFelt(RatingShare share, double weight, double prior)
    {
        var above = share.Rating.Value - prior;
        var sentence = above switch { > 0 => TrustPhrases.RatingRaised, < 0 => TrustPhrases.RatingLowered, _ => TrustPhrases.RatingHeld };
        return new(share.Rating.Id, share.Rating.At, null, share.Mass * above / weight, sentence);
    }

    private static Phrase Sentence(MassShare share) => share.Evidence switch
    {
        TrustEvidence.Kept => TrustPhrases.KeptRaised,
        TrustEvidence.Missed => TrustPhrases.MissedLowered,
        TrustEvidence.Friction => TrustPhrases.FrictionLowered,
        TrustEvidence.Crossing => TrustPhrases.CrossingLowered,
        TrustEvidence.Setback when share.Positive > 0 => TrustPhrases.DisclosureRaised,
        TrustEvidence.Setback { Mode: DisclosureMode.Voluntary } => TrustPhrases.SetbackVoluntaryLowered,
        TrustEvidence.Setback { Mode: DisclosureMode.WhenAsked } => TrustPhrases.SetbackWhenAskedLowered,
        TrustEvidence.Setback { Mode: DisclosureMode.Discovered } => TrustPhrases.SetbackDiscoveredLowered,
        TrustEvidence.Setback => TrustPhrases.SetbackDeniedLowered,
        _ => TrustPhrases.Counted,
    };

    private static ValueList<TrustContribution> LargestFirst(IEnumerable<TrustContribution> parts) =>
        parts.OrderByDescending(part => Math.Abs(part.Amount)).ThenBy(part => part.At).ThenBy(part => part.Id).ThenBy(part => part.Domain).ToValueList();
}
