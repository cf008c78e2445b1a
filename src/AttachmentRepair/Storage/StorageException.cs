namespace AttachmentRepair.Storage;

/// <summary>A storage fault. The message says what, where and what to do, and never holds personal text. Nothing acknowledged is lost by it.</summary>
public abstract class StorageException : Exception
{
    private protected StorageException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>One append of a room cannot be read. Other rooms go on, and nothing is skipped.</summary>
/// <param name="room">The room.</param>
/// <param name="version">The version in it.</param>
public sealed class PoisonEventException(RoomId room, long version)
    : StorageException($"Version {version} of room {room} cannot be read; restore it from a backup or read it with the version that wrote it.")
{
    /// <summary>The room.</summary>
    public RoomId Room { get; } = room;

    /// <summary>The version in it.</summary>
    public long Version { get; } = version;
}

/// <summary>One append of a room was sealed with a key that the key store does not have, or has another in the place of. Nothing is shown instead of it.</summary>
/// <param name="room">The room.</param>
/// <param name="version">The version in it.</param>
public sealed class KeyUnavailableException(RoomId room, long version)
    : StorageException($"Version {version} of room {room} was sealed with a key that is not in this key store; open it with the key store it was written with.")
{
    /// <summary>The room.</summary>
    public RoomId Room { get; } = room;

    /// <summary>The version in it.</summary>
    public long Version { get; } = version;
}

/// <summary>Every attempt to append met another writer.</summary>
/// <param name="room">The room.</param>
public sealed class RoomContendedException(RoomId room)
    : StorageException($"Room {room} is written to by many at once; send the same command id again.")
{
    /// <summary>The room.</summary>
    public RoomId Room { get; } = room;
}

/// <summary>After a person was erased, the store still had something of a room that it was told to remove, or the key store its key.</summary>
/// <param name="room">The room.</param>
public sealed class ErasureIncompleteException(RoomId room)
    : StorageException($"Something of room {room} is still there after it was erased; the store or the key store does not keep its promise. Check both and erase again.")
{
    /// <summary>The room.</summary>
    public RoomId Room { get; } = room;
}

/// <summary>The store is not one of this library.</summary>
/// <param name="store">The store, as the host named it.</param>
/// <param name="inner">The cause, or <c>null</c>.</param>
public sealed class ForeignStoreException(string store, Exception? inner = null)
    : StorageException($"{store} is not a store of this library; name another file, and leave this one to its owner.", inner);

/// <summary>The store was written by a newer version of this library.</summary>
/// <param name="store">The store, as the host named it.</param>
/// <param name="schema">Its schema version.</param>
public sealed class NewerStoreException(string store, long schema)
    : StorageException($"{store} has schema {schema}, which is newer than this library; update the library.");

/// <summary>The store stayed locked by another writer for longer than the busy timeout.</summary>
/// <param name="store">The store, as the host named it.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreBusyException(string store, Exception inner)
    : StorageException($"{store} is locked by another writer; send the same command id again later.", inner);

/// <summary>The store cannot be opened, read or written: it is missing, full, read-only or damaged.</summary>
/// <param name="store">The store, as the host named it.</param>
/// <param name="reason">What is wrong, in the words of the engine.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreUnavailableException(string store, string reason, Exception inner)
    : StorageException($"{store} cannot be used ({reason}); check that the file is there, writable, whole and has room.", inner);
