using AttachmentRepair.Rooms;

namespace AttachmentRepair.Application;

/// <summary>One event of the viewer's rooms. Equality is by value.</summary>
/// <param name="Room">Which kind of room it is in.</param>
/// <param name="Recorded">The event, and where, by whom and when it was recorded.</param>
public sealed record HistoryEntry(RoomKind Room, RecordedEvent Recorded)
{
    /// <summary>The type name of the event only.</summary>
    public override string ToString() => Recorded.ToString();
}
