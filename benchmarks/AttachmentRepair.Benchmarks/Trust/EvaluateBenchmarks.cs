using AttachmentRepair.Trust;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Trust;

/// <summary>Evaluating a log in order and in any order, beside the least that any decayed score costs. One operation is one piece of evidence; at most 200 ns each.</summary>
[SteadyRun]
public class EvaluateBenchmarks
{
    private const int Small = 1_000;
    private const int Large = 20_000;
    private readonly TrustEvidence[] small = TrustLog.InOrder(Small, seed: 1);
    private readonly TrustEvidence[] large = TrustLog.InOrder(Large, seed: 2);
    private readonly TrustEvidence[] shuffled = TrustLog.InAnyOrder(Large, seed: 2);
    private readonly Instant at = TrustLog.Start + Duration.FromDays(2_200);

    /// <summary>The floor: no ids, no order, no days, no repairs, no domains.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Large)]
    public double PlainDecayedSum()
    {
        var (kept, against) = (0.0, 0.0);
        foreach (var item in large)
        {
            var decay = Math.Pow(2, -(at - item.At).TotalDays / 30);
            switch (item)
            {
                case TrustEvidence.Kept x:
                    kept += x.Stake * decay;
                    break;
                case TrustEvidence.Missed x:
                    against += x.Stake * decay;
                    break;
            }
        }

        return kept / (kept + against + 12);
    }

    [Benchmark(OperationsPerInvoke = Small)]
    public double EvaluateSmall() => TrustLog.Model.Evaluate(small, at).FeltTrust;

    [Benchmark(OperationsPerInvoke = Large)]
    public double Evaluate() => TrustLog.Model.Evaluate(large, at).FeltTrust;

    [Benchmark(OperationsPerInvoke = Large)]
    public double EvaluateInAnyOrder() => TrustLog.Model.Evaluate(shuffled, at).FeltTrust;

    [Benchmark(OperationsPerInvoke = Small)]
    public int Explain() => TrustLog.Model.Explain(small, at).Felt.Count;
}
