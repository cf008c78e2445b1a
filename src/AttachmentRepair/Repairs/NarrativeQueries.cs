namespace AttachmentRepair.Repairs;

/// <summary>What both say together, as one viewer sees it. Pure functions.</summary>
public static class NarrativeQueries
{
    /// <summary>The shared problems.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<SharedProblemItem> Problems(NarrativeState shared, RoomFacts facts, PersonId viewer) =>
        shared.Problems.Values.Select(p => new SharedProblemItem(
            p, Wordings.StatusOf(p.Id.Terms, facts), Wordings.InForce(p.Id.Terms, p.Versions, facts), Wordings.HasAssented(p.Id.Terms, facts, viewer)));

    /// <summary>The chapters of the narrative, in the order in which they were first proposed.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<ChapterItem> Chapters(NarrativeState shared, RoomFacts facts, PersonId viewer) =>
        shared.Chapters.Values
            .OrderBy(c => c.Versions[0].ProposedAt)
            .ThenBy(c => c.Id)
            .Select(c => new ChapterItem(
                c, Wordings.StatusOf(c.Id.Terms, facts), Wordings.InForce(c.Id.Terms, c.Versions, facts), Wordings.HasAssented(c.Id.Terms, facts, viewer)));
}
