namespace AttachmentRepair.Setbacks;

/// <summary>What a disclosure tells, facet by facet. Equality is by value.</summary>
/// <param name="Occurrence">What happened.</param>
/// <param name="CurrentSafety">How safe things are now, or <c>null</c> while that is not told.</param>
/// <param name="Triggers">What led up to it, as short tags; may be empty.</param>
public sealed record DisclosureContent(PrivateText Occurrence, PrivateText? CurrentSafety, ValueList<PrivateText> Triggers);
