using System.Numerics;

namespace AttachmentRepair.Trust;

// The keeps of each local day and domain, in any order of arrival: open addressing, at most half full.
internal sealed class DayTable
{
    private (int Day, TrustDomain Domain, double Kept)[] slots;
    private int count;

    public DayTable(int capacity)
    {
        slots = Slots(Math.Max(capacity, 8));

        // As in EvidenceTable.
        Array.Clear(slots);
    }

    // Adds a keep and returns what the day held before it.
    public double Add(int day, TrustDomain domain, double mass)
    {
        var slot = Find(day, domain);
        var before = slots[slot].Kept;
        if (before == 0 && ++count > slots.Length / 2)
        {
            Grow();
            slot = Find(day, domain);
        }

        slots[slot] = (day, domain, before + mass);
        return before;
    }

    // A keep weighs more than nothing, so a slot with nothing kept is free. The four domains of a day lie side by side, and so do days.
    private int Find(int day, TrustDomain domain)
    {
        var mask = slots.Length - 1;
        var slot = ((day * 4) + (int)domain) & mask;
        while (slots[slot] is { Kept: not 0 } held && (held.Day != day || held.Domain != domain))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var before = slots;
        slots = Slots(before.Length);
        foreach (var held in before.Where(held => held.Kept != 0))
        {
            slots[Find(held.Day, held.Domain)] = held;
        }
    }

    private static (int, TrustDomain, double)[] Slots(int capacity) => new (int, TrustDomain, double)[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
}
