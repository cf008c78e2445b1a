using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Which years of the calendar hold a match at all, so that a search that has met nothing for long need not go on year by year.</summary>
/// <remarks>Found out once, when first asked: this is the proof that a rule never occurs again. Thread-safe.</remarks>
/// <param name="firstYear">The first year that may hold one.</param>
/// <param name="holds">Whether a year does.</param>
/// <param name="cycle">After how many years, but for the first, it is the same again.</param>
internal sealed class SparseYears(int firstYear, Func<int, bool> holds, long cycle)
{
    /// <summary>How many candidate periods may pass without a match before the years are asked, and after that before they are asked again. Near a clock
    /// change two searches serve one occurrence, so that each has less than half of the bound.</summary>
    public const int Patience = 600;
    public const int PatienceAfter = 20;

    private ulong[]? _years;

    /// <summary>The first year at or after the given one that holds a match; 10,000 when none does.</summary>
    public int NextFrom(int year, ref int examined)
    {
        var years = Years();
        int word = Math.Min(year, Gregorian.LastYear + 1) >> 6;
        ulong mask = year <= Gregorian.LastYear ? years[word] & (~0ul << (year & 63)) : 0;
        while (mask == 0 && ++word < years.Length)
        {
            examined++;
            mask = years[word];
        }

        return mask == 0 ? Gregorian.LastYear + 1 : (word * 64) + BitOperations.TrailingZeroCount(mask);
    }

    /// <summary>The last year at or before the given one that holds a match; 0 when none does.</summary>
    public int LastTo(int year, ref int examined)
    {
        var years = Years();
        int word = year >> 6;
        ulong mask = years[word] & (ulong.MaxValue >> (63 - (year & 63)));
        while (mask == 0 && --word >= 0)
        {
            examined++;
            mask = years[word];
        }

        return mask == 0 ? 0 : (word * 64) + BitOperations.Log2(mask);
    }

    private ulong[] Years()
    {
        if (Volatile.Read(ref _years) is { } known)
        {
            return known;
        }

        var years = new ulong[(Gregorian.LastYear + 64) / 64];
        for (int year = firstYear; year <= Gregorian.LastYear; year++)
        {
            long same = year - cycle;
            bool held = same > firstYear ? ((years[same >> 6] >> (int)(same & 63)) & 1) != 0 : holds(year);
            years[year >> 6] |= held ? 1ul << (year & 63) : 0;
        }

        Volatile.Write(ref _years, years);
        return years;
    }
}
