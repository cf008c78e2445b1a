using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Sqlite;

// The keys and the tombstones of destroyed ones, whose bytes are gone. Not thread-safe: the store lets one caller in at a time.
internal sealed class KeyTable : IDisposable
{
    public static readonly StoreSchema Schema = new(
        0x4154524B, // "ATRK"
        1,
        """
        CREATE TABLE key(
          id BLOB NOT NULL PRIMARY KEY CHECK(length(id) = 16),
          bytes BLOB CHECK(length(bytes) = 32),
          check_value INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT
        """);

    private readonly Statements statements;
    private readonly SqliteCommand find;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand destroy;
    private readonly SqliteCommand receipt;

    public KeyTable(SqliteConnection connection)
    {
        statements = new(connection);
        find = statements.Prepare("SELECT bytes FROM key WHERE id = $id", "$id");
        insert = statements.Prepare("INSERT INTO key(id, bytes, check_value) VALUES($id, $bytes, $check)", "$id", "$bytes", "$check");
        destroy = statements.Prepare("INSERT INTO key(id, bytes, check_value) VALUES($id, NULL, 0) ON CONFLICT(id) DO UPDATE SET bytes = NULL", "$id");
        receipt = statements.Prepare("SELECT check_value FROM key WHERE id = $id", "$id");
    }

    public StoredKey Find(KeyId key)
    {
        Statements.Bind(find, Statements.Bytes(key.Value));
        using var reader = find.ExecuteReader();
        return !reader.Read() ? StoredKey.Absent : reader.IsDBNull(0) ? StoredKey.Destroyed : StoredKey.Of(reader.GetFieldValue<byte[]>(0));
    }

    public StoredKey GetOrCreate(KeyId key, CancellationToken cancellationToken) => Find(key) is { State: not KeyState.Absent } found
        ? found
        : statements.Write(
            () =>
            {
                // Another process may have been first.
                var known = Find(key);
                return known.State == KeyState.Absent ? Made(key) : known;
            },
            cancellationToken);

    public KeyReceipt Destroy(KeyId key, CancellationToken cancellationToken)
    {
        var destroyed = statements.Write(
            () =>
            {
                Statements.Bind(destroy, Statements.Bytes(key.Value));
                destroy.ExecuteNonQuery();
                Statements.Bind(receipt, Statements.Bytes(key.Value));
                using var reader = receipt.ExecuteReader();
                _ = reader.Read();
                return new KeyReceipt(key, (ulong)reader.GetInt64(0));
            },
            cancellationToken);

        // Also where it was destroyed before: what a fault cut off is completed.
        statements.Vacuum();
        return destroyed;
    }

    public void Dispose() => statements.Dispose();

    private StoredKey Made(KeyId key)
    {
        var made = StoredKey.New();
        Statements.Bind(insert, Statements.Bytes(key.Value), made.Bytes.ToArray(), (long)made.CheckValue);
        insert.ExecuteNonQuery();
        return made;
    }
}
