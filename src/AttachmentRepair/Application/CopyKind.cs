namespace AttachmentRepair.Application;

/// <summary>Where copies of what a person recorded can be.</summary>
public enum CopyKind
{
    /// <summary>The key that their texts are sealed with, in whichever room of the relationship.</summary>
    TextKey,

    /// <summary>The key of their private room.</summary>
    PrivateRoomKey,

    /// <summary>Their private room in the store.</summary>
    PrivateRoom,

    /// <summary>Their texts in the shared room. Dates, kinds and outcomes stay: they are the other's history too.</summary>
    SharedTexts,

    /// <summary>The whole shared room, once everybody in it was erased.</summary>
    SharedRoom,

    /// <summary>What this process remembers of these rooms. Any other on the same stores drops it at its next call.</summary>
    Memory,

    /// <summary>Backups of the store: without the keys nobody can read them.</summary>
    StoreBackups,

    /// <summary>Backups of the key store, which only the host can reach: until it has removed them too, they open backups of the store.</summary>
    KeyStoreBackups,

    /// <summary>What was exported, printed, mirrored to a device or told on: out of reach.</summary>
    Exports,
}
