namespace AttachmentRepair.Trust;

// All masses at one instant (TRUST.md section 3).
internal sealed class TrustMasses
{
    private DomainMasses positive;
    private DomainMasses negative;
    private DomainMasses scar;

    public double RatingsFor { get; private set; }

    public double RatingsAgainst { get; private set; }

    public int Counted { get; set; }

    public int NotCounted { get; set; }

    public double Positive(TrustDomain domain) => positive[(int)domain];

    public double Negative(TrustDomain domain) => negative[(int)domain];

    public double Scar(TrustDomain domain) => scar[(int)domain];

    public double Total(TrustDomain domain) => Positive(domain) + Negative(domain) + Scar(domain);

    public void Keep(TrustDomain domain, double mass) => positive[(int)domain] += mass;

    public void Breach(TrustDomain domain, double breach, double lasting)
    {
        negative[(int)domain] += breach;
        scar[(int)domain] += lasting;
    }

    public void Rate(double inFavour, double against)
    {
        RatingsFor += inFavour;
        RatingsAgainst += against;
    }

    public void Close(TrustEvidence evidence)
    {
        switch (evidence)
        {
            case TrustEvidence.Kept or TrustEvidence.Missed:
                Counted++;
                break;
            case TrustEvidence.NotCounted:
                NotCounted++;
                break;
        }
    }
}
