namespace AttachmentRepair.Scheduling;

/// <summary>The values of one BY part while they are read.</summary>
internal ref struct RuleList(RulePart part, int capacity)
{
    private readonly RulePart _part = part;
    private readonly int _capacity = capacity;
    private short[]? _many;
    private int _count;
    private ulong _fromStart;
    private ulong _fromEnd;

    /// <summary>Takes one value, or says why not.</summary>
    public RecurrenceRuleErrorCode? Read(ReadOnlySpan<char> value) => _part switch
    {
        RulePart.BySecond => ReadUnsigned(value, 0, 60),
        RulePart.ByMinute => ReadUnsigned(value, 0, 59),
        RulePart.ByHour => ReadUnsigned(value, 0, 23),
        RulePart.ByMonth => ReadUnsigned(value, 1, 12),
        RulePart.ByMonthDay => ReadSigned(value, 2, 31),
        RulePart.ByWeekNo => ReadSigned(value, 2, 53),
        RulePart.ByDay => ReadDay(value),
        _ => ReadSigned(value, 3, 366),
    };

    public readonly void PutInto(ref RuleParts parts)
    {
        switch (_part)
        {
            case RulePart.BySecond:
                parts.Seconds = _fromStart;
                break;
            case RulePart.ByMinute:
                parts.Minutes = _fromStart;
                break;
            case RulePart.ByHour:
                parts.Hours = (uint)_fromStart;
                break;
            case RulePart.ByMonth:
                parts.Months = (uint)_fromStart;
                break;
            case RulePart.ByMonthDay:
                (parts.MonthDays, parts.MonthDaysFromEnd) = ((uint)_fromStart, (uint)_fromEnd);
                break;
            case RulePart.ByWeekNo:
                (parts.Weeks, parts.WeeksFromEnd) = (_fromStart, _fromEnd);
                break;
            case RulePart.ByDay:
                (parts.Weekdays, parts.OrdinalDays) = ((uint)_fromStart, Sets.Sorted(_many.AsSpan(0, _count)));
                break;
            case RulePart.ByYearDay:
                parts.YearDays = Sets.Sorted(_many.AsSpan(0, _count));
                break;
            default:
                parts.Positions = Sets.Sorted(_many.AsSpan(0, _count));
                break;
        }
    }

    private RecurrenceRuleErrorCode? ReadUnsigned(ReadOnlySpan<char> value, int minimum, int maximum)
    {
        if (value.Length > 2 || !Digits.TryRead(value, out int number))
        {
            return Digits.Only(value) ? RecurrenceRuleErrorCode.OutOfRange : RecurrenceRuleErrorCode.BadValue;
        }

        if (number < minimum || number > maximum)
        {
            return RecurrenceRuleErrorCode.OutOfRange;
        }

        _fromStart |= 1ul << number;
        return null;
    }

    private RecurrenceRuleErrorCode? ReadSigned(ReadOnlySpan<char> value, int digits, int maximum)
    {
        bool signed = value.Length > 0 && value[0] is '-' or '+';
        var unsigned = signed ? value[1..] : value;
        if (!Digits.TryRead(unsigned, out int number) || unsigned.Length > digits)
        {
            return Digits.Only(unsigned) ? RecurrenceRuleErrorCode.OutOfRange : RecurrenceRuleErrorCode.BadValue;
        }

        if (number < 1 || number > maximum)
        {
            return RecurrenceRuleErrorCode.OutOfRange;
        }

        bool fromEnd = signed && value[0] == '-';
        if (maximum > 63)
        {
            Add(fromEnd ? -number : number);
        }
        else if (fromEnd)
        {
            _fromEnd |= 1ul << number;
        }
        else
        {
            _fromStart |= 1ul << number;
        }

        return null;
    }

    private RecurrenceRuleErrorCode? ReadDay(ReadOnlySpan<char> value)
    {
        if (value.Length < 2 || !RuleWords.TryReadDay(value[^2..], out var day))
        {
            return RecurrenceRuleErrorCode.BadValue;
        }

        if (value.Length == 2)
        {
            _fromStart |= 1ul << ((int)day - 1);
            return null;
        }

        bool signed = value[0] is '-' or '+';
        var digits = value[(signed ? 1 : 0)..^2];
        if (!Digits.Only(digits))
        {
            return RecurrenceRuleErrorCode.BadValue;
        }

        if (!Digits.TryRead(digits, out int number) || digits.Length > 2 || number is < 1 or > 53)
        {
            return RecurrenceRuleErrorCode.OutOfRange;
        }

        Add(new OrdinalDay(value[0] == '-' ? -number : number, day).ToCode());
        return null;
    }

    private void Add(int number) => (_many ??= new short[_capacity])[_count++] = (short)number;
}
