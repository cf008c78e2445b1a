namespace AttachmentRepair.Trust;

/// <summary>How far apart the points of a series are.</summary>
public enum TrustPeriod
{
    /// <summary>A week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
