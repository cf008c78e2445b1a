namespace AttachmentRepair.Journals;

/// <summary>Whether somebody shows how much autonomy and closeness there is for them.</summary>
public enum BalanceStatus
{
    /// <summary>They have not shown it; whether they rated it for themselves is theirs alone.</summary>
    NotShared,

    /// <summary>They show it.</summary>
    Shared,

    /// <summary>They took it back.</summary>
    Withdrawn,
}
