namespace AttachmentRepair.Scheduling;

/// <summary>Patterns of hourly, minutely and secondly rules. One whose interval divides a day has the same times every day.</summary>
internal static class SubDailyPattern
{
    private const int Day = Gregorian.SecondsPerDay;

    public static WallPattern Compile(DayRule rule, long start, int startDay)
    {
        ref readonly var parts = ref rule.Parts;
        int unit = parts.Frequency switch { RecurrenceFrequency.Hourly => 3600, RecurrenceFrequency.Minutely => 60, _ => 1 };
        long stride = unit * (long)parts.Interval;
        long anchor = start - Arithmetic.Modulo(start, unit);
        int[] tails = TailsOf(parts, (int)(start - anchor), unit);
        DaySource days = rule.IsEveryDay
            ? new SteppedDays(startDay, 1)
            : new TabledDays(new YearTable(rule, positions: false), Gregorian.YearOf(startDay), 1);
        var limit = new TimeOfDayLimit(
            parts.Hours == 0 ? TimeOfDayLimit.AllHours : parts.Hours,
            parts.Minutes == 0 || unit > 60 ? TimeOfDayLimit.AllSixty : parts.Minutes,
            parts.Seconds == 0 || unit > 1 ? TimeOfDayLimit.AllSixty : PatternCompiler.SecondsOf(parts));
        var steps = limit with { Minutes = unit > 60 ? 1 : limit.Minutes, Seconds = unit > 1 ? 1 : limit.Seconds };
        int examined = 0;
        if (!days.TryFirst(startDay, out _, ref examined))
        {
            return new DayTimePattern(days, TimeSet.Of([], []), start);
        }

        if (tails.Length > 0 && Day % stride == 0)
        {
            return new DayTimePattern(days, TimesOf(steps, Arithmetic.Modulo(anchor, stride), (int)stride, tails), start);
        }

        var phases = new DayPhases(stride, steps);
        return tails.Length == 0 || !phases.CanHit(anchor)
            ? new DayTimePattern(days, TimeSet.Of([], []), start)
            : new StridePattern(new StrideSteps(anchor, stride, days, phases, rule.IsEveryDay && limit.IsNone), tails, start);
    }

    /// <summary>The seconds within a unit that are left by BYSETPOS.</summary>
    private static int[] TailsOf(in RuleParts parts, int own, int unit)
    {
        int[] minutes = unit > 60 ? PatternCompiler.NumbersOr(parts.Minutes, own / 60) : [0];
        int[] seconds = unit > 1 ? PatternCompiler.NumbersOr(PatternCompiler.SecondsOf(parts), own % 60) : [0];
        int[] all = TimeSet.Product([.. minutes.Select(m => m * 60)], seconds);
        return parts.Positions is null ? all : [.. SetPositions.Of(parts.Positions, all.Length).Select(i => all[i])];
    }

    private static TimeSet TimesOf(TimeOfDayLimit limit, long phase, int stride, int[] tails)
    {
        if (stride < 60 && 60 % stride == 0)
        {
            // The same seconds of every allowed minute.
            var minutes = new List<int>();
            for (int minute = limit.NextFrom(0); minute < Day; minute = limit.NextFrom(minute - (minute % 60) + 60))
            {
                minutes.Add(minute - (minute % 60));
            }

            int[] seconds = [.. Sets.Numbers(limit.Seconds).Where(s => s % stride == phase)];
            return TimeSet.Of([.. minutes], seconds);
        }

        var steps = new List<int>();
        var phases = new DayPhases(stride, limit);
        for (long second = phases.NextFrom(phase); second < Day; second = phases.NextFrom(second + stride))
        {
            steps.Add((int)second);
        }

        return TimeSet.Of([.. steps], tails);
    }
}
