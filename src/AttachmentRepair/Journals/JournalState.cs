namespace AttachmentRepair.Journals;

/// <summary>The journal of the owner of a private room. Immutable; equality is by value.</summary>
public sealed record JournalState
{
    /// <summary>The notes, by the version of their append.</summary>
    public ValueMap<long, JournalNote> Notes { get; init; } = ValueMap<long, JournalNote>.Empty;

    /// <summary>The stable ids of dismissed suggestions.</summary>
    public ValueList<string> Dismissed { get; init; } = [];

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="command">The command.</param>
    public static Decision Decide(JournalState state, JournalCommand command) => command switch
    {
        WriteNote c => new NoteWritten(c.Text, c.About),
        RateTrust c => new TrustRated(c.Of, c.Rating),
        DismissSuggestion c => !Suggestion.IsId(c.Suggestion) ? Rejection.UnknownItem
            : state.Dismissed.Contains(c.Suggestion, StringComparer.Ordinal) ? Decision.Nothing : new SuggestionDismissed(c.Suggestion),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static JournalState Evolve(JournalState state, JournalEvent e, in Envelope envelope) => e switch
    {
        NoteWritten note => state with { Notes = state.Notes.Set(envelope.Version, new(envelope.RecordedAt, note.Text, note.About)) },
        SuggestionDismissed dismissed => state with { Dismissed = state.Dismissed.Add(dismissed.Suggestion) },
        _ => state,
    };
}
