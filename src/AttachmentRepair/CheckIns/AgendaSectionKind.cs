namespace AttachmentRepair.CheckIns;

/// <summary>What a section of an agenda is about.</summary>
public enum AgendaSectionKind
{
    /// <summary>What each appreciates in the other. A check-in opens with it.</summary>
    Appreciation,

    /// <summary>What went well.</summary>
    WentWell,

    /// <summary>Progress.</summary>
    Progress,

    /// <summary>Setbacks.</summary>
    Setbacks,

    /// <summary>What brought distress.</summary>
    Distress,

    /// <summary>Boundaries.</summary>
    Boundaries,

    /// <summary>What to do differently in the coming days.</summary>
    Adjustments,

    /// <summary>Something else.</summary>
    Other,
}
