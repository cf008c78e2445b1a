namespace AttachmentRepair.Setbacks;

/// <summary>A draft as its author sees it. Equality is by value.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="MissingParts">The agreed parts that it does not tell yet; it may be sent without.</param>
public sealed record DisclosureDraftItem(DisclosureDraft Draft, ValueList<DisclosurePart> MissingParts);
