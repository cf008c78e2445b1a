namespace AttachmentRepair.Storage;

/// <summary>A page of a room and its head, both as they were at one moment.</summary>
/// <param name="Appends">The appends after the asked version, oldest first.</param>
/// <param name="Head">The head of the room; <c>null</c> for a room without appends.</param>
public sealed record RoomPage(ValueList<StoredAppend> Appends, RoomHead? Head)
{
    /// <summary>The page of a room that nobody wrote to.</summary>
    public static RoomPage Empty { get; } = new([], null);
}
