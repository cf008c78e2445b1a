namespace AttachmentRepair.Safety;

/// <summary>The consents of the owner of a private room. Immutable; equality is by value.</summary>
public sealed record ConsentState
{
    /// <summary>All consents ever given.</summary>
    public ValueMap<ConsentId, Consent> Consents { get; init; } = ValueMap<ConsentId, Consent>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(ConsentState state, ConsentCommand command, CommandContext context) => command switch
    {
        GiveConsent c => c.Scope.Count == 0 ? Rejection.ScopeNeeded
            : c.ExpiresAt <= context.RecordedAt || c.ExpiresAt > context.RecordedAt + Consent.Longest ? Rejection.ExpiryOutOfRange
            : new ConsentGiven(
                ConsentId.For(context.Relationship, context.Command),
                c.Recipient,
                c.Purpose,
                c.Scope.Distinct().Order().ToValueList(),
                c.Version,
                c.ExpiresAt),
        WithdrawConsent c => !state.Consents.TryGetValue(c.Consent, out var known) ? Rejection.UnknownItem
            : known.IsActiveAt(context.RecordedAt) ? new ConsentWithdrawn(c.Consent) : Decision.Nothing,
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static ConsentState Evolve(ConsentState state, ConsentEvent e, in Envelope envelope) => e switch
    {
        ConsentGiven g => new() { Consents = state.Consents.Set(g.Consent, new(g.Consent, g.Recipient, g.Purpose, g.Scope, g.Version, envelope.RecordedAt, g.ExpiresAt, null)) },
        ConsentWithdrawn w when state.Consents.TryGetValue(w.Consent, out var known) =>
            new() { Consents = state.Consents.Set(w.Consent, known with { WithdrawnAt = envelope.RecordedAt }) },
        _ => state,
    };
}
