namespace AttachmentRepair.Storage;

/// <summary>
/// Keeps rooms: append-only logs of opaque bytes. It sees room, version, command id, bytes, seal and the next due instant, and nothing else; there is no order
/// between rooms. Implementations are thread-safe. What <see cref="AppendAsync"/> acknowledged is never lost.
/// </summary>
public interface IEventStore
{
    /// <summary>Reads a page of a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="after">The last version already seen, or -1 to start.</param>
    /// <param name="limit">The longest page, from 1.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The appends after that version, oldest first, and the room's head; none when there are no more, or no such room.</returns>
    /// <exception cref="StorageException">A storage fault; see its kinds.</exception>
    ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Appends to a room and replaces its head, wholly or not at all.</summary>
    /// <param name="append">What to append, and after which version.</param>
    /// <param name="cancellationToken">Stops the append before it is committed; afterwards it is ignored.</param>
    /// <returns>
    /// <see cref="AppendOutcome.Duplicate"/> if the room has this command id, else <see cref="AppendOutcome.Conflict"/> if its last version is not the
    /// expected one, else <see cref="AppendOutcome.Appended"/>.
    /// </returns>
    /// <exception cref="StorageException">A storage fault; the outcome is settled by sending the same command id again.</exception>
    ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a room with its head, so that no byte of it is left in what the store keeps; to the store it is then a room that nobody wrote to. Other rooms
    /// keep every byte. A room that is not there is nothing to do.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops before anything is removed; calling again completes what a fault cut off.</param>
    /// <exception cref="StorageException">A storage fault; calling again completes it.</exception>
    ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken);
}
