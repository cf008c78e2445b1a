namespace AttachmentRepair.Scheduling;

/// <summary>What the parts of a rule may not be together (RFC 5545, 3.3.10; RFC 7529, 4.1).</summary>
internal static class RuleConflicts
{
    /// <summary>The parts that may not stand beside the others, a bit each.</summary>
    public static uint In(in RuleParts parts, uint seen)
    {
        var frequency = parts.Frequency;
        uint conflicts = 0;
        Refuse(ref conflicts, RulePart.Until, Has(seen, RulePart.Until) && Has(seen, RulePart.Count));
        Refuse(ref conflicts, RulePart.ByWeekNo, parts.HasWeeks && frequency != RecurrenceFrequency.Yearly);
        Refuse(
            ref conflicts,
            RulePart.ByYearDay,
            parts.YearDays is not null && frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly or RecurrenceFrequency.Monthly);
        Refuse(ref conflicts, RulePart.ByMonthDay, parts.HasMonthDays && frequency == RecurrenceFrequency.Weekly);
        Refuse(
            ref conflicts,
            RulePart.ByDay,
            parts.OrdinalDays is not null && (frequency < RecurrenceFrequency.Monthly || (frequency == RecurrenceFrequency.Yearly && parts.HasWeeks)));
        Refuse(ref conflicts, RulePart.BySetPos, parts.Positions is not null && !parts.HasAnyBy);
        Refuse(ref conflicts, RulePart.Skip, Has(seen, RulePart.Skip) && !Has(seen, RulePart.Rscale));
        return conflicts;
    }

    private static bool Has(uint seen, RulePart part) => ((seen >> (int)part) & 1) != 0;

    private static void Refuse(ref uint conflicts, RulePart part, bool refused) => conflicts |= refused ? 1u << (int)part : 0;
}
