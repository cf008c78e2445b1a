using NodaTime;

namespace AttachmentRepair.Storage;

/// <summary>One append to a room. To a store its command id, content and seal are opaque.</summary>
/// <param name="Room">The room.</param>
/// <param name="ExpectedVersion">The last version its writer has seen, or -1 for an empty room; the append becomes the next.</param>
/// <param name="Command">The command id, unique in the room.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Seal">The seal of the room's head after this append; empty where nothing is sealed.</param>
/// <param name="NextDue">When something in the room falls due next, for a due queue, which may cut it to 100 ns; <c>null</c> for nothing.</param>
public sealed record RoomAppend(
    RoomId Room, long ExpectedVersion, CommandId Command, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Seal = default, Instant? NextDue = null);
