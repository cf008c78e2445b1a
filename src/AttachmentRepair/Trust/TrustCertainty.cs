namespace AttachmentRepair.Trust;

// How sure the model is, in sentences: little, old or mixed evidence, or none of these. The lines are policy.
internal static class TrustCertainty
{
    private const double Mixed = .25;

    public static ValueList<Phrase> Of(TrustProgress progress, ValueList<TrustEvidence> evidence, TrustParameters parameters)
    {
        var mass = progress.Concentration - parameters.PriorMass;
        var both = progress.Domains.Sum(d => Math.Min(d.PositiveMass, d.NegativeMass + d.ScarMass)) + Math.Min(progress.RatingsFor, progress.RatingsAgainst);
        var newest = evidence.Where(e => e.At <= progress.At && e is not TrustEvidence.NotCounted).Select(e => (NodaTime.Instant?)e.At).Max();
        var why = new List<Phrase>();
        if (mass < parameters.PriorMass)
        {
            why.Add(TrustPhrases.LittleEvidence);
        }

        if (newest is { } last && (progress.At - last).TotalDays > parameters.KeepHalfLifeDays)
        {
            why.Add(TrustPhrases.OldEvidence);
        }

        if (both > Mixed * mass)
        {
            why.Add(TrustPhrases.MixedEvidence);
        }

        return why.Count == 0 ? [TrustPhrases.SteadyEvidence] : why.ToValueList();
    }
}
