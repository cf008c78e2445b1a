using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>Terms as one viewer sees them: their own signal, and whether the gate is open. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="About">What is agreed: a boundary, a check-in series, a safety net, an agreement, something of the plan, or the terms themselves.</param>
/// <param name="InForce">The version in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Proposer">Who proposed the newest version.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest version.</param>
/// <param name="ReviewOn">The day on which to look at the newest version again, or <c>null</c>.</param>
/// <param name="EndedAt">When the terms ended, or <c>null</c>.</param>
/// <param name="ReviewDueSince">Since when what is in force is due to be looked at again, or <c>null</c>; it stays in force meanwhile.</param>
/// <param name="ViewerLooked">Whether the viewer has looked at it since it became due.</param>
/// <param name="Versions">All versions with their wording, oldest first.</param>
public sealed record TermsItem(
    TermsId Id,
    ItemRef About,
    int? InForce,
    int Newest,
    PersonId Proposer,
    bool ViewerAssented,
    LocalDate? ReviewOn,
    Instant? EndedAt,
    Instant? ReviewDueSince,
    bool ViewerLooked,
    ValueList<TermsItemVersion> Versions);
