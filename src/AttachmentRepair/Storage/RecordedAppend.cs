using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Storage;

/// <summary>One append, decoded: all events of one command. Equality is by value.</summary>
/// <param name="Version">Its version in the room.</param>
/// <param name="Command">The command id.</param>
/// <param name="Author">Who sent it; <see cref="PersonId.None"/> when its events are neutral.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="OccurredAt">When it happened, in its author's words.</param>
/// <param name="Payload">A digest of who sent what, so that a reused command id is noticed.</param>
/// <param name="Events">The events, in order, at least one.</param>
public sealed record RecordedAppend(
    long Version, CommandId Command, PersonId Author, Instant RecordedAt, Instant OccurredAt, UInt128 Payload, ValueList<RoomEvent> Events)
{
    /// <summary>The events with their envelopes.</summary>
    public IEnumerable<RecordedEvent> Recorded()
    {
        for (var i = 0; i < Events.Count; i++)
        {
            yield return Recorded(i);
        }
    }

    internal RecordedEvent Recorded(int ordinal) => new(new(Version, ordinal, Author, RecordedAt, OccurredAt), Events[ordinal]);

    /// <summary>The type name only.</summary>
    public override string ToString() => nameof(RecordedAppend);
}
