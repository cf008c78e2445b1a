namespace AttachmentRepair.Repairs;

/// <summary>How the receiver took a repair attempt; only the receiver says so. "Not yet" is a private note and no answer is no answer.</summary>
public enum Reception
{
    /// <summary>Partly.</summary>
    Partly,

    /// <summary>Accepted.</summary>
    Accepted,
}
