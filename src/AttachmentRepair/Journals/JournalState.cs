namespace AttachmentRepair.Journals;

/// <summary>The journal of the owner of a private room; in a shared room what people show of their ratings. Immutable; equality is by value.</summary>
public sealed record JournalState
{
    /// <summary>The notes, by the version of their append.</summary>
    public ValueMap<long, JournalNote> Notes { get; init; } = ValueMap<long, JournalNote>.Empty;

    /// <summary>The stable ids of dismissed suggestions.</summary>
    public ValueList<string> Dismissed { get; init; } = [];

    /// <summary>In a private room: what its owner set a stake of, the latest of each item.</summary>
    public ValueMap<ItemRef, OwnStake> Stakes { get; init; } = ValueMap<ItemRef, OwnStake>.Empty;

    /// <summary>In a private room: how much autonomy and closeness there is for its owner, as they noted last, or <c>null</c>.</summary>
    public BalanceRating? Balance { get; init; }

    /// <summary>In a shared room: what each person shows of autonomy and closeness, or took back.</summary>
    public ValueMap<PersonId, BalanceItem> Balances { get; init; } = ValueMap<PersonId, BalanceItem>.Empty;

    /// <summary>In a shared room: what people showed of their trust, by the version of the append.</summary>
    public ValueMap<long, SharedTrust> SharedTrust { get; init; } = ValueMap<long, SharedTrust>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(JournalState state, RoomFacts facts, JournalCommand command, CommandContext context) => command switch
    {
        WriteNote c => new NoteWritten(c.Text, c.About),
        RateTrust c => new TrustRated(c.Of, c.Rating),
        DismissSuggestion c => !Suggestion.IsId(c.Suggestion) ? Rejection.UnknownItem
            : state.Dismissed.Contains(c.Suggestion, StringComparer.Ordinal) ? Decision.Nothing : new SuggestionDismissed(c.Suggestion),
        SetStake c => (state.Stakes.TryGetValue(c.About, out var set) ? set.Stake : null) == c.Stake ? Decision.Nothing : new StakeSet(c.About, c.Stake),
        RateBalance c => new BalanceRated(c.Balance),
        ShareBalance c => new BalanceShared(c.Balance),
        WithdrawBalance => state.Balances.TryGetValue(context.Actor, out var shown) && shown.Status == BalanceStatus.Shared ? new BalanceWithdrawn() : Decision.Nothing,
        ShareTrust c => c.Snapshot.Of == context.Actor || facts.Find(c.Snapshot.Of) is null ? Rejection.UnknownItem
            : !c.Snapshot.IsInRange ? Rejection.NotWhatIsShown
            : c.Snapshot.At > context.RecordedAt ? Rejection.InTheFuture
            : new TrustShared(c.Snapshot),
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
        StakeSet set => state with { Stakes = state.Stakes.Set(set.About, new(set.About, set.Stake, envelope.RecordedAt)) },
        BalanceRated rated => state with { Balance = rated.Balance },
        BalanceShared shown => state.Show(new(envelope.Author, BalanceStatus.Shared, shown.Balance, envelope.RecordedAt)),
        BalanceWithdrawn => state.Show(new(envelope.Author, BalanceStatus.Withdrawn, null, envelope.RecordedAt)),
        TrustShared shown => state with { SharedTrust = state.SharedTrust.Set(envelope.Version, new(envelope.Author, envelope.RecordedAt, shown.Snapshot)) },
        _ => state,
    };

    private JournalState Show(BalanceItem item) => this with { Balances = Balances.Set(item.Person, item) };
}
