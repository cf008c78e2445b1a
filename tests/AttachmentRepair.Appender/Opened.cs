using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Appender;

/// <summary>A store to append to: as it is shipped, or in a mode that is known to lose what it acknowledged.</summary>
internal abstract class Opened : IAsyncDisposable
{
    public static async Task<Opened> AsAsync(string mode, string file) => mode switch
    {
        "off" => new Shipped(await SqliteEventStore.OpenAsync(file, new SqliteStoreOptions { Synchronous = SqliteSynchronous.Off })),
        "wal-normal" => await WriteAheadAsync(file),
        _ => new Shipped(await SqliteEventStore.OpenAsync(file)),
    };

    public abstract ValueTask<AppendOutcome> AppendAsync(RoomAppend append);

    public abstract ValueTask DisposeAsync();

    private static async Task<Opened> WriteAheadAsync(string file)
    {
        await (await SqliteEventStore.OpenAsync(file)).DisposeAsync();
        return new WriteAhead(file);
    }

    private sealed class Shipped(SqliteEventStore store) : Opened
    {
        public override ValueTask<AppendOutcome> AppendAsync(RoomAppend append) => store.AppendAsync(append, default);

        public override ValueTask DisposeAsync() => store.DisposeAsync();
    }

    // The same tables with a write-ahead log and synchronous=NORMAL, which many call safe.
    private sealed class WriteAhead : Opened
    {
        private readonly SqliteConnection connection;

        public WriteAhead(string file)
        {
            connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            Execute("PRAGMA journal_mode=WAL");
            Execute("PRAGMA synchronous=NORMAL");
        }

        public override ValueTask<AppendOutcome> AppendAsync(RoomAppend append)
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                BEGIN IMMEDIATE;
                INSERT INTO append(room, version, command, bytes) VALUES($room, $version, $command, $bytes);
                INSERT OR REPLACE INTO head(room, version, seal) VALUES($room, $version, $seal);
                COMMIT
                """;
            command.Parameters.AddWithValue("$room", Convert.FromHexString(append.Room.ToString()));
            command.Parameters.AddWithValue("$version", append.ExpectedVersion + 1);
            command.Parameters.AddWithValue("$command", Convert.FromHexString(append.Command.ToString()));
            command.Parameters.AddWithValue("$bytes", append.Bytes.ToArray());
            command.Parameters.AddWithValue("$seal", append.Seal.ToArray());
            command.ExecuteNonQuery();
            return new(AppendOutcome.Appended);
        }

        public override ValueTask DisposeAsync()
        {
            connection.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Execute(string pragma)
        {
            using var command = connection.CreateCommand();
            command.CommandText = pragma;
            command.ExecuteNonQuery();
        }
    }
}
