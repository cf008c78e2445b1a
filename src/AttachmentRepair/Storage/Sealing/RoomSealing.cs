using NodaTime;

namespace AttachmentRepair.Storage.Sealing;

// How what a room says becomes what a store keeps, and back: sealed with keys, or plain where the host has said so for synthetic data.
internal abstract class RoomSealing
{
    /// <summary>
    /// The keys of a room as they are now: its own, those known before, and those of these people. None is made. Keys of people that were just found for the room
    /// beside it are not asked for again.
    /// </summary>
    public abstract ValueTask<RoomKeys> FindAsync(RoomKeys known, IEnumerable<PersonId> authors, RoomKeys? beside, CancellationToken cancellationToken);

    /// <summary>The keys with which an author appends, made where they are missing.</summary>
    public abstract ValueTask<RoomKeys> ReadyAsync(RoomKeys known, PersonId author, CancellationToken cancellationToken);

    /// <summary>What a page says, and the keys that it took.</summary>
    public abstract ValueTask<(RoomKeys Keys, IReadOnlyCollection<RecordedAppend> Appends)> OpenAsync(
        RoomKeys keys, ValueList<StoredAppend> page, CancellationToken cancellationToken);

    /// <summary>An append as the store keeps it.</summary>
    public abstract RoomAppend Seal(RoomKeys keys, RecordedAppend append, Instant? nextDue);

    /// <summary>The seal that the head of a room has after its last append.</summary>
    public abstract ReadOnlyMemory<byte> HeadOf(RoomKeys keys, StoredAppend last);

    /// <summary>A digest of who sent what; only whoever has the key can tell whether it is that of a guess.</summary>
    public abstract UInt128 PayloadOf(RoomKeys keys, PersonId author, string content);
}
