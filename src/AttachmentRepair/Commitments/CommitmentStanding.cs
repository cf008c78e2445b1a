namespace AttachmentRepair.Commitments;

/// <summary>How a commitment stands at an instant: a word on the latest that fell due, never a sum of the past.</summary>
public enum CommitmentStanding
{
    /// <summary>Nothing that fell due waits for its maker's word, or an update before it was due said what comes next.</summary>
    Good,

    /// <summary>The latest that fell due has no word from its maker.</summary>
    NeedsUpdate,

    /// <summary>The latest that fell due was missed, and its maker has not renewed their word.</summary>
    NeedsReaffirming,

    /// <summary>Its maker ended it.</summary>
    Ended,
}
