namespace AttachmentRepair.Scheduling;

/// <summary>BYDAY laid over a month or a year.</summary>
internal static class Weekdays
{
    // The neighbours of a month that lacks a date all have 31 days, so a day moved out is the first or fifth from either end there.
    private const int WeeksOfMonth = 5;
    private const int WeeksOfYear = 53;

    /// <summary>Bit n is the n-th day of the month, bits 0 and length + 1 the days around it.</summary>
    public static ulong InMonth(in RuleParts parts, int length, int firstDayOfWeek)
    {
        ulong bits = SteppedWeeks.Repeat(parts.Weekdays, (firstDayOfWeek + 6) % 7) & ((1ul << (length + 2)) - 1);
        if (parts.OrdinalDays is null)
        {
            return bits;
        }

        for (int day = 0; day <= length + 1; day++)
        {
            bits |= Counted(parts, day, length, (firstDayOfWeek + day + 6) % 7, WeeksOfMonth) ? 1ul << day : 0;
        }

        return bits;
    }

    public static void IntersectYear(ref YearSet days, in RuleParts parts, YearType year)
    {
        var named = default(YearSet);
        if (parts.OrdinalDays is not null && parts.Months != 0)
        {
            int first = year.FirstDayOfWeek;
            for (int month = 1; month <= 12; month++)
            {
                int before = Gregorian.DaysBeforeMonth(year.IsLeap, month);
                int length = Gregorian.DaysBeforeMonth(year.IsLeap, month + 1) - before;
                ulong inside = ((1ul << length) - 1) << 1;
                ulong outside = (month == 1 ? 1ul : 0) | (month == 12 ? 2ul << length : 0);
                named.Add(before, InMonth(parts, length, (first + before) % 7) & (inside | outside));
            }
        }
        else
        {
            for (int day = 0; day <= year.Length + 1; day++)
            {
                int dayOfWeek = (year.FirstDayOfWeek + day + 6) % 7;
                if (Plain(parts, dayOfWeek) || Counted(parts, day, year.Length, dayOfWeek, WeeksOfYear))
                {
                    named.Add(day);
                }
            }
        }

        days.IntersectWith(named);
    }

    private static bool Plain(in RuleParts parts, int dayOfWeek) => ((parts.Weekdays >> dayOfWeek) & 1) != 0;

    private static bool Counted(in RuleParts parts, int day, int length, int dayOfWeek, int weeks)
    {
        foreach (short code in parts.OrdinalDays.AsSpan())
        {
            var (ordinal, named) = OrdinalDay.FromCode(code);
            int fromStart = day == 0 ? weeks : day > length ? 1 : ((day - 1) / 7) + 1;
            int fromEnd = day == 0 ? 1 : day > length ? weeks : ((length - day) / 7) + 1;
            if ((int)named - 1 == dayOfWeek && (ordinal == fromStart || ordinal == -fromEnd))
            {
                return true;
            }
        }

        return false;
    }
}
