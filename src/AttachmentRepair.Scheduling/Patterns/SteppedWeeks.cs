using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The same days of every so many weeks, counted from the week that holds the start.</summary>
internal sealed class SteppedWeeks : DaySource
{
    private const ulong EverySeventh = 0x8102040810204081;

    private readonly int _firstWeek;
    private readonly int _interval;
    private readonly uint _days;

    /// <summary>Weeks from a start on.</summary>
    /// <param name="start">The start's day.</param>
    /// <param name="interval">Every how many weeks.</param>
    /// <param name="weekdays">Bit 0 is Monday.</param>
    /// <param name="weekStart">0 for Monday.</param>
    public SteppedWeeks(int start, int interval, uint weekdays, int weekStart)
    {
        _interval = interval;
        _firstWeek = start - ((Gregorian.DayOfWeek(start) - weekStart + 7) % 7);
        _days = Rotate(weekdays, weekStart);
    }

    /// <summary>The seven bits with the given day of week first.</summary>
    public static uint Rotate(uint weekdays, int first) => ((weekdays >> first) | (weekdays << (7 - first))) & 0x7F;

    /// <summary>The days of the week over and over, from the given one on, 64 days.</summary>
    public static ulong Repeat(uint weekdays, int first) => unchecked(Rotate(weekdays, first) * EverySeventh);

    /// <summary>The matching days among 64; the first of them may lie anywhere at or after the first week.</summary>
    public ulong MaskOf(int origin)
    {
        int into = (origin - _firstWeek) % 7;
        if (_interval == 1)
        {
            return Repeat(_days, into);
        }

        ulong mask = 0;
        long week = (origin - _firstWeek) / 7;
        int wait = (int)((_interval - (week % _interval)) % _interval);
        for (long bit = (wait * 7L) - into; bit < 64; bit += _interval * 7L)
        {
            mask |= bit >= 0 ? (ulong)_days << (int)bit : _days >> (int)-bit;
        }

        return mask;
    }

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        examined++;
        if (_interval == 1)
        {
            window = new DayWindow(from, Repeat(_days, (from - _firstWeek) % 7), from + 64);
            return _days != 0 && from + BitOperations.TrailingZeroCount(window.Mask) <= Gregorian.LastDay;
        }

        if (_interval <= 8 && MaskOf(from) is var mask and not 0)
        {
            window = new DayWindow(from, mask, from + 64);
            return window.First <= Gregorian.LastDay;
        }

        int into = (from - _firstWeek) % 7;
        long week = (from - _firstWeek) / 7;
        long wait = (_interval - (week % _interval)) % _interval;
        uint days = wait == 0 ? _days & (~0u << into) : _days;
        if (days == 0)
        {
            (wait, days) = (wait + _interval, _days);
        }

        long origin = _firstWeek + ((week + wait) * 7);
        bool found = days != 0 && origin + BitOperations.TrailingZeroCount(days) <= Gregorian.LastDay;
        window = found ? new DayWindow((int)origin, days, (int)origin + 7) : default;
        return found;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        examined++;
        day = 0;
        if (to < _firstWeek || _days == 0)
        {
            return false;
        }

        long week = (to - _firstWeek) / 7;
        long back = week % _interval;
        uint days = back == 0 ? _days & ((2u << ((to - _firstWeek) % 7)) - 1) : _days;
        if (days == 0)
        {
            (back, days) = (back + _interval, _days);
        }

        day = _firstWeek + (int)((week - back) * 7) + BitOperations.Log2(days);
        return week >= back;
    }

    public override long CountBefore(int day)
    {
        if (day <= _firstWeek)
        {
            return 0;
        }

        long week = (day - _firstWeek) / 7;
        long whole = (week + _interval - 1) / _interval;
        uint partly = week % _interval == 0 ? _days & ((1u << ((day - _firstWeek) % 7)) - 1) : 0;
        return (whole * BitOperations.PopCount(_days)) + BitOperations.PopCount(partly);
    }
}
