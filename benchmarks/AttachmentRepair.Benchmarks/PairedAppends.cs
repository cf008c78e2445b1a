using System.Diagnostics;
using AttachmentRepair.Sqlite;

namespace AttachmentRepair.Benchmarks;

/// <summary>
/// The appends of <see cref="AppendBenchmarks"/> in pairs, one block of each in turn, so that the moods of a shared disk meet both alike.
/// Prints bare time / store time: 1 is as quick as bare, 0.8 the goal.
/// </summary>
internal static class PairedAppends
{
    private const int Warmup = 3;
    private const int Pairs = 41;

    public static async Task RunAsync()
    {
        foreach (var synchronous in Enum.GetValues<SqliteSynchronous>())
        {
            var appends = new AppendBenchmarks { Synchronous = synchronous };
            await appends.Prepare();
            var ratios = new List<double>();
            var (bare, store) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var pair = 0; pair < Warmup + Pairs; pair++)
            {
                var storeFirst = pair % 2 == 0 ? await TimeStore(appends) : TimeSpan.Zero;
                var bareTime = TimeBare(appends);
                var storeTime = pair % 2 == 0 ? storeFirst : await TimeStore(appends);
                if (pair >= Warmup)
                {
                    ratios.Add(bareTime / storeTime);
                    (bare, store) = (bare + bareTime, store + storeTime);
                }
            }

            await appends.Remove();
            ratios.Sort();
            Console.WriteLine(FormattableString.Invariant(
                $"| {synchronous} | {ratios[Pairs / 2]:F2} | {ratios[Pairs / 4]:F2} to {ratios[Pairs * 3 / 4]:F2} | {bare / store:F2} | {Pairs} x {AppendBenchmarks.Appends} |"));
        }
    }

    private static TimeSpan TimeBare(AppendBenchmarks appends)
    {
        var start = Stopwatch.GetTimestamp();
        appends.Bare();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> TimeStore(AppendBenchmarks appends)
    {
        var start = Stopwatch.GetTimestamp();
        await appends.Store();
        return Stopwatch.GetElapsedTime(start);
    }
}
