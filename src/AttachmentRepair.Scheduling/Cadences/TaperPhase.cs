using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One phase of a cadence that grows rarer: a rule and when the next phase takes over.</summary>
/// <remarks>Every phase's rule is laid over the cadence's own start, so that the time and the weekdays stay the same across a switch.
/// Equality is by all values. Immutable and thread-safe.</remarks>
public sealed record TaperPhase
{
    private TaperPhase(RecurrenceRule rule, Period? length, LocalDate? until, int? completed)
    {
        Rule = rule;
        Length = length;
        UntilDate = until;
        Completed = completed;
    }

    /// <summary>The rule of the phase.</summary>
    public RecurrenceRule Rule { get; }

    /// <summary>How long the phase lasts, from its beginning; <see langword="null"/> when it ends otherwise.</summary>
    public Period? Length { get; }

    /// <summary>The first date of the next phase; <see langword="null"/> when it ends otherwise.</summary>
    public LocalDate? UntilDate { get; }

    /// <summary>After how many completed occurrences it ends (kept, kept with notice or late); <see langword="null"/> when it ends otherwise.</summary>
    public int? Completed { get; }

    /// <summary>A phase of a length.</summary>
    /// <param name="length">Years, months, weeks and days, more than none.</param>
    /// <param name="rule">The rule; daily, weekly, monthly or yearly, without COUNT or UNTIL.</param>
    /// <returns>The phase.</returns>
    /// <exception cref="ArgumentException">The length is not positive or has times of the day, or the rule is sub-daily or ends.</exception>
    public static TaperPhase For(Period length, RecurrenceRule rule)
    {
        Periods.Check(length, nameof(length));
        return new(Checked(rule), length, null, null);
    }

    /// <summary>A phase that ends before a date.</summary>
    /// <param name="date">The first date of the next phase.</param>
    /// <param name="rule">The rule; daily, weekly, monthly or yearly, without COUNT or UNTIL.</param>
    /// <returns>The phase.</returns>
    /// <exception cref="ArgumentException">The rule is sub-daily or ends.</exception>
    public static TaperPhase Until(LocalDate date, RecurrenceRule rule) => new(Checked(rule), null, date.WithCalendar(CalendarSystem.Iso), null);

    /// <summary>A phase that ends with its so many-th completed occurrence.</summary>
    /// <param name="completed">At least 1.</param>
    /// <param name="rule">The rule; daily, weekly, monthly or yearly, without COUNT or UNTIL.</param>
    /// <returns>The phase.</returns>
    /// <exception cref="ArgumentException">The number is below 1, or the rule is sub-daily or ends.</exception>
    public static TaperPhase UntilCompleted(int completed, RecurrenceRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(completed, 1);
        return new(Checked(rule), null, null, completed);
    }

    /// <summary>The last phase.</summary>
    /// <param name="rule">The rule; daily, weekly, monthly or yearly.</param>
    /// <returns>The phase.</returns>
    /// <exception cref="ArgumentException">The rule is sub-daily or ends.</exception>
    public static TaperPhase Last(RecurrenceRule rule) => new(Checked(rule), null, null, null);

    internal bool IsLast => Length is null && UntilDate is null && Completed is null;

    private static RecurrenceRule Checked(RecurrenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Frequency >= RecurrenceFrequency.Daily && rule.Count is null && rule.UntilLocal is null && rule.UntilInstant is null
            ? rule
            : throw new ArgumentException("A phase's rule is daily, weekly, monthly or yearly and has no end of its own.", nameof(rule));
    }
}
