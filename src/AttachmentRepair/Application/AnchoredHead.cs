namespace AttachmentRepair.Application;

/// <summary>
/// How far a room had come, to be kept outside of its store: if the store is ever put back to an older state, or the room is cut, the head does not hold any more.
/// It tells nothing of what the room holds. Equality is by value.
/// </summary>
/// <param name="Room">The room.</param>
/// <param name="Version">Its last version then, from 0.</param>
/// <param name="Seal">The seal of that version under the key of the room; empty where nothing is sealed.</param>
public sealed record AnchoredHead(RoomId Room, long Version, ValueList<byte> Seal);
