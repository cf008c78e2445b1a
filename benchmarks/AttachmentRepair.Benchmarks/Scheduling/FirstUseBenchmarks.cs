using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>From text to the first occurrence, all anew each time but for the zone.</summary>
[SteadyRun]
public class FirstUseBenchmarks
{
    private static readonly Lazy<bool> Mixed = new(() => Settled.By<WalkedRule>(rule => new FirstUseBenchmarks { text = RuleText.Of(rule) }.Check()));

    private string text = string.Empty;

    [ParamsAllValues]
    public WalkedRule Rule { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _ = Mixed.Value;
        text = RuleText.Of(Rule);
        Check();
    }

    [Benchmark(Baseline = true)]
    public Instant Ours()
    {
        var occurrences = NewYork.Series(text).GetOccurrences().GetEnumerator();
        occurrences.MoveNext();
        return occurrences.Current.Instant;
    }

    [Benchmark]
    public DateTimeOffset? Quartz() => NewYork.Trigger(text).GetFireTimeAfter(NewYork.StartOffset.AddSeconds(-1));

    private void Check()
    {
        if (Quartz() != Ours().ToDateTimeOffset())
        {
            throw new InvalidOperationException("The two do not give the same instant.");
        }
    }
}
