namespace AttachmentRepair.Rooms;

/// <summary>An event and where, by whom and when it was recorded. Equality is by value.</summary>
/// <param name="Envelope">Where, by whom and when.</param>
/// <param name="Event">The event.</param>
public sealed record RecordedEvent(Envelope Envelope, RoomEvent Event)
{
    /// <summary>The type name of the event only.</summary>
    public override string ToString() => Event.ToString();
}
