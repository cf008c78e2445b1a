namespace AttachmentRepair.Setbacks;

/// <summary>In how many disclosures of one's own a tag stands. Equality is by value.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">In how many, at least 1.</param>
public sealed record TagCount(PrivateText Tag, int Count);
