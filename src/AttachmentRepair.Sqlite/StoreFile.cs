using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AttachmentRepair.Sqlite;

// Opens the file: sees whose it is before anything is written to it, initialises an empty one, and checks that every pragma took.
internal static class StoreFile
{
    // "ATRP", at offset 68 of the file, for file(1) and for other applications.
    private const long ApplicationId = 0x41545250;
    private const long Schema = 1;

    private const string Table =
        """
        CREATE TABLE append(
          room BLOB NOT NULL CHECK(length(room) = 16),
          version INTEGER NOT NULL CHECK(version >= 0),
          command BLOB NOT NULL CHECK(length(command) = 16),
          bytes BLOB NOT NULL,
          PRIMARY KEY(room, version),
          UNIQUE(room, command)
        ) WITHOUT ROWID, STRICT
        """;

    // The driver retries by itself for this long at least, beside the engine's own busy timeout; 0 would mean for ever.
    private const int DriverTimeoutSeconds = 1;

    public static SqliteConnection Open(string path, SqliteStoreOptions options)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(Target(path));
        try
        {
            connection.Open();
            var wait = (int)options.BusyTimeout.TotalMilliseconds;
            _ = raw.sqlite3_busy_timeout(connection.Handle, wait);
            Choose(connection, "PRAGMA busy_timeout", path, wait.ToString(CultureInfo.InvariantCulture));
            if (Number(connection, "PRAGMA page_count") > 0)
            {
                Recognise(connection, path);
            }

            _ = Text(connection, "PRAGMA journal_mode=DELETE");
            _ = Text(connection, options.Synchronous == SqliteSynchronous.Off ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=EXTRA");
            _ = Text(connection, "PRAGMA secure_delete=ON");
            Choose(connection, "PRAGMA journal_mode", path, "delete");
            Choose(connection, "PRAGMA synchronous", path, options.Synchronous == SqliteSynchronous.Off ? "0" : "3");
            Choose(connection, "PRAGMA secure_delete", path, "1");
            if (Number(connection, "PRAGMA page_count") == 0)
            {
                Initialise(connection);
                Recognise(connection, path);
            }

            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFault.From(path, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A full path, so that the driver's special names (:memory:, file:, |DataDirectory|) are files like any other.
    private static string Target(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(path),
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = DriverTimeoutSeconds,
    }.ToString();

    private static void Recognise(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new ForeignStoreException(path);
        }

        var schema = Number(connection, "PRAGMA user_version");
        if (schema > Schema)
        {
            throw new NewerStoreException(path, schema);
        }

        if (schema < Schema || !string.Equals(Text(connection, "SELECT sql FROM sqlite_schema WHERE name = 'append'"), Table, StringComparison.Ordinal))
        {
            throw new ForeignStoreException(path);
        }
    }

    // Another process may have been first: then there is nothing to do, and the file is recognised, or not, afterwards.
    private static void Initialise(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") == 0 && Number(connection, "PRAGMA application_id") == 0)
        {
            _ = Text(connection, Table);
            _ = Text(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"));
            _ = Text(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Schema}"));
        }

        transaction.Commit();
    }

    private static void Choose(SqliteConnection connection, string pragma, string path, string chosen)
    {
        var actual = Text(connection, pragma);
        if (!string.Equals(actual, chosen, StringComparison.Ordinal))
        {
            var reason = $"{pragma} is {actual}, not {chosen}";
            throw new StoreUnavailableException(path, reason, new InvalidOperationException(reason));
        }
    }

    private static long Number(SqliteConnection connection, string sql) => long.Parse(Text(connection, sql), CultureInfo.InvariantCulture);

    [SuppressMessage("Security", "CA2100", Justification = "Only the constant texts of this file come here.")]
    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
