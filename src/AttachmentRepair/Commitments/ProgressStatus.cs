namespace AttachmentRepair.Commitments;

/// <summary>How it goes, in the words of a commitment's maker.</summary>
public enum ProgressStatus
{
    /// <summary>As agreed.</summary>
    OnTrack,

    /// <summary>Later than agreed.</summary>
    Delayed,

    /// <summary>Something is in the way.</summary>
    Blocked,
}
