namespace AttachmentRepair.Scheduling;

/// <summary>Chooses the pattern that a rule laid over its start makes.</summary>
internal static class PatternCompiler
{
    private const int Day = Gregorian.SecondsPerDay;

    /// <summary>The pattern of a rule.</summary>
    /// <param name="given">The rule.</param>
    /// <param name="start">The start in seconds of wall time.</param>
    /// <param name="skip">What becomes of dates that do not exist.</param>
    public static WallPattern Compile(in RuleParts given, long start, InvalidDatePolicy skip)
    {
        int startDay = Gregorian.DayOfSecond(start);
        var rule = DayRule.Of(given, startDay, skip);
        int second = (int)(start - (startDay * (long)Day));
        return given.Frequency < RecurrenceFrequency.Daily
            ? SubDailyPattern.Compile(rule, start, startDay)
            : OfDays(rule, start, startDay, TimesOf(given, second));
    }

    /// <summary>The numbers of a part, or the start's own where the part is not given.</summary>
    public static int[] NumbersOr(ulong bits, int own) => bits == 0 ? [own] : [.. Sets.Numbers(bits)];

    /// <summary>The seconds, 60 being read as 59 (RFC 5545, 3.3.12).</summary>
    public static ulong SecondsOf(in RuleParts parts) => (parts.Seconds & TimeOfDayLimit.AllSixty) | ((parts.Seconds >> 60) << 59);

    private static TimeSet TimesOf(in RuleParts parts, int second)
    {
        if (!parts.HasTimes)
        {
            return TimeSet.Only(second);
        }

        int[] hours = [.. NumbersOr(parts.Hours, second / 3600).Select(h => h * 3600)];
        int[] minutes = [.. NumbersOr(parts.Minutes, second / 60 % 60).Select(m => m * 60)];
        int[] seconds = NumbersOr(SecondsOf(parts), second % 60);
        return TimeSet.Of(TimeSet.Product(hours, minutes), seconds);
    }

    private static WallPattern OfDays(DayRule rule, long start, int startDay, TimeSet times)
    {
        ref readonly var parts = ref rule.Parts;
        bool positions = parts.Positions is not null;
        if (positions && parts.Frequency == RecurrenceFrequency.Daily)
        {
            int[] kept = [.. SetPositions.Of(parts.Positions, times.Count).Select(times.At)];
            times = new TimeSet([0], kept);
        }
        else if (positions && (times.Count > 1 || (parts.Frequency == RecurrenceFrequency.Weekly && rule.Months != DayRule.AllMonths)))
        {
            // Positions that the fullest week does not have, no week has.
            bool never = parts.Frequency == RecurrenceFrequency.Weekly
                && SetPositions.Of(parts.Positions, System.Numerics.BitOperations.PopCount(parts.Weekdays) * times.Count).Length == 0;
            return never ? new DayTimePattern(new SteppedDays(startDay, 1), new TimeSet([], []), start) : new ListPattern(ListsOf(rule, times, startDay), FirstOf(rule, start, startDay));
        }

        return new DayTimePattern(DaysOf(rule, startDay), times, FirstOf(rule, start, startDay));
    }

    private static PeriodLists ListsOf(DayRule rule, TimeSet times, int startDay) => rule.Parts.Frequency switch
    {
        RecurrenceFrequency.Weekly => new PeriodLists.Weeks(rule, times, startDay),
        RecurrenceFrequency.Monthly when MonthsDiffer(rule) => new PeriodLists.Months(rule, times, startDay),
        _ => new PeriodLists.Years(rule, times, startDay, YearsOf(rule)),
    };

    private static DaySource DaysOf(DayRule rule, int startDay)
    {
        ref readonly var parts = ref rule.Parts;
        int interval = parts.Interval;
        int year = Gregorian.YearOf(startDay);
        switch (parts.Frequency)
        {
            case RecurrenceFrequency.Daily when rule.IsEveryDay:
                return new SteppedDays(startDay, interval);
            case RecurrenceFrequency.Daily when interval == 1:
            case RecurrenceFrequency.Weekly when interval == 1 && rule.Months != DayRule.AllMonths:
                return new TabledDays(new YearTable(rule, positions: false), year, 1);
            case RecurrenceFrequency.Daily:
                var days = new SteppedDays(startDay, interval);
                return Filtered(rule, days, days.MaskOf, startDay, interval);
            case RecurrenceFrequency.Weekly:
                var weeks = new SteppedWeeks(startDay, interval, KeptWeekdays(rule), (int)parts.WeekStart - 1);
                return rule.Months == DayRule.AllMonths
                    ? weeks
                    : Filtered(rule, weeks, weeks.MaskOf, startDay, interval * 7L);
            case RecurrenceFrequency.Monthly when MonthsDiffer(rule):
                return new SteppedMonths(rule, startDay);
            default:
                return new TabledDays(new YearTable(rule, parts.Positions is not null), year, YearsOf(rule));
        }
    }

    // The rarer of the two leads: steps that are further apart than a window, or the filter.
    private static FilteredDays Filtered(DayRule rule, DaySource steps, Func<int, ulong> stepsAt, int startDay, long period)
    {
        var filter = new TabledDays(new YearTable(rule, positions: false), Gregorian.YearOf(startDay), 1);
        int examined = 0;
        bool stepsLead = period >= 64 && filter.TryFirst(startDay, out _, ref examined);
        return stepsLead ? new FilteredDays(steps, (day, mask) => mask & filter.MaskAt(day), startDay, period)
            : new FilteredDays(filter, (day, mask) => mask & stepsAt(day), startDay, period);
    }

    private static bool MonthsDiffer(DayRule rule) => 12 % rule.Parts.Interval != 0 && rule.Parts.Interval % 12 != 0;

    /// <summary>Every how many years a rule that always meets the same months, or a yearly one, has a period.</summary>
    private static int YearsOf(DayRule rule) => rule.Parts.Frequency == RecurrenceFrequency.Monthly ? Math.Max(rule.Parts.Interval / 12, 1) : rule.Parts.Interval;

    // With one time a day, the positions of a week are days.
    private static uint KeptWeekdays(DayRule rule)
    {
        ref readonly var parts = ref rule.Parts;
        int first = (int)parts.WeekStart - 1;
        return parts.Positions is null
            ? parts.Weekdays
            : SteppedWeeks.Rotate((uint)SetPositions.Keep(parts.Positions, SteppedWeeks.Rotate(parts.Weekdays, first)), (7 - first) % 7);
    }

    /// <summary>The start, or the next day where the start's could only be a date moved from a period before the first.</summary>
    private static long FirstOf(DayRule rule, long start, int startDay)
    {
        if (rule.Skip != InvalidDatePolicy.NextValid || rule.Parts.Frequency < RecurrenceFrequency.Monthly)
        {
            return start;
        }

        var month = Month.Of(Gregorian.MonthNumberOf(startDay));
        bool moved = rule.Parts.Frequency == RecurrenceFrequency.Monthly
            ? startDay == month.FirstDay && ((rule.InMonth(month.Length, Gregorian.DayOfWeek(startDay)) >> 1) & 1) == 0
            : rule.LeavesYear && startDay == month.FirstDay && month.Number == 1
                && !YearRule.DaysOf(rule, YearType.Of(Gregorian.YearOf(startDay)), positions: false).Contains(1);
        return moved ? (startDay + 1L) * Day : start;
    }
}
