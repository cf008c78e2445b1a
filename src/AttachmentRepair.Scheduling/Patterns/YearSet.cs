using System.Numerics;
using System.Runtime.CompilerServices;

namespace AttachmentRepair.Scheduling;

/// <summary>A set of days of one year: bit n is its n-th day. Bit 0 is the day before the year and the bit after the last day the day behind it,
/// for dates that SKIP moves out.</summary>
internal struct YearSet
{
    public const int WordCount = 6;
    public const int Capacity = WordCount * 64;

    private Words _words;

    public readonly ulong this[int word] => _words[word];

    public readonly bool IsEmpty => (_words[0] | _words[1] | _words[2] | _words[3] | _words[4] | _words[5]) == 0;

    public readonly int Count
    {
        get
        {
            int count = 0;
            for (int word = 0; word < WordCount; word++)
            {
                count += BitOperations.PopCount(_words[word]);
            }

            return count;
        }
    }

    public readonly bool Contains(int day) => ((_words[day >> 6] >> (day & 63)) & 1) != 0;

    public void Add(int day) => _words[day >> 6] |= 1ul << (day & 63);

    public void Remove(int day) => _words[day >> 6] &= ~(1ul << (day & 63));

    /// <summary>Adds the bits of a word, its bit 0 being the given day.</summary>
    public void Add(int day, ulong bits)
    {
        _words[day >> 6] |= bits << (day & 63);
        if ((day & 63) != 0 && (day >> 6) + 1 < WordCount)
        {
            _words[(day >> 6) + 1] |= bits >> (64 - (day & 63));
        }
    }

    public void IntersectWith(in YearSet other)
    {
        for (int word = 0; word < WordCount; word++)
        {
            _words[word] &= other._words[word];
        }
    }

    /// <summary>The 64 days from one on, which may lie outside.</summary>
    public readonly ulong WindowAt(int day)
    {
        int word = day >> 6;
        int shift = day & 63;
        ulong low = word is >= 0 and < WordCount ? _words[word] >> shift : 0;
        return shift != 0 && word is >= -1 and < WordCount - 1 ? low | (_words[word + 1] << (64 - shift)) : low;
    }

    /// <summary>How many days of the set come before a day, which may lie outside.</summary>
    public readonly int CountBefore(int day)
    {
        int count = 0;
        for (int word = 0; word < WordCount && day > 0; word++, day -= 64)
        {
            count += BitOperations.PopCount(day >= 64 ? _words[word] : _words[word] & ((1ul << day) - 1));
        }

        return count;
    }

    /// <summary>The n-th day of the set, from 0; the set must have it.</summary>
    public readonly int Select(int n)
    {
        for (int word = 0; ; word++)
        {
            int count = BitOperations.PopCount(_words[word]);
            if (n < count)
            {
                return (word * 64) + SetPositions.SelectBit(_words[word], n);
            }

            n -= count;
        }
    }

    [InlineArray(WordCount)]
    private struct Words
    {
        private ulong _first;
    }
}
