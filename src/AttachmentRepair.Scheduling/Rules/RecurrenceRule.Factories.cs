using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>Rules for people who do not speak RRULE.</content>
public sealed partial class RecurrenceRule
{
    /// <summary>Every day.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Daily() => new(new RuleParts { Frequency = RecurrenceFrequency.Daily });

    /// <summary>Every week, on the given days.</summary>
    /// <param name="days">Monday to Sunday, in any order; none means the start's day.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is none of the seven.</exception>
    public static RecurrenceRule Weekly(params IsoDayOfWeek[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new(new RuleParts { Frequency = RecurrenceFrequency.Weekly, ByDay = [.. days.Select(day => new OrdinalDay(0, Checked(day)))] });
    }

    /// <summary>Every month on a day of the month. Months without that day are left out.</summary>
    /// <param name="dayOfMonth">1 to 31, or -1 (the last) to -31.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static RecurrenceRule Monthly(int dayOfMonth)
    {
        ArgumentOutOfRangeException.ThrowIfZero(dayOfMonth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayOfMonth, 31);
        ArgumentOutOfRangeException.ThrowIfLessThan(dayOfMonth, -31);
        return new(new RuleParts { Frequency = RecurrenceFrequency.Monthly, ByMonthDay = [dayOfMonth] });
    }

    /// <summary>Every month on, for example, the second Tuesday or the last Friday.</summary>
    /// <param name="ordinal">1 to 5 from the beginning, -1 (the last) to -5 from the end.</param>
    /// <param name="day">The day of the week.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No month has such a day.</exception>
    public static RecurrenceRule Monthly(int ordinal, IsoDayOfWeek day)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, -5);
        return new(new RuleParts { Frequency = RecurrenceFrequency.Monthly, ByDay = [new OrdinalDay(ordinal, Checked(day))] });
    }

    /// <summary>Every year on the start's date; 29 February in leap years only.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Yearly() => new(new RuleParts { Frequency = RecurrenceFrequency.Yearly });

    /// <summary>The same rule every so many periods.</summary>
    /// <param name="interval">At least 1.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is below 1.</exception>
    public RecurrenceRule WithInterval(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        var parts = RuleParts.Of(this);
        parts.Interval = interval;
        return new(parts);
    }

    /// <summary>The same rule ending after so many occurrences, in place of any end it had.</summary>
    /// <param name="count">At least 1.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public RecurrenceRule WithCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Ending(count, null, null);
    }

    /// <summary>The same rule ending at a wall time, inclusive, in place of any end it had.</summary>
    /// <param name="until">Years 1 to 9999, whole seconds.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentException">The time has a fraction of a second or a year out of range.</exception>
    public RecurrenceRule WithUntil(LocalDateTime until)
    {
        until = until.WithCalendar(CalendarSystem.Iso);
        LocalText.Check(until, nameof(until));
        return Ending(null, until, null);
    }

    /// <summary>The same rule ending at an instant, inclusive, in place of any end it had.</summary>
    /// <param name="until">Years 1 to 9999, whole seconds.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentException">The instant has a fraction of a second or a year out of range.</exception>
    public RecurrenceRule WithUntil(Instant until)
    {
        LocalText.Check(until.InUtc().LocalDateTime, nameof(until));
        return Ending(null, null, until);
    }

    private static IsoDayOfWeek Checked(IsoDayOfWeek day)
        => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? day : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");

    private RecurrenceRule Ending(int? count, LocalDateTime? local, Instant? instant)
    {
        var parts = RuleParts.Of(this);
        parts.Count = count;
        parts.UntilLocal = local;
        parts.UntilInstant = instant;
        return new(parts);
    }
}
