namespace AttachmentRepair.Setbacks;

/// <summary>What kind of setback it was, named by its owner. Setbacks are a normal part of the way.</summary>
public enum SetbackKind
{
    /// <summary>A step that was not taken.</summary>
    MissedStep,

    /// <summary>An old conflict that broke out again.</summary>
    Conflict,

    /// <summary>A lapse: once, and back.</summary>
    Lapse,

    /// <summary>A relapse into the old pattern.</summary>
    Relapse,
}
