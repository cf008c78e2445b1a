using System.Numerics;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A rule laid over its start date: period number to matching days, in constant time, so that any date is reached by arithmetic.</summary>
internal sealed class DayPattern
{
    // After a full cycle of the Gregorian calendar without a match there is none: weekdays repeat by 7, months by 4,800, years by 400.
    private const int DayCycle = 7;
    private const int MonthCycle = 4800;
    private const int YearCycle = 400;

    private readonly RecurrenceRule _rule;
    private readonly LocalDate _start;
    private readonly bool _includeStart;
    private readonly int _startDay;
    private readonly int _weekStart;
    private readonly uint _weekdays;

    public DayPattern(RecurrenceRule rule, LocalDate start, bool includeStart)
    {
        _rule = rule;
        _start = start;
        _includeStart = includeStart;
        _startDay = DayNumber.Of(start);
        _weekStart = _startDay - ((DayNumber.DayOfWeek(_startDay) - (int)rule.WeekStart + 8) % 7);
        _weekdays = rule.ByDay.Aggregate(0u, (mask, day) => mask | (1u << ((int)day.Day - 1)));
    }

    private int Cycle => _rule.Frequency switch
    {
        RecurrenceFrequency.Monthly => MonthCycle,
        RecurrenceFrequency.Yearly => YearCycle,
        _ => DayCycle,
    };

    /// <summary>The matching days from a day on, ascending.</summary>
    public IEnumerable<int> Forward(int from)
    {
        from = Math.Max(from, _startDay);
        if (_includeStart && from == _startDay)
        {
            yield return from++;
        }

        int empty = 0;
        for (long period = Math.Max(0, PeriodOf(from)); empty < Cycle && TryDaysIn(period, out var days); period++)
        {
            empty = days.Mask == 0 ? empty + 1 : 0;
            for (ulong mask = days.Mask; mask != 0; mask &= mask - 1)
            {
                int day = days.First + BitOperations.TrailingZeroCount(mask);
                if (day >= from && day <= DayNumber.Maximum)
                {
                    yield return day;
                }
            }
        }
    }

    /// <summary>The matching days from a day back to the start, descending.</summary>
    public IEnumerable<int> Backward(int from)
    {
        from = Math.Min(from, DayNumber.Maximum);
        int empty = 0;
        for (long period = PeriodOf(from); period >= 0 && empty < Cycle && TryDaysIn(period, out var days); period--)
        {
            empty = days.Mask == 0 ? empty + 1 : 0;
            for (ulong mask = days.Mask; mask != 0;)
            {
                int bit = BitOperations.Log2(mask);
                mask &= ~(1ul << bit);
                int day = days.First + bit;
                if (day <= from && (day > _startDay || (day == _startDay && !_includeStart)))
                {
                    yield return day;
                }
            }
        }

        if (_includeStart && from >= _startDay)
        {
            yield return _startDay;
        }
    }

    private static long FloorDivide(long value, long divisor) => (value - (((value % divisor) + divisor) % divisor)) / divisor;

    private long PeriodOf(int day)
    {
        var date = DayNumber.ToDate(day);
        long units = _rule.Frequency switch
        {
            RecurrenceFrequency.Daily => (long)day - _startDay,
            RecurrenceFrequency.Weekly => FloorDivide((long)day - _weekStart, 7),
            RecurrenceFrequency.Monthly => MonthDays.NumberOf(date) - MonthDays.NumberOf(_start),
            _ => date.Year - _start.Year,
        };
        return FloorDivide(units, _rule.Interval);
    }

    /// <summary>The matching days of a period, the start not yet applied; false beyond the calendar.</summary>
    private bool TryDaysIn(long period, out DaySet days)
    {
        long step = period * _rule.Interval;
        days = default;
        switch (_rule.Frequency)
        {
            case RecurrenceFrequency.Daily:
                long day = _startDay + step;
                if (day <= DayNumber.Maximum)
                {
                    days = new DaySet((int)day, _weekdays == 0 || ((_weekdays >> DayNumber.DayOfWeek((int)day)) & 1) != 0 ? 1u : 0u);
                }

                return day <= DayNumber.Maximum;
            case RecurrenceFrequency.Weekly:
                long week = _weekStart + (7 * step);
                if (week <= DayNumber.Maximum)
                {
                    days = new DaySet((int)week, WeekMask());
                }

                return week <= DayNumber.Maximum;
            case RecurrenceFrequency.Monthly:
                return MonthDays.TryIn(MonthDays.NumberOf(_start) + step, _rule, _start.Day, out days);
            default:
                return TryDayInYear(_start.Year + step, out days);
        }
    }

    private ulong WeekMask()
    {
        uint weekdays = _weekdays != 0 ? _weekdays : 1u << DayNumber.DayOfWeek(_startDay);
        int shift = (int)_rule.WeekStart - 1;
        return ((weekdays >> shift) | (weekdays << (7 - shift))) & 0x7F;
    }

    private bool TryDayInYear(long year, out DaySet days)
    {
        days = default;
        if (year > LocalText.LastYear)
        {
            return false;
        }

        bool exists = _start.Day <= CalendarSystem.Iso.GetDaysInMonth((int)year, _start.Month);
        days = exists ? new DaySet(DayNumber.Of(new LocalDate((int)year, _start.Month, _start.Day)), 1) : default;
        return true;
    }
}
