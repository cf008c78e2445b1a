using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Up to 64 days: bit n is the day <c>Origin + n</c>. The search goes on at <c>Next</c>.</summary>
internal struct DayWindow(int origin, ulong mask, int next)
{
    public int Origin = origin;
    public ulong Mask = mask;
    public int Next = next;

    // Where in its tables a source found it, so that the next window need not be looked up anew.
    public int Year;
    public int Word;
    public YearTable.Entry? Entry;

    public readonly int First => Origin + BitOperations.TrailingZeroCount(Mask);
}
