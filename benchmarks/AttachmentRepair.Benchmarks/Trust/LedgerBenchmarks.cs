using AttachmentRepair.Trust;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Trust;

/// <summary>Adding to a ledger that has room, in order and in any order: at most 100 ns and 0 B each. One operation is one piece of evidence.</summary>
[SteadyRun]
public class LedgerBenchmarks
{
    private const int Count = 20_000;
    private const int Rounds = 200;
    private readonly TrustEvidence[] inOrder = TrustLog.InOrder(Count, seed: 1);
    private readonly TrustEvidence[] inAnyOrder = TrustLog.InAnyOrder(Count, seed: 1);
    private TrustLedger ledger = null!;

    // An iteration adds once, which is too little for the runtime to compile the code as it will run.
    [GlobalSetup]
    public void Warm()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Prepare();
            AddInAnyOrder();
        }
    }

    [IterationSetup]
    public void Prepare() => ledger = new(TrustLog.Model, Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Add() => Add(inOrder);

    [Benchmark(OperationsPerInvoke = Count)]
    public int AddInAnyOrder() => Add(inAnyOrder);

    private int Add(TrustEvidence[] log)
    {
        foreach (var item in log)
        {
            ledger.Add(item);
        }

        return ledger.Count;
    }
}
