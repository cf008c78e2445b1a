namespace AttachmentRepair.Storage;

/// <summary>What a key store knows of a key.</summary>
public enum KeyState
{
    /// <summary>It has never had this key: it is new, or this is not the key store that the room was written with.</summary>
    Absent,

    /// <summary>It has the key.</summary>
    Present,

    /// <summary>It had the key, or was told that it must never have it, and destroyed it for good.</summary>
    Destroyed,
}
