using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The days that every so many years have in common by their type: yearly and monthly rules, and filters of shorter ones.</summary>
internal sealed class TabledDays : DaySource
{
    private readonly YearTable _table;
    private readonly int _firstYear;
    private readonly int _interval;
    private readonly int _cycle;
    private readonly bool _leavesYear;
    private int[]? _counts;

    public TabledDays(YearTable table, int firstYear, int interval)
    {
        _table = table;
        _firstYear = firstYear;
        _interval = interval;
        _cycle = YearType.Cycle / (int)Arithmetic.GreatestCommonDivisor(YearType.Cycle, interval);
        _leavesYear = table.Rule.LeavesYear && interval > 1;
    }

    public override bool TryFirst(int from, out DayWindow window, ref int examined)
    {
        int year = Math.Max(YearReaching(from), _firstYear);
        int past = _interval == 1 ? 0 : (year - _firstYear) % _interval;
        return TryFrom(past == 0 ? year : year + (long)(_interval - past), from, out window, ref examined);
    }

    public override bool TryNext(ref DayWindow window, ref int examined)
    {
        examined++;
        for (int word = window.Word + 1; word < YearSet.WordCount; word++)
        {
            ulong mask = window.Entry!.Days[word];
            if (mask != 0)
            {
                window.Origin += (word - window.Word) * 64;
                (window.Mask, window.Word) = (mask, word);
                return window.First <= Gregorian.LastDay;
            }
        }

        return TryFrom(window.Year + (long)_interval, int.MinValue, out window, ref examined);
    }

    public override ulong MaskAt(int origin)
    {
        if (_interval > 1)
        {
            return base.MaskAt(origin);
        }

        // A window touches two years at most; looking for the next match would go through years that have none.
        int year = Gregorian.YearOf(origin);
        ulong mask = 0;
        for (int near = Math.Max(year, _firstYear); near <= Math.Min(Gregorian.YearOf(origin + 63), Gregorian.LastYear); near++)
        {
            mask |= _table[near].Days.WindowAt(origin - Gregorian.NewYear(near) + 1);
        }

        return mask;
    }

    public override bool TryLast(int to, out int day, ref int examined)
    {
        // A date moved back from the year after may be the day itself.
        int year = Gregorian.YearOf(_leavesYear ? to + 1 : to);
        day = 0;
        if (year < _firstYear)
        {
            return false;
        }

        year -= (year - _firstYear) % _interval;
        for (int tried = 0; year >= _firstYear && tried <= _cycle; year -= _interval, tried++)
        {
            examined++;
            var entry = _table[year];
            if (entry.Count > 0 && TryLastOf(entry.Days, Math.Min(to - Gregorian.NewYear(year) + 1, entry.Last), out int found))
            {
                day = Gregorian.NewYear(year) - 1 + found;
                return true;
            }
        }

        return false;
    }

    public override long CountBefore(int day)
    {
        int year = YearReaching(day);
        if (year < _firstYear)
        {
            return 0;
        }

        int past = year - _firstYear;
        long periods = (past + (long)_interval - 1) / _interval;
        int[] counts = Volatile.Read(ref _counts) ?? Count();
        long whole = (periods / _cycle * counts[_cycle]) + counts[periods % _cycle];
        return past % _interval == 0 ? whole + _table[year].Days.CountBefore(day - Gregorian.NewYear(year) + 1) : whole;
    }

    // New Year's Day may belong to the year before when a date is moved.
    private int YearReaching(int day)
    {
        int year = Gregorian.YearOf(day);
        return _leavesYear && day == Gregorian.NewYear(year) && (year - _firstYear) % _interval != 0 ? year - 1 : year;
    }

    private int[] Count()
    {
        var counts = new int[_cycle + 1];
        for (int i = 0; i < _cycle; i++)
        {
            counts[i + 1] = counts[i] + _table[(int)((_firstYear + ((long)i * _interval)) % YearType.Cycle) + YearType.Cycle].Count;
        }

        Volatile.Write(ref _counts, counts);
        return counts;
    }

    /// <summary>The first window at or after a day, in a year of the pattern or one behind it.</summary>
    private bool TryFrom(long year, int from, out DayWindow window, ref int examined)
    {
        for (int tried = 0; year <= Gregorian.LastYear && tried <= _cycle; year += _interval, tried++)
        {
            examined++;
            var entry = _table[(int)year];
            int origin = Gregorian.NewYear((int)year) - 1;
            int into = Math.Max(Math.Max(from, origin) - origin, entry.First);
            for (int word = entry.Count > 0 ? into >> 6 : YearSet.WordCount; word < YearSet.WordCount; word++)
            {
                ulong mask = word == into >> 6 ? entry.Days[word] & (~0ul << (into & 63)) : entry.Days[word];
                if (mask != 0)
                {
                    int behind = word < YearSet.WordCount - 1 || _interval > 1 ? origin + ((word + 1) * 64) : origin + 1 + Gregorian.DaysInYear((int)year);
                    window = new DayWindow(origin + (word * 64), mask, behind) { Year = (int)year, Word = word, Entry = entry };
                    return window.First <= Gregorian.LastDay;
                }
            }
        }

        window = default;
        return false;
    }

    private static bool TryLastOf(in YearSet days, int to, out int day)
    {
        for (int word = to >> 6; word >= 0; word--)
        {
            ulong mask = days[word];
            mask = word == to >> 6 ? mask & (ulong.MaxValue >> (63 - (to & 63))) : mask;
            if (mask != 0)
            {
                day = (word * 64) + BitOperations.Log2(mask);
                return true;
            }
        }

        day = 0;
        return false;
    }
}
