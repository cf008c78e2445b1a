namespace AttachmentRepair.Journals;

/// <summary>Commands on one's own journal and ratings. Private room, except where said.</summary>
public abstract record JournalCommand : RoomCommand;

/// <summary>Writes a note for oneself.</summary>
/// <param name="Text">The note.</param>
/// <param name="About">An item it is about, shared or not, or <c>null</c>.</param>
public sealed record WriteNote(PrivateText Text, ItemRef? About = null) : JournalCommand;

/// <summary>Notes how much the sender trusts another, by feeling.</summary>
/// <param name="Of">The other.</param>
/// <param name="Rating">How much.</param>
public sealed record RateTrust(PersonId Of, SelfRating Rating) : JournalCommand;

/// <summary>Dismisses a suggestion.</summary>
/// <param name="Suggestion">The stable id of the suggestion.</param>
public sealed record DismissSuggestion(string Suggestion) : JournalCommand;
