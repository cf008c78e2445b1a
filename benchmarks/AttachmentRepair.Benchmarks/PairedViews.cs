using System.Diagnostics;

namespace AttachmentRepair.Benchmarks;

/// <summary>
/// What 10,000 decoded events cost on the way to a view: <see cref="ViewBenchmarks.ViewAsync"/> less <see cref="ViewBenchmarks.Decode"/>, one of each in turn, so that the
/// moods of a shared machine and its collector meet both alike.
/// </summary>
internal static class PairedViews
{
    private const int Warmup = 20;
    private const int Pairs = 101;

    public static async Task RunAsync()
    {
        var views = new ViewBenchmarks();
        await views.PrepareAsync();
        var (decodes, differences) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Warmup + Pairs; pair++)
        {
            var first = pair % 2 == 0 ? await ViewAsync(views) : 0;
            var decode = Decode(views);
            var view = pair % 2 == 0 ? first : await ViewAsync(views);
            if (pair >= Warmup)
            {
                decodes.Add(decode);
                differences.Add(view - decode);
            }
        }

        decodes.Sort();
        differences.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"| {decodes[Pairs / 2]:F1} ms | {differences[Pairs / 2]:F1} ms | {differences[Pairs / 4]:F1} to {differences[Pairs * 3 / 4]:F1} ms | {Pairs} pairs |"));
    }

    private static double Decode(ViewBenchmarks views)
    {
        var start = Stopwatch.GetTimestamp();
        var events = views.Decode();
        var elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(events);
        return elapsed.TotalMilliseconds;
    }

    private static async Task<double> ViewAsync(ViewBenchmarks views)
    {
        var start = Stopwatch.GetTimestamp();
        var view = await views.ViewAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(view);
        return elapsed.TotalMilliseconds;
    }
}
