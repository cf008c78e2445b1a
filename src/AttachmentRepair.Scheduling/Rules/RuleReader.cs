using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads one rule text and collects everything wrong with it.</summary>
internal sealed class RuleReader(string text)
{
    public const int MaximumLength = 4096;

    private static readonly string[] KnownLater = ["BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "RSCALE", "SKIP"];
    private static readonly string[] Supported = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"];

    private readonly List<RecurrenceRuleError> _errors = [];
    private readonly Dictionary<string, Range> _seen = new(StringComparer.Ordinal);
    private readonly RuleParts _parts = new();

    public RecurrenceRuleErrors Errors => _errors.Count == 0 ? RecurrenceRuleErrors.Empty : new RecurrenceRuleErrors(_errors);

    public RecurrenceRule? Read()
    {
        if (text.Length is 0 or > MaximumLength)
        {
            Refuse(string.Empty, .., text.Length == 0 ? RecurrenceRuleErrorCode.Empty : RecurrenceRuleErrorCode.TooLong);
            return null;
        }

        for (int start = 0; start <= text.Length;)
        {
            int length = text.AsSpan(start).IndexOf(';');
            int end = length < 0 ? text.Length : start + length;
            ReadPart(start, end);
            start = end + 1;
        }

        RuleConflicts.Check(_parts, _seen, Refuse);
        return _errors.Count == 0 ? new RecurrenceRule(_parts) : null;
    }

    private void ReadPart(int start, int end)
    {
        int equals = text.AsSpan(start, end - start).IndexOf('=');
        if (equals <= 0)
        {
            Refuse(string.Empty, start..end, RecurrenceRuleErrorCode.Malformed);
            return;
        }

        string name = text.Substring(start, equals).ToUpperInvariant();
        if (!Supported.Contains(name, StringComparer.Ordinal))
        {
            bool later = KnownLater.Contains(name, StringComparer.Ordinal);
            Refuse(later ? name : string.Empty, start..end, later ? RecurrenceRuleErrorCode.NotSupported : RecurrenceRuleErrorCode.UnknownPart);
        }
        else if (!_seen.TryAdd(name, start..end))
        {
            Refuse(name, start..end, RecurrenceRuleErrorCode.DuplicatePart);
        }
        else
        {
            ReadValue(name, start + equals + 1, end);
        }
    }

    private void ReadValue(string name, int start, int end)
    {
        switch (name)
        {
            case "FREQ":
                ReadFrequency(start, end);
                break;
            case "INTERVAL":
                _parts.Interval = ReadPositive(name, start, end) ?? 1;
                break;
            case "COUNT":
                _parts.Count = ReadPositive(name, start, end);
                break;
            case "UNTIL":
                ReadUntil(start, end);
                break;
            case "WKST":
                _parts.WeekStart = RuleText.TryReadDay(text.AsSpan(start..end), out var day) ? day : Refuse<IsoDayOfWeek>(name, start..end);
                break;
            default:
                ReadList(name, start, end);
                break;
        }
    }

    private void ReadFrequency(int start, int end)
    {
        var value = text.AsSpan(start..end);
        _parts.Frequency = value switch
        {
            _ when Is(value, "DAILY") => RecurrenceFrequency.Daily,
            _ when Is(value, "WEEKLY") => RecurrenceFrequency.Weekly,
            _ when Is(value, "MONTHLY") => RecurrenceFrequency.Monthly,
            _ when Is(value, "YEARLY") => RecurrenceFrequency.Yearly,
            _ => null,
        };
        if (_parts.Frequency is null)
        {
            bool later = Is(value, "HOURLY") || Is(value, "MINUTELY") || Is(value, "SECONDLY");
            Refuse("FREQ", start..end, later ? RecurrenceRuleErrorCode.NotSupported : RecurrenceRuleErrorCode.BadValue);
        }
    }

    private int? ReadPositive(string name, int start, int end)
    {
        var value = text.AsSpan(start..end);
        if (Digits.TryRead(value, out int number) && number > 0)
        {
            return number;
        }

        Refuse(name, start..end, Digits.Only(value) ? RecurrenceRuleErrorCode.OutOfRange : RecurrenceRuleErrorCode.BadValue);
        return null;
    }

    private void ReadUntil(int start, int end)
    {
        if (!RuleText.TryReadUntil(text.AsSpan(start..end), out var local, out bool utc))
        {
            Refuse("UNTIL", start..end, RecurrenceRuleErrorCode.BadValue);
            return;
        }

        _parts.UntilLocal = utc ? null : local;
        _parts.UntilInstant = utc ? local.InUtc().ToInstant() : null;
    }

    private void ReadList(string name, int start, int end)
    {
        for (int from = start; from <= end;)
        {
            int length = text.AsSpan(from, end - from).IndexOf(',');
            int to = length < 0 ? end : from + length;
            if (string.Equals(name, "BYDAY", StringComparison.Ordinal))
            {
                ReadOrdinalDay(from, to);
            }
            else if (!RuleText.TryReadSigned(text.AsSpan(from..to), out int day))
            {
                Refuse(name, from..to, RecurrenceRuleErrorCode.BadValue);
            }
            else if (day == 0 || Math.Abs(day) > 31)
            {
                Refuse(name, from..to, RecurrenceRuleErrorCode.OutOfRange);
            }
            else
            {
                _parts.ByMonthDay.Add(day);
            }

            from = to + 1;
        }
    }

    private void ReadOrdinalDay(int from, int to)
    {
        var value = text.AsSpan(from..to);
        int ordinal = 0;
        if (value.Length < 2 || !RuleText.TryReadDay(value[^2..], out var day)
            || (value.Length > 2 && !RuleText.TryReadSigned(value[..^2], out ordinal)))
        {
            Refuse("BYDAY", from..to, RecurrenceRuleErrorCode.BadValue);
        }
        else if (value.Length > 2 && (ordinal == 0 || Math.Abs(ordinal) > 53))
        {
            Refuse("BYDAY", from..to, RecurrenceRuleErrorCode.OutOfRange);
        }
        else
        {
            _parts.ByDay.Add(new OrdinalDay(ordinal, day));
        }
    }

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private T? Refuse<T>(string part, Range span)
    {
        Refuse(part, span, RecurrenceRuleErrorCode.BadValue);
        return default;
    }

    private void Refuse(string part, Range span, RecurrenceRuleErrorCode code)
        => _errors.Add(new RecurrenceRuleError(part, span.Start.Value..span.End.GetOffset(text.Length), code));
}
