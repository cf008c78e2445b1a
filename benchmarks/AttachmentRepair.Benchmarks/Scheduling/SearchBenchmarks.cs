using AttachmentRepair.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Quartz;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>Single answers about times around twenty years after the start, once the series was used. Quartz has no public previous and no count.</summary>
[SteadyRun]
public class SearchBenchmarks
{
    private const int Questions = 1000;
    private const int Days = 20 * 365;
    private static readonly Lazy<bool> Mixed = new(() => Settled.By<SearchedRule>(rule =>
    {
        var other = new SearchBenchmarks { Rule = rule };
        other.Load();
        other.Check();
    }));

    private readonly Instant[] instants = new Instant[Questions];
    private readonly DateTimeOffset[] offsets = new DateTimeOffset[Questions];
    private readonly Interval[] intervals = new Interval[Questions];
    private Recurrence recurrence = null!;
    private ITrigger trigger = null!;

    [ParamsAllValues]
    public SearchedRule Rule { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _ = Mixed.Value;
        Load();
        Check();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions)]
    public long Next()
    {
        var sum = 0L;
        foreach (var instant in instants)
        {
            sum += recurrence.GetNextOccurrence(instant)!.Value.Instant.ToUnixTimeTicks();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public long Previous()
    {
        var sum = 0L;
        foreach (var instant in instants)
        {
            sum += recurrence.GetPreviousOccurrence(instant)!.Value.Instant.ToUnixTimeTicks();
        }

        return sum;
    }

    /// <summary>In the twenty years before each time.</summary>
    [Benchmark(OperationsPerInvoke = Questions)]
    public long Count()
    {
        var sum = 0L;
        foreach (var interval in intervals)
        {
            sum += recurrence.CountOccurrences(interval);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public long QuartzNext()
    {
        var sum = 0L;
        foreach (var offset in offsets)
        {
            sum += trigger.GetFireTimeAfter(offset)!.Value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        }

        return sum;
    }

    private void Load()
    {
        recurrence = NewYork.Series(RuleText.Of(Rule));
        trigger = NewYork.Trigger(RuleText.Of(Rule));
        for (var i = 0; i < Questions; i++)
        {
            // Steps of a prime number of minutes: 300 days, every time of day, both offsets.
            instants[i] = NewYork.StartInstant + Duration.FromDays(Days) + Duration.FromMinutes(433 * i);
            offsets[i] = instants[i].ToDateTimeOffset();
            intervals[i] = new Interval(instants[i] - Duration.FromDays(Days), instants[i]);
        }
    }

    private void Check()
    {
        // To the hour: Quartz leaves out the hour that the clock shows again.
        if (Previous() == 0 || Count() == 0 || Math.Abs(Next() - QuartzNext()) > TimeSpan.TicksPerHour)
        {
            throw new InvalidOperationException("The two do not give the same instants.");
        }
    }
}
