using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

/// <summary>10,000 events of one shared room become a view: what the store keeps is decoded, then folded. Beside it what the parts of a screen cost on top.</summary>
[SteadyRun]
public class ViewBenchmarks
{
    private readonly EventLog log = EventLog.Create(seed: 1, 10_000);
    private readonly InMemoryEventStore store = new();
    private StoredAppend[] appends = [];
    private Instant now;
    private RelationshipView view = null!;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        appends = log.Encode();
        now = log.Events[^1].Envelope.RecordedAt;
        foreach (var append in appends)
        {
            await store.AppendAsync(new(log.Room, append.Version - 1, append.Command, append.Bytes), default);
        }

        view = await ViewAsync();
    }

    /// <summary>All appends at once, kept as a view keeps them: what survives costs a collector more than what is dropped.</summary>
    [Benchmark(Baseline = true)]
    public RecordedAppend[] Decode() => [.. appends.Select(append => RoomCodec.Decode(log.Room, append))];

    [Benchmark]
    public long Fold() => RoomDecider.Fold(RoomState.Start(RoomKind.Shared, []), log.Events).Version;

    /// <summary>Nothing is remembered: reading, decoding, folding and the view. Less <see cref="Decode"/> it is what 10,000 decoded events cost, reading them from the store included.</summary>
    [Benchmark]
    public async Task<RelationshipView> ViewAsync() => await Relationships.UnsealedForSyntheticDataOnly(store, new SteppedClock(now)).ViewAsync(log.Relationship, log.Sam);

    /// <summary>What is due in the next week.</summary>
    [Benchmark]
    public int Agenda() => view.Agenda(now, now + Duration.FromDays(7)).Count;

    /// <summary>What waits for the viewer, and what is offered to them.</summary>
    [Benchmark]
    public int Steps() => view.OpenSteps.Count + view.Suggestions(now).Count;

    /// <summary>The lists of a screen with everything on it.</summary>
    [Benchmark]
    public int Lists() => view.Terms.Count + view.Agreements.Count + view.Commitments.Count + view.Boundaries.Count + view.Crossings.Count + view.CheckIns.Count
        + view.Adjustments.Count + view.Channels.Count + view.Contacts.Count + view.Arrivals.Count + view.Repairs.Count + view.Injuries.Count
        + view.RepairMoments.Count + view.Strategies.Count + view.Setbacks.Count + view.SafetyNetRuns.Count + view.FacilitatedDisclosures.Count
        + view.Plan.Stages.Count + view.PracticalChanges.Count + view.PreventionSteps.Count;

    /// <summary>The first page of what was recorded.</summary>
    [Benchmark]
    public int History() => view.History().Entries.Count;

    private sealed class SteppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
