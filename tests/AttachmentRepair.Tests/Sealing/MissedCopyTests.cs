using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>X4: stores that do not keep their promise to forget are told loudly, and a sound one after them completes it.</summary>
public sealed class MissedCopyTests
{
    public static TheoryData<string> Misses => ["all", "rows", "head", "first row", "last row", "room key", "text key", "nothing"];

    [Theory]
    [MemberData(nameof(Misses))]
    public async Task A_copy_that_was_missed_fails_loudly(string missed)
    {
        var (store, keys) = (new OpenStore(), new OpenKeys());
        var host = await Host.FilledAsync(store, keys);
        var forgetful = new Host(new Hoarder(store, missed), new KeyHoarder(keys, missed), host.Clock);
        if (missed == "nothing")
        {
            await forgetful.EraseAsync(Host.Alex);
            return;
        }

        var fault = await Assert.ThrowsAnyAsync<StorageException>(() => forgetful.EraseAsync(Host.Alex));
        Assert.Equal(missed == "text key" ? Host.Shared : Host.OfAlex, Assert.IsType<ErasureIncompleteException>(fault).Room);
        await Assert.ThrowsAnyAsync<StorageException>(() => forgetful.EraseAsync(Host.Alex));

        var receipt = await host.Again().EraseAsync(Host.Alex);
        Assert.Equal(receipt, await host.Again().EraseAsync(Host.Alex));
        Assert.Empty(store[Host.OfAlex]);
        Assert.False(store.Heads.ContainsKey(Host.OfAlex));
        Assert.Equal((KeyState.Destroyed, KeyState.Destroyed), (keys.Keys[KeyId.OfRoom(Host.OfAlex)].State, keys.Keys[KeyId.OfTexts(Host.Id, Host.Alex)].State));
    }

    private sealed class Hoarder(OpenStore inner, string kept) : IEventStore
    {
        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public async ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
        {
            var (rows, head) = (inner[room].ToList(), inner.Heads.GetValueOrDefault(room));
            await inner.PurgeAsync(room, cancellationToken);
            inner[room].AddRange(kept switch
            {
                "all" or "rows" => rows,
                "first row" => rows.Take(1),
                "last row" => rows.TakeLast(1),
                _ => [],
            });
            if (head is not null && (kept is "all" or "head"))
            {
                inner.Heads[room] = head;
            }
        }
    }

    private sealed class KeyHoarder(IKeyStore inner, string kept) : IKeyStore
    {
        public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => inner.FindAsync(key, cancellationToken);

        public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => inner.GetOrCreateAsync(key, cancellationToken);

        public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) =>
            (kept == "room key" && key == KeyId.OfRoom(Host.OfAlex)) || (kept == "text key" && key == KeyId.OfTexts(Host.Id, Host.Alex))
                ? new(new KeyReceipt(key, 7))
                : inner.DestroyAsync(key, cancellationToken);
    }
}
