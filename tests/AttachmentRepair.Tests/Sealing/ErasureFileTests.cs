using System.Globalization;
using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Durability;
using AttachmentRepair.Tests.Sqlite;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>X3 to X5 in the files of both SQLite stores: no byte of a key or of a private room is left, wherever erasing was cut off.</summary>
public sealed class ErasureFileTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly StoreFolder folder = new();

    private string KeysFile => Path.Combine(folder.Folder, "rooms.keys");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task No_byte_of_a_key_or_of_the_private_room_is_left_in_any_file()
    {
        var needles = await FilledAsync();
        Assert.Equal(needles.Count / 2, Needles.Found(folder.Folder, needles).Count);

        await WithAsync(async host =>
        {
            await host.EraseAsync(Host.Alex);
            Assert.Empty(Needles.Found(folder.Folder, needles));
            Assert.Equal("rooms.db rooms.keys", folder.Files);
        });
        Assert.Empty(Needles.Found(folder.Folder, needles));
        Assert.Equal("rooms.db rooms.keys", folder.Files);
        output.WriteLine($"{needles.Count} needles, {needles.Count / 2} found before");
        await WithAsync(async host => Assert.Equal(41, (await host.ViewAsync(Host.Sam)).SharedNotes.Count(n => !n.Text.IsWithdrawn)));
    }

    [Fact]
    public async Task Deleting_as_a_file_usually_does_leaves_them_there_and_is_found()
    {
        var needles = await FilledAsync();
        using (var rooms = folder.Connect())
        {
            StoreFolder.Execute(rooms, "PRAGMA secure_delete=OFF");
            StoreFolder.Execute(rooms, $"DELETE FROM append WHERE room = x'{Host.OfAlex}'");
        }

        using (var keys = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={KeysFile};Pooling=False"))
        {
            keys.Open();
            StoreFolder.Execute(keys, "PRAGMA secure_delete=OFF");
            StoreFolder.Execute(keys, $"DELETE FROM key WHERE id = x'{KeyId.OfRoom(Host.OfAlex)}'");
        }

        var found = Needles.Found(folder.Folder, needles);
        Assert.Contains(found, f => f.Contains("key", StringComparison.Ordinal) && f.EndsWith("rooms.keys", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("rooms.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasing_that_was_cut_off_at_any_call_leaves_nothing_once_it_is_done()
    {
        var needles = await FilledAsync();
        var (rooms, keys) = (await File.ReadAllBytesAsync(folder.File), await File.ReadAllBytesAsync(KeysFile));
        var (points, receipt) = (0, (ErasureReceipt?)null);
        for (var (at, isOver) = (1, false); !isOver; at++)
        {
            foreach (var isAfter in new[] { false, true })
            {
                await File.WriteAllBytesAsync(folder.File, rooms);
                await File.WriteAllBytesAsync(KeysFile, keys);
                var fuse = new Fuse(at, isAfter);
                await WithAsync(async host =>
                {
                    var cut = new Host(new FusedStore(host.Store, fuse), new FusedKeys(host.Keys, fuse), host.Clock);
                    isOver = await Record.ExceptionAsync(() => cut.EraseAsync(Host.Alex)) is not IOException;
                });
                points += isOver ? 0 : 1;
                receipt = await CompletedAsync(needles, receipt);
            }
        }

        output.WriteLine($"{points} kill points over files");
        Assert.InRange(points, 20, 200);
    }

    [Fact]
    [Trait("Tier", "Wide")]
    public async Task A_process_that_is_killed_while_it_erases_leaves_nothing_once_another_is_done()
    {
        var needles = await FilledAsync();
        var (rooms, keys) = (await File.ReadAllBytesAsync(folder.File), await File.ReadAllBytesAsync(KeysFile));
        var (halfway, held, receipt) = (0, 0, (ErasureReceipt?)null);
        var (kills, dice) = (Proof.Count(20, 1000), new Random(20260105));
        for (var (kill, isHeld) = (0, true); kill < kills || isHeld; kill++)
        {
            await File.WriteAllBytesAsync(folder.File, rooms);
            await File.WriteAllBytesAsync(KeysFile, keys);

            // First after each call of a store, held there; then at random moments from where it begins to write to one of the files.
            using (var process = Durability.Appender.Start(Durability.Appender.Command(
                "erase", folder.File, KeysFile, Host.Id.ToString(), Host.Alex.ToString(), string.Create(CultureInfo.InvariantCulture, $"{(isHeld ? kill + 1 : -1)}"))))
            {
                if (isHeld)
                {
                    process.Hear(1);
                    isHeld = process.IsHeld;
                }
                else
                {
                    var journal = (kill % 2 == 0 ? folder.File : KeysFile) + "-journal";
                    SpinWait.SpinUntil(() => File.Exists(journal) || process.HasEnded);
                    Thread.Sleep(dice.Next(25));
                }

                process.Kill();
                Assert.True(process.HasErased || process.WasKilled, "It ended with a fault.");
                held += process.IsHeld ? 1 : 0;
            }

            halfway += Needles.Found(folder.Folder, needles).Count is var left && left > 0 && left < needles.Count / 2 ? 1 : 0;
            receipt = await CompletedAsync(needles, receipt);
        }

        output.WriteLine($"{kills} kills, {held} of them held after a call: {halfway} with some of it gone and some not");
        Assert.InRange(held, 8, kills);
        Assert.InRange(halfway, 1, kills);
    }

    [Fact]
    public async Task A_backup_of_the_rooms_that_is_put_back_stays_unreadable()
    {
        await FilledAsync();
        var (rooms, keys) = (await File.ReadAllBytesAsync(folder.File), await File.ReadAllBytesAsync(KeysFile));
        await WithAsync(host => host.EraseAsync(Host.Alex));
        await File.WriteAllBytesAsync(folder.File, rooms);

        await WithAsync(async host =>
        {
            Assert.NotEmpty((await host.Store.ReadAsync(Host.OfAlex, -1, 10, default)).Appends);
            await Assert.ThrowsAsync<ArgumentException>(() => host.ViewAsync(Host.Alex));
            Assert.All((await host.ViewAsync(Host.Sam)).SharedNotes.Where(n => n.Author == Host.Alex), n => Assert.True(n.Text.IsWithdrawn));
            foreach (var key in new[] { KeyId.OfTexts(Host.Id, Host.Alex), KeyId.OfRoom(Host.OfAlex) })
            {
                Assert.Equal((KeyState.Destroyed, 0), ((await host.Keys.FindAsync(key, default)).State, (await host.Keys.FindAsync(key, default)).Bytes.Length));
            }

            await host.EraseAsync(Host.Alex);
            Assert.Empty((await host.Store.ReadAsync(Host.OfAlex, -1, 10, default)).Appends);
        });

        // The keys are what made it so: with a backup of both files it is read, which only the host can prevent.
        await File.WriteAllBytesAsync(folder.File, rooms);
        await File.WriteAllBytesAsync(KeysFile, keys);
        await WithAsync(async host => Assert.Contains((await host.ViewAsync(Host.Sam)).SharedNotes, n => n.Text.ReadOr("") == "Kanarienvogel of Alex"));
    }

    // Erasing again completes it, with the same receipt as ever, and leaves nothing.
    private async Task<ErasureReceipt> CompletedAsync(List<(string Name, byte[] Bytes)> needles, ErasureReceipt? known)
    {
        ErasureReceipt? again = null;
        await WithAsync(async host => again = await host.EraseAsync(Host.Alex));
        Assert.Equal(known ?? again, again);
        Assert.Empty(Needles.Found(folder.Folder, needles));
        Assert.Equal("rooms.db rooms.keys", folder.Files);
        return again!;
    }

    private async Task WithAsync(Func<Host, Task> use)
    {
        await using var keys = await SqliteKeyStore.OpenAsync(KeysFile, StoreFolder.Quick);
        await using var store = await SqliteEventStore.OpenAsync(folder.File, StoreFolder.Quick);
        await use(new Host(store, keys));
    }

    // Some pages of each, and what must be gone: the keys of Alex, and the beginning of every envelope in Alex's own room. Half of the needles are found while they are there.
    private async Task<List<(string Name, byte[] Bytes)>> FilledAsync()
    {
        var needles = new List<(string Name, byte[] Bytes)>();
        await WithAsync(async host =>
        {
            await host.FillAsync();
            for (var i = 0; i < 80; i++)
            {
                var actor = i % 2 == 0 ? Host.Alex : Host.Sam;
                await host.DoAsync(actor, new ShareNote(Host.Text($"Kanarienvogel {i}")), $"share {i}");
                await host.DoAsync(actor, new WriteNote(Host.Text($"Kanarienvogel {i}")), $"note {i}");
            }

            foreach (var key in new[] { KeyId.OfTexts(Host.Id, Host.Alex), KeyId.OfRoom(Host.OfAlex) })
            {
                var bytes = (await host.Keys.FindAsync(key, default)).Bytes.ToArray();
                needles.Add(($"key {key}", bytes));
                needles.Add(($"key {key} as hex", System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))));
            }

            foreach (var row in (await host.Store.ReadAsync(Host.OfAlex, -1, 1000, default)).Appends)
            {
                needles.Add(($"version {row.Version}", row.Bytes.Span.Slice(9, 24).ToArray()));
                needles.Add(($"version {row.Version} as hex", System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(row.Bytes.Span.Slice(9, 24)))));
            }
        });
        return needles;
    }
}
