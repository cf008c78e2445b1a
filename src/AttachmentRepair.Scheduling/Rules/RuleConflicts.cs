namespace AttachmentRepair.Scheduling;

/// <summary>What the parts of a rule may not be together (RFC 5545, 3.3.10), or not yet.</summary>
internal static class RuleConflicts
{
    public static void Check(RuleParts parts, Dictionary<string, Range> seen, Action<string, Range, RecurrenceRuleErrorCode> refuse)
    {
        if (seen.ContainsKey("COUNT") && seen.TryGetValue("UNTIL", out var until))
        {
            refuse("UNTIL", until, RecurrenceRuleErrorCode.Conflict);
        }

        if (!seen.ContainsKey("FREQ"))
        {
            refuse("FREQ", .., RecurrenceRuleErrorCode.MissingFrequency);
        }

        if (parts.Frequency is not { } frequency)
        {
            return;
        }

        if (seen.TryGetValue("BYMONTHDAY", out var monthDays) && frequency != RecurrenceFrequency.Monthly)
        {
            bool forbidden = frequency == RecurrenceFrequency.Weekly;
            refuse("BYMONTHDAY", monthDays, forbidden ? RecurrenceRuleErrorCode.Conflict : RecurrenceRuleErrorCode.NotSupported);
        }

        if (!seen.TryGetValue("BYDAY", out var days))
        {
            return;
        }

        if (frequency == RecurrenceFrequency.Yearly)
        {
            refuse("BYDAY", days, RecurrenceRuleErrorCode.NotSupported);
        }
        else if (frequency != RecurrenceFrequency.Monthly && parts.ByDay.Exists(d => d.Ordinal != 0))
        {
            refuse("BYDAY", days, RecurrenceRuleErrorCode.Conflict);
        }
    }
}
