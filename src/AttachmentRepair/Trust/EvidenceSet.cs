using System.Buffers;
using NodaTime;

namespace AttachmentRepair.Trust;

// The evidence as a set: each id once, in the one order of all sums (At, Id), up to an instant, with what its repairs leave of each breach.
internal sealed class EvidenceSet : IDisposable
{
    private readonly EvidenceTable table;

    // Null where the evidence arrived in order.
    private int[]? order;

    private EvidenceSet(EvidenceTable table) => this.table = table;

    public int Count { get; private set; }

    public ref EvidenceEntry this[int index] => ref table[order is null ? index : order[index]];

    public static EvidenceSet Read(IEnumerable<TrustEvidence> evidence, Instant at, TrustParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var set = new EvidenceSet(EvidenceTable.Rented(Size(evidence)));
        try
        {
            set.Fill(evidence, at, parameters);
            return set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        table.Dispose();
        if (order is not null)
        {
            ArrayPool<int>.Shared.Return(order);
            order = null;
        }
    }

    private static int Size(IEnumerable<TrustEvidence> evidence) =>
        evidence is IReadOnlyCollection<TrustEvidence> counted ? counted.Count
        : evidence.TryGetNonEnumeratedCount(out var count) ? count : 64;

    private void Fill(IEnumerable<TrustEvidence> evidence, Instant at, TrustParameters parameters)
    {
        var isOrdered = true;
        TrustEvidence? before = null;
        List<TrustEvidence.Repair>? repairs = null;
        foreach (var item in evidence)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(evidence));
            var known = table.FindOrAdd(item.Id, item, item.At.ToUnixTimeTicks());
            if (known >= 0)
            {
                Breaches.ThrowIfOther(table[known].Bearer, item, nameof(evidence));
                continue;
            }

            isOrdered = isOrdered && (before is null || EvidenceOrder.Compare(before, item) < 0);
            before = item;
            if (item is TrustEvidence.Repair repair)
            {
                (repairs ??= []).Add(repair);
            }
        }

        order = isOrdered ? null : EvidenceOrder.Of(table);
        Count = UpTo(at);
        if (repairs is not null)
        {
            repairs.Sort(EvidenceOrder.Compare);
            Refuse(repairs, nameof(evidence));
            Repair(repairs.Where(repair => repair.At <= at), parameters);
        }
    }

    // Of several repairs of what is no breach the least id is named, whatever came first.
    private void Refuse(List<TrustEvidence.Repair> repairs, string name)
    {
        if (repairs.Where(repair => Target(repair) is >= 0 and var target && !Breaches.CanBeRepaired(table[target].Bearer)).MinBy(repair => repair.Id) is { } wrong)
        {
            throw Breaches.NoBreach(wrong, name);
        }
    }

    private void Repair(IEnumerable<TrustEvidence.Repair> repairs, TrustParameters parameters)
    {
        foreach (var repair in repairs)
        {
            if (Target(repair) is >= 0 and var target)
            {
                table[target].Left *= Breaches.LeftBy(repair, parameters);
            }
        }
    }

    // -1 while the target has not arrived: the repair waits.
    private int Target(TrustEvidence.Repair repair) => table.Find(repair.Target);

    private int UpTo(Instant at)
    {
        var (low, high) = (0, table.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].Bearer.At <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
