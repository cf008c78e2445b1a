using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>The six kinds.</content>
public sealed partial class Cadence
{
    /// <summary>A cadence at the occurrences of a recurrence, with the default window and no grace.</summary>
    /// <param name="recurrence">The due times.</param>
    /// <returns>The cadence.</returns>
    public static Cadence Fixed(Recurrence recurrence)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        return new(new FixedSchedule(recurrence));
    }

    /// <summary>A cadence of one occurrence, with the default window and no grace.</summary>
    /// <param name="local">The wall time: years 1 to 9999, whole seconds.</param>
    /// <param name="zone">The zone of the wall time.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The wall time has a fraction of a second or a year out of range.</exception>
    public static Cadence Once(LocalDateTime local, DateTimeZone zone)
        => Fixed(Recurrence.Create(local, RecurrenceRule.Daily().WithCount(1)).In(zone));

    /// <summary>A cadence that counts from the last contact (<see cref="CadenceHistory.WithContact"/>), or from enrolment before the first.</summary>
    /// <param name="ideal">When the next is due: whole seconds, more than none, at most 366 days of time outside of pauses.</param>
    /// <param name="maximum">When the window closes: whole seconds, not below the ideal, at most 366 days.</param>
    /// <param name="zone">The zone in which contacts are named; UTC when not given.</param>
    /// <returns>The cadence. Its window opens with the contact and closes with the maximum.</returns>
    /// <exception cref="ArgumentException">A duration is out of range or not of whole seconds.</exception>
    public static Cadence SinceLast(Duration ideal, Duration maximum, DateTimeZone? zone = null)
    {
        CadenceWindow.Check(ideal, nameof(ideal));
        CadenceWindow.Check(maximum, nameof(maximum));
        ArgumentOutOfRangeException.ThrowIfEqual(ideal, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, ideal);
        return new(new SinceLastSchedule(ideal, maximum, zone ?? DateTimeZone.Utc));
    }

    /// <summary>A cadence of so many times in each period, at any time of it: three times a week.</summary>
    /// <param name="count">1 to 10,000.</param>
    /// <param name="period">Whole days, weeks, months or years.</param>
    /// <param name="from">The first day of the first period.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <returns>The cadence. Each is open during the whole period and due at its end, which also closes it.</returns>
    /// <exception cref="ArgumentException">The count or the period is out of range.</exception>
    public static Cadence PerPeriod(int count, Period period, LocalDate from, DateTimeZone zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, OccurrenceKey.MaximumIndex + 1);
        ArgumentNullException.ThrowIfNull(zone);
        Periods.Check(period, nameof(period));
        return new(new PerPeriodSchedule(count, period, LocalText.Checked(from.AtMidnight(), nameof(from)).Date, zone));
    }

    /// <summary>A cadence at given distances from one wall time: a day, a week and a month after.</summary>
    /// <param name="anchor">The wall time: years 1 to 9000, whole seconds.</param>
    /// <param name="zone">The zone of the wall times.</param>
    /// <param name="offsets">Before (negative) or after; of years, months, weeks, days, hours, minutes and seconds; at least one, at most 1,000.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The anchor is out of range, or an offset leads out of the years 1 to 9999 or has a fraction of a second.</exception>
    public static Cadence RelativeTo(LocalDateTime anchor, DateTimeZone zone, params Period[] offsets)
    {
        anchor = LocalText.Checked(anchor, nameof(anchor));
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(offsets);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(anchor.Year, 9000, nameof(anchor));
        ArgumentOutOfRangeException.ThrowIfZero(offsets.Length, nameof(offsets));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offsets.Length, 1000, nameof(offsets));
        foreach (var offset in offsets)
        {
            ArgumentNullException.ThrowIfNull(offset, nameof(offsets));
            long years = Math.Abs((long)offset.Years) + (Math.Abs((long)offset.Months) / 12) + (Math.Abs((long)offset.Weeks) / 52) + (Math.Abs((long)offset.Days) / 365);
            if (years > 900 || IsFar(offset.Hours) || IsFar(offset.Minutes) || IsFar(offset.Seconds)
                || offset.Milliseconds != 0 || offset.Ticks != 0 || offset.Nanoseconds != 0)
            {
                throw new ArgumentException("An offset is of at most 900 years and of whole seconds.", nameof(offsets));
            }

            LocalText.Check(anchor + offset, nameof(offsets));
        }

        return new(new RelativeSchedule(anchor, zone, offsets));
    }

    /// <summary>A cadence at growing distances: with 1, 3, 6 and 12 months it is due after 1, 4, 10 and 22 months and then every 12.</summary>
    /// <param name="start">From where the first is counted; itself not an occurrence.</param>
    /// <param name="zone">The zone of the wall times.</param>
    /// <param name="gaps">The distances, each from the one before; the last repeats. Whole days, weeks, months or years; at least one, at most 100.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The start or a gap is out of range.</exception>
    public static Cadence Backoff(LocalDateTime start, DateTimeZone zone, params Period[] gaps)
    {
        start = LocalText.Checked(start, nameof(start));
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentOutOfRangeException.ThrowIfZero(gaps.Length, nameof(gaps));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(gaps.Length, 100, nameof(gaps));
        foreach (var gap in gaps)
        {
            Periods.Check(gap, nameof(gaps));
        }

        return new(new BackoffSchedule(start, zone, Array.AsReadOnly(gaps.ToArray())));
    }

    /// <summary>A cadence that grows rarer in phases: daily for 30 days, then three times a week, then weekly.</summary>
    /// <param name="start">The start of all phases' rules: the time of day and the weekdays never change at a switch.</param>
    /// <param name="zone">The zone of the wall times.</param>
    /// <param name="phases">At least one, at most 100; every one but the last has an end.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The start is out of range, or a phase that is not the last has no end.</exception>
    public static Cadence Tapered(LocalDateTime start, DateTimeZone zone, params TaperPhase[] phases)
    {
        start = LocalText.Checked(start, nameof(start));
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(phases);
        ArgumentOutOfRangeException.ThrowIfZero(phases.Length, nameof(phases));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(phases.Length, 100, nameof(phases));
        return phases.SkipLast(1).Any(p => p.IsLast)
            ? throw new ArgumentException("A phase that is not the last needs an end.", nameof(phases))
            : new(new TaperedSchedule(start, zone, phases));
    }

    private static bool IsFar(long units) => units is < -10_000_000 or > 10_000_000;
}
