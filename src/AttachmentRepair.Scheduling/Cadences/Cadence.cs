using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What people agree on that recurs: a recurrence, and around each due time a window and a grace.</summary>
/// <remarks>
/// <para>The defaults (opens 12 hours before, closes 24 hours after, no grace) are policy, not a standard's. All three are elapsed time,
/// whole seconds from 0 to 366 days.</para>
/// <para>Equality is by value. Immutable and thread-safe; every answer is a pure function of its arguments.</para>
/// </remarks>
public sealed partial class Cadence : IEquatable<Cadence>
{
    private static readonly Duration Longest = Duration.FromDays(366);

    private Cadence(Recurrence recurrence, Duration opensBefore, Duration closesAfter, Duration grace)
    {
        Recurrence = recurrence;
        OpensBefore = opensBefore;
        ClosesAfter = closesAfter;
        Grace = grace;
    }

    /// <summary>The due times.</summary>
    public Recurrence Recurrence { get; }

    /// <summary>How long before the due time the window opens.</summary>
    public Duration OpensBefore { get; }

    /// <summary>How long after the due time the window closes.</summary>
    public Duration ClosesAfter { get; }

    /// <summary>How long after the due time is still in time; at most <see cref="ClosesAfter"/>.</summary>
    public Duration Grace { get; }

    /// <summary>A cadence at fixed times, with the default window and no grace.</summary>
    /// <param name="recurrence">The due times.</param>
    /// <returns>The cadence.</returns>
    public static Cadence Fixed(Recurrence recurrence)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        return new(recurrence, Duration.FromHours(12), Duration.FromHours(24), Duration.Zero);
    }

    /// <summary>A cadence of one occurrence, with the default window and no grace.</summary>
    /// <param name="local">The wall time: years 1 to 9999, whole seconds.</param>
    /// <param name="zone">The zone of the wall time.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The wall time has a fraction of a second or a year out of range.</exception>
    public static Cadence Once(LocalDateTime local, DateTimeZone zone)
        => Fixed(Recurrence.Create(local, RecurrenceRule.Daily().WithCount(1)).In(zone));

    /// <summary>The same cadence with another window.</summary>
    /// <param name="opensBefore">Whole seconds, 0 to 366 days.</param>
    /// <param name="closesAfter">Whole seconds, 0 to 366 days, and not below the grace.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentException">A duration is out of range or not of whole seconds.</exception>
    public Cadence WithWindow(Duration opensBefore, Duration closesAfter)
    {
        Check(opensBefore, nameof(opensBefore));
        Check(closesAfter, nameof(closesAfter));
        ArgumentOutOfRangeException.ThrowIfLessThan(closesAfter, Grace);
        return new(Recurrence, opensBefore, closesAfter, Grace);
    }

    /// <summary>The same cadence with another grace.</summary>
    /// <param name="grace">Whole seconds, 0 to <see cref="ClosesAfter"/>.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentException">The grace is out of range or not of whole seconds.</exception>
    public Cadence WithGrace(Duration grace)
    {
        Check(grace, nameof(grace));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grace, ClosesAfter);
        return new(Recurrence, OpensBefore, ClosesAfter, grace);
    }

    /// <inheritdoc/>
    public bool Equals(Cadence? other)
        => other is not null && Recurrence.Equals(other.Recurrence) && OpensBefore == other.OpensBefore
            && ClosesAfter == other.ClosesAfter && Grace == other.Grace;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cadence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Recurrence, OpensBefore, ClosesAfter, Grace);

    private static void Check(Duration duration, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Longest, parameter);
        if (duration.SubsecondNanoseconds != 0)
        {
            throw new ArgumentException("A duration of a cadence is of whole seconds.", parameter);
        }
    }
}
