namespace AttachmentRepair.Agreements;

/// <summary>An area of everyday life that two people may have agreements in. One without an agreement is no gap.</summary>
public enum AgreementArea
{
    /// <summary>How they greet and part.</summary>
    Greeting,

    /// <summary>Money.</summary>
    Money,

    /// <summary>How they disagree.</summary>
    Disagreement,

    /// <summary>How they meet what makes one of them vulnerable.</summary>
    Vulnerability,

    /// <summary>Time.</summary>
    Time,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>What is told, and to whom.</summary>
    Disclosure,

    /// <summary>Room of one's own.</summary>
    Space,

    /// <summary>Something else.</summary>
    Custom,
}
