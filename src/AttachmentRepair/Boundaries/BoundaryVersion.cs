using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>One wording of a boundary. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Expectation">The expectation, in one explicit sentence.</param>
/// <param name="Rationale">Why, where its author chose to say so; it binds as much without.</param>
/// <param name="NoTalks">When no talk is held: in its owner's zone, and where it is shared in each member's own. Empty where it says nothing of hours.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="StatedAt">When it was stated or proposed.</param>
public sealed record BoundaryVersion(
    int Number, PrivateText Expectation, PrivateText? Rationale, ValueList<QuietHours> NoTalks, LocalDate? ReviewOn, Instant StatedAt)
{
    /// <summary>The same version with its wording filled again, in the order in which it was proposed.</summary>
    /// <param name="wording">The texts.</param>
    internal BoundaryVersion With(ValueList<PrivateText> wording) =>
        wording.Count == (Rationale is null ? 1 : 2) ? this with { Expectation = wording[0], Rationale = Rationale is null ? null : wording[1] } : this;
}
