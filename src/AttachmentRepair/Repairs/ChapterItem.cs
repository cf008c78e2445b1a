namespace AttachmentRepair.Repairs;

/// <summary>A chapter as one viewer sees it. Equality is by value.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Status">Whether it is agreed.</param>
/// <param name="Published">The wording in force, or <c>null</c>.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest wording.</param>
public sealed record ChapterItem(NarrativeChapter Chapter, WordingStatus Status, WordedVersion? Published, bool ViewerAssented);
