namespace AttachmentRepair.Setbacks;

/// <summary>What the receiver of a disclosure may answer to the invitation to talk. No answer is none of these: silence agrees to nothing.</summary>
public enum DialogueChoice
{
    /// <summary>Will talk now.</summary>
    Now,

    /// <summary>Will talk later: nobody asks when or why.</summary>
    Later,

    /// <summary>Will talk with somebody to help.</summary>
    WithFacilitator,
}
