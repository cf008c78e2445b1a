namespace AttachmentRepair.Application;

/// <summary>What became of a command: <see cref="Recorded"/> or <see cref="Rejected"/>. Equality is by value.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The type name only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It is recorded, and stays. The same command id with the same content gives the same answer for ever.</summary>
    /// <param name="Version">The version of its append in the room; the last version where nothing new had to be recorded.</param>
    /// <param name="Events">The events, in order; empty where what was asked for already held.</param>
    public sealed record Recorded(long Version, ValueList<RoomEvent> Events) : SendResult;

    /// <summary>It was refused; nothing is stored, and it is decided anew when it is sent again.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Rejected(Rejection Why) : SendResult;
}
