using System.Collections.Concurrent;
using System.Collections.Immutable;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

// One room as read so far: its fold, its events and the commands that settled. Immutable to whoever looks: a view keeps the one it was made from.
internal sealed class RoomLog
{
    private const int Page = 256;

    private readonly RoomState start;

    // A room only grows, so all logs that read on from one share this; what lies behind a log's own version is not there for it.
    private readonly ConcurrentDictionary<CommandId, RecordedAppend> settled;

    private RoomLog(RoomId room, RoomState start, RoomState state, ImmutableList<RecordedEvent> events, ConcurrentDictionary<CommandId, RecordedAppend> settled) =>
        (Room, this.start, State, Events, this.settled) = (room, start, state, events, settled);

    public RoomId Room { get; }

    public RoomState State { get; }

    public ImmutableList<RecordedEvent> Events { get; }

    public static RoomLog Empty(RoomId room, RoomState start) => new(room, start, start, [], new());

    public RecordedAppend? Settled(CommandId command) => settled.TryGetValue(command, out var known) && known.Version <= State.Version ? known : null;

    /// <summary>The room with nothing read.</summary>
    public RoomLog Unread() => Empty(Room, start);

    /// <summary>The room as it was at an instant: leaving ends reading there.</summary>
    public RoomLog UpTo(Instant at) => Unread().With(settled.Values.Where(a => a.Version <= State.Version && a.RecordedAt <= at).OrderBy(a => a.Version));

    /// <summary>The room with the appends that follow.</summary>
    public RoomLog With(IEnumerable<RecordedAppend> appends)
    {
        var (state, events) = (State, Events.ToBuilder());
        foreach (var append in appends)
        {
            settled[append.Command] = append;
            foreach (var recorded in append.Recorded())
            {
                events.Add(recorded);
                state = RoomDecider.Evolve(state, recorded.Event, recorded.Envelope);
            }
        }

        return new(Room, start, state, events.ToImmutable(), settled);
    }

    public async ValueTask<RoomLog> ReadOnAsync(IEventStore store, CancellationToken cancellationToken)
    {
        for (var log = this; ;)
        {
            var page = await store.ReadAsync(Room, log.State.Version, Page, cancellationToken).ConfigureAwait(false);
            var next = log.State.Version;
            log = page.Count == 0 ? log : log.With(page.Select(stored => Decode(stored, ++next)));
            if (page.Count < Page)
            {
                return log;
            }
        }
    }

    private RecordedAppend Decode(StoredAppend stored, long expected) =>
        stored.Version == expected ? RoomCodec.Decode(Room, stored) : throw new PoisonEventException(Room, expected);
}
