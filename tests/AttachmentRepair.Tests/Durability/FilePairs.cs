using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;

namespace AttachmentRepair.Tests.Durability;

/// <summary>Worlds over SQLite files in the quick mode, rooms and keys, each over new files; the files go when the test does.</summary>
internal sealed class FilePairs : IAsyncDisposable
{
    private readonly StoreFolder folder = new();
    private SqliteEventStore? rooms;
    private SqliteKeyStore? keys;
    private int files;

    private string RoomsFile => Path.Combine(folder.Folder, string.Create(CultureInfo.InvariantCulture, $"{files}.db"));

    private string KeysFile => Path.Combine(folder.Folder, string.Create(CultureInfo.InvariantCulture, $"{files}.keys"));

    /// <summary>A world over new files; the one before it is over by then.</summary>
    public World Sound()
    {
        Close();
        files++;
        rooms = Tests.Privacy.Couple.Wait(SqliteEventStore.OpenAsync(RoomsFile, StoreFolder.Quick));
        keys = Tests.Privacy.Couple.Wait(SqliteKeyStore.OpenAsync(KeysFile, StoreFolder.Quick));
        return new(rooms, new(), Keys: keys);
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
        if (rooms is not null)
        {
            rooms.DisposeAsync().AsTask().GetAwaiter().GetResult();
            keys?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            File.Delete(RoomsFile);
            File.Delete(KeysFile);
            rooms = null;
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
