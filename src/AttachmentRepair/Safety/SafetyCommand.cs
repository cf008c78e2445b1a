namespace AttachmentRepair.Safety;

/// <summary>Commands about one's own consent. Private room: nobody else sees whether.</summary>
public abstract record SafetyCommand : RoomCommand;

/// <summary>Turns trust progress on for oneself.</summary>
public sealed record TurnScoringOn : SafetyCommand;

/// <summary>Turns trust progress off for oneself, effective at the next read.</summary>
public sealed record TurnScoringOff : SafetyCommand;
