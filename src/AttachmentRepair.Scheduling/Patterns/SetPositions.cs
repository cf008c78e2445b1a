using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>BYSETPOS: which members of an ordered set are kept.</summary>
internal static class SetPositions
{
    /// <summary>The kept indexes, ascending and each once, of a set of so many members.</summary>
    public static int[] Of(ReadOnlySpan<short> positions, int count)
    {
        Span<int> kept = stackalloc int[positions.Length];
        int n = 0;
        foreach (short position in positions)
        {
            int index = position > 0 ? position - 1 : count + position;
            if (index >= 0 && index < count)
            {
                kept[n++] = index;
            }
        }

        kept = kept[..n];
        kept.Sort();
        int distinct = 0;
        foreach (int index in kept)
        {
            if (distinct == 0 || kept[distinct - 1] != index)
            {
                kept[distinct++] = index;
            }
        }

        return kept[..distinct].ToArray();
    }

    public static ulong Keep(ReadOnlySpan<short> positions, ulong bits)
    {
        ulong kept = 0;
        foreach (int index in Of(positions, BitOperations.PopCount(bits)))
        {
            kept |= 1ul << SelectBit(bits, index);
        }

        return kept;
    }

    public static YearSet Keep(ReadOnlySpan<short> positions, in YearSet days)
    {
        var kept = default(YearSet);
        foreach (int index in Of(positions, days.Count))
        {
            kept.Add(days.Select(index));
        }

        return kept;
    }

    /// <summary>The number of the n-th bit that is set, from 0.</summary>
    public static int SelectBit(ulong bits, int n)
    {
        for (; n > 0; n--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }
}
