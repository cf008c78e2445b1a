using System.Diagnostics;
using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Durability;

/// <summary>
/// A process that is killed (SIGKILL) while it appends loses nothing that it acknowledged, and what it was told twice is there once. A killed process says
/// nothing of a power cut: the kernel still has its writes. Only images as after one do.
/// </summary>
[Trait("Tier", "Wide")]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int CyclesOfOneFile = 10;

    private readonly StoreFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_acknowledged()
    {
        var (cycles, held, caught, appended, known) = (Proof.Count(50, 1000), 0, 0, 0, 0);
        var dice = new Random(20260105);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var file = Path.Combine(folder.Folder, $"{cycle / CyclesOfOneFile}.db");
            known = cycle % CyclesOfOneFile == 0 ? 0 : known;

            // In two of five the process stops between the return of an append and its acknowledgement, and is killed there; in the others at a random moment.
            var hold = cycle % 5 < 2 ? dice.Next(4) : -1;
            using var appender = Appender.Start("shipped", file, known, 1_000_000, hold);
            appender.Hear(hold < 0 ? dice.Next(6) : int.MaxValue);
            Wait(hold < 0 ? dice.Next(40_000) : 0);
            appender.Kill();
            Assert.Equal(hold >= 0, appender.IsHeld);

            var acknowledged = Math.Max(appender.LastAcknowledged + 1, known);
            var found = await Appender.VersionsAsync(file);
            Assert.InRange(found, acknowledged, acknowledged + 1);
            Assert.True(hold < 0 || found == acknowledged + 1, "It held before its append was committed.");
            held += hold < 0 ? 0 : 1;
            caught += hold < 0 && found > acknowledged ? 1 : 0;
            appended += found - known;
            known = found;
        }

        output.WriteLine($"{cycles} cycles, {appended} appends, 0 acknowledged lost; committed and not acknowledged: {held} held there, {caught} of {cycles - held} at random moments");
        Assert.True(held + caught >= cycles * 0.15, $"{held} and {caught} of {cycles}");
    }

    [Fact]
    public async Task A_killed_process_loses_no_key_that_it_acknowledged()
    {
        var (cycles, dice, made) = (Proof.Count(10, 300), new Random(20260105), 0);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var file = Path.Combine(folder.Folder, $"{cycle}.keys");
            using var process = Appender.Start("keys", file, 0, 1_000_000);
            process.Hear(1 + dice.Next(6));
            Wait(dice.Next(20_000));
            process.Kill();

            await using var keys = await SqliteKeyStore.OpenAsync(file);
            foreach (var (said, i) in process.Said.Select((said, i) => (said, i)))
            {
                var key = await keys.FindAsync(new(new UInt128(7, (ulong)i)), default);
                Assert.Equal((KeyState.Present, said), (key.State, $"{i} {Convert.ToHexStringLower(key.Bytes.Span)}"));
            }

            made += process.Said.Count;
        }

        output.WriteLine($"{cycles} cycles, {made} keys, 0 acknowledged lost");
    }

    [Fact]
    public async Task Processes_that_write_to_one_file_at_once_all_get_in_and_leave_no_gap()
    {
        var count = Proof.Count(60, 1000);
        var processes = Enumerable.Range(0, 3).Select(i => Appender.Start(Appender.Command("compete", folder.File, $"process {i}", count.ToString(CultureInfo.InvariantCulture)))).ToList();
        await File.WriteAllTextAsync(folder.File + ".go", "");
        processes.ForEach(process => process.HearOut());

        var versions = processes.SelectMany(p => p.Said).Select(said => long.Parse(said, CultureInfo.InvariantCulture)).Order().ToList();
        var page = await (await folder.OpenAsync()).ReadAsync(Appender.Room, -1, int.MaxValue, default);
        Assert.Equal(Enumerable.Range(0, 3 * count).Select(v => (long)v), versions);
        Assert.Equal(versions, page.Appends.Select(a => a.Version));
        Assert.Equal(3 * count, page.Appends.Select(a => a.Command).Distinct().Count());
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task A_process_that_acknowledges_before_it_appends_is_caught()
    {
        using var hasty = Appender.Start("hasty", folder.File, 0, 1_000_000, hold: 3);
        hasty.Hear(4);
        hasty.Kill();

        Assert.Equal(3, hasty.LastAcknowledged);
        Assert.Equal(3, await Appender.VersionsAsync(folder.File));
    }

    // In microseconds, from an append that was just acknowledged; a wait that long is not exact, and need not be.
    private static void Wait(int microseconds)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalMicroseconds < microseconds)
        {
            Thread.SpinWait(20);
        }
    }
}
