namespace AttachmentRepair.Safety;

/// <summary>Events about one's own consent; kept in the private room.</summary>
public abstract record SafetyEvent : RoomEvent;

/// <summary>The author turned trust progress on for themselves.</summary>
public sealed record ScoringTurnedOn : SafetyEvent;

/// <summary>The author turned trust progress off for themselves.</summary>
public sealed record ScoringTurnedOff : SafetyEvent;
