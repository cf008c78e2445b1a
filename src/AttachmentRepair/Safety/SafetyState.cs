using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>The safety and the consents of the owner of a private room, and what is shared in a shared one. Immutable; equality is by value.</summary>
public sealed record SafetyState
{
    /// <summary>Whether the owner turned trust progress on for themselves; off until then.</summary>
    public bool IsScoringOn { get; init; }

    /// <summary>The owner's hold, or <c>null</c>.</summary>
    public SafetyHold? Hold { get; init; }

    /// <summary>From when the owner is to be forgotten, or <c>null</c>.</summary>
    public Instant? ErasureDueAt { get; init; }

    /// <summary>The owner's answers to the private safety screen, by the version of their append.</summary>
    public ValueMap<long, SafetyScreen> Screens { get; init; } = ValueMap<long, SafetyScreen>.Empty;

    /// <summary>The owner's consents.</summary>
    public ConsentState Consents { get; init; } = new();

    /// <summary>What was, or will be, shared.</summary>
    public SharingState Sharing { get; init; } = new();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="hasLeft">In a private room: whether its owner has left.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(SafetyState state, RoomFacts facts, bool hasLeft, SafetyCommand command, CommandContext context) => command switch
    {
        TurnScoringOn => state.IsScoringOn ? Decision.Nothing : new ScoringTurnedOn(),
        TurnScoringOff => state.IsScoringOn ? new ScoringTurnedOff() : Decision.Nothing,
        HoldForSafety c => new SafetyHeld(c.Note),
        ReleaseHold => state.Hold is null ? Decision.Nothing : new HoldReleased(),
        AnswerSafetyScreen c => new ScreenAnswered(c.Present.Distinct().Order().ToValueList(), c.Note),
        PlanErasure => state.ErasureDueAt is null ? new ErasurePlanned() : Decision.Nothing,
        CallOffErasure => state.ErasureDueAt is null ? Decision.Nothing : new ErasureCalledOff(),
        ConsentCommand c => ConsentState.Decide(state.Consents, c, context),
        SharingCommand c => SharingState.Decide(state.Sharing, facts, hasLeft, state.Hold is not null, c, context),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static SafetyState Evolve(SafetyState state, SafetyEvent e, in Envelope envelope) => e switch
    {
        ScoringTurnedOn => state with { IsScoringOn = true },
        ScoringTurnedOff => state with { IsScoringOn = false },
        SafetyHeld held => state with { Hold = new(envelope.RecordedAt, held.Note) },
        HoldReleased => state with { Hold = null },
        ScreenAnswered answered => state with
        {
            Screens = state.Screens.Set(envelope.Version, new(envelope.RecordedAt, answered.Present, answered.Note)),
            Hold = answered.Present.Count == 0 ? state.Hold : new(envelope.RecordedAt, answered.Note),
        },
        ErasurePlanned => state with { ErasureDueAt = envelope.RecordedAt + PlanErasure.UndoWindow },
        ErasureCalledOff => state with { ErasureDueAt = null },
        ConsentEvent x => state with { Consents = ConsentState.Evolve(state.Consents, x, envelope) },
        SharingEvent x => state with { Sharing = SharingState.Evolve(state.Sharing, x, envelope) },
        _ => state,
    };
}
