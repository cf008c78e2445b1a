using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A part of the day in which somebody is to be left alone, such as 22:00 to 07:00, on some or all days of the week.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public sealed record QuietHours
{
    private const uint EveryDay = 0x7F;

    private QuietHours(LocalTime from, LocalTime until, uint days)
    {
        From = from;
        Until = until;
        Days = days;
    }

    /// <summary>When they begin, inclusive.</summary>
    public LocalTime From { get; }

    /// <summary>When they end, exclusive; on the next day where that is not later than the beginning.</summary>
    public LocalTime Until { get; }

    // Bit 0 is Monday: the day on which they begin.
    internal uint Days { get; }

    /// <summary>Creates quiet hours.</summary>
    /// <param name="from">Whole seconds.</param>
    /// <param name="until">Whole seconds; equal to the beginning means 24 hours.</param>
    /// <param name="days">The days of the week on which they begin; none means every day.</param>
    /// <returns>The quiet hours.</returns>
    /// <exception cref="ArgumentException">A time has a fraction of a second, or a day is none of the seven.</exception>
    public static QuietHours Between(LocalTime from, LocalTime until, params IsoDayOfWeek[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (from.NanosecondOfSecond != 0 || until.NanosecondOfSecond != 0)
        {
            throw new ArgumentException("Quiet hours are of whole seconds.", nameof(from));
        }

        uint bits = 0;
        foreach (var day in days)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(days));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(days));
            bits |= 1u << ((int)day - 1);
        }

        return new(from, until, bits == 0 ? EveryDay : bits);
    }

    /// <summary>Whether they begin on a day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>Whether they do.</returns>
    public bool BeginOn(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday && ((Days >> ((int)day - 1)) & 1) != 0;

    internal bool AreDaily => Days == EveryDay;
}
