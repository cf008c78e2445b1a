namespace AttachmentRepair.Storage;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>It was recorded, and will stay.</summary>
    Appended,

    /// <summary>Somebody else was first; read on, decide anew and append again.</summary>
    Conflict,

    /// <summary>The room has this command id already.</summary>
    Duplicate,
}
