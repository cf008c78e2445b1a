using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A compiled recurrence rule of RFC 5545: which wall-clock dates recur, without a zone.</summary>
/// <remarks>
/// <para>This version supports FREQ=DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL and WKST; BYDAY for daily, weekly and monthly
/// rules (with ordinals for monthly ones); BYMONTHDAY for monthly ones. Every other part is refused as <see cref="RecurrenceRuleErrorCode.NotSupported"/>.</para>
/// <para>Equality is by the canonical form: the order and repetition within BYDAY and BYMONTHDAY do not matter. Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class RecurrenceRule : IEquatable<RecurrenceRule>
{
    private readonly string _text;

    internal RecurrenceRule(RuleParts parts)
    {
        Frequency = parts.Frequency!.Value;
        Interval = parts.Interval;
        Count = parts.Count;
        UntilLocal = parts.UntilLocal;
        UntilInstant = parts.UntilInstant;
        ByDay = Array.AsReadOnly(parts.ByDay.Distinct().OrderBy(d => d.Ordinal).ThenBy(d => d.Day).ToArray());
        ByMonthDay = Array.AsReadOnly(parts.ByMonthDay.Distinct().Order().ToArray());
        WeekStart = parts.WeekStart;
        _text = RuleText.Write(this);
    }

    /// <summary>The period (FREQ).</summary>
    public RecurrenceFrequency Frequency { get; }

    /// <summary>Every how many periods (INTERVAL); 1 to <see cref="int.MaxValue"/>.</summary>
    public int Interval { get; }

    /// <summary>How many occurrences there are (COUNT), at least 1; <see langword="null"/> without such an end.</summary>
    public int? Count { get; }

    /// <summary>The last possible wall time, inclusive (UNTIL without Z); <see langword="null"/> without such an end.</summary>
    public LocalDateTime? UntilLocal { get; }

    /// <summary>The last possible instant, inclusive (UNTIL with Z); <see langword="null"/> without such an end.</summary>
    public Instant? UntilInstant { get; }

    /// <summary>The days of the week (BYDAY) in canonical order, without repetition; empty when not given.</summary>
    public IReadOnlyList<OrdinalDay> ByDay { get; }

    /// <summary>The days of the month (BYMONTHDAY), 1 to 31 or -1 to -31, ascending, without repetition; empty when not given.</summary>
    public IReadOnlyList<int> ByMonthDay { get; }

    /// <summary>The first day of the week (WKST); Monday when not given.</summary>
    public IsoDayOfWeek WeekStart { get; }

    /// <summary>The wall times of this rule from a start on, in ascending order and without any zone.</summary>
    /// <param name="start">The start (DTSTART). It is an occurrence only if the rule matches it.</param>
    /// <returns>
    /// The wall times, generated as they are asked for. It ends with COUNT, UNTIL (one in UTC is read as wall time in UTC here) or the calendar,
    /// and is empty for a rule that can never fire. Dates a month does not have are left out.
    /// </returns>
    public IEnumerable<LocalDateTime> GetOccurrences(LocalDateTime start)
    {
        start = start.WithCalendar(CalendarSystem.Iso);
        var until = UntilLocal ?? UntilInstant?.InUtc().LocalDateTime;
        var times = new DayPattern(this, start.Date, includeStart: false)
            .Forward(int.MinValue)
            .Select(day => DayNumber.ToDate(day) + start.TimeOfDay)
            .TakeWhile(local => until is null || local <= until);
        return Count is { } count ? times.Take(count) : times;
    }

    /// <inheritdoc/>
    public bool Equals(RecurrenceRule? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecurrenceRule);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The canonical RFC 5545 text, such as <c>FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR</c>; round trip exact.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;
}
