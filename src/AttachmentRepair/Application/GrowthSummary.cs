namespace AttachmentRepair.Application;

/// <summary>What grew in a time. It leads with growth, and compares nobody. Equality is by value.</summary>
/// <param name="Joint">What the two did together and for each other, the same for both; what is still open stands last.</param>
/// <param name="Own">What is the viewer's own.</param>
public sealed record GrowthSummary(ValueList<GrowthLine> Joint, ValueList<GrowthLine> Own);
