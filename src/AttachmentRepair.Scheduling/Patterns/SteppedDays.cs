namespace AttachmentRepair.Scheduling;

/// <summary>Every so many days from the start.</summary>
internal sealed class SteppedDays : DaySource
{
    private readonly int _start;
    private readonly int _interval;
    private readonly ulong _steps;

    public SteppedDays(int start, int interval)
    {
        _start = start;
        _interval = interval;
        for (int bit = 0; bit < 64; bit += Math.Min(interval, 64))
        {
            _steps |= 1ul << bit;
        }
    }

    /// <summary>The steps among 64 days; the first of them may lie anywhere at or after the start.</summary>
    public ulong MaskOf(int origin)
    {
        int wait = Wait(origin);
        return wait < 64 ? _steps << wait : 0;
    }

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        examined++;
        long day = from + (long)Wait(from);
        bool found = day <= Gregorian.LastDay;
        window = found ? new DayWindow((int)day, _steps, (int)day + 64) : default;
        return found;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        examined++;
        day = to - (int)((to - (long)_start) % _interval);
        return to >= _start;
    }

    public override long CountBefore(int day) => day <= _start ? 0 : ((day - (long)_start - 1) / _interval) + 1;

    private int Wait(int from)
    {
        int into = (int)((from - (long)_start) % _interval);
        return into == 0 ? 0 : into < 0 ? -into : _interval - into;
    }
}
