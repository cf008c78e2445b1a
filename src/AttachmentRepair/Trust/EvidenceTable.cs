using System.Buffers;
using System.Numerics;

namespace AttachmentRepair.Trust;

// Evidence by id, in order of first mention: open addressing, at most half full, so that finding and adding are O(1) and allocate nothing within the capacity.
// The versions of one room lie side by side, since they come one after the other; an id whose place is taken goes to scattered ones, so that no runs build up.
internal sealed class EvidenceTable : IDisposable
{
    private readonly bool isRented;
    private EvidenceEntry[] entries;
    private int[] slots;
    private int mask;

    private EvidenceTable(int capacity, bool isRented)
    {
        this.isRented = isRented;
        (entries, slots) = Arrays(Math.Max(capacity, 8));
        if (!isRented)
        {
            // Touched now, so that no addition pays for the first use of a page (measured: half as much again).
            Array.Clear(entries);
            Array.Clear(slots);
        }
    }

    public int Count { get; private set; }

    public ref EvidenceEntry this[int index] => ref entries[index];

    public static EvidenceTable Own(int capacity) => new(capacity, isRented: false);

    // Its arrays come from the shared pool and go back there.
    public static EvidenceTable Rented(int capacity) => new(capacity, isRented: true);

    // The index of an id, or -1.
    public int Find(in EvidenceId id) => slots[Slot(id)] - 1;

    // The index of an id, or -1 after adding it with what bears it: the evidence itself, or a repair that waits for it.
    public int FindOrAdd(in EvidenceId id, TrustEvidence bearer, long order)
    {
        var slot = Slot(id);
        if (slots[slot] > 0)
        {
            return slots[slot] - 1;
        }

        if (Count == entries.Length || Count > mask / 2)
        {
            Grow();
            slot = Slot(id);
        }

        entries[Count] = new() { Bearer = bearer, Left = 1, Order = order };
        slots[slot] = ++Count;
        return -1;
    }

    public void Dispose()
    {
        if (isRented)
        {
            Return();
        }
    }

    // The slot that holds an id, or the free one where it belongs.
    private int Slot(in EvidenceId id)
    {
        var room = (ulong)id.Room.Value ^ (ulong)(id.Room.Value >> 64) ^ ((ulong)id.Ordinal << 32);
        var slot = (int)((ulong)id.Version + (room * 0x9E3779B97F4A7C15 >> 32)) & mask;
        if (IsFreeOr(slot, id))
        {
            return slot;
        }

        // An odd step visits every slot of a power of two.
        var mixed = (room ^ ((ulong)id.Version * 0xBF58476D1CE4E5B9)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 32;
        slot = (int)mixed & mask;
        var step = (int)(mixed >> 40) | 1;
        while (!IsFreeOr(slot, id))
        {
            slot = (slot + step) & mask;
        }

        return slot;
    }

    private bool IsFreeOr(int slot, in EvidenceId id) => slots[slot] == 0 || entries[slots[slot] - 1].Id == id;

    private void Grow()
    {
        var (before, count) = (entries, Count);
        var (more, wider) = Arrays(Math.Max(2 * count, 8));
        Array.Copy(before, more, count);
        Return();
        (entries, slots) = (more, wider);
        for (var i = 0; i < count; i++)
        {
            slots[Slot(more[i].Id)] = i + 1;
        }
    }

    private (EvidenceEntry[] Entries, int[] Slots) Arrays(int capacity)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)capacity * 2);
        mask = size - 1;
        if (!isRented)
        {
            return (new EvidenceEntry[capacity], new int[size]);
        }

        var rented = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(rented, 0, size);
        return (ArrayPool<EvidenceEntry>.Shared.Rent(capacity), rented);
    }

    private void Return()
    {
        if (isRented)
        {
            Array.Clear(entries, 0, Count);
            ArrayPool<EvidenceEntry>.Shared.Return(entries);
            ArrayPool<int>.Shared.Return(slots);
        }
    }
}
