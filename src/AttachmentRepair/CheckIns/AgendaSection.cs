namespace AttachmentRepair.CheckIns;

/// <summary>A section of an agenda. Equality is by value.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Time">How long it may take.</param>
/// <param name="Topic">The topic, where a topic policy may speak of it, or <c>null</c>.</param>
/// <param name="Words">Its author's own words for it, or <c>null</c>.</param>
public sealed record AgendaSection(AgendaSectionKind Kind, Timebox Time, TalkTopic? Topic = null, PrivateText? Words = null);
