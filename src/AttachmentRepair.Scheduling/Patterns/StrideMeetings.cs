namespace AttachmentRepair.Scheduling;

/// <summary>Where a stride meets allowed times of the day, computed and not walked: each time is met again after the least common multiple of
/// stride and day.</summary>
internal static class StrideMeetings
{
    private const long Day = Gregorian.SecondsPerDay;
    private const int MostDays = 16_384;

    /// <summary>All days to the end of the calendar on which a step falls; <see langword="null"/> where they are too many to list.</summary>
    public static ListedDays? Of(long anchor, long stride, TimeOfDayLimit limit)
    {
        long common = Arithmetic.GreatestCommonDivisor(stride, Day);
        long apart = stride / common * Day;
        long perTime = ((WallPattern.End - anchor) / apart) + 1;
        var days = new List<int>();
        long times = 0;
        for (int second = limit.NextFrom(0); second < Day; second = limit.NextFrom(second + 1))
        {
            if (Arithmetic.Modulo(second - anchor, common) != 0)
            {
                continue;
            }

            if (++times * perTime > MostDays)
            {
                return null;
            }

            // The first of the steps that meets the time: n * stride = second - anchor, modulo a day.
            long turn = Day / common;
            long wanted = Arithmetic.Modulo((second - anchor) / common, turn);
            long first = anchor + (wanted * Inverse(stride / common % turn, turn) % turn * stride);
            for (long step = first; step <= WallPattern.End; step += apart)
            {
                days.Add((int)Arithmetic.FloorDivide(step, Day));
            }
        }

        days.Sort();
        return new ListedDays([.. days.Distinct()]);
    }

    /// <summary>The number by which one is multiplied to leave 1, modulo another without a common divisor.</summary>
    private static long Inverse(long value, long modulus)
    {
        var (last, rest) = (modulus, value);
        var (lastFactor, factor) = (0L, 1L);
        while (rest > 1)
        {
            long times = last / rest;
            (last, rest) = (rest, last - (times * rest));
            (lastFactor, factor) = (factor, lastFactor - (times * factor));
        }

        return modulus == 1 ? 0 : Arithmetic.Modulo(factor, modulus);
    }
}
