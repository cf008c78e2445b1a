using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A recurrence rule of RFC 5545 (all of it) with SKIP of RFC 7529: which wall-clock times recur, without a zone.</summary>
/// <remarks>
/// <para>Where the RFC leaves a choice: YEARLY with BYMONTHDAY and without BYMONTH names that day of every month (the RFC's table says "expand");
/// second 60 is read as 59 (3.3.12); days of a week that straddles two years belong to the year of their own date (BYWEEKNO); a date alone in UNTIL lasts to
/// its end. RSCALE other than GREGORIAN is refused.</para>
/// <para>Equality is by the canonical form: the order and repetition within lists do not matter. Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class RecurrenceRule : IEquatable<RecurrenceRule>
{
    private readonly RuleParts _parts;

    internal RecurrenceRule(in RuleParts parts) => _parts = parts;

    /// <summary>The period (FREQ).</summary>
    public RecurrenceFrequency Frequency => _parts.Frequency;

    /// <summary>Every how many periods (INTERVAL); 1 to <see cref="int.MaxValue"/>.</summary>
    public int Interval => _parts.Interval;

    /// <summary>How many occurrences there are (COUNT), at least 1; <see langword="null"/> without such an end.</summary>
    public int? Count => _parts.Count == 0 ? null : _parts.Count;

    /// <summary>The last possible wall time, inclusive (UNTIL without Z; a date alone lasts to 23:59:59); <see langword="null"/> without such an end.</summary>
    public LocalDateTime? UntilLocal => _parts.UntilForm is UntilForm.Local or UntilForm.Date ? Gregorian.ToLocal(_parts.Until) : null;

    /// <summary>The last possible instant, inclusive (UNTIL with Z); <see langword="null"/> without such an end.</summary>
    public Instant? UntilInstant => _parts.UntilForm == UntilForm.Utc ? Instant.FromUnixTimeSeconds(_parts.Until) : null;

    /// <summary>The seconds (BYSECOND), 0 to 60, ascending; empty when not given. This list and those below are made anew at each call.</summary>
    public IReadOnlyList<int> BySecond => [.. Sets.Numbers(_parts.Seconds)];

    /// <summary>The minutes (BYMINUTE), 0 to 59, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByMinute => [.. Sets.Numbers(_parts.Minutes)];

    /// <summary>The hours (BYHOUR), 0 to 23, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByHour => [.. Sets.Numbers(_parts.Hours)];

    /// <summary>The days of the week (BYDAY) by ordinal, then day, each once; empty when not given.</summary>
    public IReadOnlyList<OrdinalDay> ByDay => RuleWriter.DaysOf(_parts);

    /// <summary>The days of the month (BYMONTHDAY), 1 to 31 or -1 (the last) to -31, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByMonthDay => [.. Sets.Signed(_parts.MonthDays, _parts.MonthDaysFromEnd)];

    /// <summary>The days of the year (BYYEARDAY), 1 to 366 or -1 (the last) to -366, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByYearDay => [.. (_parts.YearDays ?? []).Select(n => (int)n)];

    /// <summary>The weeks of the year (BYWEEKNO), 1 to 53 or -1 (the last) to -53, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByWeekNumber => [.. Sets.Signed(_parts.Weeks, _parts.WeeksFromEnd)];

    /// <summary>The months (BYMONTH), 1 to 12, ascending; empty when not given.</summary>
    public IReadOnlyList<int> ByMonth => [.. Sets.Numbers(_parts.Months)];

    /// <summary>Which of a period's occurrences are kept (BYSETPOS), 1 to 366 or -1 (the last) to -366, ascending; empty means all.</summary>
    public IReadOnlyList<int> BySetPosition => [.. (_parts.Positions ?? []).Select(n => (int)n)];

    /// <summary>The first day of the week (WKST); Monday when not given.</summary>
    public IsoDayOfWeek WeekStart => _parts.WeekStart;

    /// <summary>What becomes of a date its month or year does not have (SKIP); <see langword="null"/> when not given, and then
    /// <see cref="RecurrencePolicy.InvalidDate"/> decides.</summary>
    public InvalidDatePolicy? Skip => _parts.Skip;

    internal ref readonly RuleParts Parts => ref _parts;

    /// <summary>The wall times of this rule from a start on, strictly ascending and without any zone.</summary>
    /// <param name="start">The start (DTSTART): years 1 to 9999, whole seconds. It is an occurrence only if the rule matches it.</param>
    /// <returns>
    /// The wall times, generated as they are asked for. It ends with COUNT, UNTIL (one in UTC is read as wall time in UTC here) or the calendar,
    /// and is empty for a rule that can never fire.
    /// </returns>
    /// <exception cref="ArgumentException">The start has a fraction of a second or a year out of range.</exception>
    public LocalOccurrences GetOccurrences(LocalDateTime start) => new(Recurrence.Create(start, this).GetOccurrences());

    /// <inheritdoc/>
    public bool Equals(RecurrenceRule? other) => other is not null && _parts.SameAs(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecurrenceRule);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Hash();

    /// <summary>The canonical RFC 5545 text, such as <c>FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR</c>, written anew at each call; round trip exact.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => RuleWriter.Write(_parts);
}
