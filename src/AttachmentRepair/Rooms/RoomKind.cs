namespace AttachmentRepair.Rooms;

/// <summary>Who sees a room.</summary>
public enum RoomKind
{
    /// <summary>The members of the relationship.</summary>
    Shared,

    /// <summary>One person.</summary>
    Private,

    /// <summary>A person, or both, with somebody who helps.</summary>
    Support,
}
