using AttachmentRepair.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>The proof that a new series never occurs, or the finding that it does.</summary>
[SteadyRun]
public class NeverBenchmarks
{
    // Not New York: a proof may lengthen what is kept of its zone, for everyone.
    private static readonly DateTimeZone Toronto = DateTimeZoneProviders.Tzdb["America/Toronto"];
    private RecurrenceRule rule = null!;

    [ParamsAllValues]
    public EmptyRule Rule { get; set; }

    private DateTimeZone Zone => Rule == EmptyRule.EvenHours ? DateTimeZone.Utc : Toronto;

    [GlobalSetup]
    public void Prepare()
    {
        rule = RecurrenceRule.Parse(RuleText.Of(Rule));
        if ((Prove() is null) != (Rule == EmptyRule.MondayAtThree))
        {
            throw new InvalidOperationException("Not what is known of the rule.");
        }
    }

    [Benchmark(Baseline = true)]
    public NeverOccursReason? Prove() => Recurrence.Create(NewYork.Start, rule).In(Zone).NeverOccurs;

    /// <summary>The same where nothing is known of the zone yet: once a zone and process.</summary>
    [Benchmark]
    public NeverOccursReason? ProveInNewZone() => Recurrence.Create(NewYork.Start, rule).In(new NewZone(Zone)).NeverOccurs;
}
