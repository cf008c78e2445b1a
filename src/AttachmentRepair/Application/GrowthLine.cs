namespace AttachmentRepair.Application;

/// <summary>One line of a summary of growth. Equality is by value.</summary>
/// <param name="What">What it is.</param>
/// <param name="Count">How many, at least one.</param>
public sealed record GrowthLine(Phrase What, int Count);
