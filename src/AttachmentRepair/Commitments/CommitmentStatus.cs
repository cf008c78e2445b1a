namespace AttachmentRepair.Commitments;

/// <summary>Whether something is still to be said of a commitment, and if not how it ended.</summary>
public enum CommitmentStatus
{
    /// <summary>Something is still to be said.</summary>
    Open,

    /// <summary>Its last occurrence was done, in time or late.</summary>
    Kept,

    /// <summary>Its last occurrence was renegotiated before it was due.</summary>
    Renegotiated,

    /// <summary>Its last occurrence was missed, says its maker.</summary>
    Missed,

    /// <summary>Its last occurrence was excused.</summary>
    Excused,

    /// <summary>Its maker ended it.</summary>
    Withdrawn,
}
