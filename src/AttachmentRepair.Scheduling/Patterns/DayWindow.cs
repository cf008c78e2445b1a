using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Up to 64 days: bit n is the day <c>Origin + n</c>. The search goes on at <c>Next</c>.</summary>
internal readonly record struct DayWindow(int Origin, ulong Mask, int Next)
{
    public int First => Origin + BitOperations.TrailingZeroCount(Mask);
}
