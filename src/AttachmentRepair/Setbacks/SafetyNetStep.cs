namespace AttachmentRepair.Setbacks;

/// <summary>A step of a safety net. The safety check always comes first.</summary>
public enum SafetyNetStep
{
    /// <summary>Is everybody safe?</summary>
    SafetyCheck,

    /// <summary>Tell it openly.</summary>
    Disclose,

    /// <summary>Listen without judging.</summary>
    Listen,

    /// <summary>Reach for support.</summary>
    Support,

    /// <summary>Plan together to lower the risk.</summary>
    RiskPlan,

    /// <summary>Set a day to look back.</summary>
    ReviewDate,
}
