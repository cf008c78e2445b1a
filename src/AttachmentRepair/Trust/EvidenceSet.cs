using NodaTime;

namespace AttachmentRepair.Trust;

// The evidence as a set: each id once, in the one order of all sums (At, Id), with the repairs of each breach.
internal sealed class EvidenceSet
{
    private readonly Dictionary<EvidenceId, List<TrustEvidence.Repair>> repairs = [];

    private EvidenceSet(List<TrustEvidence> items)
    {
        Items = items;
        foreach (var repair in items.OfType<TrustEvidence.Repair>())
        {
            if (!repairs.TryGetValue(repair.Target, out var ofTarget))
            {
                repairs.Add(repair.Target, ofTarget = []);
            }

            ofTarget.Add(repair);
        }
    }

    public IReadOnlyList<TrustEvidence> Items { get; }

    // What repairs leave of a breach before its floor: prod (1 - eta rho).
    public double Left(EvidenceId breach, double repairShare)
    {
        var left = 1.0;
        if (repairs.TryGetValue(breach, out var ofBreach))
        {
            foreach (var repair in ofBreach)
            {
                left *= 1 - (repairShare * repair.Reception);
            }
        }

        return left;
    }

    public static EvidenceSet Read(IEnumerable<TrustEvidence> evidence, Instant at)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var byId = new Dictionary<EvidenceId, TrustEvidence>();
        foreach (var item in evidence)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(evidence));
            if (!byId.TryAdd(item.Id, item) && !byId[item.Id].Equals(item))
            {
                throw new ArgumentException($"{item.Id} occurs with two contents.", nameof(evidence));
            }
        }

        foreach (var repair in byId.Values.OfType<TrustEvidence.Repair>().OrderBy(repair => repair.Id))
        {
            if (byId.TryGetValue(repair.Target, out var target)
                && target is not (TrustEvidence.Missed or TrustEvidence.Friction or TrustEvidence.Crossing or TrustEvidence.Setback))
            {
                throw new ArgumentException($"{repair.Id} repairs {repair.Target}, which is no breach.", nameof(evidence));
            }
        }

        var counted = byId.Values.Where(item => item.At <= at).ToList();
        counted.Sort((x, y) => x.At != y.At ? x.At.CompareTo(y.At) : x.Id.CompareTo(y.Id));
        return new(counted);
    }
}
