using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;

namespace AttachmentRepair.Tests.Durability;

/// <summary>Worlds over SQLite files in the quick mode, each over a new file; the files go when the test does.</summary>
internal sealed class FilePairs : IAsyncDisposable
{
    private readonly StoreFolder folder = new();
    private SqliteEventStore? open;
    private int files;

    /// <summary>A world over a new file; the one before it is over by then.</summary>
    public World Sound()
    {
        Close();
        var path = Path.Combine(folder.Folder, string.Create(CultureInfo.InvariantCulture, $"{++files}.db"));
        open = Tests.Privacy.Couple.Wait(SqliteEventStore.OpenAsync(path, StoreFolder.Quick));
        return new(open, new());
    }

    /// <summary>A file whose clock tells of every append in any room.</summary>
    public World Ticking()
    {
        var world = Sound();
        return world with { Store = new TickingStore(world.Store, world.Clock) };
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        await folder.DisposeAsync();
    }

    private void Close()
    {
        if (open is not null)
        {
            open.DisposeAsync().AsTask().GetAwaiter().GetResult();
            File.Delete(Path.Combine(folder.Folder, string.Create(CultureInfo.InvariantCulture, $"{files}.db")));
            open = null;
        }
    }

    private sealed class TickingStore(IEventStore inner, SettableClock clock) : IEventStore
    {
        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            clock.Drift += NodaTime.Duration.FromTicks(1);
            return inner.AppendAsync(append, cancellationToken);
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
