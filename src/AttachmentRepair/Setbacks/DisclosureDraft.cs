namespace AttachmentRepair.Setbacks;

/// <summary>A draft of a disclosure: its author's alone, until they say it again in the shared room. Immutable; equality is by value.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record DisclosureDraft(DisclosureDraftId Id, ValueList<DisclosureDraftVersion> Versions)
{
    /// <summary>The newest version.</summary>
    public DisclosureDraftVersion Newest => Versions[^1];

    /// <summary>The command that says it in the shared room, for its author to look at and to send.</summary>
    /// <param name="disclosure">How it comes to be told.</param>
    public DiscloseSetback Disclose(DisclosureKind disclosure) =>
        new(Newest.Kind, disclosure, Newest.Content, Newest.Context) { OccurredAt = Newest.OccurredAt };
}
