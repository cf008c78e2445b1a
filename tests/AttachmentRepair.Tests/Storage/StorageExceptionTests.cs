using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>Each storage fault says what, where and what to do; what a store gives back is compared by value.</summary>
public class StorageExceptionTests
{
    private static readonly RoomId Room = new(7);
    private static readonly Exception Cause = new InvalidOperationException();

    public static TheoryData<StorageException, string> Faults => new()
    {
        { new PoisonEventException(Room, 3), $"Version 3 of room {Room} cannot be read; restore it from a backup or read it with the version that wrote it." },
        { new KeyUnavailableException(Room, 3), $"Version 3 of room {Room} was sealed with a key that is not in this key store; open it with the key store it was written with." },
        { new RoomContendedException(Room), $"Room {Room} is written to by many at once; send the same command id again." },
        { new ErasureIncompleteException(Room), $"Something of room {Room} is still there after it was erased; the store or the key store does not keep its promise. Check both and erase again." },
        { new ForeignStoreException("f.db"), "f.db is not a store of this library; name another file, and leave this one to its owner." },
        { new NewerStoreException("f.db", 2), "f.db has schema 2, which is newer than this library; update the library." },
        { new StoreBusyException("f.db", Cause), "f.db is locked by another writer; send the same command id again later." },
        { new StoreUnavailableException("f.db", "disk full", Cause), "f.db cannot be used (disk full); check that the file is there, writable, whole and has room." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_says_what_where_and_what_to_do(StorageException fault, string message) => Assert.Equal(message, fault.Message);

    [Fact]
    public void Appends_are_equal_by_version_command_and_bytes()
    {
        StoredAppend Of(long version, ulong command, params byte[] bytes) => new(version, new(command), bytes);

        Assert.Equal(Of(1, 2, 3, 4), Of(1, 2, 3, 4));
        Assert.Equal(Of(1, 2, 3, 4).GetHashCode(), Of(1, 2, 3, 4).GetHashCode());
        Assert.All([Of(0, 2, 3, 4), Of(1, 3, 3, 4), Of(1, 2, 3, 5), Of(1, 2, 3), Of(1, 2)], other => Assert.NotEqual(Of(1, 2, 3, 4), other));
        Assert.False(Of(1, 2).Equals(null));
    }
}
