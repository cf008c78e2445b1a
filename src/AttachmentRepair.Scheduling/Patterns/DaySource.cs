using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The matching days of a rule, zone-free, from its first possible day on. Any day is reached in constant time after first use.</summary>
/// <remarks>Thread-safe; what is computed on first use is published whole. Days are counted from 1970-01-01 and end at <see cref="Gregorian.LastDay"/>.</remarks>
internal abstract class DaySource
{
    /// <summary>The first window with a matching day at or after <paramref name="from"/>.</summary>
    /// <param name="from">Not before the first possible day.</param>
    /// <param name="window">The window found; its bits hold no day before <paramref name="from"/>, but may hold some behind the last day of all.</param>
    /// <param name="examined">Raised by the candidate periods that were looked at.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryFirst(int from, out DayWindow window, ref int examined);

    /// <summary>The window after one that this source found.</summary>
    public virtual bool TryNext(ref DayWindow window, ref int examined) => TryFirst(window.Next, out window, ref examined);

    /// <summary>The last matching day at or before a day.</summary>
    public abstract bool TryLast(int to, out int day, ref int examined);

    /// <summary>How many matching days come before a day, counted from some fixed day at or before the first possible one.</summary>
    public abstract long CountBefore(int day);

    public bool Contains(int day)
    {
        int examined = 0;
        return TryFirst(day, out var window, ref examined) && window.First == day;
    }

    /// <summary>The matching days among the 64 from one on, which is not before the first possible day.</summary>
    public virtual ulong MaskAt(int origin)
    {
        ulong mask = 0;
        int examined = 0;
        for (int from = origin; from < origin + 64 && TryFirst(from, out var window, ref examined); from = window.Next)
        {
            int shift = window.First - origin;
            mask |= shift < 64 ? window.Mask >> BitOperations.TrailingZeroCount(window.Mask) << shift : 0;
        }

        return mask;
    }
}
