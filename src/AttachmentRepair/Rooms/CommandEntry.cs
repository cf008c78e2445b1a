namespace AttachmentRepair.Rooms;

/// <summary>A command that the library knows. Equality is by value.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Room">The one kind of room it fits.</param>
/// <param name="OpensItem">Whether it adds something to do; refused while the room is paused or holds too much.</param>
public sealed record CommandEntry(string Name, Type Type, RoomKind Room, bool OpensItem);
