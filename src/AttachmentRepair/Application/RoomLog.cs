using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Application;

// One room as read so far: its fold, its events and the commands that settled.
internal sealed class RoomLog(IEventStore store, RoomId room, RoomState start)
{
    private const int Page = 256;

    private readonly Dictionary<CommandId, RecordedAppend> settled = [];
    private readonly List<RecordedEvent> events = [];

    public RoomId Room { get; } = room;

    public RoomState State { get; private set; } = start;

    public IReadOnlyList<RecordedEvent> Events => events;

    public RecordedAppend? Settled(CommandId command) => settled.GetValueOrDefault(command);

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

        var append = RoomCodec.Decode(Room, stored);
        settled[append.Command] = append;
        foreach (var recorded in append.Recorded())
        {
            events.Add(recorded);
            State = RoomDecider.Evolve(State, recorded.Event, recorded.Envelope);
        }
    }
}
