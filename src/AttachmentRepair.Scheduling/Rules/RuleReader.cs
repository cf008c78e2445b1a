using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads one rule text without allocating, and tells everything wrong with it.</summary>
internal ref struct RuleReader
{
    public const int MaximumLength = 4096;

    private readonly ReadOnlySpan<char> _text;
    private RuleParts _parts;
    private PartSpans _spans;
    private RecurrenceRuleError[]? _errors;
    private int _refused;

    public RuleReader(ReadOnlySpan<char> text)
    {
        _text = text;
        _parts = new() { Interval = 1, WeekStart = IsoDayOfWeek.Monday };
    }

    /// <summary>Everything wrong with the text that was read: it is read again, now that their number is known, so that they take no more than their own room.</summary>
    public readonly RecurrenceRuleErrors Errors
    {
        get
        {
            if (_refused == 0)
            {
                return RecurrenceRuleErrors.Empty;
            }

            var errors = new RecurrenceRuleError[_refused];
            new RuleReader(_text) { _errors = errors }.Read();
            return new RecurrenceRuleErrors(errors);
        }
    }

    public RecurrenceRule? Read()
    {
        if (_text.Length is 0 or > MaximumLength)
        {
            Refuse(string.Empty, 0, _text.Length, _text.Length == 0 ? RecurrenceRuleErrorCode.Empty : RecurrenceRuleErrorCode.TooLong);
            return null;
        }

        for (int start = 0; start <= _text.Length;)
        {
            int length = _text[start..].IndexOf(';');
            int end = length < 0 ? _text.Length : start + length;
            ReadPart(start, end);
            start = end + 1;
        }

        if (!_spans.Has(RulePart.Freq))
        {
            Refuse("FREQ", 0, _text.Length, RecurrenceRuleErrorCode.MissingFrequency);
        }
        else if (_spans.Valid(RulePart.Freq))
        {
            RefuseConflicts();
        }

        return _refused == 0 ? new RecurrenceRule(_parts) : null;
    }

    private void RefuseConflicts()
    {
        for (uint conflicts = RuleConflicts.In(_parts, _spans.Seen); conflicts != 0; conflicts &= conflicts - 1)
        {
            var part = (RulePart)System.Numerics.BitOperations.TrailingZeroCount(conflicts);
            Refuse(RuleWords.NameOf(part), _spans.Start(part), _spans.End(part), RecurrenceRuleErrorCode.Conflict);
        }
    }

    private void ReadPart(int start, int end)
    {
        int equals = _text[start..end].IndexOf('=');
        if (equals <= 0)
        {
            Refuse(string.Empty, start, end, RecurrenceRuleErrorCode.Malformed);
            return;
        }

        if (!RuleWords.TryReadPart(_text.Slice(start, equals), out var part))
        {
            Refuse(string.Empty, start, end, RecurrenceRuleErrorCode.UnknownPart);
        }
        else if (!_spans.TryAdd(part, start, end))
        {
            Refuse(RuleWords.NameOf(part), start, end, RecurrenceRuleErrorCode.DuplicatePart);
        }
        else
        {
            int before = _refused;
            ReadValue(part, start + equals + 1, end);
            if (_refused > before)
            {
                _spans.Invalidate(part);
            }
        }
    }

    private void ReadValue(RulePart part, int start, int end)
    {
        var value = _text[start..end];
        switch (part)
        {
            case RulePart.Freq:
                Expect(RuleWords.TryReadFrequency(value, out _parts.Frequency), part, start, end);
                break;
            case RulePart.Interval:
                _parts.Interval = ReadPositive(part, start, end);
                break;
            case RulePart.Count:
                _parts.Count = ReadPositive(part, start, end);
                break;
            case RulePart.Until:
                Expect(RuleWords.TryReadUntil(value, out _parts.Until, out _parts.UntilForm), part, start, end);
                break;
            case RulePart.Wkst:
                Expect(RuleWords.TryReadDay(value, out _parts.WeekStart), part, start, end);
                break;
            case RulePart.Skip:
                Expect(RuleWords.TryReadSkip(value, out var skip), part, start, end);
                _parts.Skip = skip;
                break;
            case RulePart.Rscale:
                if (!value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase))
                {
                    Refuse("RSCALE", start, end, RecurrenceRuleErrorCode.NotSupported);
                }

                break;
            default:
                ReadList(part, start, end);
                break;
        }
    }

    private int ReadPositive(RulePart part, int start, int end)
    {
        var value = _text[start..end];
        if (Digits.TryRead(value, out int number) && number > 0)
        {
            return number;
        }

        Refuse(RuleWords.NameOf(part), start, end, Digits.Only(value) ? RecurrenceRuleErrorCode.OutOfRange : RecurrenceRuleErrorCode.BadValue);
        return 1;
    }

    private void ReadList(RulePart part, int start, int end)
    {
        var list = new RuleList(part, 1 + _text[start..end].Count(','));
        for (int from = start; from <= end;)
        {
            int length = _text[from..end].IndexOf(',');
            int to = length < 0 ? end : from + length;
            if (list.Read(_text[from..to]) is { } code)
            {
                Refuse(RuleWords.NameOf(part), from, to, code);
            }

            from = to + 1;
        }

        list.PutInto(ref _parts);
    }

    private void Expect(bool valid, RulePart part, int start, int end)
    {
        if (!valid)
        {
            Refuse(RuleWords.NameOf(part), start, end, RecurrenceRuleErrorCode.BadValue);
        }
    }

    private void Refuse(string part, int start, int end, RecurrenceRuleErrorCode code)
    {
        int at = _refused++;
        if (_errors is { } errors)
        {
            // Found in the order of the text but for the last few, which are about the parts together.
            for (; at > 0 && errors[at - 1].Span.Start.Value > start; at--)
            {
                errors[at] = errors[at - 1];
            }

            errors[at] = new RecurrenceRuleError(part, start..end, code);
        }
    }
}
