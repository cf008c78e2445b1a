namespace AttachmentRepair.Storage;

/// <summary>One append as the store gives it back.</summary>
/// <param name="Version">Its version in the room, from 0 without gaps.</param>
/// <param name="Command">The command id.</param>
/// <param name="Bytes">The content, byte for byte as it was appended.</param>
public sealed record StoredAppend(long Version, CommandId Command, ReadOnlyMemory<byte> Bytes);
