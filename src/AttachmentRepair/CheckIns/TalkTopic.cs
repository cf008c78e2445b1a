namespace AttachmentRepair.CheckIns;

/// <summary>A topic that people may agree to keep for talks with somebody who helps.</summary>
public enum TalkTopic
{
    /// <summary>What was used, and how, in the past.</summary>
    PastUse,

    /// <summary>The details of an injury.</summary>
    InjuryDetails,

    /// <summary>Closeness and sexuality.</summary>
    Intimacy,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Family and others.</summary>
    Family,

    /// <summary>What comes after separating or staying.</summary>
    TheFuture,
}
