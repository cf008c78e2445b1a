namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>What may come of a text: a rule that reads back from its own text, or errors that each name a part, a place and a reason.</summary>
internal static class ParserOutcome
{
    private static readonly string[] Parts =
    [
        "", "RSCALE", "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "SKIP",
    ];

    /// <summary>Null when nothing is wrong with the outcome; else what, in words.</summary>
    public static string? Fault(string text, RecurrenceRule? rule, IReadOnlyList<RecurrenceRuleError> errors)
    {
        if ((rule is null) != (errors.Count > 0))
        {
            return "neither a rule nor an error, or both";
        }

        string? fault = errors.Select(e => Fault(text, e)).FirstOrDefault(f => f is not null);
        bool isSorted = errors.Zip(errors.Skip(1), (one, next) => one.Span.Start.Value <= next.Span.Start.Value).All(sorted => sorted);
        return fault ?? (!isSorted ? "errors out of the text's order" : rule is null ? null : Fault(rule, RecurrenceRule.Parse(rule.ToString())));
    }

    /// <summary>What is wrong with a rule and the one read from its text.</summary>
    public static string? Fault(RecurrenceRule rule, RecurrenceRule read)
        => !read.Equals(rule) || read.GetHashCode() != rule.GetHashCode() ? $"reads back as another rule: {rule}"
            : read.ToString() != rule.ToString() ? $"the text is not stable: {rule}"
            : null;

    /// <summary>What is wrong with a message about errors: it must name each one's part and place.</summary>
    public static string? Fault(string message, IReadOnlyList<RecurrenceRuleError> errors)
        => errors.Take(20).Where(e => !message.Contains($"{(e.Part.Length == 0 ? "rule" : e.Part)} ({e.Span})", StringComparison.Ordinal))
            .Select(e => $"the message does not name {e}").FirstOrDefault();

    private static string? Fault(string text, RecurrenceRuleError error)
    {
        var (start, end) = (error.Span.Start, error.Span.End);
        if (start.IsFromEnd || end.IsFromEnd || start.Value > end.Value || end.Value > text.Length)
        {
            return $"no place in the text: {error}";
        }

        if (!Parts.Contains(error.Part, StringComparer.Ordinal) || !Enum.IsDefined(error.Code))
        {
            return $"no part or no reason: {error}";
        }

        // A value's place lies behind its name, everything else is the whole part.
        string before = text[(text.LastIndexOf(';', Math.Max(start.Value - 1, 0), Math.Min(start.Value, text.Length)) + 1)..start.Value];
        string named = error.Code is RecurrenceRuleErrorCode.Conflict or RecurrenceRuleErrorCode.DuplicatePart ? text[error.Span] : before + "=";
        bool isWhole = error.Part.Length == 0 || error.Code == RecurrenceRuleErrorCode.MissingFrequency;
        return isWhole || named.StartsWith(error.Part + "=", StringComparison.OrdinalIgnoreCase) ? null : $"not the place of that part: {error}";
    }
}
