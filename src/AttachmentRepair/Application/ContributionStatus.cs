namespace AttachmentRepair.Application;

/// <summary>Whether there is enough to show.</summary>
public enum ContributionStatus
{
    /// <summary>There are fewer joint items than the minimum.</summary>
    NotEnoughData,

    /// <summary>There is enough.</summary>
    Shown,
}
