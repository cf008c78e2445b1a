using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The beginnings of matching units, every so many seconds from an anchor, where that does not divide a day.</summary>
internal sealed class StrideSteps
{
    private const int Day = Gregorian.SecondsPerDay;

    // What a few tries do not find is searched by windows of days.
    private const int DirectTries = 8;

    // So many days of a window are sooner asked one by one.
    private const int FewDays = 12;

    private readonly long _anchor;
    private readonly long _stride;
    private readonly DaySource _every;
    private readonly DayPhases _phases;
    private readonly YearCounts _counts;
    private readonly bool _isPlain;
    private FilteredDays? _days;

    /// <summary>Steps from an anchor on.</summary>
    /// <param name="anchor">The first step.</param>
    /// <param name="stride">Seconds from one candidate to the next.</param>
    /// <param name="every">The days that may have steps, from the anchor's on.</param>
    /// <param name="phases">What the times of a day leave.</param>
    /// <param name="isPlain">Whether every candidate is a step.</param>
    public StrideSteps(long anchor, long stride, DaySource every, DayPhases phases, bool isPlain)
    {
        (_anchor, _stride, _every, _phases, _isPlain) = (anchor, stride, every, phases, isPlain);
        int firstDay = Gregorian.DayOfSecond(anchor);
        _counts = new YearCounts(Gregorian.YearOf(firstDay), year => CountWithin(Gregorian.NewYear(year), Gregorian.NewYear(year + 1)));
    }

    // Made when a few tries have not found a step: the rarest of the three leads.
    private FilteredDays Days => Volatile.Read(ref _days) ?? Interlocked.CompareExchange(ref _days, FindDays(), null) ?? _days;

    /// <summary>The first step at or after a wall time; the highest number when there is none.</summary>
    public long Next(long wall, ref int examined)
    {
        long candidate = wall <= _anchor ? _anchor : wall + Arithmetic.Modulo(_anchor - wall, _stride);
        for (int tries = 0; tries < DirectTries && candidate <= WallPattern.End; tries++)
        {
            examined++;
            int day = Gregorian.DayOfSecond(candidate);
            long midnight = day * (long)Day;
            if (_isPlain)
            {
                return candidate;
            }

            if (!_every.Contains(day))
            {
                break;
            }

            long step = _phases.NextFrom(candidate - midnight);
            if (step < Day)
            {
                return midnight + step;
            }

            candidate = midnight + step;
        }

        return candidate <= WallPattern.End ? NextByDays(candidate, ref examined) : long.MaxValue;
    }

    /// <summary>The step at or after a wall time and before another, less than a stride later; the highest number when there is none.</summary>
    public long StepWithin(long from, long until)
    {
        long candidate = from <= _anchor ? _anchor : from + Arithmetic.Modulo(_anchor - from, _stride);
        int day = Gregorian.DayOfSecond(candidate);
        long second = candidate - (day * (long)Day);
        return candidate < until && _every.Contains(day) && _phases.NextFrom(second) == second ? candidate : long.MaxValue;
    }

    /// <summary>The last step at or before a wall time; the lowest number when there is none.</summary>
    public long Last(long wall, ref int examined)
    {
        if (wall < _anchor)
        {
            return long.MinValue;
        }

        long candidate = wall - ((wall - _anchor) % _stride);
        if (_isPlain)
        {
            examined++;
            return candidate;
        }

        for (int to = Gregorian.DayOfSecond(candidate); Days.TryLast(to, out int day, ref examined); to = day - 1)
        {
            long midnight = day * (long)Day;
            long last = Day - 1 - Arithmetic.Modulo(midnight + Day - 1 - _anchor, _stride);
            long step = _phases.LastTo(Math.Min(candidate - midnight, last));
            if (step >= 0)
            {
                return midnight + step >= _anchor ? midnight + step : long.MinValue;
            }
        }

        return long.MinValue;
    }

    /// <summary>How many steps there are before a wall time, from the midnight before the anchor (a plain stride: from the anchor) on.</summary>
    public long CountBefore(long wall)
    {
        int day = Gregorian.DayOfSecond(wall);
        if (_isPlain || day < Gregorian.DayOfSecond(_anchor))
        {
            return wall <= _anchor ? 0 : ((wall - _anchor - 1) / _stride) + 1;
        }

        int year = Gregorian.YearOf(day);
        long count = _counts.Before(year) + CountWithin(Gregorian.NewYear(year), day);
        return _every.Contains(day) ? count + _phases.Count(PhaseOf(day), (int)(wall - (day * (long)Day))) : count;
    }

    private FilteredDays FindDays()
    {
        int firstDay = Gregorian.DayOfSecond(_anchor);
        long period = _stride / Arithmetic.GreatestCommonDivisor(_stride, Day);
        return _phases.MeetingsFrom(_anchor) is { } listed ? new FilteredDays(listed, (day, mask) => mask & _every.MaskAt(day), firstDay, period)
            : _stride < 64L * Day ? new FilteredDays(_every, DaysWithSteps, firstDay, period)
            : new FilteredDays(new StrideDays(_anchor, _stride), (day, mask) => DaysWithSteps(day, mask & _every.MaskAt(day)), firstDay, period);
    }

    private long NextByDays(long candidate, ref int examined)
    {
        int from = Gregorian.DayOfSecond(candidate);
        while (Days.TryFirst(from, out var window, ref examined))
        {
            long midnight = window.First * (long)Day;
            long step = _phases.NextFrom(Math.Max(candidate - midnight, PhaseOf(window.First)));
            if (step < Day)
            {
                return midnight + step;
            }

            from = window.First + 1;
        }

        return long.MaxValue;
    }

    private long PhaseOf(int day) => Arithmetic.Modulo(_anchor - (day * (long)Day), _stride);

    private ulong DaysWithSteps(int origin, ulong among)
    {
        ulong mask = 0;
        if (BitOperations.PopCount(among) <= FewDays)
        {
            for (; among != 0; among &= among - 1)
            {
                int bit = BitOperations.TrailingZeroCount(among);
                mask |= _phases.Hits(PhaseOf(origin + bit)) ? 1ul << bit : 0;
            }

            return mask;
        }

        long phase = PhaseOf(origin);
        if (_stride >= Day)
        {
            // At most one candidate a day.
            for (long candidate = phase; candidate < 64L * Day; candidate += _stride)
            {
                mask |= _phases.Hits(candidate % Day) ? 1ul << (int)(candidate / Day) : 0;
            }

            return mask & among;
        }

        long back = Day % _stride;
        for (int bit = 0; bit < 64; bit++)
        {
            mask |= _phases.Hits(phase) ? 1ul << bit : 0;
            phase -= back;
            phase += phase < 0 ? _stride : 0;
        }

        return mask & among;
    }

    private long CountWithin(int from, int until)
    {
        if (_stride >= Day)
        {
            // A day has one step at most.
            return Days.CountWithin(from, until);
        }

        long count = 0;
        int examined = 0;
        from = Math.Max(from, Gregorian.DayOfSecond(_anchor));
        while (from < until && _every.TryFirst(from, out var window, ref examined))
        {
            for (ulong mask = window.Mask; mask != 0; mask &= mask - 1)
            {
                int day = window.Origin + BitOperations.TrailingZeroCount(mask);
                count += day < until ? _phases.StepsOf(PhaseOf(day)) : 0;
            }

            from = window.Next;
        }

        return count;
    }
}
