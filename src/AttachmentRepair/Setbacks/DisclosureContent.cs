namespace AttachmentRepair.Setbacks;

/// <summary>What a disclosure tells, part by part, so that patterns can be counted without reading free text. Any part may be missing. Equality is by value.</summary>
/// <param name="Occurrence">What happened, or <c>null</c> while that is not told.</param>
/// <param name="CurrentSafety">How safe things are now, or <c>null</c> while that is not told.</param>
/// <param name="Triggers">What set it off, as short tags; may be empty.</param>
/// <param name="Emotions">What its owner felt, as short tags; <c>null</c> is empty.</param>
/// <param name="DecisionChain">The decisions that led up to it, in order; <c>null</c> is empty.</param>
/// <param name="Meaning">What it means to its owner, or <c>null</c> while that is not told.</param>
public sealed record DisclosureContent(
    PrivateText? Occurrence,
    PrivateText? CurrentSafety,
    ValueList<PrivateText> Triggers,
    ValueList<PrivateText>? Emotions = null,
    ValueList<PrivateText>? DecisionChain = null,
    PrivateText? Meaning = null)
{
    /// <summary>What its owner felt, as short tags; may be empty.</summary>
    public ValueList<PrivateText> Emotions { get; init; } = Emotions ?? [];

    /// <summary>The decisions that led up to it, in order; may be empty.</summary>
    public ValueList<PrivateText> DecisionChain { get; init; } = DecisionChain ?? [];

    /// <summary>Its private texts in a fixed order.</summary>
    internal ValueList<PrivateText> Wording =>
        [.. new[] { Occurrence, CurrentSafety, Meaning }.OfType<PrivateText>(), .. Triggers, .. Emotions, .. DecisionChain];
}
