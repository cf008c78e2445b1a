using NodaTime;

namespace AttachmentRepair.Storage;

/// <summary>What a store keeps of a room beside its appends, written in the transaction of the last one.</summary>
/// <param name="Version">The version of the last append, from 0.</param>
/// <param name="Seal">The seal that came with it, byte for byte; empty where nothing is sealed.</param>
/// <param name="NextDue">When something in the room falls due next, as it was said with the last append; <c>null</c> for nothing.</param>
public sealed record RoomHead(long Version, ReadOnlyMemory<byte> Seal, Instant? NextDue);
