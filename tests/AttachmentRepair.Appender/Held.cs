using AttachmentRepair.Storage;

namespace AttachmentRepair.Appender;

/// <summary>A store that does something after each of its calls.</summary>
internal sealed class HeldStore(IEventStore inner, Func<ValueTask> after) : IEventStore
{
    public ValueTask<RoomPage> ReadAsync(RoomId room, long version, int limit, CancellationToken cancellationToken) =>
        Held.AfterAsync(inner.ReadAsync(room, version, limit, cancellationToken), after);

    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => Held.AfterAsync(inner.AppendAsync(append, cancellationToken), after);

    public async ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        await inner.PurgeAsync(room, cancellationToken);
        await after();
    }
}

/// <summary>A key store that does something after each of its calls.</summary>
internal sealed class HeldKeys(IKeyStore inner, Func<ValueTask> after) : IKeyStore
{
    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => Held.AfterAsync(inner.FindAsync(key, cancellationToken), after);

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => Held.AfterAsync(inner.GetOrCreateAsync(key, cancellationToken), after);

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => Held.AfterAsync(inner.DestroyAsync(key, cancellationToken), after);
}

internal static class Held
{
    public static async ValueTask<T> AfterAsync<T>(ValueTask<T> call, Func<ValueTask> after)
    {
        var result = await call;
        await after();
        return result;
    }
}
