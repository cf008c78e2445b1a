namespace AttachmentRepair.Storage;

/// <summary>Keeps rooms in memory, for tests, simulations and first steps. Thread-safe; nothing survives the process.</summary>
public sealed class InMemoryEventStore : IEventStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, Room> rooms = [];

    /// <inheritdoc/>
    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(rooms.TryGetValue(room, out var known)
                ? new RoomPage(after < known.Log.Count ? known.Log.Skip((int)after + 1).Take(limit).ToValueList() : [], known.Head)
                : RoomPage.Empty);
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var room = rooms.GetValueOrDefault(append.Room) ?? new Room();
            if (room.Commands.Contains(append.Command))
            {
                return ValueTask.FromResult(AppendOutcome.Duplicate);
            }

            if (room.Log.Count - 1 != append.ExpectedVersion)
            {
                return ValueTask.FromResult(AppendOutcome.Conflict);
            }

            rooms[append.Room] = room;
            room.Commands.Add(append.Command);
            room.Log.Add(new(append.ExpectedVersion + 1, append.Command, append.Bytes.ToArray()));
            room.Head = new(append.ExpectedVersion + 1, append.Seal.ToArray(), append.NextDue);
            return ValueTask.FromResult(AppendOutcome.Appended);
        }
    }

    /// <inheritdoc/>
    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            rooms.Remove(room);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Room
    {
        public List<StoredAppend> Log { get; } = [];

        public HashSet<CommandId> Commands { get; } = [];

        public RoomHead? Head { get; set; }
    }
}
