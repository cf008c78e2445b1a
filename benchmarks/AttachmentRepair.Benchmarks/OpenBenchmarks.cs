using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using BenchmarkDotNet.Attributes;

namespace AttachmentRepair.Benchmarks;

/// <summary>Reading 10,000 events of one room from a SQLite file and making events of them again, in pages: sealed, and plain beside it. One operation is one event.</summary>
[SteadyRun]
public class OpenBenchmarks
{
    private const int Events = 10_000;
    private const int Page = 256;
    private readonly string folder = Directory.CreateTempSubdirectory("open").FullName;
    private readonly EventLog log = EventLog.Create(seed: 1, Events);
    private readonly KeyedSealing keyed = new(new InMemoryKeyStore());
    private readonly PlainSealing plain = new();
    private SqliteEventStore sealedStore = null!;
    private SqliteEventStore plainStore = null!;
    private RoomKeys keys = null!;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        keys = RoomKeys.Unknown(log.Relationship, log.Room);
        sealedStore = await FillAsync("sealed.db", keyed);
        plainStore = await FillAsync("plain.db", plain);
    }

    [GlobalCleanup]
    public async Task RemoveAsync()
    {
        await sealedStore.DisposeAsync();
        await plainStore.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public Task<int> Plain() => ReadAsync(plainStore, plain);

    [Benchmark(OperationsPerInvoke = Events)]
    public Task<int> Sealed() => ReadAsync(sealedStore, keyed);

    private async Task<int> ReadAsync(SqliteEventStore store, RoomSealing sealing)
    {
        var count = 0;
        for (var after = -1L; ;)
        {
            var page = await store.ReadAsync(log.Room, after, Page, default);
            if (page.Appends.Count == 0)
            {
                return count;
            }

            count += (await sealing.OpenAsync(keys, page.Appends, default)).Appends.Sum(a => a.Events.Count);
            after = page.Appends[^1].Version;
        }
    }

    private async Task<SqliteEventStore> FillAsync(string name, RoomSealing sealing)
    {
        var store = await SqliteEventStore.OpenAsync(Path.Combine(folder, name), new SqliteStoreOptions { Synchronous = SqliteSynchronous.Off });
        foreach (var append in log.Appends())
        {
            keys = await sealing.ReadyAsync(keys, append.Author, default);
            await store.AppendAsync(sealing.Seal(keys, append, null), default);
        }

        return store;
    }
}
