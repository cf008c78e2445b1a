namespace AttachmentRepair.Scheduling;

/// <summary>What the parts of a rule may not be together (RFC 5545, 3.3.10; RFC 7529, 4.1).</summary>
internal static class RuleConflicts
{
    // BYSECOND to BYMONTH.
    private const uint AnyBy = (1u << (int)RulePart.BySetPos) - (1u << (int)RulePart.BySecond);

    /// <summary>The parts that may not stand beside the others, a bit each.</summary>
    /// <param name="parts">What could be read.</param>
    /// <param name="seen">The parts of the text, a bit each, whether they could be read or not; 0 when there is no text.</param>
    public static uint In(in RuleParts parts, uint seen)
    {
        var frequency = parts.Frequency;
        bool hasWeeks = parts.HasWeeks || Has(seen, RulePart.ByWeekNo);
        bool hasYearDays = parts.YearDays is not null || Has(seen, RulePart.ByYearDay);
        bool hasMonthDays = parts.HasMonthDays || Has(seen, RulePart.ByMonthDay);
        bool hasPositions = parts.Positions is not null || Has(seen, RulePart.BySetPos);
        uint conflicts = 0;
        Refuse(ref conflicts, RulePart.Until, Has(seen, RulePart.Until) && Has(seen, RulePart.Count));
        Refuse(ref conflicts, RulePart.ByWeekNo, hasWeeks && frequency != RecurrenceFrequency.Yearly);
        Refuse(
            ref conflicts,
            RulePart.ByYearDay,
            hasYearDays && frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly or RecurrenceFrequency.Monthly);
        Refuse(ref conflicts, RulePart.ByMonthDay, hasMonthDays && frequency == RecurrenceFrequency.Weekly);
        Refuse(
            ref conflicts,
            RulePart.ByDay,
            parts.OrdinalDays is not null && (frequency < RecurrenceFrequency.Monthly || (frequency == RecurrenceFrequency.Yearly && hasWeeks)));
        Refuse(ref conflicts, RulePart.BySetPos, hasPositions && !parts.HasAnyBy && (seen & AnyBy) == 0);
        Refuse(ref conflicts, RulePart.Skip, Has(seen, RulePart.Skip) && !Has(seen, RulePart.Rscale));
        return conflicts;
    }

    private static bool Has(uint seen, RulePart part) => ((seen >> (int)part) & 1) != 0;

    private static void Refuse(ref uint conflicts, RulePart part, bool refused) => conflicts |= refused ? 1u << (int)part : 0;
}
