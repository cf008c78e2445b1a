namespace AttachmentRepair.Setbacks;

/// <summary>How a setback came to be told, in its owner's words.</summary>
public enum DisclosureKind
{
    /// <summary>Unasked.</summary>
    Voluntary,

    /// <summary>When asked.</summary>
    WhenAsked,
}
