using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The calendar as arithmetic: days and seconds since 1970-01-01, wall time throughout. Years 0 to 10,000.</summary>
internal static class Gregorian
{
    public const int SecondsPerDay = 86400;
    public const int LastYear = 9999;

    /// <summary>Days of the 400 years after which the calendar repeats; whole weeks.</summary>
    public const int DaysPerCycle = 146097;

    // Year 1 begins this many days before 1970.
    private const int EpochOffset = 719162;

    private static readonly int[] MonthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

    /// <summary>The last day of any series: two days before the end of NodaTime's calendar, so that every offset leaves its instant within.</summary>
    public static int LastDay { get; } = DayOf(LastYear, 12, 29);

    public static bool IsLeap(int year) => (year & 3) == 0 && (year % 25 != 0 || (year & 15) == 0);

    public static int DaysInYear(int year) => IsLeap(year) ? 366 : 365;

    public static int DaysInMonth(int year, int month) => month == 2 ? (IsLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

    /// <summary>Days of a year before a month, 1 to 13 (13 gives the year's length).</summary>
    public static int DaysBeforeMonth(bool leap, int month) => MonthStarts[month - 1] + (leap && month > 2 ? 1 : 0);

    /// <summary>The day on which a year begins.</summary>
    public static int NewYear(int year)
    {
        int past = year - 1;
        return (past * 365) + (past >> 2) - Arithmetic.FloorDivide(past, 100) + (Arithmetic.FloorDivide(past, 100) >> 2) - EpochOffset;
    }

    public static int DayOf(int year, int month, int day) => NewYear(year) + DaysBeforeMonth(IsLeap(year), month) + day - 1;

    public static int YearOf(int day)
    {
        // The estimate is right or one too high.
        int year = 1 + (int)(((long)(day + EpochOffset) * 400 + 400) / DaysPerCycle);
        return day < NewYear(year) ? year - 1 : day >= NewYear(year + 1) ? year + 1 : year;
    }

    /// <summary>The month, 1 to 12, that holds a day of the year counted from 0.</summary>
    public static int MonthOf(bool leap, int dayOfYear)
    {
        int month = (dayOfYear >> 5) + 1;
        return dayOfYear >= DaysBeforeMonth(leap, month + 1) ? month + 1 : month;
    }

    /// <summary>Months since year 0.</summary>
    public static int MonthNumberOf(int day)
    {
        int year = YearOf(day);
        return (year * 12) + MonthOf(IsLeap(year), day - NewYear(year)) - 1;
    }

    /// <summary>0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.</summary>
    public static int DayOfWeek(int day) => (int)((uint)(day + EpochOffset + 420) % 7);

    public static int DayOfSecond(long seconds) => (int)Arithmetic.FloorDivide(seconds, SecondsPerDay);

    public static long ToSeconds(LocalDateTime local)
        => (DayOf(local.Year, local.Month, local.Day) * (long)SecondsPerDay) + (local.TickOfDay / NodaConstants.TicksPerSecond);

    public static LocalDateTime ToLocal(long seconds)
    {
        int day = DayOfSecond(seconds);
        int second = (int)(seconds - (day * (long)SecondsPerDay));
        int year = YearOf(day);
        bool leap = IsLeap(year);
        int dayOfYear = day - NewYear(year);
        int month = MonthOf(leap, dayOfYear);
        return new LocalDate(year, month, dayOfYear - DaysBeforeMonth(leap, month) + 1) + LocalTime.FromSecondsSinceMidnight(second);
    }
}
