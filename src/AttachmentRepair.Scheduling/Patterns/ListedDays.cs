namespace AttachmentRepair.Scheduling;

/// <summary>Days one by one, ascending: where so few match in all of the calendar that a list says it shortest.</summary>
internal sealed class ListedDays(int[] days) : DaySource
{
    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        examined++;
        int index = TimeSet.CountBelow(days, from);
        if (index == days.Length)
        {
            window = default;
            return false;
        }

        int origin = days[index];
        ulong mask = 0;
        for (; index < days.Length && days[index] < origin + 64; index++)
        {
            mask |= 1ul << (days[index] - origin);
        }

        window = new DayWindow(origin, mask, origin + 64);
        return true;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        examined++;
        int reached = TimeSet.CountBelow(days, to + 1L);
        day = reached > 0 ? days[reached - 1] : 0;
        return reached > 0;
    }

    public override long CountBefore(int day) => TimeSet.CountBelow(days, day);
}
