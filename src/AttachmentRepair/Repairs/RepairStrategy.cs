namespace AttachmentRepair.Repairs;

/// <summary>Something that both agreed, in calm time, to try when things get tense. Immutable; equality is by value.</summary>
/// <param name="Id">The strategy.</param>
/// <param name="Versions">Its wordings, oldest first; at least one.</param>
/// <param name="Uses">When it was used, in the order it was recorded.</param>
public sealed record RepairStrategy(StrategyId Id, ValueList<WordedVersion> Versions, ValueList<StrategyUse> Uses)
{
    /// <summary>How many uses somebody said helped; to be shown with the number of uses.</summary>
    public int Received => Uses.Count(u => u.Helped.Count > 0);
}
