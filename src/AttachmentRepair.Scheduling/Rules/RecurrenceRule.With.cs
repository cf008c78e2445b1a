using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>
/// The same rule with one part replaced; an empty list removes the part. Every method throws <see cref="ArgumentException"/> where RFC 5545 forbids the parts
/// together or the canonical text would be longer than 4,096 characters, and <see cref="ArgumentOutOfRangeException"/> for a value out of range.
/// </content>
public sealed partial class RecurrenceRule
{
    /// <summary>The same rule every so many periods.</summary>
    /// <param name="interval">At least 1.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is below 1.</exception>
    public RecurrenceRule WithInterval(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        return Checked(_parts with { Interval = interval }, nameof(interval));
    }

    /// <summary>The same rule ending after so many occurrences, in place of any end it had.</summary>
    /// <param name="count">At least 1.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public RecurrenceRule WithCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Checked(_parts with { Count = count, UntilForm = UntilForm.None, Until = 0 }, nameof(count));
    }

    /// <summary>The same rule ending at a wall time, inclusive, in place of any end it had.</summary>
    /// <param name="until">Years 1 to 9999, whole seconds.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentException">The time has a fraction of a second or a year out of range.</exception>
    public RecurrenceRule WithUntil(LocalDateTime until)
        => Checked(_parts with { Count = 0, UntilForm = UntilForm.Local, Until = Gregorian.ToSeconds(LocalText.Checked(until, nameof(until))) }, nameof(until));

    /// <summary>The same rule ending at an instant, inclusive, in place of any end it had.</summary>
    /// <param name="until">Years 1 to 9999, whole seconds.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentException">The instant has a fraction of a second or a year out of range.</exception>
    public RecurrenceRule WithUntil(Instant until)
    {
        LocalText.Check(until.InUtc().LocalDateTime, nameof(until));
        return Checked(_parts with { Count = 0, UntilForm = UntilForm.Utc, Until = until.ToUnixTimeSeconds() }, nameof(until));
    }

    /// <summary>The same rule without COUNT or UNTIL.</summary>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithoutEnd() => Checked(_parts with { Count = 0, UntilForm = UntilForm.None, Until = 0 }, nameof(Count));

    /// <summary>The same rule at these seconds (BYSECOND).</summary>
    /// <param name="seconds">0 to 60; 60 is read as 59.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithSeconds(params int[] seconds) => Checked(_parts with { Seconds = Bits(seconds, 0, 60, nameof(seconds)) }, nameof(seconds));

    /// <summary>The same rule at these minutes (BYMINUTE).</summary>
    /// <param name="minutes">0 to 59.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithMinutes(params int[] minutes) => Checked(_parts with { Minutes = Bits(minutes, 0, 59, nameof(minutes)) }, nameof(minutes));

    /// <summary>The same rule at these hours (BYHOUR).</summary>
    /// <param name="hours">0 to 23.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithHours(params int[] hours) => Checked(_parts with { Hours = (uint)Bits(hours, 0, 23, nameof(hours)) }, nameof(hours));

    /// <summary>The same rule on these days of the week (BYDAY).</summary>
    /// <param name="days">Monday to Sunday.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithDays(params IsoDayOfWeek[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return WithDays([.. days.Select(day => new OrdinalDay(0, day))]);
    }

    /// <summary>The same rule on these days of the week, each every one of the period or a counted one (BYDAY).</summary>
    /// <param name="days">Ordinals -53 to 53; other than 0 for monthly and yearly rules only.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithDays(params OrdinalDay[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var (ordinal, day) in days)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 53, nameof(days));
            ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, -53, nameof(days));
            ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(days));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(days));
        }

        short[] counted = [.. days.Where(d => d.Ordinal != 0).Select(d => d.ToCode())];
        uint plain = days.Where(d => d.Ordinal == 0).Aggregate(0u, (bits, d) => bits | (1u << ((int)d.Day - 1)));
        return Checked(_parts with { Weekdays = plain, OrdinalDays = Sets.Sorted(counted) }, nameof(days));
    }

    /// <summary>The same rule on these days of the month (BYMONTHDAY).</summary>
    /// <param name="days">1 to 31, or -1 (the last) to -31.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithMonthDays(params int[] days)
    {
        var (fromStart, fromEnd) = SignedBits(days, 31, nameof(days));
        return Checked(_parts with { MonthDays = (uint)fromStart, MonthDaysFromEnd = (uint)fromEnd }, nameof(days));
    }

    /// <summary>The same rule on these days of the year (BYYEARDAY).</summary>
    /// <param name="days">1 to 366, or -1 (the last) to -366.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithYearDays(params int[] days) => Checked(_parts with { YearDays = Numbers(days, nameof(days)) }, nameof(days));

    /// <summary>The same rule in these weeks of the year (BYWEEKNO).</summary>
    /// <param name="weeks">1 to 53, or -1 (the last) to -53.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithWeekNumbers(params int[] weeks)
    {
        var (fromStart, fromEnd) = SignedBits(weeks, 53, nameof(weeks));
        return Checked(_parts with { Weeks = fromStart, WeeksFromEnd = fromEnd }, nameof(weeks));
    }

    /// <summary>The same rule in these months (BYMONTH).</summary>
    /// <param name="months">1 to 12.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithMonths(params int[] months) => Checked(_parts with { Months = (uint)Bits(months, 1, 12, nameof(months)) }, nameof(months));

    /// <summary>The same rule keeping only these of each period's occurrences (BYSETPOS).</summary>
    /// <param name="positions">1 to 366, or -1 (the last) to -366. Another BY part must be there.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithSetPositions(params int[] positions) => Checked(_parts with { Positions = Numbers(positions, nameof(positions)) }, nameof(positions));

    /// <summary>The same rule with weeks that begin on another day (WKST).</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithWeekStart(IsoDayOfWeek day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(day));
        return Checked(_parts with { WeekStart = day }, nameof(day));
    }

    /// <summary>The same rule with another answer to dates that a month or year does not have (SKIP of RFC 7529).</summary>
    /// <param name="skip">What becomes of them; <see langword="null"/> leaves it to <see cref="RecurrencePolicy.InvalidDate"/>.</param>
    /// <returns>A new rule.</returns>
    public RecurrenceRule WithSkip(InvalidDatePolicy? skip)
        => skip is null || Enum.IsDefined(skip.Value) ? Checked(_parts with { Skip = skip }, nameof(skip)) : throw new ArgumentOutOfRangeException(nameof(skip), skip, "Not a value of the closed set.");

    private static RecurrenceRule Checked(in RuleParts parts, string parameter)
    {
        uint conflicts = RuleConflicts.In(parts, 0);
        if (conflicts != 0)
        {
            string part = RuleWords.NameOf((RulePart)System.Numerics.BitOperations.TrailingZeroCount(conflicts));
            throw new ArgumentException($"{part} may not stand in this rule (RFC 5545, 3.3.10): {RuleWriter.Write(parts)}", parameter);
        }

        bool mayBeLong = parts.YearDays.AsSpan().Length + parts.Positions.AsSpan().Length + parts.OrdinalDays.AsSpan().Length > 400;
        return mayBeLong && RuleWriter.Write(parts).Length > RuleReader.MaximumLength
            ? throw new ArgumentException("The rule's text would be longer than 4,096 characters.", parameter)
            : new RecurrenceRule(parts);
    }

    private static ulong Bits(int[] numbers, int minimum, int maximum, string parameter)
    {
        ArgumentNullException.ThrowIfNull(numbers, parameter);
        ulong bits = 0;
        foreach (int number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, minimum, parameter);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, maximum, parameter);
            bits |= 1ul << number;
        }

        return bits;
    }

    private static (ulong FromStart, ulong FromEnd) SignedBits(int[] numbers, int maximum, string parameter)
    {
        ArgumentNullException.ThrowIfNull(numbers, parameter);
        return (Bits([.. numbers.Where(n => n >= 0)], 1, maximum, parameter), Bits([.. numbers.Where(n => n < 0).Select(n => -n)], 1, maximum, parameter));
    }

    private static short[]? Numbers(int[] numbers, string parameter)
    {
        ArgumentNullException.ThrowIfNull(numbers, parameter);
        foreach (int number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfZero(number, parameter);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 366, parameter);
            ArgumentOutOfRangeException.ThrowIfLessThan(number, -366, parameter);
        }

        return Sets.Sorted(numbers.Select(n => (short)n).ToArray());
    }
}
