using System.Diagnostics;
using System.Globalization;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Durability;

/// <summary>
/// Images as after a power cut, rebuilt from a recorded trace of writes and flushes: as it is shipped, a store loses nothing that it acknowledged and reads nothing
/// wrong. Two modes that are known to lose show that the images are hard enough.
/// </summary>
[Trait("Tier", "Wide")]
public sealed class PowerCutTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Appends = 24;

    private readonly StoreFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [StraceFact]
    public async Task As_it_is_shipped_nothing_acknowledged_is_lost_and_nothing_is_read_wrong()
    {
        var (lost, broken) = await LostAsync("shipped", Proof.Count(150, 5000));
        Assert.Equal((0, 0), (lost, broken));
    }

    [StraceFact]
    public async Task A_write_ahead_log_with_synchronous_NORMAL_loses_what_it_acknowledged()
    {
        var (lost, _) = await LostAsync("wal-normal", Proof.Count(40, 1000));
        Assert.InRange(lost, 1, int.MaxValue);
    }

    [StraceFact]
    public async Task With_synchronous_OFF_what_was_acknowledged_is_lost()
    {
        var (lost, broken) = await LostAsync("off", Proof.Count(40, 1000));
        Assert.InRange(lost + broken, 1, int.MaxValue);
    }

    private async Task<(int Lost, int Broken)> LostAsync(string mode, int images)
    {
        var deeds = await RecordAsync(mode);
        Assert.Equal(Appends, deeds.OfType<Deed.Acknowledged>().Count());
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
                lost += await Appender.VersionsAsync(Path.Combine(image, "rooms.db"), StoreFolder.Quick) <= acknowledged ? 1 : 0;
            }
            catch (Exception e) when (e is StorageException or Xunit.Sdk.XunitException)
            {
                broken++;
                lost += 0;
            }

            Directory.Delete(image, recursive: true);
        }

        output.WriteLine($"{mode}: {deeds.Count} deeds, {images} images, {lost} lost what was acknowledged, {broken} could not be read or were wrong");
        return (lost, broken);
    }

    private async Task<List<Deed>> RecordAsync(string mode)
    {
        var recorded = Path.Combine(folder.Folder, "recorded");
        var trace = Path.Combine(folder.Folder, "trace");
        Directory.CreateDirectory(recorded);
        var command = Appender.Command(mode, Path.Combine(recorded, "rooms.db"), 0, Appends);
        var start = new ProcessStartInfo("strace") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-f", "--seccomp-bpf", "-xx", "-s", "1000000", "-e", "trace=" + WriteTrace.Calls, "-e", "signal=none", "-o", trace, command.FileName, .. command.ArgumentList])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("ready\n" + string.Concat(Enumerable.Range(0, Appends).Select(v => v.ToString(CultureInfo.InvariantCulture) + "\n")), said);
        return WriteTrace.Read(File.ReadLines(trace), recorded);
    }
}
