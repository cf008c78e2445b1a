using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Tests.Sqlite;

/// <summary>A folder of one test's own under the temporary path, and the stores opened in it; all gone afterwards.</summary>
public sealed class StoreFolder : IAsyncDisposable
{
    private static int counter;
    private readonly List<SqliteEventStore> stores = [];

    public StoreFolder()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"attachment-repair-{Environment.ProcessId}-{Interlocked.Increment(ref counter)}");
        Folder = Path.Combine(Path.GetTempPath(), name);
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Small files in a quick mode: what is tested here is not the power cut.</summary>
    public static SqliteStoreOptions Quick { get; } = new() { Synchronous = SqliteSynchronous.Off };

    public string Folder { get; }

    public string File => Path.Combine(Folder, "rooms.db");

    /// <summary>The names of all files in the folder, in order.</summary>
    public string Files => string.Join(' ', Directory.EnumerateFileSystemEntries(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    /// <summary>Whether this process has the file open, where the system tells (Linux); elsewhere never.</summary>
    public bool IsHeld => Directory.Exists("/proc/self/fd") && Directory.EnumerateFiles("/proc/self/fd").Any(f => new FileInfo(f).LinkTarget == File);

    public async ValueTask<SqliteEventStore> OpenAsync(SqliteStoreOptions? options = null)
    {
        var store = await SqliteEventStore.OpenAsync(File, options ?? Quick);
        lock (stores)
        {
            stores.Add(store);
        }

        return store;
    }

    /// <summary>A store in a file of its own, for whoever disposes it.</summary>
    public async ValueTask<IEventStore> OpenFreshAsync() => await SqliteEventStore.OpenAsync(FreshFile("rooms"), Quick);

    /// <summary>A key store in a file of its own, for whoever disposes it.</summary>
    public async ValueTask<IKeyStore> OpenFreshKeysAsync() => await SqliteKeyStore.OpenAsync(FreshFile("keys"), Quick);

    /// <summary>A connection of another application to the same file.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        Execute(connection, sql);
    }

    public static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private string FreshFile(string name) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{name} {Interlocked.Increment(ref counter)}.db"));
}
