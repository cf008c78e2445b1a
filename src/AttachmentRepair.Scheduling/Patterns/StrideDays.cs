namespace AttachmentRepair.Scheduling;

/// <summary>The days on which a step of a stride longer than a day falls.</summary>
internal sealed class StrideDays(long anchor, long stride) : DaySource
{
    private const long Day = Gregorian.SecondsPerDay;

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        examined++;
        long candidate = Math.Max((from * Day) + Arithmetic.Modulo(anchor - (from * Day), stride), anchor);
        int day = (int)Math.Min(Arithmetic.FloorDivide(candidate, Day), Gregorian.LastDay + 1L);
        window = new DayWindow(day, 1, day + 1);
        return day <= Gregorian.LastDay;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        examined++;
        long midnight = (to + 1) * Day;
        day = (int)Arithmetic.FloorDivide(midnight - 1 - Arithmetic.Modulo(midnight - 1 - anchor, stride), Day);
        return midnight > anchor;
    }

    public override long CountBefore(int day) => day * Day <= anchor ? 0 : (((day * Day) - anchor - 1) / stride) + 1;
}
