namespace AttachmentRepair.Scheduling;

/// <summary>One refused line of a calendar text.</summary>
/// <param name="Line">The line's number, from 1; of a folded line its first. 0 when the fault is the text's as a whole.</param>
/// <param name="Property">The property's name in capitals (<c>RDATE</c>); empty when the line has none.</param>
/// <param name="Code">Why.</param>
/// <param name="Reason">Why, in a few English words; nothing of the text is repeated.</param>
/// <remarks>Equality is by all four values. Immutable and thread-safe.</remarks>
public readonly record struct CalendarTextError(int Line, string Property, CalendarTextErrorCode Code, string Reason)
{
    /// <summary>The error in one line, such as <c>line 4: RDATE: Period (occurrences of different lengths are not supported)</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(Line == 0 ? "text" : FormattableString.Invariant($"line {Line}"))}: {(Property.Length == 0 ? string.Empty : Property + ": ")}{Code} ({Reason})";
}
