using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>How much is compared and listed where a recurrence departs from the RFC's reading. All of it is policy.</summary>
internal static class SeriesLimits
{
    public const int Exceptions = 700;
    public const int Compared = 100_000;

    /// <summary>So many occurrences may come before the written start.</summary>
    public const int Skipped = 1000;

    /// <summary>A longer COUNT is written as UNTIL, which needs no counting.</summary>
    public const int Counted = 10_000;

    // Weekdays, months and clock changes repeat after 400 years, any rule after its interval times as many: what holds so long holds for ever.
    private const int Cycle = 400;

    private static readonly Instant Horizon = Instant.FromUtc(2100, 1, 1, 0, 0);
    private static readonly Duration TenYears = Duration.FromDays(3653);

    /// <summary>A clock change and what it moves are within this.</summary>
    public static Duration Margin { get; } = Duration.FromDays(2);

    /// <summary>A whole cycle after the horizon, or the end of the calendar.</summary>
    public static Instant EndOfCycle(Instant first, int interval)
    {
        long year = HorizonOf(first).InUtc().Year + ((long)Cycle * interval) + 1;
        return year > LocalText.LastYear ? Instant.MaxValue - Margin : Instant.FromUtc((int)year, 1, 1, 0, 0);
    }

    public static Instant HorizonOf(Instant first) => first > Instant.MaxValue - TenYears ? Instant.MaxValue : Instant.Max(Horizon, first + TenYears);
}
