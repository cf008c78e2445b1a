using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Storage;

namespace AttachmentRepair.Tests.Sqlite;

public sealed class SqliteKeyStoreTests : KeyStoreContract, IAsyncLifetime
{
    private readonly StoreFolder folder = new();

    protected override int Rounds => 20;

    protected override ValueTask<IKeyStore> OpenAsync() => folder.OpenFreshKeysAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task Reopening_keeps_keys_and_tombstones()
    {
        var (kept, destroyed) = (new KeyId(1), new KeyId(2));
        StoredKey made;
        KeyReceipt receipt;
        await using (var store = await SqliteKeyStore.OpenAsync(folder.File, SqliteStoreOptions.Default))
        {
            made = await store.GetOrCreateAsync(kept, default);
            await store.GetOrCreateAsync(destroyed, default);
            receipt = await store.DestroyAsync(destroyed, default);
        }

        await using var reopened = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick);
        Assert.Equal(made.Bytes.ToArray(), (await reopened.FindAsync(kept, default)).Bytes.ToArray());
        Assert.Equal(KeyState.Destroyed, (await reopened.GetOrCreateAsync(destroyed, default)).State);
        Assert.Equal(receipt, await reopened.DestroyAsync(destroyed, default));
    }

    [Fact]
    public async Task Two_stores_on_one_file_give_the_same_key()
    {
        await using var first = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick);
        await using var second = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick);
        for (UInt128 id = 1; id <= 20; id++)
        {
            var made = await (id % 2 == 0 ? first : second).GetOrCreateAsync(new(id), default);
            Assert.Equal(made.CheckValue, (await (id % 2 == 0 ? second : first).GetOrCreateAsync(new(id), default)).CheckValue);
        }
    }

    [Fact]
    public async Task A_destroyed_key_leaves_no_byte_of_it_in_the_file()
    {
        var keys = new List<StoredKey>();
        await using (var store = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick))
        {
            for (UInt128 id = 1; id <= 100; id++)
            {
                keys.Add(await store.GetOrCreateAsync(new(id), default));
            }

            Assert.All(keys, k => Assert.True(Holds(k)));
            for (UInt128 id = 1; id <= 100; id += 2)
            {
                await store.DestroyAsync(new(id), default);
            }
        }

        for (var i = 0; i < keys.Count; i++)
        {
            Assert.Equal(i % 2 == 1, Holds(keys[i]));
        }

        Assert.Equal("rooms.db", folder.Files);
    }

    [Fact]
    public async Task A_key_that_another_process_makes_meanwhile_is_the_key()
    {
        await using var store = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick);
        using var other = folder.Connect();
        StoreFolder.Execute(other, "BEGIN IMMEDIATE");
        var asked = Task.Run(async () => await store.GetOrCreateAsync(new(7), default));
        await Task.Delay(200);
        StoreFolder.Execute(other, "INSERT INTO key(id, bytes, check_value) VALUES(x'00000000000000000000000000000007', zeroblob(32), 5); COMMIT");

        Assert.Equal(new byte[32], (await asked).Bytes.ToArray());
    }

    [Fact]
    public async Task Destroying_also_cuts_out_what_a_fault_left_behind()
    {
        await using var store = await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick);
        for (UInt128 id = 1; id <= 200; id++)
        {
            await store.GetOrCreateAsync(new(id), default);
        }

        folder.Execute("DELETE FROM key");
        var before = new FileInfo(folder.File).Length;
        await store.DestroyAsync(new(1), default);

        Assert.InRange(new FileInfo(folder.File).Length, 1, before / 2);
    }

    [Fact]
    public async Task A_file_of_rooms_is_no_key_store()
    {
        await (await folder.OpenAsync()).DisposeAsync();
        await Assert.ThrowsAsync<ForeignStoreException>(async () => await SqliteKeyStore.OpenAsync(folder.File));
    }

    // Half a key counts too.
    private bool Holds(StoredKey key)
    {
        var file = File.ReadAllBytes(folder.File).AsSpan();
        return file.IndexOf(key.Bytes.Span[..16]) >= 0 || file.IndexOf(key.Bytes.Span[16..]) >= 0;
    }
}
