namespace AttachmentRepair.Scheduling;

/// <summary>One refused part of a rule text.</summary>
/// <param name="Part">The part's name in capitals (<c>BYDAY</c>); empty when the fault is the text's as a whole.</param>
/// <param name="Span">Where in the text, in characters from its start.</param>
/// <param name="Code">Why.</param>
/// <remarks>Equality is by all three values. Immutable and thread-safe.</remarks>
public readonly record struct RecurrenceRuleError(string Part, Range Span, RecurrenceRuleErrorCode Code)
{
    /// <summary>The error in one line, such as <c>BYHOUR (11..19): NotSupported</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(Part.Length == 0 ? "rule" : Part)} ({Span}): {Code}";
}
