namespace AttachmentRepair.Scheduling;

/// <summary>How many members lie before each year, summed up as far as it has been asked.</summary>
/// <remarks>At most one number for each of the calendar's years. Thread-safe: a longer list is published whole.</remarks>
internal sealed class YearCounts(int firstYear, Func<int, long> countOf)
{
    private long[] _before = [0];

    /// <summary>The members of the years from the first one to before the given one.</summary>
    public long Before(int year)
    {
        int index = year - firstYear;
        if (index <= 0)
        {
            return 0;
        }

        var before = Volatile.Read(ref _before);
        return index < before.Length ? before[index] : Extend(before, index)[index];
    }

    private long[] Extend(long[] known, int index)
    {
        // Room for some years more, so that asking year by year is not quadratic.
        int length = Math.Min(Math.Max(index + 1, known.Length * 2), Gregorian.LastYear + 2 - firstYear);
        var before = new long[Math.Max(length, index + 1)];
        known.CopyTo(before, 0);
        for (int i = known.Length; i < before.Length; i++)
        {
            before[i] = before[i - 1] + countOf(firstYear + i - 1);
        }

        Volatile.Write(ref _before, before);
        return before;
    }
}
