namespace AttachmentRepair.Trust;

/// <summary>How the truster came to know of a setback, from the mode that costs least trust to the one that costs most.</summary>
public enum DisclosureMode
{
    /// <summary>Told by its owner, unasked. From the owner's disclosure.</summary>
    Voluntary,

    /// <summary>Told by its owner when asked. From the owner's disclosure.</summary>
    WhenAsked,

    /// <summary>Learned otherwise. Only the truster says so, for the truster's own number.</summary>
    Discovered,

    /// <summary>Denied, then learned otherwise. Only the truster says so, for the truster's own number.</summary>
    Denied,
}
