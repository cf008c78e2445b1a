using System.Buffers.Binary;
using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>I3: whatever single bit of what is stored flips, it is named by room and version.</summary>
public sealed class BitFlipTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly (RoomId Room, long Version)[] Few = [(Host.Shared, 0), (Host.Shared, 3), (Host.OfAlex, 1)];

    private readonly StoreFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task Every_flipped_bit_of_an_event_is_named_by_room_and_version()
    {
        var (flips, unnoticed) = await EveryFlipAsync(isSealed: true);
        output.WriteLine($"{flips} flips of every bit of {Few.Length} events, {unnoticed} unnoticed");
        Assert.Equal(0, unnoticed);
        Assert.True(flips >= Few.Length * 8 * 293, $"{flips} flips only");
    }

    [Fact]
    public async Task The_same_flips_in_rooms_that_are_not_sealed_are_often_unnoticed()
    {
        var (flips, unnoticed) = await EveryFlipAsync(isSealed: false);
        output.WriteLine($"not sealed: {flips} flips, {unnoticed} unnoticed");
        Assert.True(unnoticed > flips / 20, $"{unnoticed} of {flips}");
    }

    [Fact]
    public async Task A_flipped_bit_in_a_file_is_named_by_room_and_version()
    {
        var store = await folder.OpenAsync();
        var keys = new DerivedKeys();
        var host = await Host.FilledAsync(store, keys);
        for (var i = 0; i < 12; i++)
        {
            await host.DoAsync(i % 2 == 0 ? Host.Alex : Host.Sam, new ShareNote(Host.Text(new string('x', 1 + (i * 97)))), $"note {i}");
        }

        using var connection = folder.Connect();
        StoreFolder.Execute(connection, "PRAGMA synchronous=OFF");
        var rows = Rows(connection);
        var dice = new Random(20260105);
        var flips = Proof.Count(500, 10_000);
        for (var i = 0; i < flips; i++)
        {
            var row = rows[dice.Next(rows.Count)];
            var damaged = row.Bytes.ToArray();
            var bit = dice.Next(damaged.Length * 8);
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Write(connection, row, damaged);
            var poison = await Assert.ThrowsAsync<PoisonEventException>(async () => await host.Again().ViewAsync(row.Room == Host.OfSam ? Host.Sam : Host.Alex));
            Assert.True((row.Room, row.Version) == (poison.Room, poison.Version), $"{row.Column} of {row.Room} {row.Version}, bit {bit}: {poison.Message}");
            Write(connection, row, row.Bytes);
        }

        output.WriteLine($"{flips} flips in {rows.Count} cells of a file, all named");
        _ = await host.Again().ViewAsync(Host.Alex);
    }

    private static async Task<(int Flips, int Unnoticed)> EveryFlipAsync(bool isSealed)
    {
        var (flips, unnoticed) = (0, 0);
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        if (isSealed)
        {
            await Host.FilledAsync(store, keys);
        }
        else
        {
            var plain = await Tests.Application.Couple.JoinedAsync(store, isSealed: false);
            await plain.DoAsync(Host.Alex, new ShareNote(Host.Text("Kanarienvogel of Alex")));
            await plain.DoAsync(Host.Alex, new WriteNote(Host.Text("Kanarienvogel")));
            await plain.DoAsync(Host.Alex, new WriteNote(Host.Text("Kanarienvogel")));
        }

        foreach (var (room, version) in Few)
        {
            var whole = store[room][(int)version];
            for (var bit = 0; bit < whole.Bytes.Length * 8; bit++)
            {
                var damaged = whole.Bytes.ToArray();
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
                store[room][(int)version] = whole with { Bytes = damaged };
                flips++;
                var relationships = isSealed ? new Relationships(store, keys, new TestClock(RoomScript.Hours(0))) : Relationships.UnsealedForSyntheticDataOnly(store, new TestClock(RoomScript.Hours(0)));
                unnoticed += await IsNamedAsync(relationships, room, version) ? 0 : 1;
            }

            store[room][(int)version] = whole;
        }

        return (flips, unnoticed);
    }

    private static async Task<bool> IsNamedAsync(Relationships relationships, RoomId room, long version)
    {
        try
        {
            await relationships.ViewAsync(Host.Id, Host.Alex);
            return false;
        }
        catch (PoisonEventException e)
        {
            return e.Room == room && e.Version == version && e.InnerException is null;
        }
        catch (ArgumentException)
        {
            // In a room that is not sealed a flip may change who is in it.
            return false;
        }
    }

    // Every cell that a flip can fall into: the bytes of each append, its command id, and the seal of each head.
    private static List<Cell> Rows(SqliteConnection connection)
    {
        var cells = new List<Cell>();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT 'bytes', room, version, bytes FROM append
            UNION ALL SELECT 'command', room, version, command FROM append
            UNION ALL SELECT 'seal', room, version, seal FROM head
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var room = new RoomId(BinaryPrimitives.ReadUInt128BigEndian(reader.GetFieldValue<byte[]>(1)));
            cells.Add(new(reader.GetString(0), room, reader.GetInt64(2), reader.GetFieldValue<byte[]>(3)));
        }

        return cells;
    }

    private static void Write(SqliteConnection connection, Cell cell, byte[] bytes)
    {
        using var command = connection.CreateCommand();
        command.CommandText = cell.Column switch
        {
            "bytes" => "UPDATE append SET bytes = $bytes WHERE room = $room AND version = $version",
            "command" => "UPDATE append SET command = $bytes WHERE room = $room AND version = $version",
            _ => "UPDATE head SET seal = $bytes WHERE room = $room AND version = $version",
        };
        var room = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(room, cell.Room.Value);
        command.Parameters.AddWithValue("$bytes", bytes);
        command.Parameters.AddWithValue("$room", room);
        command.Parameters.AddWithValue("$version", cell.Version);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private sealed record Cell(string Column, RoomId Room, long Version, byte[] Bytes);
}
