using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>Commands about the staged plan of repair. Shared room, except where said. No command ends the plan: its end is agreed on like its settings.</summary>
public abstract record StageCommand : RoomCommand;

/// <summary>Says that the sender is ready for the next stage. It is entered when everybody has; the signal lapses after <see cref="StageState.ReadyFor"/>.</summary>
/// <param name="Stage">The next stage.</param>
/// <param name="Version">The version of the plan that the sender read, from 1; each change of stage makes a newer one.</param>
public sealed record SayReadyForStage(RepairStage Stage, int Version) : StageCommand;

/// <summary>Takes back a ready of the sender's that nothing has followed from.</summary>
/// <param name="Version">The version of the plan that the sender read.</param>
public sealed record WithdrawStageReady(int Version) : StageCommand;

/// <summary>Takes things back to an earlier stage: at once, alone, without a reason. Nothing that was reached is lost.</summary>
/// <param name="Stage">The earlier stage.</param>
public sealed record ReturnToStage(RepairStage Stage) : StageCommand;

/// <summary>Proposes shared settings. What only narrows is in force at once; anything else when everybody has assented, and until then the old ones are.</summary>
/// <param name="Settings">All settings.</param>
/// <param name="Version">The version that the sender read; 0 where there is none, or where the last has ended.</param>
/// <param name="ReviewOn">The day on which to look at them again, or <c>null</c>.</param>
public sealed record ProposeSettings(SharedSettings Settings, int Version = 0, LocalDate? ReviewOn = null) : StageCommand;

/// <summary>Proposes what everybody consents to account for; active while everybody's consent lives.</summary>
/// <param name="Accountability">What is consented to, and until when.</param>
/// <param name="Version">The version that the sender read; 0 where there is none, or where the last has ended.</param>
public sealed record ProposeAccountability(AccountabilityConsent Accountability, int Version = 0) : StageCommand;

/// <summary>Proposes what both intend beyond the present injury.</summary>
/// <param name="Future">The intention and its horizon.</param>
/// <param name="Version">The version that the sender read; 0 where there is none, or where the last has ended.</param>
public sealed record ProposeFutureCommitment(FutureCommitment Future, int Version = 0) : StageCommand;

/// <summary>Proposes how things are kept up after the active stages.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version that the sender read; 0 where there is none, or where the last has ended.</param>
public sealed record ProposeMaintenancePlan(MaintenancePlan Plan, int Version = 0) : StageCommand;

/// <summary>Proposes to end the plan of repair. Leaving, pausing and going back need nobody's assent.</summary>
/// <param name="Words">What the sender says to it, or <c>null</c>.</param>
/// <param name="Version">The version that the sender read; 0 where there is none, or where the last has ended.</param>
public sealed record ProposePlanEnd(PrivateText? Words = null, int Version = 0) : StageCommand;

/// <summary>Writes one's own profile anew. Private room: nothing follows from it but an offer to the sender.</summary>
/// <param name="Needs">What the sender needs.</param>
/// <param name="History">What came before, or <c>null</c>.</param>
/// <param name="Pace">The sender's own pace, or <c>null</c>.</param>
public sealed record WriteProfile(ValueList<PrivateText> Needs, PrivateText? History = null, Pace? Pace = null) : StageCommand;

/// <summary>Notes for oneself how safe one feels. Private room: a low rating only stops the suggestion to say ready.</summary>
/// <param name="Rating">How safe.</param>
public sealed record RateFeltSafety(SelfRating Rating) : StageCommand;
