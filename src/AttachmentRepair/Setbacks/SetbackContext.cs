namespace AttachmentRepair.Setbacks;

/// <summary>What a setback came with, set by its owner or left unknown; it explains, it never excuses or accuses.</summary>
public enum SetbackContext
{
    /// <summary>Not said, or not known.</summary>
    Unknown,

    /// <summary>Stress.</summary>
    Stress,

    /// <summary>Fatigue.</summary>
    Fatigue,

    /// <summary>Illness.</summary>
    Illness,

    /// <summary>A conflict.</summary>
    Conflict,
}
