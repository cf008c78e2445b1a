using AttachmentRepair;
using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using NodaTime;

namespace QuickStart;

/// <summary>When each room was last written to, and which commands an earlier run settled: a log may be read twice, but time does not go back in a room.</summary>
internal sealed class RoomTimes
{
    private readonly Dictionary<RoomId, Instant> thisRun = [];
    private readonly Dictionary<RoomId, Instant> earlierRuns = [];
    private readonly List<RelationshipView> views = [];

    /// <summary>Takes in what the store already holds.</summary>
    public void Know(RelationshipView view)
    {
        views.Add(view);
        for (var (page, more) = (0, true); more; page++)
        {
            var history = view.History(page);
            foreach (var entry in history.Entries)
            {
                var room = RoomOf(view.Relationship, entry.Room, view.Viewer);
                var at = entry.Recorded.Envelope.RecordedAt;
                earlierRuns[room] = earlierRuns.TryGetValue(room, out var known) ? Instant.Max(known, at) : at;
            }

            more = history.HasMore;
        }
    }

    public bool IsSettled(CommandId command) => views.Exists(v => v.IsSettled(command));

    /// <summary>Whether an earlier run has gone past a line that is not settled: it was decided then, and deciding it at another time would be another command.</summary>
    public bool HasPassed(RoomId room, CommandId command, Instant at) =>
        !IsSettled(command) && at < earlierRuns.GetValueOrDefault(room, Instant.MinValue);

    public void Check(RoomId room, Instant at)
    {
        if (at < thisRun.GetValueOrDefault(room, Instant.MinValue))
        {
            throw new LineException("TimeGoesBack", "a line of this room is recorded before the one that came before it");
        }
    }

    public void Record(RoomId room, Instant at) => thisRun[room] = at;

    public static RoomId RoomOf(RelationshipId relationship, RoomKind kind, PersonId person) =>
        kind == RoomKind.Shared ? RoomId.Shared(relationship) : RoomId.Private(relationship, person);
}
