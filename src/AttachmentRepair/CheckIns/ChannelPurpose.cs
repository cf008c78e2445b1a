namespace AttachmentRepair.CheckIns;

/// <summary>What a channel is for.</summary>
public enum ChannelPurpose
{
    /// <summary>Everyday matters.</summary>
    Everyday,

    /// <summary>Staying close.</summary>
    Closeness,

    /// <summary>Check-ins and rituals.</summary>
    CheckIns,

    /// <summary>Difficult topics.</summary>
    DifficultTopics,

    /// <summary>What cannot wait.</summary>
    Urgent,
}
