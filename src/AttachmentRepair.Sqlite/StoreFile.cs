using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace AttachmentRepair.Sqlite;

// Opens the file: sees whose it is before anything is written to it, initialises an empty one, and checks that every pragma took.
internal static class StoreFile
{
    // The driver retries by itself for this long at least, beside the engine's own busy timeout; 0 would mean for ever.
    private const int DriverTimeoutSeconds = 1;

    private static readonly Duration LongestWait = Duration.FromHours(1);

    [SuppressMessage("Reliability", "CA2000", Justification = "The table owns the connection.")]
    public static TTable Open<TTable>(string path, SqliteStoreOptions options, StoreSchema schema, Func<SqliteConnection, TTable> prepare)
    {
        Check(options);
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
                Recognise(connection, path, schema);
            }

            _ = Text(connection, "PRAGMA journal_mode=DELETE");
            _ = Text(connection, options.Synchronous == SqliteSynchronous.Off ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=EXTRA");
            _ = Text(connection, "PRAGMA secure_delete=ON");

            // What is cut out of a file is rewritten in memory, and in no file of the system's own.
            _ = Text(connection, "PRAGMA temp_store=MEMORY");
            Choose(connection, "PRAGMA journal_mode", path, "delete");
            Choose(connection, "PRAGMA synchronous", path, options.Synchronous == SqliteSynchronous.Off ? "0" : "3");
            Choose(connection, "PRAGMA secure_delete", path, "1");
            Choose(connection, "PRAGMA temp_store", path, "2");
            if (Number(connection, "PRAGMA page_count") == 0)
            {
                Initialise(connection, schema);
                Recognise(connection, path, schema);
            }

            return prepare(connection);
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

    private static void Recognise(SqliteConnection connection, string path, StoreSchema schema)
    {
        if (Number(connection, "PRAGMA application_id") != schema.ApplicationId)
        {
            throw new ForeignStoreException(path);
        }

        var version = Number(connection, "PRAGMA user_version");
        if (version > schema.Version)
        {
            throw new NewerStoreException(path, version);
        }

        if (version < schema.Version || !schema.Tables.SequenceEqual(Tables(connection), StringComparer.Ordinal))
        {
            throw new ForeignStoreException(path);
        }
    }

    // Another process may have been first: then there is nothing to do, and the file is recognised, or not, afterwards.
    private static void Initialise(SqliteConnection connection, StoreSchema schema)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") == 0 && Number(connection, "PRAGMA application_id") == 0)
        {
            foreach (var table in schema.Tables)
            {
                _ = Text(connection, table);
            }

            _ = Text(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={schema.ApplicationId}"));
            _ = Text(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={schema.Version}"));
        }

        transaction.Commit();
    }

    private static void Check(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, Duration.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BusyTimeout, LongestWait, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)options.Synchronous, (int)SqliteSynchronous.Off, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative((int)options.Synchronous, nameof(options));
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
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
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
