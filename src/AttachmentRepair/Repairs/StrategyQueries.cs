namespace AttachmentRepair.Repairs;

/// <summary>The repertoire as one viewer sees it. Pure functions.</summary>
public static class StrategyQueries
{
    /// <summary>The strategies, with how many uses were received well and how many there were.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<StrategyItem> Items(StrategyState shared, RoomFacts facts, PersonId viewer) =>
        shared.Strategies.Values.Select(s => new StrategyItem(
            s,
            Wordings.StatusOf(s.Id.Terms, facts),
            Wordings.InForce(s.Id.Terms, s.Versions, facts),
            Wordings.HasAssented(s.Id.Terms, facts, viewer),
            s.Received,
            s.Uses.Count));
}
