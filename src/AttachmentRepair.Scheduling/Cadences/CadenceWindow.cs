using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The window around a due time, half-open: it may be done from its opening until just before its closing.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public sealed record CadenceWindow
{
    private static readonly Duration Longest = Duration.FromDays(366);

    private CadenceWindow(Duration opensBefore, Duration closesAfter, WindowClock clock)
    {
        OpensBefore = opensBefore;
        ClosesAfter = closesAfter;
        Clock = clock;
    }

    /// <summary>Opens 12 hours before, closes 24 hours after, elapsed; policy.</summary>
    public static CadenceWindow Default { get; } = new(Duration.FromHours(12), Duration.FromHours(24), WindowClock.Elapsed);

    /// <summary>How long before the due time the window opens; 0 to 366 days.</summary>
    public Duration OpensBefore { get; }

    /// <summary>How long after the due time the window closes; 0 to 366 days.</summary>
    public Duration ClosesAfter { get; }

    /// <summary>By which clock both are measured.</summary>
    public WindowClock Clock { get; }

    /// <summary>Creates a window.</summary>
    /// <param name="opensBefore">Whole seconds, 0 to 366 days.</param>
    /// <param name="closesAfter">Whole seconds, 0 to 366 days.</param>
    /// <param name="clock">By which clock both are measured.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">A duration is out of range or not of whole seconds, or the clock is none of the two.</exception>
    public static CadenceWindow Of(Duration opensBefore, Duration closesAfter, WindowClock clock = WindowClock.Elapsed)
    {
        Check(opensBefore, nameof(opensBefore));
        Check(closesAfter, nameof(closesAfter));
        return Enum.IsDefined(clock)
            ? new(opensBefore, closesAfter, clock)
            : throw new ArgumentOutOfRangeException(nameof(clock), clock, "Not a value of the closed set.");
    }

    internal static void Check(Duration duration, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Longest, parameter);
        if (duration.SubsecondNanoseconds != 0)
        {
            throw new ArgumentException("A duration of a cadence is of whole seconds.", parameter);
        }
    }
}
