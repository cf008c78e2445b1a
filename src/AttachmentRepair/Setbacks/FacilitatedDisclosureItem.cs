using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A facilitated disclosure as one viewer sees it: with their own signal and note, and with nobody else's. Equality is by value.</summary>
/// <param name="Id">The facilitated disclosure.</param>
/// <param name="Setback">The setback it is about, or <c>null</c>.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Status">How far it is.</param>
/// <param name="TalkAt">When it begins once it is set: the proposed time, or the first later one that no boundary rules out; <c>null</c> while it is not set, or when no hour is left.</param>
/// <param name="ViewerReadyUntil">Until when the viewer's own signal holds, or <c>null</c>.</param>
/// <param name="ViewerNote">The viewer's own note, or <c>null</c>.</param>
public sealed record FacilitatedDisclosureItem(
    FacilitatedDisclosureId Id,
    SetbackId? Setback,
    FacilitatedDisclosureVersion Newest,
    FacilitatedDisclosureStatus Status,
    Instant? TalkAt,
    Instant? ViewerReadyUntil,
    NotReadyNote? ViewerNote);
