namespace AttachmentRepair.CheckIns;

/// <summary>A section in the agenda of one meeting. Equality is by value.</summary>
/// <param name="Author">Who proposed it, with the series or for this meeting.</param>
/// <param name="Section">The section.</param>
/// <param name="Place">Whether it has its place here.</param>
public sealed record PlacedSection(PersonId Author, AgendaSection Section, SectionPlace Place);
