using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AttachmentRepair.Sqlite;

// One connection and its prepared statements. Not thread-safe.
[SuppressMessage("Usage", "CA2213", Justification = "What was prepared goes with its connection.")]
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand beginToWrite;
    private readonly SqliteCommand commit;

    public StoreConnection(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN");
        beginToWrite = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
    }

    [SuppressMessage("Security", "CA2100", Justification = "Only the constant texts of this package come here.")]
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
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

    /// <summary>What is read belongs to one moment.</summary>
    public T Read<T>(Func<T> read) => Within(begin, read, default);

    /// <summary>The write lock is taken first, so that nobody can write between a judgement and what follows from it. Cancelling stops before the commit.</summary>
    public T Write<T>(Func<T> write, CancellationToken cancellationToken) => Within(beginToWrite, write, cancellationToken);

    /// <summary>Rewrites the file without what was deleted, and cuts it.</summary>
    public void Vacuum()
    {
        using var vacuum = connection.CreateCommand();
        vacuum.CommandText = "VACUUM";
        vacuum.ExecuteNonQuery();
    }

    public static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    public static byte[] Bytes(UInt128 id)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return bytes;
    }

    // What was prepared goes with its connection.
    public void Dispose() => connection.Dispose();

    private T Within<T>(SqliteCommand opening, Func<T> work, CancellationToken cancellationToken)
    {
        opening.ExecuteNonQuery();
        try
        {
            var result = work();
            cancellationToken.ThrowIfCancellationRequested();
            commit.ExecuteNonQuery();
            return result;
        }
        finally
        {
            Undo();
        }
    }

    // Nothing is open after a commit, nor where the engine rolled back by itself; a failing rollback must not hide what went wrong before.
    private void Undo()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        }
    }
}
