namespace AttachmentRepair.Repairs;

/// <summary>What is known of a repair attempt, the same for everybody. Not yet and no answer look like <see cref="Offered"/>.</summary>
public enum RepairStatus
{
    /// <summary>Parts are missing.</summary>
    Incomplete,

    /// <summary>All three parts are there; the receiver takes the time they need.</summary>
    Offered,

    /// <summary>The receiver accepted it partly.</summary>
    PartlyAccepted,

    /// <summary>The receiver accepted it.</summary>
    Accepted,
}
