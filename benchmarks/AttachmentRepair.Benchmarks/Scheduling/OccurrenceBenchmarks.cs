using AttachmentRepair.Scheduling;
using BenchmarkDotNet.Attributes;
using Quartz;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>Walking through a series from its start, beside a loop by hand and a Quartz trigger that all give the same instants. One operation is one occurrence.</summary>
[SteadyRun]
public class OccurrenceBenchmarks
{
    // Divides by 3 and 32, and so many months are within what NodaTime keeps of a zone (512 times 32 days): beyond, the loop by hand gets slower.
    private const int Occurrences = 480;
    private static readonly Lazy<bool> Mixed = new(() => Settled.By<WalkedRule>(rule =>
    {
        var other = new OccurrenceBenchmarks { Rule = rule };
        other.Load();
        other.Check();
    }));

    private Recurrence recurrence = null!;
    private ITrigger trigger = null!;

    [ParamsAllValues]
    public WalkedRule Rule { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _ = Mixed.Value;
        Load();
        Check();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Occurrences)]
    public long AtLeniently() => PlainLoop.Sum(Rule, NewYork.Start, NewYork.Zone, Occurrences);

    [Benchmark(OperationsPerInvoke = Occurrences)]
    public long Ours()
    {
        var sum = 0L;
        var left = Occurrences;
        foreach (var occurrence in recurrence.GetOccurrences())
        {
            sum += occurrence.Instant.ToUnixTimeTicks();
            if (--left == 0)
            {
                break;
            }
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Occurrences)]
    public long Quartz()
    {
        var sum = 0L;
        DateTimeOffset? at = NewYork.StartOffset.AddSeconds(-1);
        for (var left = Occurrences; left > 0; left--)
        {
            at = trigger.GetFireTimeAfter(at);
            sum += at!.Value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        }

        return sum;
    }

    private void Load()
    {
        recurrence = NewYork.Series(RuleText.Of(Rule));
        trigger = NewYork.Trigger(RuleText.Of(Rule));
    }

    private void Check()
    {
        if (Ours() != AtLeniently() || Quartz() != AtLeniently())
        {
            throw new InvalidOperationException("The three do not give the same instants.");
        }
    }
}
