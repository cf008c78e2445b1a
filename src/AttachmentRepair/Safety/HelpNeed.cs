namespace AttachmentRepair.Safety;

/// <summary>What help is asked for.</summary>
public enum HelpNeed
{
    /// <summary>Danger, now.</summary>
    Emergency,

    /// <summary>Thoughts of hurting oneself, or of not living.</summary>
    Crisis,

    /// <summary>Violence, threats, or being kept under control.</summary>
    Violence,

    /// <summary>Substances: use, overdose, withdrawal.</summary>
    Substances,

    /// <summary>Somebody to talk to.</summary>
    Talk,
}
