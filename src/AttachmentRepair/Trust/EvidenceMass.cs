namespace AttachmentRepair.Trust;

// What one piece of evidence weighs in one domain before decay, daily cap and repair (TRUST.md section 3, "Masses").
internal readonly record struct EvidenceMass(TrustDomain Domain, double Kept, double Breach, double Scar, bool IsBrief)
{
    // The parts of one piece of evidence: none, one, or two where a setback weighs in Transparency too.
    public static int Of(TrustEvidence evidence, TrustParameters p, out EvidenceMass first, out EvidenceMass second)
    {
        (first, second) = (default, default);
        switch (evidence)
        {
            case TrustEvidence.Kept kept:
                first = Keep(kept.Domain, kept.Stake);
                return 1;
            case TrustEvidence.Missed missed:
                first = Lasting(missed.Domain, p.MissFactor * missed.Stake, 0);
                return 1;
            case TrustEvidence.Friction friction:
                first = new(friction.Domain, 0, friction.Stake, 0, IsBrief: true);
                return 1;
            case TrustEvidence.Crossing crossing:
                var stays = crossing.Severity >= TrustParameters.CrossingScarFrom ? TrustParameters.CrossingScarShare : 0;
                first = Lasting(TrustDomain.EmotionalSafety, p.SetbackMass * crossing.Severity, stays);
                return 1;
            case TrustEvidence.Setback setback:
                return Of(setback, p, out first, out second);
            default:
                return 0;
        }
    }

    private static int Of(TrustEvidence.Setback setback, TrustParameters p, out EvidenceMass first, out EvidenceMass second)
    {
        var timeliness = setback.Mode == DisclosureMode.Voluntary ? Decay.Of(setback.Delay, p.DisclosureHalfLifeDays) : 0;
        first = Lasting(TrustDomain.Reliability, p.SetbackMass * setback.Severity * (1 - (p.VoluntaryDiscount * timeliness)), 0);
        second = setback.Mode switch
        {
            DisclosureMode.Voluntary => Keep(TrustDomain.Transparency, p.DisclosureCredit * setback.Severity * timeliness),
            DisclosureMode.Discovered => Lasting(TrustDomain.Transparency, p.DiscoveredMass * setback.Severity, p.DiscoveredScarShare),
            DisclosureMode.Denied => Lasting(TrustDomain.Transparency, p.DeniedMass * setback.Severity, p.DeniedScarShare),
            _ => default,
        };
        return second.Kept + second.Breach + second.Scar > 0 ? 2 : 1;
    }

    private static EvidenceMass Keep(TrustDomain domain, double mass) => new(domain, mass, 0, 0, IsBrief: false);

    private static EvidenceMass Lasting(TrustDomain domain, double mass, double scarShare) =>
        new(domain, 0, mass * (1 - scarShare), mass * scarShare, IsBrief: false);
}
