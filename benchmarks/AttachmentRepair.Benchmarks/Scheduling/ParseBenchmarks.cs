using AttachmentRepair.Scheduling;
using BenchmarkDotNet.Attributes;
using Quartz;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>Reading a rule of five parts. Quartz's own parser is internal; its schedule builder reads the text once and keeps it.</summary>
[SteadyRun]
public class ParseBenchmarks
{
    private const int Times = 1000;

    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public object Ours()
    {
        object last = string.Empty;
        for (var i = 0; i < Times; i++)
        {
            last = RecurrenceRule.Parse(RuleText.FiveParts);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Times)]
    public object Quartz()
    {
        object last = string.Empty;
        for (var i = 0; i < Times; i++)
        {
            last = RecurrenceScheduleBuilder.Create(RuleText.FiveParts);
        }

        return last;
    }
}
