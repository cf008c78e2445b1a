using AttachmentRepair.Trust;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Trust;

/// <summary>What one answer costs whatever the log: a ledger's progress, which holds two quantiles of the Beta distribution, and one quantile alone.</summary>
[SteadyRun]
public class ProgressBenchmarks
{
    private readonly TrustLedger ledger = Filled();
    private readonly Instant at = TrustLog.Start + Duration.FromDays(2_200);
    private readonly Func<double, double, double, double> quantile = typeof(TrustModel).Assembly
        .GetType("AttachmentRepair.Trust.IncompleteBeta", throwOnError: true)!
        .GetMethod("Quantile")!
        .CreateDelegate<Func<double, double, double, double>>();

    [Benchmark]
    public double At() => ledger.At(at).FeltTrust;

    /// <summary>Without evidence: n0 y0 and n0 (1 - y0).</summary>
    [Benchmark]
    public double QuantileOfFew() => quantile(.05, 4.8, 7.2);

    [Benchmark]
    public double QuantileOfMany() => quantile(.95, 60, 85);

    private static TrustLedger Filled()
    {
        var filled = new TrustLedger(TrustLog.Model, 5_000);
        foreach (var item in TrustLog.InOrder(5_000, seed: 3))
        {
            filled.Add(item);
        }

        return filled;
    }
}
