namespace AttachmentRepair.Journals;

/// <summary>Events of one's own journal and ratings; kept in the private room, except where they show something to the others.</summary>
public abstract record JournalEvent : RoomEvent;

/// <summary>The author wrote a note for themselves.</summary>
/// <param name="Text">The note.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record NoteWritten(PrivateText Text, ItemRef? About) : JournalEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>The author noted how much they trust another.</summary>
/// <param name="Of">The other.</param>
/// <param name="Rating">How much.</param>
public sealed record TrustRated(PersonId Of, SelfRating Rating) : JournalEvent;

/// <summary>The author dismissed a suggestion.</summary>
/// <param name="Suggestion">The stable id of the suggestion.</param>
public sealed record SuggestionDismissed(string Suggestion) : JournalEvent;
