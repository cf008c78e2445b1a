using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;

namespace AttachmentRepair.Application;

// The rooms in use, as last read: a call reads on from there instead of from the start. The store is asked every time, so nothing newer is ever missed.
internal sealed class RoomMemory(IEventStore store, RoomSealing sealing)
{
    // Policy: about a kilobyte an event. When there is no more room everything is forgotten: simple, and soon read again.
    private const int MostEvents = 200_000;

    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, RoomLog> rooms = [];
    private int events;

    public async ValueTask<RoomLog> ReadAsync(
        RelationshipId relationship, RoomId room, RoomState start, RoomKeys? beside, CancellationToken cancellationToken)
    {
        var log = await FindKeysAsync(Find(room) ?? RoomLog.Empty(RoomKeys.Unknown(relationship, room), start), beside, cancellationToken).ConfigureAwait(false);
        if (log.Keys.Key.State == KeyState.Destroyed)
        {
            return Keep(log.Unread());
        }

        log = await log.ReadOnAsync(store, sealing, cancellationToken).ConfigureAwait(false);
        if (People(log).Any(p => !log.Keys.Texts.ContainsKey(p)))
        {
            // Who is in the room was not known before it was read.
            var found = await FindKeysAsync(log, beside, cancellationToken).ConfigureAwait(false);
            log = found.State.Version == log.State.Version ? found : await found.ReadOnAsync(store, sealing, cancellationToken).ConfigureAwait(false);
        }

        return Keep(log);
    }

    /// <summary>Reads on after a conflict. Where nothing follows, what is remembered is not what the store holds, and the room is read anew.</summary>
    public async ValueTask<RoomLog> ReadOnAsync(RoomLog log, CancellationToken cancellationToken)
    {
        // Whoever was first may have made the keys, or destroyed them.
        log = await FindKeysAsync(log, null, cancellationToken).ConfigureAwait(false);
        if (log.Keys.Key.State == KeyState.Destroyed)
        {
            return Keep(log.Unread());
        }

        var longer = await log.ReadOnAsync(store, sealing, cancellationToken).ConfigureAwait(false);
        return Keep(longer.State.Version > log.State.Version
            ? longer
            : await log.Unread().ReadOnAsync(store, sealing, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Forgets a room.</summary>
    public void Forget(RoomId room)
    {
        lock (gate)
        {
            if (rooms.Remove(room, out var known))
            {
                events -= known.Events.Count;
            }
        }
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

    // What was erased since, here or elsewhere, is forgotten; with it what only the erased could see, even where it was read while they were being erased.
    private async ValueTask<RoomLog> FindKeysAsync(RoomLog log, RoomKeys? beside, CancellationToken cancellationToken)
    {
        var keys = await sealing.FindAsync(log.Keys, People(log), beside, cancellationToken).ConfigureAwait(false);
        foreach (var erased in keys.Texts.Keys.Where(keys.IsErased))
        {
            Forget(RoomId.Private(keys.Relationship, erased));
        }

        return log.With(keys);
    }

    private static IEnumerable<PersonId> People(RoomLog log) => log.State.Membership.Members.Select(m => m.Person);

    private RoomLog? Find(RoomId room)
    {
        lock (gate)
        {
            return rooms.GetValueOrDefault(room);
        }
    }
}
