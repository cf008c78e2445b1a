namespace AttachmentRepair.Safety;

/// <summary>Events about one's own safety and consent; kept in the private room, except where said.</summary>
public abstract record SafetyEvent : RoomEvent;

/// <summary>The author turned trust progress on for themselves.</summary>
public sealed record ScoringTurnedOn : SafetyEvent;

/// <summary>The author turned trust progress off for themselves.</summary>
public sealed record ScoringTurnedOff : SafetyEvent;

/// <summary>The author keeps things on hold for their own safety.</summary>
/// <param name="Note">Why, or <c>null</c>.</param>
public sealed record SafetyHeld(PrivateText? Note) : SafetyEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Note is null ? [] : [Note];
}

/// <summary>The author took their hold off.</summary>
public sealed record HoldReleased : SafetyEvent;

/// <summary>The author answered the private safety screen.</summary>
/// <param name="Present">What is there; empty for nothing.</param>
/// <param name="Note">More, or <c>null</c>.</param>
public sealed record ScreenAnswered(ValueList<ScreenAnswer> Present, PrivateText? Note) : SafetyEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Note is null ? [] : [Note];
}

/// <summary>The author plans to be forgotten once the undo window is over.</summary>
public sealed record ErasurePlanned : SafetyEvent;

/// <summary>The author called their erasure off.</summary>
public sealed record ErasureCalledOff : SafetyEvent;
