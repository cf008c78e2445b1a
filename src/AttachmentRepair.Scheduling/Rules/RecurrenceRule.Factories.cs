using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>Rules for people who do not speak RRULE.</content>
public sealed partial class RecurrenceRule
{
    /// <summary>Every second, from the start's on.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Secondly() => new(RuleParts.Of(RecurrenceFrequency.Secondly));

    /// <summary>Every minute, at the start's second.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Minutely() => new(RuleParts.Of(RecurrenceFrequency.Minutely));

    /// <summary>Every hour, at the start's minute.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Hourly() => new(RuleParts.Of(RecurrenceFrequency.Hourly));

    /// <summary>Every day, at the start's time.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Daily() => new(RuleParts.Of(RecurrenceFrequency.Daily));

    /// <summary>Every week, on the given days.</summary>
    /// <param name="days">Monday to Sunday, in any order; none means the start's day.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is none of the seven.</exception>
    public static RecurrenceRule Weekly(params IsoDayOfWeek[] days) => new RecurrenceRule(RuleParts.Of(RecurrenceFrequency.Weekly)).WithDays(days);

    /// <summary>Every month, on the start's day of the month.</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Monthly() => new(RuleParts.Of(RecurrenceFrequency.Monthly));

    /// <summary>Every month on a day of the month. Months without that day are left out (see <see cref="WithSkip"/>).</summary>
    /// <param name="dayOfMonth">1 to 31, or -1 (the last) to -31.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static RecurrenceRule Monthly(int dayOfMonth) => Monthly().WithMonthDays(dayOfMonth);

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
        return Monthly().WithDays(new OrdinalDay(ordinal, day));
    }

    /// <summary>Every year on the start's date; 29 February in leap years only (see <see cref="WithSkip"/>).</summary>
    /// <returns>The rule.</returns>
    public static RecurrenceRule Yearly() => new(RuleParts.Of(RecurrenceFrequency.Yearly));

    /// <summary>Every year on a date.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="dayOfMonth">1 to 31, or -1 (the last) to -31.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day.</exception>
    public static RecurrenceRule Yearly(int month, int dayOfMonth) => Yearly().WithMonths(month).WithMonthDays(dayOfMonth);
}
