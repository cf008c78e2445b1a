using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AttachmentRepair.Sqlite;

// One connection and its prepared statements. Not thread-safe: the store lets one caller in at a time.
internal sealed class AppendTable : IDisposable
{
    private const int IdLength = 16;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand judge;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand page;

    public AppendTable(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN IMMEDIATE");
        judge = Prepare(
            """
            SELECT EXISTS(SELECT 1 FROM append WHERE room = $room AND command = $command),
                   ifnull((SELECT max(version) FROM append WHERE room = $room), -1)
            """,
            "$room",
            "$command");
        insert = Prepare(
            "INSERT INTO append(room, version, command, bytes) VALUES($room, $version, $command, $bytes)", "$room", "$version", "$command", "$bytes");
        commit = Prepare("COMMIT");
        page = Prepare(
            "SELECT version, command, bytes FROM append WHERE room = $room AND version > $after ORDER BY version LIMIT $limit", "$room", "$after", "$limit");
    }

    // The write lock is taken first, so that nobody can append between the judgement and the insert.
    public AppendOutcome Append(RoomAppend append, CancellationToken cancellationToken)
    {
        begin.ExecuteNonQuery();
        try
        {
            var (room, command) = (Bytes(append.Room.Value), Bytes(append.Command.Value));
            var outcome = Judge(room, command, append.ExpectedVersion);
            if (outcome == AppendOutcome.Appended)
            {
                Bind(insert, room, append.ExpectedVersion + 1, command, append.Bytes.ToArray());
                insert.ExecuteNonQuery();
            }

            cancellationToken.ThrowIfCancellationRequested();
            commit.ExecuteNonQuery();
            return outcome;
        }
        finally
        {
            Undo();
        }
    }

    public ValueList<StoredAppend> Read(RoomId room, long after, int limit)
    {
        Bind(page, Bytes(room.Value), after, limit);
        using var reader = page.ExecuteReader();
        var appends = new List<StoredAppend>();
        for (var version = after + 1; reader.Read(); version++)
        {
            if (reader.GetInt64(0) != version)
            {
                throw new PoisonEventException(room, version);
            }

            var command = BinaryPrimitives.ReadUInt128BigEndian(reader.GetFieldValue<byte[]>(1));
            appends.Add(new(version, new(command), reader.GetFieldValue<byte[]>(2)));
        }

        return appends.ToValueList();
    }

    public void Dispose()
    {
        begin.Dispose();
        judge.Dispose();
        insert.Dispose();
        commit.Dispose();
        page.Dispose();
        connection.Dispose();
    }

    private AppendOutcome Judge(byte[] room, byte[] command, long expectedVersion)
    {
        Bind(judge, room, command);
        using var reader = judge.ExecuteReader();
        _ = reader.Read();
        return reader.GetInt64(0) != 0 ? AppendOutcome.Duplicate
            : reader.GetInt64(1) != expectedVersion ? AppendOutcome.Conflict
            : AppendOutcome.Appended;
    }

    // Nothing is open after a commit, nor where the engine rolled back by itself; a failing rollback must not hide what went wrong before.
    private void Undo()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Only the constant texts of this file come here.")]
    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new() { ParameterName = name });
        }

        command.Prepare();
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static byte[] Bytes(UInt128 id)
    {
        var bytes = new byte[IdLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return bytes;
    }
}
