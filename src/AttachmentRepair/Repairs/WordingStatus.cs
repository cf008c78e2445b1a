namespace AttachmentRepair.Repairs;

/// <summary>Whether what is worded together is agreed.</summary>
public enum WordingStatus
{
    /// <summary>Not yet.</summary>
    Proposed,

    /// <summary>A version is in force; a newer one may be proposed.</summary>
    Agreed,

    /// <summary>Somebody ended it; its versions stay readable.</summary>
    Ended,
}
