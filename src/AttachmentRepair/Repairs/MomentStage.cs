namespace AttachmentRepair.Repairs;

/// <summary>Where a repair moment stands at an instant.</summary>
public enum MomentStage
{
    /// <summary>It is offered, and not everybody has assented.</summary>
    Offered,

    /// <summary>Everybody has assented; it can start.</summary>
    Agreed,

    /// <summary>It is on.</summary>
    Running,

    /// <summary>Its time is up; it can be closed.</summary>
    TimeUp,

    /// <summary>It was paused, by itself or with the room; it can be offered again.</summary>
    Paused,

    /// <summary>It is closed, or was ended.</summary>
    Closed,
}
