using System.Buffers.Binary;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace AttachmentRepair.Sqlite;

// The appends of all rooms and their heads. Not thread-safe: the store lets one caller in at a time.
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

    private readonly Statements statements;
    private readonly SqliteCommand judge;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand page;
    private readonly SqliteCommand head;
    private readonly SqliteCommand replaceHead;
    private readonly SqliteCommand deleteRoom;
    private readonly SqliteCommand deleteHead;

    public RoomTable(SqliteConnection connection)
    {
        statements = new(connection);
        judge = statements.Prepare(
            """
            SELECT EXISTS(SELECT 1 FROM append WHERE room = $room AND command = $command),
                   ifnull((SELECT max(version) FROM append WHERE room = $room), -1)
            """,
            "$room",
            "$command");
        insert = statements.Prepare(
            "INSERT INTO append(room, version, command, bytes) VALUES($room, $version, $command, $bytes)", "$room", "$version", "$command", "$bytes");
        page = statements.Prepare(
            "SELECT version, command, bytes FROM append WHERE room = $room AND version > $after ORDER BY version LIMIT $limit", "$room", "$after", "$limit");
        head = statements.Prepare("SELECT version, seal, next_due FROM head WHERE room = $room", "$room");
        replaceHead = statements.Prepare(
            "INSERT OR REPLACE INTO head(room, version, seal, next_due) VALUES($room, $version, $seal, $next)", "$room", "$version", "$seal", "$next");
        deleteRoom = statements.Prepare("DELETE FROM append WHERE room = $room", "$room");
        deleteHead = statements.Prepare("DELETE FROM head WHERE room = $room", "$room");
    }

    public AppendOutcome Append(RoomAppend append, CancellationToken cancellationToken) => statements.Write(
        () =>
        {
            var (room, command, version) = (Statements.Bytes(append.Room.Value), Statements.Bytes(append.Command.Value), append.ExpectedVersion + 1);
            var outcome = Judge(room, command, append.ExpectedVersion);
            if (outcome == AppendOutcome.Appended)
            {
                Statements.Bind(insert, room, version, command, append.Bytes.ToArray());
                insert.ExecuteNonQuery();
                Statements.Bind(replaceHead, room, version, append.Seal.ToArray(), append.NextDue?.ToUnixTimeTicks() ?? (object)DBNull.Value);
                replaceHead.ExecuteNonQuery();
            }

            return outcome;
        },
        cancellationToken);

    public RoomPage Read(RoomId room, long after, int limit) => statements.Read(() =>
    {
        var id = Statements.Bytes(room.Value);
        return new RoomPage(Appends(room, id, after, limit), Head(id));
    });

    public void Purge(RoomId room, CancellationToken cancellationToken)
    {
        statements.Write(
            () =>
            {
                var id = Statements.Bytes(room.Value);
                Statements.Bind(deleteRoom, id);
                Statements.Bind(deleteHead, id);
                return deleteRoom.ExecuteNonQuery() + deleteHead.ExecuteNonQuery();
            },
            cancellationToken);

        // Also where nothing was there: what a fault cut off is completed.
        statements.Vacuum();
    }

    public void Dispose() => statements.Dispose();

    private AppendOutcome Judge(byte[] room, byte[] command, long expectedVersion)
    {
        Statements.Bind(judge, room, command);
        using var reader = judge.ExecuteReader();
        _ = reader.Read();
        return reader.GetInt64(0) != 0 ? AppendOutcome.Duplicate
            : reader.GetInt64(1) != expectedVersion ? AppendOutcome.Conflict
            : AppendOutcome.Appended;
    }

    private ValueList<StoredAppend> Appends(RoomId room, byte[] id, long after, int limit)
    {
        Statements.Bind(page, id, after, limit);
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

    private RoomHead? Head(byte[] id)
    {
        Statements.Bind(head, id);
        using var reader = head.ExecuteReader();
        return reader.Read()
            ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? null : Instant.FromUnixTimeTicks(reader.GetInt64(2)))
            : null;
    }
}
