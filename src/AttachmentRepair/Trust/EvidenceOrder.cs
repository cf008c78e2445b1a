using System.Buffers;

namespace AttachmentRepair.Trust;

// The one order of all sums: by instant, then by id.
internal static class EvidenceOrder
{
    public static int Compare(TrustEvidence x, TrustEvidence y) => x.At != y.At ? x.At.CompareTo(y.At) : x.Id.CompareTo(y.Id);

    // The places of a table's evidence in that order, in an array of the shared pool.
    public static int[] Of(EvidenceTable table)
    {
        var count = table.Count;
        var order = ArrayPool<int>.Shared.Rent(count);
        var ticks = ArrayPool<long>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
        {
            (order[i], ticks[i]) = (i, table[i].Order);
        }

        // Ticks sort quickly; what shares one is then compared in full.
        ticks.AsSpan(0, count).Sort(order.AsSpan(0, count));
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && ticks[end] == ticks[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                order.AsSpan(start, end - start).Sort((x, y) => Compare(table[x].Bearer, table[y].Bearer));
            }

            start = end;
        }

        ArrayPool<long>.Shared.Return(ticks);
        return order;
    }
}
