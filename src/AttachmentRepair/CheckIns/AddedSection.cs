namespace AttachmentRepair.CheckIns;

/// <summary>A section that somebody added to the agenda of one meeting. Equality is by value.</summary>
/// <param name="Author">Who added it.</param>
/// <param name="Section">The section.</param>
public sealed record AddedSection(PersonId Author, AgendaSection Section);
