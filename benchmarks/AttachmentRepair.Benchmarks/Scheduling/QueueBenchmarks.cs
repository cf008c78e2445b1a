using AttachmentRepair.Scheduling;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>
/// A queue of so many cadences: one changed, one taken that then waits for its next (times are of one), and all of them added (times and bytes are of all). The
/// floor is .NET's priority queue with instants that were computed before: it neither asks what is next nor finds one by its id.
/// </summary>
[SteadyRun]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
public class QueueBenchmarks
{
    private const int Calls = 1000;
    private const string One = "one";
    private const string All = "all";
    private static readonly string[] Rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY"];
    private static readonly Instant Begin = Instant.FromUtc(2026, 3, 1, 0, 0);

    private readonly CadenceHistory history = CadenceHistory.From(Begin);
    private string[] ids = [];
    private Cadence[] cadences = [];
    private Instant[] instants = [];
    private CadenceQueue queue = new();
    private PriorityQueue<int, Instant> floor = new();
    private int turn;

    [Params(1_000, 100_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        ids = [.. Enumerable.Range(0, Count).Select(i => FormattableString.Invariant($"c{i:D7}"))];
        cadences = [.. Enumerable.Range(0, Count).Select(Make)];
        queue = AddAll();
        instants = [.. cadences.Select(c => c.NextDue(history, Begin)!.Value)];
        floor = FloorAddAll();
        Check();
    }

    /// <summary>Replaces a cadence by another that is known already, anywhere in the queue.</summary>
    [BenchmarkCategory(One)]
    [Benchmark(OperationsPerInvoke = Calls)]
    public bool Change()
    {
        var changed = true;
        for (var i = 0; i < Calls; i++)
        {
            changed &= queue.Change(ids[Anywhere()], cadences[Anywhere()], history, Begin + Duration.FromDays(i % 300));
        }

        return changed;
    }

    /// <summary>Takes the first; its cadence waits for the next.</summary>
    [BenchmarkCategory(One)]
    [Benchmark(OperationsPerInvoke = Calls)]
    public int Take() => queue.TakeDue(Instant.MaxValue, Calls).Count;

    /// <summary>Takes the first and puts it back a day later.</summary>
    [BenchmarkCategory(One)]
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public int FloorTake()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            floor.TryPeek(out var element, out var due);
            sum += floor.DequeueEnqueue(element, due + Duration.FromDays(1));
        }

        return sum;
    }

    /// <summary>Adds every cadence, with its series used before.</summary>
    [BenchmarkCategory(All)]
    [Benchmark]
    public CadenceQueue AddAll()
    {
        var filled = new CadenceQueue();
        for (var i = 0; i < cadences.Length; i++)
        {
            filled.Add(ids[i], cadences[i], history, Begin);
        }

        return filled;
    }

    /// <summary>Adds every cadence, each new, as at a start.</summary>
    [BenchmarkCategory(All)]
    [Benchmark]
    public CadenceQueue AddAllNew()
    {
        var filled = new CadenceQueue();
        for (var i = 0; i < ids.Length; i++)
        {
            filled.Add(ids[i], Make(i), history, Begin);
        }

        return filled;
    }

    [BenchmarkCategory(All)]
    [Benchmark(Baseline = true)]
    public PriorityQueue<int, Instant> FloorAddAll()
    {
        var filled = new PriorityQueue<int, Instant>();
        for (var i = 0; i < instants.Length; i++)
        {
            filled.Enqueue(i, instants[i]);
        }

        return filled;
    }

    private static Cadence Make(int i)
        => Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 8, 0).PlusMinutes(i % 720), RecurrenceRule.Parse(Rules[i % Rules.Length])).In(NewYork.Zone));

    // Steps of a prime number: every place in turn, none near the last.
    private int Anywhere() => turn = (int)((turn + 7_919_017L) % Count);

    private void Check()
    {
        if (queue.NextDue != instants.Min() || queue.Count != Count || FloorTake() < 0 || Take() != Calls || !Change())
        {
            throw new InvalidOperationException("The two do not agree on what is next.");
        }
    }
}
