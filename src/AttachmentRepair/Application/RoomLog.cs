using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

// One room as read so far: its fold, its events and the commands that settled.
internal sealed class RoomLog(IEventStore store, RoomId room, RoomState start)
{
    private const int Page = 256;

    private readonly RoomState empty = start;
    private readonly Dictionary<CommandId, RecordedAppend> settled = [];
    private readonly List<RecordedEvent> events = [];

    public RoomId Room { get; } = room;

    public RoomState State { get; private set; } = start;

    public IReadOnlyList<RecordedEvent> Events => events;

    public RecordedAppend? Settled(CommandId command) => settled.GetValueOrDefault(command);

    /// <summary>The room as it was at an instant: leaving ends reading there.</summary>
    public RoomLog UpTo(Instant at)
    {
        var earlier = new RoomLog(store, Room, empty);
        foreach (var append in settled.Values.Where(a => a.RecordedAt <= at).OrderBy(a => a.Version))
        {
            earlier.Take(append);
        }

        return earlier;
    }

    public async ValueTask<RoomLog> ReadOnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await store.ReadAsync(Room, State.Version, Page, cancellationToken).ConfigureAwait(false);
            foreach (var stored in page)
            {
                Take(stored);
            }

            if (page.Count < Page)
            {
                return this;
            }
        }
    }

    private void Take(StoredAppend stored)
    {
        if (stored.Version != State.Version + 1)
        {
            throw new PoisonEventException(Room, State.Version + 1);
        }

        Take(RoomCodec.Decode(Room, stored));
    }

    private void Take(RecordedAppend append)
    {
        settled[append.Command] = append;
        foreach (var recorded in append.Recorded())
        {
            events.Add(recorded);
            State = RoomDecider.Evolve(State, recorded.Event, recorded.Envelope);
        }
    }
}
