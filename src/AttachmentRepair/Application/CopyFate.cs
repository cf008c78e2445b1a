namespace AttachmentRepair.Application;

/// <summary>What erasing a person does to one class of copies.</summary>
public enum CopyFate
{
    /// <summary>No byte of it is left.</summary>
    Removed,

    /// <summary>Its bytes may be left, and nobody can read them: the key is gone.</summary>
    Unreadable,

    /// <summary>It is left as it was, since it is also somebody else's who is still here.</summary>
    Kept,

    /// <summary>The library cannot reach it; the host has to.</summary>
    NotReached,
}
