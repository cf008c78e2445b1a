using NodaTime;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>What one writes by hand: the dates one after the other, each mapped by <see cref="DateTimeZone.AtLeniently"/>. Sums the instants' ticks.</summary>
internal static class PlainLoop
{
    private static readonly int[] MonWedFri = [0, 2, 4];

    private static readonly LocalTime[] OfficeTimes =
        [.. Enumerable.Range(9, 8).SelectMany(hour => Enumerable.Range(0, 4).Select(quarter => new LocalTime(hour, quarter * 15)))];

    public static long Sum(WalkedRule rule, LocalDateTime start, DateTimeZone zone, int occurrences) => rule switch
    {
        WalkedRule.Daily => Days(start, zone, occurrences),
        WalkedRule.MonWedFri => Weeks(start, zone, occurrences),
        WalkedRule.SecondTuesday => SecondTuesdays(start, zone, occurrences),
        WalkedRule.LastWeekday => LastWeekdays(start, zone, occurrences),
        _ => OfficeHours(start, zone, occurrences),
    };

    private static long Days(LocalDateTime start, DateTimeZone zone, int occurrences)
    {
        var sum = 0L;
        for (var i = 0; i < occurrences; i++)
        {
            sum += zone.AtLeniently(start.PlusDays(i)).ToInstant().ToUnixTimeTicks();
        }

        return sum;
    }

    // The start is a Monday.
    private static long Weeks(LocalDateTime start, DateTimeZone zone, int occurrences)
    {
        var sum = 0L;
        for (var monday = start; occurrences > 0; monday = monday.PlusWeeks(1))
        {
            foreach (var day in MonWedFri)
            {
                sum += zone.AtLeniently(monday.PlusDays(day)).ToInstant().ToUnixTimeTicks();
                occurrences--;
            }
        }

        return sum;
    }

    private static long SecondTuesdays(LocalDateTime start, DateTimeZone zone, int occurrences)
    {
        var sum = 0L;
        var month = new YearMonth(start.Year, start.Month);
        for (var i = 0; i < occurrences; i++, month = month.PlusMonths(1))
        {
            var date = LocalDate.FromYearMonthWeekAndDay(month.Year, month.Month, 2, IsoDayOfWeek.Tuesday);
            sum += zone.AtLeniently(date.At(start.TimeOfDay)).ToInstant().ToUnixTimeTicks();
        }

        return sum;
    }

    private static long LastWeekdays(LocalDateTime start, DateTimeZone zone, int occurrences)
    {
        var sum = 0L;
        var month = new YearMonth(start.Year, start.Month);
        for (var i = 0; i < occurrences; i++)
        {
            month = month.PlusMonths(1);
            var date = month.OnDayOfMonth(1).PlusDays(-1);
            while (date.DayOfWeek >= IsoDayOfWeek.Saturday)
            {
                date = date.PlusDays(-1);
            }

            sum += zone.AtLeniently(date.At(start.TimeOfDay)).ToInstant().ToUnixTimeTicks();
        }

        return sum;
    }

    // The start is after the office has closed.
    private static long OfficeHours(LocalDateTime start, DateTimeZone zone, int occurrences)
    {
        var sum = 0L;
        for (var date = start.Date.PlusDays(1); occurrences > 0; date = date.PlusDays(1))
        {
            foreach (var time in OfficeTimes)
            {
                sum += zone.AtLeniently(date.At(time)).ToInstant().ToUnixTimeTicks();
                occurrences--;
            }
        }

        return sum;
    }
}
