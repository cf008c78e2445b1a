using AttachmentRepair.Scheduling;

namespace AttachmentRepair.CheckIns;

/// <summary>What one version of a series says. Equality is by value.</summary>
/// <param name="Cadence">When it is due.</param>
/// <param name="Meaning">What it is to those who proposed it, in their words, or <c>null</c>.</param>
/// <param name="Time">The agreed time for one meeting.</param>
/// <param name="Sections">The sections of its agenda, in order; a check-in opens with appreciation.</param>
/// <param name="Facilitator">Who helps when people meet, or <c>null</c> when nobody does.</param>
public sealed record CheckInDefinition(
    Cadence Cadence, PrivateText? Meaning, Timebox Time, ValueList<AgendaSection> Sections, FacilitatorKind? Facilitator)
{
    // Policy: a talk is agreed for three quarters of an hour, anything else for a quarter, unless people say otherwise.
    private static readonly Timebox Talk = Timebox.OfMinutes(45);
    private static readonly Timebox Short = Timebox.OfMinutes(15);

    internal ValueList<PrivateText> Wording => Sections.Select(s => s.Words).Prepend(Meaning).OfType<PrivateText>().ToValueList();

    // The same with its texts again, in the order of the wording.
    internal CheckInDefinition With(ValueList<PrivateText> wording)
    {
        var next = Meaning is null ? 0 : 1;
        return this with
        {
            Meaning = Meaning is null ? null : wording[0],
            Sections = Sections.Select(s => s.Words is null ? s : s with { Words = wording[next++] }).ToValueList(),
        };
    }

    internal static CheckInDefinition? Of(
        CheckInKind kind, Cadence cadence, PrivateText? meaning, Timebox? time, ValueList<AgendaSection>? sections, FacilitatorKind? facilitator)
    {
        var agreed = time ?? (kind == CheckInKind.CheckIn ? Talk : Short);
        return AgendaSections.For(kind, agreed, sections) is { } fitting ? new(cadence, meaning, agreed, fitting, facilitator) : null;
    }
}
