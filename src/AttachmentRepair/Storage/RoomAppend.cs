namespace AttachmentRepair.Storage;

/// <summary>One append to a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="ExpectedVersion">The last version its writer has seen, or -1 for an empty room; the append becomes the next.</param>
/// <param name="Command">The command id, unique in the room.</param>
/// <param name="Bytes">The content, opaque to the store.</param>
public sealed record RoomAppend(RoomId Room, long ExpectedVersion, CommandId Command, ReadOnlyMemory<byte> Bytes);
