using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>Blows at one call of either store, before or after it is done: as when the process is killed there. Or something else happens there, and the call goes on.</summary>
internal sealed class Fuse(int at, bool isAfter, Func<Task>? instead = null)
{
    public int Calls { get; private set; }

    public bool HasBlown { get; private set; }

    public async ValueTask<T> Through<T>(Func<ValueTask<T>> call)
    {
        if (instead is not null)
        {
            HasBlown |= ++Calls == at;
            await (Calls == at ? instead() : Task.CompletedTask);
            return await call();
        }

        if (HasBlown)
        {
            throw new IOException("killed before");
        }

        HasBlown = ++Calls == at;
        if (HasBlown && !isAfter)
        {
            throw new IOException("killed");
        }

        var result = await call();
        return HasBlown ? throw new IOException("killed") : result;
    }
}

/// <summary>A store with a fuse.</summary>
internal sealed class FusedStore(IEventStore inner, Fuse fuse) : IEventStore
{
    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
        fuse.Through(() => inner.ReadAsync(room, after, limit, cancellationToken));

    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => fuse.Through(() => inner.AppendAsync(append, cancellationToken));

    public async ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => await fuse.Through(async () =>
    {
        await inner.PurgeAsync(room, cancellationToken);
        return true;
    });
}

/// <summary>A key store with a fuse.</summary>
internal sealed class FusedKeys(IKeyStore inner, Fuse fuse) : IKeyStore
{
    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => fuse.Through(() => inner.FindAsync(key, cancellationToken));

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => fuse.Through(() => inner.GetOrCreateAsync(key, cancellationToken));

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => fuse.Through(() => inner.DestroyAsync(key, cancellationToken));
}
