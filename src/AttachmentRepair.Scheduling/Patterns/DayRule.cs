namespace AttachmentRepair.Scheduling;

/// <summary>The day parts of a rule with what the start supplies filled in. Which days of a month or a year they name depends on its type alone.</summary>
internal sealed class DayRule
{
    public const uint AllMonths = 0x1FFE;

    private readonly RuleParts _parts;

    private DayRule(in RuleParts parts, InvalidDatePolicy skip, uint months)
    {
        _parts = parts;
        Skip = skip;
        Months = months;
    }

    public InvalidDatePolicy Skip { get; }

    /// <summary>The months that may hold a period's dates, bits 1 to 12; none of them when no period can.</summary>
    public uint Months { get; }

    public ref readonly RuleParts Parts => ref _parts;

    /// <summary>Whether every day matches.</summary>
    public bool IsEveryDay => Months == AllMonths && !_parts.HasMonthDays && !_parts.HasDays && !_parts.HasWeeks && _parts.YearDays is null;

    /// <summary>Whether dates may be moved to the year before or after.</summary>
    public bool LeavesYear => _parts.Frequency == RecurrenceFrequency.Yearly && Skip != InvalidDatePolicy.Omit && !_parts.HasMonthDays && _parts.YearDays is { } days
        && (days[0] == -366 || days[^1] == 366);

    public static DayRule Of(in RuleParts given, int startDay, InvalidDatePolicy skip)
    {
        var parts = given;
        int year = Gregorian.YearOf(startDay);
        int dayOfYear = startDay - Gregorian.NewYear(year);
        int month = Gregorian.MonthOf(Gregorian.IsLeap(year), dayOfYear);
        uint ownDay = 1u << (dayOfYear - Gregorian.DaysBeforeMonth(Gregorian.IsLeap(year), month) + 1);
        uint ownWeekday = 1u << Gregorian.DayOfWeek(startDay);
        uint months = parts.Months == 0 ? AllMonths : parts.Months;
        switch (parts.Frequency)
        {
            case RecurrenceFrequency.Weekly when !parts.HasDays:
                parts.Weekdays = ownWeekday;
                break;
            case RecurrenceFrequency.Monthly when !parts.HasDays && !parts.HasMonthDays:
                parts.MonthDays = ownDay;
                break;
            case RecurrenceFrequency.Yearly when !parts.HasDays && !parts.HasMonthDays && parts.YearDays is null && parts.HasWeeks:
                parts.Weekdays = ownWeekday;
                break;
            case RecurrenceFrequency.Yearly when !parts.HasDays && !parts.HasMonthDays && parts.YearDays is null:
                parts.MonthDays = ownDay;
                months = parts.Months == 0 ? 1u << month : parts.Months;
                break;
        }

        return new DayRule(parts, skip, months & MonthsOfPeriods(parts, month));
    }

    /// <summary>The days of a month: bit n is its n-th day, bit 0 the day before and the bit after the last the day behind. Before BYSETPOS.</summary>
    public ulong InMonth(int length, int firstDayOfWeek)
    {
        ulong days = _parts.HasMonthDays ? MonthDays(length) : ((1ul << length) - 1) << 1;
        return _parts.HasDays ? days & Weekdays.InMonth(_parts, length, firstDayOfWeek) : days;
    }

    /// <summary>The days that BYMONTHDAY names in a month of this length, moved where the month lacks them and SKIP says so.</summary>
    public ulong MonthDays(int length)
    {
        ulong inside = ((1ul << length) - 1) << 1;
        ulong days = _parts.MonthDays & inside;
        bool moves = Skip != InvalidDatePolicy.Omit && _parts.Frequency >= RecurrenceFrequency.Monthly;
        if (moves && (_parts.MonthDays & ~inside) != 0)
        {
            days |= 1ul << (Skip == InvalidDatePolicy.LastValid ? length : length + 1);
        }

        foreach (int fromEnd in Sets.Numbers(_parts.MonthDaysFromEnd))
        {
            if (fromEnd <= length)
            {
                days |= 1ul << (length + 1 - fromEnd);
            }
            else if (moves)
            {
                days |= Skip == InvalidDatePolicy.LastValid ? 1ul : 2ul;
            }
        }

        return days;
    }

    // A monthly interval that divides the year or is made of whole years always meets the same months.
    private static uint MonthsOfPeriods(in RuleParts parts, int startMonth)
    {
        if (parts.Frequency != RecurrenceFrequency.Monthly || (12 % parts.Interval != 0 && parts.Interval % 12 != 0))
        {
            return AllMonths;
        }

        uint months = 0;
        for (int month = 1; month <= 12; month++)
        {
            months |= (month - startMonth) % parts.Interval == 0 ? 1u << month : 0;
        }

        return months;
    }
}
