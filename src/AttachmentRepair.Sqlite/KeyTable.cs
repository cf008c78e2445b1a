using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Sqlite;

// The keys and the tombstones of destroyed ones, whose bytes are gone. Not thread-safe: the store lets one caller in at a time.
[SuppressMessage("Usage", "CA2213", Justification = "What was prepared goes with its connection.")]
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

    private readonly StoreConnection store;
    private readonly SqliteCommand find;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand destroy;
    private readonly SqliteCommand receipt;

    public KeyTable(SqliteConnection connection)
    {
        store = new(connection);
        find = store.Prepare("SELECT bytes FROM key WHERE id = $id", "$id");
        insert = store.Prepare("INSERT INTO key(id, bytes, check_value) VALUES($id, $bytes, $check)", "$id", "$bytes", "$check");
        destroy = store.Prepare("INSERT INTO key(id, bytes, check_value) VALUES($id, NULL, 0) ON CONFLICT(id) DO UPDATE SET bytes = NULL", "$id");
        receipt = store.Prepare("SELECT check_value FROM key WHERE id = $id", "$id");
    }

    public StoredKey Find(KeyId key)
    {
        StoreConnection.Bind(find, StoreConnection.Bytes(key.Value));
        using var reader = find.ExecuteReader();
        return !reader.Read() ? StoredKey.Absent : reader.IsDBNull(0) ? StoredKey.Destroyed : StoredKey.Of(reader.GetFieldValue<byte[]>(0));
    }

    public StoredKey GetOrCreate(KeyId key, CancellationToken cancellationToken) => Find(key) is { State: not KeyState.Absent } found
        ? found
        : store.Write(
            () =>
            {
                // Another process may have been first.
                var known = Find(key);
                return known.State == KeyState.Absent ? Made(key) : known;
            },
            cancellationToken);

    public KeyReceipt Destroy(KeyId key, CancellationToken cancellationToken)
    {
        var destroyed = store.Write(
            () =>
            {
                StoreConnection.Bind(destroy, StoreConnection.Bytes(key.Value));
                destroy.ExecuteNonQuery();
                StoreConnection.Bind(receipt, StoreConnection.Bytes(key.Value));
                using var reader = receipt.ExecuteReader();
                _ = reader.Read();
                return new KeyReceipt(key, (ulong)reader.GetInt64(0));
            },
            cancellationToken);

        // Also where it was destroyed before: what a fault cut off is completed.
        store.Vacuum();
        return destroyed;
    }

    public void Dispose() => store.Dispose();

    private StoredKey Made(KeyId key)
    {
        var made = StoredKey.New();
        StoreConnection.Bind(insert, StoreConnection.Bytes(key.Value), made.Bytes.ToArray(), (long)made.CheckValue);
        insert.ExecuteNonQuery();
        return made;
    }
}
