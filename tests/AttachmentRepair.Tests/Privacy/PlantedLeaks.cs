using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>Worlds with a leak each, of the kinds that stores and screens have in practice.</summary>
internal static class PlantedLeaks
{
    /// <summary>Command ids are unique in the whole store and not in a room.</summary>
    public static World UniqueCommandIds() => new(new OneIndexOfCommandIds(), new(), IsSealed: false);

    /// <summary>The clock moves a little with every append in any room.</summary>
    public static World Timing()
    {
        var clock = new SettableClock();
        return new(new Ticking(clock), clock);
    }

    /// <summary>One log for all rooms, whose positions are handed out as versions.</summary>
    public static World GlobalPositions() => new(new OneLog(), new(), IsSealed: false);

    /// <summary>A screen that shows how much A has in private.</summary>
    public static World Count() => World.Sound() with
    {
        Leak = couple => Plain.Text(couple.View(Couple.A).History().Entries.Count(e => e.Room == RoomKind.Private)),
    };

    /// <summary>A screen that shows A's trust in B to B.</summary>
    public static World Score() => World.Sound() with
    {
        Leak = couple => Plain.Text(couple.View(Couple.A).Trust(Couple.B, couple.Clock.GetCurrentInstant())?.FeltTrust),
    };

    /// <summary>A store that is busy for everybody for a while after it was written to in another room.</summary>
    public static World Contention() => new(new BusyStore(), new());

    private sealed class OneIndexOfCommandIds : IEventStore
    {
        private readonly InMemoryEventStore inner = new();
        private readonly Dictionary<CommandId, RoomId> known = [];

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadAsync(room, after, limit, cancellationToken);

        public async ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            if (known.TryGetValue(append.Command, out var room) && room != append.Room)
            {
                return AppendOutcome.Duplicate;
            }

            var outcome = await inner.AppendAsync(append, cancellationToken);
            known[append.Command] = append.Room;
            return outcome;
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }

    private sealed class Ticking(SettableClock clock) : IEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            clock.Drift += Duration.FromTicks(1);
            return inner.AppendAsync(append, cancellationToken);
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }

    private sealed class OneLog : IEventStore
    {
        private readonly InMemoryEventStore inner = new();
        private readonly Dictionary<(RoomId Room, long Version), long> positions = [];

        public async ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
        {
            var page = await inner.ReadAsync(room, -1, int.MaxValue, cancellationToken);
            return new(
                page.Appends.Select(a => a with { Version = positions[(room, a.Version)] }).Where(a => a.Version > after).Take(limit).ToValueList(),
                page.Head is { } head ? head with { Version = positions[(room, head.Version)] } : null);
        }

        public async ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            var outcome = await inner.AppendAsync(append, cancellationToken);
            if (outcome == AppendOutcome.Appended)
            {
                positions[(append.Room, append.ExpectedVersion + 1)] = positions.Count;
            }

            return outcome;
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }

    private sealed class BusyStore : IEventStore
    {
        private readonly InMemoryEventStore inner = new();
        private RoomId last;

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            var isBusy = last != RoomId.None && last != append.Room && append.ExpectedVersion % 3 == 2;
            last = append.Room;
            return isBusy ? throw new RoomContendedException(append.Room) : inner.AppendAsync(append, cancellationToken);
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
