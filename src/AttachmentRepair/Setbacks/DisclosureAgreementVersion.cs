using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>One version of a disclosure agreement. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Required">The parts that a disclosure has, in the order of <see cref="DisclosurePart"/>; the others are free.</param>
/// <param name="Window">How soon after a setback it is told, or <c>null</c> where nothing is agreed: then nothing is measured.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ProposedAt">When it was proposed.</param>
public sealed record DisclosureAgreementVersion(
    int Number, ValueList<DisclosurePart> Required, Duration? Window, LocalDate? ReviewOn, Instant ProposedAt)
{
    /// <summary>The required parts that a content does not tell.</summary>
    /// <param name="content">The content.</param>
    public ValueList<DisclosurePart> MissingIn(DisclosureContent content) => Required.Where(p => !content.Tells(p)).ToValueList();
}
