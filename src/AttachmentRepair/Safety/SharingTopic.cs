namespace AttachmentRepair.Safety;

/// <summary>What a person may share more or less about.</summary>
public enum SharingTopic
{
    /// <summary>How things feel.</summary>
    Feelings,

    /// <summary>What is feared.</summary>
    Fears,

    /// <summary>What is needed.</summary>
    Needs,

    /// <summary>What is a limit, and why.</summary>
    Boundaries,

    /// <summary>Recovery.</summary>
    Recovery,

    /// <summary>What was.</summary>
    Past,
}
