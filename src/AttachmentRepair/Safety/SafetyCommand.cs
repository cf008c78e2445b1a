using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Commands about one's own safety and consent. Private room, except where said: nobody else sees whether.</summary>
public abstract record SafetyCommand : RoomCommand;

/// <summary>Turns trust progress on for oneself.</summary>
public sealed record TurnScoringOn : SafetyCommand;

/// <summary>Turns trust progress off for oneself, effective at the next read.</summary>
public sealed record TurnScoringOff : SafetyCommand;

/// <summary>
/// Keeps things on hold for the sender's own safety: the shared room is paused first, and to everybody else this is an ordinary pause. While the hold is on
/// its owner is not asked to say ready, and nothing that they meant to share later is sent.
/// </summary>
/// <param name="Note">Why, for oneself, or <c>null</c>.</param>
public sealed record HoldForSafety(PrivateText? Note = null) : SafetyCommand
{
    internal override bool PausesFirst => true;
}

/// <summary>Takes the sender's hold off. The room goes on when everybody, the sender too, has said ready.</summary>
public sealed record ReleaseHold : SafetyCommand;

/// <summary>
/// Answers the private safety screen. With any answer the shared room is paused first, as with <see cref="HoldForSafety"/>, and the hold is on; with none
/// nothing happens. It is no clinical instrument, and it names no person.
/// </summary>
/// <param name="Present">What is there; empty for nothing.</param>
/// <param name="Note">More, for oneself, or <c>null</c>.</param>
public sealed record AnswerSafetyScreen(ValueList<ScreenAnswer> Present, PrivateText? Note = null) : SafetyCommand
{
    internal override bool PausesFirst => Present is { Count: > 0 };
}

/// <summary>
/// Plans to be forgotten: once the undo window is over, the next settling erases the sender. Nobody else sees it before. Planning again changes nothing; who does
/// not want to wait has it done at once through the facade.
/// </summary>
public sealed record PlanErasure : SafetyCommand
{
    /// <summary>How long a planned erasure can be called off: 7 days (policy).</summary>
    public static Duration UndoWindow { get; } = Duration.FromDays(7);
}

/// <summary>Calls a planned erasure off.</summary>
public sealed record CallOffErasure : SafetyCommand;
