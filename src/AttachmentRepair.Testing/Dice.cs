namespace AttachmentRepair.Testing;

// A small generator of numbers (SplitMix64), so that one seed is one history on every machine.
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int From(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Any<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    public UInt128 Id() => new(Next(), Next());
}
