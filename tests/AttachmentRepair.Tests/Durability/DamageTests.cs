using System.Diagnostics;
using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sealing;
using AttachmentRepair.Tests.Sqlite;
using NodaTime;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Durability;

/// <summary>F4 for both stores and through the facade: full, read-only, locked, cut or foreign is one documented exception, and nothing acknowledged is lost.</summary>
public sealed class DamageTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const UnixFileMode EverybodyReads = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const string Ignored = "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ";

    private readonly StoreFolder folder = new();

    private string KeysFile => Path.Combine(folder.Folder, "rooms.keys");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Allow(folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await folder.DisposeAsync();
    }

    [Fact]
    public async Task Rooms_cut_at_any_sector_are_refused_or_named_and_never_shown_in_part()
    {
        await WithAsync(host => host.FillAsync());
        await WithAsync(async host =>
        {
            for (var i = 0; i < Proof.Count(10, 400); i++)
            {
                await host.DoAsync(Host.Sam, new AttachmentRepair.Safety.ShareNote(Host.Text(new string('x', 1 + (i * 13 % 4000)))), $"note {i}");
            }
        });
        var (whole, seen) = (await File.ReadAllBytesAsync(folder.File), "");
        await WithAsync(async host => seen = ViewText.Of(await host.ViewAsync(Host.Sam)));
        var faults = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var length = 0; length < whole.Length; length += 512)
        {
            await File.WriteAllBytesAsync(folder.File, whole[..length]);
            var left = "";
            var fault = await Record.ExceptionAsync(() => WithAsync(async host => left = ViewText.Of(await host.ViewAsync(Host.Sam))));

            // The end of the last page may hold nothing; then nothing is missing.
            var name = length == 0 ? "empty: a new store" : fault?.GetType().Name ?? "nothing was cut off";
            Assert.True(length == 0 ? fault is ArgumentException : fault is StorageException || (fault is null && left == seen), $"{length}: {fault}");
            faults[name] = faults.GetValueOrDefault(name) + 1;
        }

        await File.WriteAllBytesAsync(folder.File, whole);
        await WithAsync(async host => _ = await host.ViewAsync(Host.Sam));
        output.WriteLine($"{whole.Length / 512} cuts of rooms: {string.Join(", ", faults)}");
    }

    [Fact]
    public async Task Keys_cut_at_any_sector_are_refused_and_never_made_anew()
    {
        await WithAsync(host => host.FillAsync());
        var whole = await File.ReadAllBytesAsync(KeysFile);
        var faults = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var length = 0; length < whole.Length; length += 512)
        {
            await File.WriteAllBytesAsync(KeysFile, whole[..length]);
            var fault = await Record.ExceptionAsync(() => WithAsync(async host => await host.DoAsync(Host.Sam, new Pause(), "late")));
            Assert.True(fault is StorageException, $"{length}: {fault}");
            Assert.True(length > 0 || fault is KeyUnavailableException);
            if (length > 0)
            {
                Assert.Equal(whole[..length], await File.ReadAllBytesAsync(KeysFile));
            }

            faults[fault.GetType().Name] = faults.GetValueOrDefault(fault.GetType().Name) + 1;
        }

        await File.WriteAllBytesAsync(KeysFile, whole);
        await WithAsync(async host => _ = await host.ViewAsync(Host.Sam));
        output.WriteLine($"{whole.Length / 512} cuts of keys: {string.Join(", ", faults)}");
    }

    [Fact]
    public async Task A_file_of_rooms_is_no_key_store_and_a_file_of_keys_holds_no_rooms()
    {
        await WithAsync(host => host.FillAsync());
        var (rooms, keys) = (await File.ReadAllBytesAsync(folder.File), await File.ReadAllBytesAsync(KeysFile));

        await Assert.ThrowsAsync<ForeignStoreException>(async () => await SqliteKeyStore.OpenAsync(folder.File, StoreFolder.Quick));
        await Assert.ThrowsAsync<ForeignStoreException>(async () => await SqliteEventStore.OpenAsync(KeysFile, StoreFolder.Quick));
        Assert.Equal(rooms, await File.ReadAllBytesAsync(folder.File));
        Assert.Equal(keys, await File.ReadAllBytesAsync(KeysFile));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    public async Task A_due_time_that_no_clock_can_show_is_damage_and_stops_no_erasure(string ticks)
    {
        await WithAsync(host => host.FillAsync());
        folder.Execute($"UPDATE head SET next_due = {ticks} WHERE room = x'{Host.Shared}'");

        await WithAsync(async host =>
        {
            var poison = await Assert.ThrowsAsync<PoisonEventException>(() => host.ViewAsync(Host.Sam));
            Assert.Equal((Host.Shared, 5L), (poison.Room, poison.Version));
            Assert.NotNull(await host.EraseAsync(Host.Alex));
        });
    }

    [Fact]
    public async Task A_text_file_is_no_key_store_and_stays_as_it_was()
    {
        await File.WriteAllTextAsync(KeysFile, new string('k', 5000));

        await Assert.ThrowsAsync<ForeignStoreException>(async () => await SqliteKeyStore.OpenAsync(KeysFile));
        Assert.Equal(new string('k', 5000), await File.ReadAllTextAsync(KeysFile));
    }

    [Fact]
    public async Task A_key_store_that_is_locked_is_busy_after_the_timeout_and_nothing_is_recorded()
    {
        await WithAsync(host => host.FillAsync());
        await using var keys = await SqliteKeyStore.OpenAsync(KeysFile, StoreFolder.Quick with { BusyTimeout = Duration.FromMilliseconds(100) });
        var host = new Host(await folder.OpenAsync(), keys);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={KeysFile};Pooling=False"))
        {
            other.Open();
            StoreFolder.Execute(other, "BEGIN EXCLUSIVE");
            await Assert.ThrowsAsync<StoreBusyException>(() => host.SendAsync(Host.Sam, new Pause(), "late"));
            await Assert.ThrowsAsync<StoreBusyException>(() => host.EraseAsync(Host.Alex));
            StoreFolder.Execute(other, "ROLLBACK");
        }

        Assert.Equal(6, (await host.Store.ReadAsync(Host.Shared, -1, 100, default)).Appends.Count);
        await host.DoAsync(Host.Sam, new Pause(), "late");
    }

    [UnixFact]
    public async Task A_file_that_may_not_grow_is_met_as_a_full_disk_and_loses_nothing_that_was_acknowledged()
    {
        // 256 blocks of 1,024 bytes; the signal of the limit is ignored, so that the write fails as on a full disk.
        var (said, error) = await RunAsync(Ignored + "ulimit -f 256; exec \"$@\"", "shipped", folder.File, 0, 1000);

        Assert.Contains(nameof(StoreUnavailableException), error, StringComparison.Ordinal);
        Assert.InRange(said.Count, 10, 100);
        Assert.Equal(said.Count, await Appender.VersionsAsync(folder.File));
        output.WriteLine($"{said.Count} appends fitted");
    }

    [UnixFact]
    public async Task A_full_disk_loses_no_key_that_was_acknowledged()
    {
        var (said, error) = await RunAsync(Ignored + "ulimit -f 32; exec \"$@\"", "keys", KeysFile, 0, 100_000);

        Assert.Contains(nameof(StoreUnavailableException), error, StringComparison.Ordinal);
        Assert.InRange(said.Count, 100, 99_999);
        await using var keys = await SqliteKeyStore.OpenAsync(KeysFile, StoreFolder.Quick);
        for (var i = 0; i < said.Count; i++)
        {
            var key = await keys.FindAsync(new(new UInt128(7, (ulong)i)), default);
            Assert.Equal((KeyState.Present, said[i]), (key.State, $"{i} {Convert.ToHexStringLower(key.Bytes.Span)}"));
        }

        Assert.Equal(KeyState.Present, (await keys.GetOrCreateAsync(new(new UInt128(7, (ulong)said.Count)), default)).State);
        output.WriteLine($"{said.Count} keys fitted");
    }

    [UnixFact]
    public async Task A_read_only_file_is_unavailable_and_stays_as_it_was() => await IsRefusedAsync(
        () => Allow(folder.File, EverybodyReads));

    [UnixFact]
    public async Task A_file_in_a_read_only_directory_is_unavailable_and_stays_as_it_was() => await IsRefusedAsync(
        () => Allow(folder.Folder, EverybodyReads | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute));

    private static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private async Task IsRefusedAsync(Action makeReadOnly)
    {
        Assert.Equal(5, (await RunAsync("exec \"$@\"", "shipped", folder.File, 0, 5)).Said.Count);
        var whole = await File.ReadAllBytesAsync(folder.File);
        Allow(folder.File, EverybodyReads | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        makeReadOnly();

        // Whoever may do everything may write to what is read-only, so somebody else tries.
        var somebodyElse = Environment.IsPrivilegedProcess ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"" : "exec \"$@\"";
        var (late, error) = await RunAsync(somebodyElse, "shipped", folder.File, 5, 5);
        Assert.Contains(nameof(StoreUnavailableException), error, StringComparison.Ordinal);
        Assert.Empty(late);
        Assert.Equal(whole, await File.ReadAllBytesAsync(folder.File));
    }

    // Runs the appender to its end: what it acknowledged, and what it said of its failure.
    private static async Task<(List<string> Said, string Error)> RunAsync(string shell, string mode, string file, int first, int count)
    {
        var command = Appender.Command(mode, file, first, count);
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", shell, "bash", command.FileName, .. command.ArgumentList])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ([.. said.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]))], await error);
    }

    private async Task WithAsync(Func<Host, Task> use)
    {
        await using var keys = await SqliteKeyStore.OpenAsync(KeysFile, StoreFolder.Quick);
        await using var store = await SqliteEventStore.OpenAsync(folder.File, StoreFolder.Quick);
        await use(new Host(store, keys));
    }
}
