namespace AttachmentRepair.CheckIns;

/// <summary>By what means people reach each other.</summary>
public enum ChannelMedium
{
    /// <summary>In writing.</summary>
    Writing,

    /// <summary>By voice.</summary>
    Call,

    /// <summary>By voice and picture.</summary>
    Video,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>Something else.</summary>
    Other,
}
