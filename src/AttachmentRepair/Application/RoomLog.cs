using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

// One room as read so far: its fold, its events and the commands that settled. Immutable to whoever looks: a view keeps the one it was made from.
internal sealed class RoomLog
{
    private const int Page = 256;

    private readonly RoomState start;

    private RoomLog(RoomId room, RoomState start, RoomState state, ReadEvents events) => (Room, this.start, State, Events) = (room, start, state, events);

    public RoomId Room { get; }

    public RoomState State { get; }

    public ReadEvents Events { get; }

    public static RoomLog Empty(RoomId room, RoomState start) => new(room, start, start, new());

    public RecordedAppend? Settled(CommandId command) => Events.Find(command) is { } known && known.Version <= State.Version ? known : null;

    /// <summary>The room with nothing read.</summary>
    public RoomLog Unread() => Empty(Room, start);

    /// <summary>The room as it was at an instant: leaving ends reading there.</summary>
    public RoomLog UpTo(Instant at) => Unread().With([.. Events.Appends().Where(a => a.Version <= State.Version && a.RecordedAt <= at).OrderBy(a => a.Version)]);

    /// <summary>The room with the appends that follow.</summary>
    public RoomLog With(IReadOnlyCollection<RecordedAppend> appends)
    {
        var events = new List<RecordedEvent>(appends.Count);
        foreach (var append in appends)
        {
            events.AddRange(append.Recorded());
        }

        return new(Room, start, RoomDecider.Fold(State, events), Events.With(appends, events));
    }

    public async ValueTask<RoomLog> ReadOnAsync(IEventStore store, CancellationToken cancellationToken)
    {
        for (var log = this; ;)
        {
            var page = await store.ReadAsync(Room, log.State.Version, Page, cancellationToken).ConfigureAwait(false);
            var next = log.State.Version;
            log = page.Count == 0 ? log : log.With([.. page.Select(stored => Decode(stored, ++next))]);
            if (page.Count < Page)
            {
                return log;
            }
        }
    }

    private RecordedAppend Decode(StoredAppend stored, long expected) =>
        stored.Version == expected ? RoomCodec.Decode(Room, stored) : throw new PoisonEventException(Room, expected);
}
