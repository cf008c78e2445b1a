using System.Diagnostics;
using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Durability;

/// <summary>
/// Images as after a power cut, rebuilt from a recorded trace of writes and flushes: as it is shipped, a store loses nothing that it acknowledged and reads nothing
/// wrong, and no key that it said it destroyed comes back. Modes that are known to lose show that the images are hard enough.
/// </summary>
[Trait("Tier", "Wide")]
public sealed class PowerCutTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Appends = 24;
    private const int Keys = 12;
    private const string StoreName = "store.db";

    private readonly StoreFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [StraceFact]
    public async Task As_it_is_shipped_nothing_acknowledged_is_lost_and_nothing_is_read_wrong() =>
        Assert.Equal((0, 0), await LostAsync("shipped", Proof.Count(150, 5000)));

    [StraceFact]
    public async Task A_write_ahead_log_with_synchronous_NORMAL_loses_what_it_acknowledged()
    {
        var (lost, _) = await LostAsync("wal-normal", Proof.Count(40, 1000));
        Assert.InRange(lost, 1, int.MaxValue);
    }

    [StraceFact]
    public async Task With_synchronous_OFF_what_was_acknowledged_is_lost() =>
        Assert.NotEqual((0, 0), await LostAsync("off", Proof.Count(40, 1000)));

    [StraceFact]
    public async Task As_it_is_shipped_no_key_is_lost_and_none_that_was_destroyed_is_left_anywhere() =>
        Assert.Equal((0, 0), await LostKeysAsync("forget", Proof.Count(150, 5000)));

    [StraceFact]
    public async Task With_synchronous_OFF_keys_are_lost_or_come_back() =>
        Assert.NotEqual((0, 0), await LostKeysAsync("forget-off", Proof.Count(40, 1000)));

    private async Task<(int Lost, int Broken)> LostAsync(string mode, int images)
    {
        var (deeds, said) = await RecordAsync(mode, Appends);
        Assert.Equal(string.Concat(Enumerable.Range(0, Appends).Select(v => v.ToString(CultureInfo.InvariantCulture) + "\n")), said);
        return await AfterCutsAsync(mode, deeds, images, async (image, acknowledged) =>
            await Appender.VersionsAsync(Path.Combine(image, StoreName), StoreFolder.Quick) <= acknowledged);
    }

    private async Task<(int Lost, int Broken)> LostKeysAsync(string mode, int images)
    {
        var (deeds, said) = await RecordAsync(mode, Keys);
        var keys = said.Split('\n').Take(Keys).Select(line => Convert.FromHexString(line.Split(' ')[1])).ToList();
        Assert.Equal(2 * Keys, deeds.OfType<Deed.Acknowledged>().Count());
        return await AfterCutsAsync(mode, deeds, images, (image, acknowledged) => HasLostAsync(image, acknowledged, keys));
    }

    // The keys were made one after the other, and then destroyed in the same order.
    private static async Task<bool> HasLostAsync(string image, int acknowledged, List<byte[]> keys)
    {
        var files = Directory.GetFiles(image).Select(File.ReadAllBytes).ToList();
        bool IsThere(byte[] key) => files.Exists(f => f.AsSpan().IndexOf(key) >= 0);
        var isLeft = keys.Take(acknowledged + 1 - keys.Count).Any(IsThere);
        await using var store = await SqliteKeyStore.OpenAsync(Path.Combine(image, StoreName), StoreFolder.Quick);
        var isLost = false;
        for (var i = 0; i < keys.Count; i++)
        {
            var found = await store.FindAsync(new(new UInt128(7, (ulong)i)), default);
            Assert.True(found.State != KeyState.Present || found.Bytes.Span.SequenceEqual(keys[i]), $"The bytes of key {i} differ.");

            // What is still a key is found in the files: so the search that finds none of the others can find.
            Assert.True(found.State != KeyState.Present || i > acknowledged || IsThere(keys[i]), $"Key {i} was read and not found.");
            isLost |= (found.State == KeyState.Absent && i <= acknowledged) || (found.State != KeyState.Destroyed && keys.Count + i <= acknowledged);

            // At most the one under way was destroyed without a word.
            Assert.True(found.State != KeyState.Destroyed || keys.Count + i <= acknowledged + 1, $"Key {i} is gone before its time.");
        }

        return isLeft || isLost;
    }

    private async Task<(int Lost, int Broken)> AfterCutsAsync(string mode, List<Deed> deeds, int images, Func<string, int, Task<bool>> hasLostAsync)
    {
        var (dice, lost, broken) = (new Random(20260105), 0, 0);
        var start = deeds.FindIndex(d => d is Deed.Acknowledged);
        for (var i = 0; i < images; i++)
        {
            // Half of the cuts come right after an acknowledgement, where a promise is at stake; the others anywhere.
            var at = dice.Next(1, deeds.Count + 1);
            for (; i % 2 == 0 && deeds[at - 1] is not Deed.Acknowledged; at = dice.Next(start + 1, deeds.Count + 1))
            {
            }

            var (files, acknowledged) = Disk.After(deeds, at, dice);
            var image = Path.Combine(folder.Folder, "image");
            Directory.CreateDirectory(image);
            foreach (var (name, bytes) in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(image, name), bytes);
            }

            try
            {
                lost += await hasLostAsync(image, acknowledged) ? 1 : 0;
            }
            catch (Exception e) when (e is StorageException or Xunit.Sdk.XunitException)
            {
                broken++;
            }

            Directory.Delete(image, recursive: true);
        }

        output.WriteLine($"{mode}: {deeds.Count} deeds, {images} images, {lost} lost what was acknowledged, {broken} could not be read or were wrong");
        return (lost, broken);
    }

    private async Task<(List<Deed> Deeds, string Said)> RecordAsync(string mode, int count)
    {
        var recorded = Path.Combine(folder.Folder, "recorded");
        var trace = Path.Combine(folder.Folder, "trace");
        Directory.CreateDirectory(recorded);
        var command = Appender.Command(mode, Path.Combine(recorded, StoreName), 0, count);
        var start = new ProcessStartInfo("strace") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-f", "--seccomp-bpf", "-xx", "-s", "1000000", "-e", "trace=" + WriteTrace.Calls, "-e", "signal=none", "-o", trace, command.FileName, .. command.ArgumentList])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.StartsWith("ready\n", said, StringComparison.Ordinal);
        return (WriteTrace.Read(File.ReadLines(trace), recorded), said["ready\n".Length..]);
    }
}
