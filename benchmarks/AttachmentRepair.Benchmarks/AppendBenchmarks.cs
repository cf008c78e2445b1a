using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Benchmarks;

/// <summary>
/// Appending through the store beside a bare loop of one prepared INSERT per transaction, on files of the same table and pragmas in one directory.
/// One operation is one append of 512 bytes, acknowledged.
/// </summary>
[DiskRun]
[SuppressMessage("Design", "CA1001", Justification = "The global cleanup disposes them.")]
public class AppendBenchmarks
{
    internal const int Appends = 100;
    private static readonly RoomId Room = new(42);
    private readonly byte[] content = new byte[512];
    private string folder = "";
    private SqliteEventStore? store;
    private SqliteConnection? connection;
    private SqliteCommand? insert;
    private long bareVersion;
    private long storeVersion;

    /// <summary>Extra is what hosts run; Off takes the disk away and shows what the store itself costs.</summary>
    [Params(SqliteSynchronous.Extra, SqliteSynchronous.Off)]
    public SqliteSynchronous Synchronous { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        new Random(1).NextBytes(content);
        folder = Path.Combine(Directory.GetCurrentDirectory(), $"append-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var options = SqliteStoreOptions.Default with { Synchronous = Synchronous };
        store = await SqliteEventStore.OpenAsync(Path.Combine(folder, "store.db"), options);
        var bare = Path.Combine(folder, "bare.db");
        await (await SqliteEventStore.OpenAsync(bare, options)).DisposeAsync();
        connection = new SqliteConnection($"Data Source={bare};Pooling=False");
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = Synchronous == SqliteSynchronous.Off
            ? "PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; PRAGMA secure_delete=ON"
            : "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON";
        await pragmas.ExecuteNonQueryAsync();
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO append(room, version, command, bytes) VALUES($room, $version, $command, $bytes)";
        insert.Parameters.AddWithValue("$room", Bytes(Room.Value));
        insert.Parameters.AddWithValue("$version", 0L);
        insert.Parameters.AddWithValue("$command", Bytes(0));
        insert.Parameters.AddWithValue("$bytes", content);
        await insert.PrepareAsync();
        (bareVersion, storeVersion) = (-1, -1);
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await store!.DisposeAsync();
        await insert!.DisposeAsync();
        await connection!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Appends)]
    public void Bare()
    {
        for (var i = 0; i < Appends; i++)
        {
            bareVersion++;
            insert!.Parameters[1].Value = bareVersion;
            insert.Parameters[2].Value = Bytes(Command(bareVersion));
            insert.ExecuteNonQuery();
        }
    }

    [Benchmark(OperationsPerInvoke = Appends)]
    public async Task Store()
    {
        for (var i = 0; i < Appends; i++)
        {
            var outcome = await store!.AppendAsync(new(Room, storeVersion, new(Command(storeVersion + 1)), content), default);
            if (outcome != AppendOutcome.Appended)
            {
                throw new InvalidOperationException(outcome.ToString());
            }

            storeVersion++;
        }
    }

    // Ids are derived by hashing, so they come in no order: an odd factor spreads them over the index as hashes would.
    private static UInt128 Command(long version) => new((ulong)(version + 1) * 0x9E3779B97F4A7C15, 1);

    private static byte[] Bytes(UInt128 id)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return bytes;
    }
}
