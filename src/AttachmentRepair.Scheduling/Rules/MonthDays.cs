using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The days of one month that a monthly rule names.</summary>
internal static class MonthDays
{
    public static long NumberOf(LocalDate date) => (date.Year * 12L) + date.Month - 1;

    public static bool TryIn(long month, RecurrenceRule rule, int startDay, out DaySet days)
    {
        days = default;
        if (month > (LocalText.LastYear * 12L) + 11)
        {
            return false;
        }

        long year = Math.DivRem(month, 12, out long rest);
        if (rest < 0)
        {
            rest += 12;
            year--;
        }

        int length = CalendarSystem.Iso.GetDaysInMonth((int)year, (int)rest + 1);
        int first = DayNumber.Of(new LocalDate((int)year, (int)rest + 1, 1));
        ulong all = (1ul << length) - 1;
        ulong mask = rule switch
        {
            { ByMonthDay.Count: 0, ByDay.Count: 0 } => 1ul << (startDay - 1),
            { ByDay.Count: 0 } => OfMonth(rule.ByMonthDay, length),
            { ByMonthDay.Count: 0 } => OfWeek(rule.ByDay, DayNumber.DayOfWeek(first), length),
            _ => OfMonth(rule.ByMonthDay, length) & OfWeek(rule.ByDay, DayNumber.DayOfWeek(first), length),
        };
        days = new DaySet(first, mask & all);
        return true;
    }

    private static ulong OfMonth(IReadOnlyList<int> monthDays, int length)
    {
        ulong mask = 0;
        foreach (int day in monthDays)
        {
            int bit = day > 0 ? day - 1 : length + day;
            mask |= bit >= 0 ? 1ul << bit : 0;
        }

        return mask;
    }

    private static ulong OfWeek(IReadOnlyList<OrdinalDay> ordinalDays, int firstDayOfWeek, int length)
    {
        ulong mask = 0;
        foreach (var (ordinal, day) in ordinalDays)
        {
            int first = ((int)day - 1 - firstDayOfWeek + 7) % 7;
            int count = ((length - 1 - first) / 7) + 1;
            int nth = ordinal > 0 ? ordinal - 1 : count + ordinal;
            for (int n = 0; n < count; n++)
            {
                mask |= ordinal == 0 || n == nth ? 1ul << (first + (7 * n)) : 0;
            }
        }

        return mask;
    }
}
