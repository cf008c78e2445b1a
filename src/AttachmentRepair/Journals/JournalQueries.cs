namespace AttachmentRepair.Journals;

/// <summary>What can be asked of ratings. Pure and thread-safe.</summary>
public static class JournalQueries
{
    /// <summary>What each member shows of autonomy and closeness, in the order of the members.</summary>
    /// <param name="shared">The shared slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<BalanceItem> Balances(JournalState shared, RoomFacts facts)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Members.Select(m => shared.Balances.TryGetValue(m.Person, out var known) ? known : new(m.Person, BalanceStatus.NotShared, null, null));
    }
}
