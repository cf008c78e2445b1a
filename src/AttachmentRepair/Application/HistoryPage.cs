namespace AttachmentRepair.Application;

/// <summary>A page of the viewer's history, newest first. Equality is by value.</summary>
/// <param name="Entries">The entries, at most <see cref="Size"/>.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record HistoryPage(ValueList<HistoryEntry> Entries, bool HasMore)
{
    /// <summary>How many entries a page holds (policy).</summary>
    public const int Size = 50;
}
