using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace AttachmentRepair.Sqlite;

// The appends of all rooms and their heads. Not thread-safe: the store lets one caller in at a time.
[SuppressMessage("Usage", "CA2213", Justification = "What was prepared goes with its connection.")]
internal sealed class RoomTable : IDisposable
{
    public static readonly StoreSchema Schema = new(
        0x41545250, // "ATRP"
        1,
        """
        CREATE TABLE append(
          room BLOB NOT NULL CHECK(length(room) = 16),
          version INTEGER NOT NULL CHECK(version >= 0),
          command BLOB NOT NULL CHECK(length(command) = 16),
          bytes BLOB NOT NULL,
          PRIMARY KEY(room, version),
          UNIQUE(room, command)
        ) WITHOUT ROWID, STRICT
        """,
        """
        CREATE TABLE head(
          room BLOB NOT NULL PRIMARY KEY CHECK(length(room) = 16),
          version INTEGER NOT NULL CHECK(version >= 0),
          seal BLOB NOT NULL,
          next_due INTEGER
        ) WITHOUT ROWID, STRICT
        """);

    private static readonly long Earliest = Instant.MinValue.ToUnixTimeTicks();
    private static readonly long Latest = Instant.MaxValue.ToUnixTimeTicks();

    private readonly StoreConnection store;
    private readonly SqliteCommand judge;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand page;
    private readonly SqliteCommand head;
    private readonly SqliteCommand replaceHead;
    private readonly SqliteCommand deleteRoom;
    private readonly SqliteCommand deleteHead;

    public RoomTable(SqliteConnection connection)
    {
        store = new(connection);
        judge = store.Prepare(
            """
            SELECT EXISTS(SELECT 1 FROM append WHERE room = $room AND command = $command),
                   ifnull((SELECT max(version) FROM append WHERE room = $room), -1)
            """,
            "$room",
            "$command");
        insert = store.Prepare(
            "INSERT INTO append(room, version, command, bytes) VALUES($room, $version, $command, $bytes)", "$room", "$version", "$command", "$bytes");
        page = store.Prepare(
            "SELECT version, command, bytes FROM append WHERE room = $room AND version > $after ORDER BY version LIMIT $limit", "$room", "$after", "$limit");
        head = store.Prepare("SELECT version, seal, next_due FROM head WHERE room = $room", "$room");
        replaceHead = store.Prepare(
            "INSERT OR REPLACE INTO head(room, version, seal, next_due) VALUES($room, $version, $seal, $next)", "$room", "$version", "$seal", "$next");
        deleteRoom = store.Prepare("DELETE FROM append WHERE room = $room", "$room");
        deleteHead = store.Prepare("DELETE FROM head WHERE room = $room", "$room");
    }

    public AppendOutcome Append(RoomAppend append, CancellationToken cancellationToken) => store.Write(
        () =>
        {
            var (room, command, version) = (StoreConnection.Bytes(append.Room.Value), StoreConnection.Bytes(append.Command.Value), append.ExpectedVersion + 1);
            var outcome = Judge(room, command, append.ExpectedVersion);
            if (outcome == AppendOutcome.Appended)
            {
                StoreConnection.Bind(insert, room, version, command, append.Bytes.ToArray());
                insert.ExecuteNonQuery();
                StoreConnection.Bind(replaceHead, room, version, append.Seal.ToArray(), append.NextDue?.ToUnixTimeTicks() ?? (object)DBNull.Value);
                replaceHead.ExecuteNonQuery();
            }

            return outcome;
        },
        cancellationToken);

    public RoomPage Read(RoomId room, long after, int limit) => store.Read(() =>
    {
        var id = StoreConnection.Bytes(room.Value);
        return new RoomPage(Appends(room, id, after, limit), Head(room, id));
    });

    /// <summary>Gives how many heads went.</summary>
    public int Purge(RoomId room, CancellationToken cancellationToken)
    {
        var gone = store.Write(
            () =>
            {
                var id = StoreConnection.Bytes(room.Value);
                StoreConnection.Bind(deleteRoom, id);
                StoreConnection.Bind(deleteHead, id);
                deleteRoom.ExecuteNonQuery();
                return deleteHead.ExecuteNonQuery();
            },
            cancellationToken);

        // Also where nothing was there: what a fault cut off is completed.
        store.Vacuum();
        return gone;
    }

    public void Dispose() => store.Dispose();

    private AppendOutcome Judge(byte[] room, byte[] command, long expectedVersion)
    {
        StoreConnection.Bind(judge, room, command);
        using var reader = judge.ExecuteReader();
        _ = reader.Read();
        return reader.GetInt64(0) != 0 ? AppendOutcome.Duplicate
            : reader.GetInt64(1) != expectedVersion ? AppendOutcome.Conflict
            : AppendOutcome.Appended;
    }

    private ValueList<StoredAppend> Appends(RoomId room, byte[] id, long after, int limit)
    {
        StoreConnection.Bind(page, id, after, limit);
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

    private RoomHead? Head(RoomId room, byte[] id)
    {
        StoreConnection.Bind(head, id);
        using var reader = head.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var (version, next) = (reader.GetInt64(0), reader.IsDBNull(2) ? (long?)null : reader.GetInt64(2));
        return next < Earliest || next > Latest
            ? throw new PoisonEventException(room, version)
            : new(version, reader.GetFieldValue<byte[]>(1), next is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null);
    }
}
