using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Small sets of numbers: bits of a word, or ascending numbers without repetition.</summary>
internal static class Sets
{
    /// <summary>The numbers ascending and each once; <see langword="null"/> when there are none. May sort the given numbers in place.</summary>
    public static short[]? Sorted(Span<short> numbers)
    {
        if (numbers.IsEmpty)
        {
            return null;
        }

        numbers.Sort();
        int distinct = 1;
        for (int i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] != numbers[distinct - 1])
            {
                numbers[distinct++] = numbers[i];
            }
        }

        return numbers[..distinct].ToArray();
    }

    /// <summary>The numbers of the bits that are set, ascending.</summary>
    public static IEnumerable<int> Numbers(ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            yield return BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Bit 1 for -1, as ascending negative numbers, followed by the positive ones.</summary>
    public static IEnumerable<int> Signed(ulong fromStart, ulong fromEnd)
    {
        for (int n = 63; n > 0; n--)
        {
            if (((fromEnd >> n) & 1) != 0)
            {
                yield return -n;
            }
        }

        foreach (int n in Numbers(fromStart))
        {
            yield return n;
        }
    }
}
