namespace AttachmentRepair.Boundaries;

/// <summary>How far a crossing has come. Staying at one for good is a legitimate end.</summary>
public enum CrossingStage
{
    /// <summary>Its owner noted it.</summary>
    Noted,

    /// <summary>The other acknowledged it.</summary>
    Acknowledged,

    /// <summary>The other offered a plan to make it good.</summary>
    RedressOffered,

    /// <summary>The owner accepted a plan.</summary>
    RedressAccepted,

    /// <summary>The other renewed their word.</summary>
    Renewed,

    /// <summary>The owner let it rest.</summary>
    Closed,
}
