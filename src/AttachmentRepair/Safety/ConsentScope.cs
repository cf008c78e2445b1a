namespace AttachmentRepair.Safety;

/// <summary>What of a person's own records a consent covers. What they recorded about their own safety is in none.</summary>
public enum ConsentScope
{
    /// <summary>What they recorded in the shared room without a text: dates, kinds, outcomes.</summary>
    SharedFacts,

    /// <summary>What they wrote in the shared room.</summary>
    SharedWords,

    /// <summary>What they recorded in their private room.</summary>
    PrivateNotes,
}
