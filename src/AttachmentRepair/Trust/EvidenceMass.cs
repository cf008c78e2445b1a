namespace AttachmentRepair.Trust;

// What one piece of evidence weighs in one domain before decay, daily cap and repair (TRUST.md section 3, "Masses").
internal readonly record struct EvidenceMass(TrustDomain Domain, double Kept, double Breach, double Scar, double HalfLifeDays)
{
    public static IEnumerable<EvidenceMass> Of(TrustEvidence evidence, TrustParameters p) => evidence switch
    {
        TrustEvidence.Kept kept => [Keep(kept.Domain, kept.Stake)],
        TrustEvidence.Missed missed => [Lasting(missed.Domain, p.MissFactor * missed.Stake, 0, p)],
        TrustEvidence.Friction friction => [new(friction.Domain, 0, friction.Stake, 0, p.FrictionHalfLifeDays)],
        TrustEvidence.Crossing crossing => [Lasting(
            TrustDomain.EmotionalSafety,
            p.SetbackMass * crossing.Severity,
            crossing.Severity >= TrustParameters.CrossingScarFrom ? TrustParameters.CrossingScarShare : 0,
            p)],
        TrustEvidence.Setback setback => Of(setback, p),
        _ => [],
    };

    private static IEnumerable<EvidenceMass> Of(TrustEvidence.Setback setback, TrustParameters p)
    {
        var timeliness = setback.Mode == DisclosureMode.Voluntary ? Decay.Of(setback.Delay, p.DisclosureHalfLifeDays) : 0;
        yield return Lasting(TrustDomain.Reliability, p.SetbackMass * setback.Severity * (1 - (p.VoluntaryDiscount * timeliness)), 0, p);
        switch (setback.Mode)
        {
            case DisclosureMode.Voluntary when p.DisclosureCredit > 0:
                yield return Keep(TrustDomain.Transparency, p.DisclosureCredit * setback.Severity * timeliness);
                break;
            case DisclosureMode.Discovered:
                yield return Lasting(TrustDomain.Transparency, p.DiscoveredMass * setback.Severity, p.DiscoveredScarShare, p);
                break;
            case DisclosureMode.Denied:
                yield return Lasting(TrustDomain.Transparency, p.DeniedMass * setback.Severity, p.DeniedScarShare, p);
                break;
            default:
                break;
        }
    }

    private static EvidenceMass Keep(TrustDomain domain, double mass) => new(domain, mass, 0, 0, 0);

    private static EvidenceMass Lasting(TrustDomain domain, double mass, double scarShare, TrustParameters p) =>
        new(domain, 0, mass * (1 - scarShare), mass * scarShare, p.BreachHalfLifeDays);
}
