namespace AttachmentRepair.Trust;

// What evidence can be repaired, what repairs leave of it, and what is refused.
internal static class Breaches
{
    public static bool CanBeRepaired(TrustEvidence evidence) =>
        evidence is TrustEvidence.Missed or TrustEvidence.Friction or TrustEvidence.Crossing or TrustEvidence.Setback;

    // What one repair leaves of a breach: 1 - eta rho. Several multiply.
    public static double LeftBy(TrustEvidence.Repair repair, TrustParameters p) => 1 - (p.RepairShare * repair.Reception);

    // All repairs together leave at least 1 - F.
    public static double Left(double product, double limit) => Math.Max(1 - limit, product);

    public static double HalfLife(in EvidenceMass mass, TrustParameters p) => mass.IsBrief ? p.FrictionHalfLifeDays : p.BreachHalfLifeDays;

    public static ArgumentException NoBreach(TrustEvidence.Repair repair, string name) =>
        new($"{repair.Id} repairs {repair.Target}, which is no breach.", name);

    public static void ThrowIfOther(TrustEvidence known, TrustEvidence item, string name)
    {
        if (!known.Equals(item))
        {
            throw new ArgumentException($"{item.Id} occurs with two contents.", name);
        }
    }
}
