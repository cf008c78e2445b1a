namespace AttachmentRepair.Safety;

/// <summary>The consents of the owner of a private room. Immutable; equality is by value.</summary>
public sealed record SafetyState
{
    /// <summary>Whether the owner turned trust progress on for themselves; off until then.</summary>
    public bool IsScoringOn { get; init; }

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="command">The command.</param>
    public static Decision Decide(SafetyState state, SafetyCommand command) => command switch
    {
        TurnScoringOn => state.IsScoringOn ? Decision.Nothing : new ScoringTurnedOn(),
        TurnScoringOff => state.IsScoringOn ? new ScoringTurnedOff() : Decision.Nothing,
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    public static SafetyState Evolve(SafetyState state, SafetyEvent e) => e switch
    {
        ScoringTurnedOn => state with { IsScoringOn = true },
        ScoringTurnedOff => state with { IsScoringOn = false },
        _ => state,
    };
}
