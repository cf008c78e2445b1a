namespace AttachmentRepair.Repairs;

/// <summary>A chapter of the narrative that both tell. An injury's account is linked, never part of it. Immutable; equality is by value.</summary>
/// <param name="Id">The chapter.</param>
/// <param name="Injury">The injury it tells of, or <c>null</c>.</param>
/// <param name="Versions">Its wordings, oldest first; at least one.</param>
public sealed record NarrativeChapter(ChapterId Id, InjuryId? Injury, ValueList<WordedVersion> Versions);
