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

    internal ValueList<PrivateText> Wording =>
        [.. new[] { Occurrence, CurrentSafety, Meaning }.OfType<PrivateText>(), .. Triggers, .. Emotions, .. DecisionChain];

    /// <summary>Whether a part is told.</summary>
    /// <param name="part">The part.</param>
    public bool Tells(DisclosurePart part) => part switch
    {
        DisclosurePart.Occurrence => Occurrence is not null,
        DisclosurePart.Emotions => Emotions.Count > 0,
        DisclosurePart.Triggers => Triggers.Count > 0,
        DisclosurePart.DecisionChain => DecisionChain.Count > 0,
        DisclosurePart.Meaning => Meaning is not null,
        DisclosurePart.CurrentSafety => CurrentSafety is not null,
        _ => false,
    };

    /// <summary>Whether other parts would put something else in the place of what is told.</summary>
    /// <param name="parts">The other parts.</param>
    internal bool IsChangedBy(DisclosureContent parts) =>
        Differ(Occurrence, parts.Occurrence) || Differ(CurrentSafety, parts.CurrentSafety) || Differ(Meaning, parts.Meaning);

    /// <summary>What is told, and what is added to it: single parts where they were missing, tags and decisions at the end of theirs, each once.</summary>
    /// <param name="parts">What is added.</param>
    internal DisclosureContent With(DisclosureContent parts) => new(
        Occurrence ?? parts.Occurrence,
        CurrentSafety ?? parts.CurrentSafety,
        Joined(Triggers, parts.Triggers),
        Joined(Emotions, parts.Emotions),
        Joined(DecisionChain, parts.DecisionChain),
        Meaning ?? parts.Meaning);

    private static bool Differ(PrivateText? told, PrivateText? added) => told is not null && added is not null && !told.Equals(added);

    private static ValueList<PrivateText> Joined(ValueList<PrivateText> told, ValueList<PrivateText> added) =>
        added.All(told.Contains) ? told : [.. told, .. added.Where(a => !told.Contains(a)).Distinct()];
}
