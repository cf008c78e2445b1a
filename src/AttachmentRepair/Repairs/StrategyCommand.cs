using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>Commands about the repertoire of repair strategies. Shared room; agreed by all, ended by anyone.</summary>
public abstract record StrategyCommand : RepairCommand;

/// <summary>Proposes a strategy for the repertoire.</summary>
/// <param name="Words">What it is, such as starting over.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeStrategy(PrivateText Words, LocalDate? ReviewOn = null) : StrategyCommand;

/// <summary>Proposes another wording of a strategy; the one in force stays until everybody assents.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Words">What it is.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseStrategy(StrategyId Strategy, int Version, PrivateText Words, LocalDate? ReviewOn = null) : StrategyCommand;

/// <summary>Says that the sender used an agreed strategy, at <see cref="RoomCommand.OccurredAt"/>.</summary>
/// <param name="Strategy">The strategy.</param>
public sealed record UseStrategy(StrategyId Strategy) : StrategyCommand;

/// <summary>Says that another's use of a strategy helped. Not saying so is no answer.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Use">Which use of it, from 1.</param>
public sealed record NoteStrategyHelped(StrategyId Strategy, int Use) : StrategyCommand;
