using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>An agreement as one viewer sees it: with the viewer's own signal and nobody else's. Equality is by value.</summary>
/// <param name="Agreement">The agreement, its versions and what each wrote.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="InForce">The version in force, or <c>null</c>.</param>
/// <param name="Proposed">A newer version that waits for assents, or <c>null</c>.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest version.</param>
/// <param name="Missing">What the draft still lacks, whosever it is, or <c>null</c>.</param>
/// <param name="ReviewDueSince">Since when it is due to be looked at again, or <c>null</c>; it stays in force meanwhile.</param>
/// <param name="ViewerLooked">Whether the viewer has looked at it since it became due.</param>
public sealed record AgreementItem(
    Agreement Agreement,
    AgreementStatus Status,
    AgreementVersion? InForce,
    AgreementVersion? Proposed,
    bool ViewerAssented,
    Phrase? Missing,
    Instant? ReviewDueSince,
    bool ViewerLooked);
