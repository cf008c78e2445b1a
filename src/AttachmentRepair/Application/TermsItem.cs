using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>Terms as one viewer sees them: their own signal, and whether the gate is open. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="About">What is agreed: a boundary, a check-in series, a safety net, something of the plan, or the terms themselves.</param>
/// <param name="InForce">The version in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Proposer">Who proposed the newest version.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest version.</param>
/// <param name="ReviewOn">The day on which to look at the newest version again, or <c>null</c>.</param>
/// <param name="EndedAt">When the terms ended, or <c>null</c>.</param>
public sealed record TermsItem(
    TermsId Id, ItemRef About, int? InForce, int Newest, PersonId Proposer, bool ViewerAssented, LocalDate? ReviewOn, Instant? EndedAt);
