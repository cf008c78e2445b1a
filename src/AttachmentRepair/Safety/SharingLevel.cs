namespace AttachmentRepair.Safety;

/// <summary>How much a person shares about a topic, least first; private until they choose.</summary>
public enum SharingLevel
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>That there is something, in a word.</summary>
    Outline,

    /// <summary>Some of it.</summary>
    Detail,

    /// <summary>What there is.</summary>
    Open,
}
