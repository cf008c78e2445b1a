namespace AttachmentRepair.Trust;

/// <summary>Whose statement an event must be to count in one person's trust in another.</summary>
public enum EvidenceSource
{
    /// <summary>Nobody's: the event is no evidence. It may still be read, to know what another one is about.</summary>
    Nobody,

    /// <summary>The trustee's own.</summary>
    Trustee,

    /// <summary>The truster's own.</summary>
    Truster,

    /// <summary>Of either of the two.</summary>
    Either,
}
