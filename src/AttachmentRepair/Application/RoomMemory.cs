using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Application;

// The rooms in use, as last read: a call reads on from there instead of from the start. The store is asked every time, so nothing newer is ever missed.
internal sealed class RoomMemory(IEventStore store)
{
    // Policy: about a kilobyte an event. When there is no more room everything is forgotten: simple, and soon read again.
    private const int MostEvents = 200_000;

    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, RoomLog> rooms = [];
    private int events;

    public async ValueTask<RoomLog> ReadAsync(RoomId room, RoomState start, CancellationToken cancellationToken)
    {
        var log = await (Find(room) ?? RoomLog.Empty(room, start)).ReadOnAsync(store, cancellationToken).ConfigureAwait(false);
        return Keep(log);
    }

    /// <summary>Reads on after a conflict. Where nothing follows, what is remembered is not what the store holds, and the room is read anew.</summary>
    public async ValueTask<RoomLog> ReadOnAsync(RoomLog log, CancellationToken cancellationToken)
    {
        var longer = await log.ReadOnAsync(store, cancellationToken).ConfigureAwait(false);
        return Keep(longer.State.Version > log.State.Version
            ? longer
            : await log.Unread().ReadOnAsync(store, cancellationToken).ConfigureAwait(false));
    }

    public RoomLog Keep(RoomLog log)
    {
        lock (gate)
        {
            events += log.Events.Count - (rooms.TryGetValue(log.Room, out var known) ? known.Events.Count : 0);
            if (events > MostEvents)
            {
                rooms.Clear();
                events = log.Events.Count;
            }

            rooms[log.Room] = log;
            return log;
        }
    }

    private RoomLog? Find(RoomId room)
    {
        lock (gate)
        {
            return rooms.GetValueOrDefault(room);
        }
    }
}
