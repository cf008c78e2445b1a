using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

/// <summary>10,000 decoded events of one shared room become a view; beside it what the parts of a first screen cost on top.</summary>
[SteadyRun]
public class ViewBenchmarks
{
    private readonly EventLog log = EventLog.Create(seed: 1, 10_000);
    private RecordedAppend[] appends = [];
    private Instant now;
    private RelationshipView view = null!;

    [GlobalSetup]
    public void Prepare()
    {
        appends = [.. log.Appends()];
        now = log.Events[^1].Envelope.RecordedAt;
        view = View();
    }

    /// <summary>The fold, the list of events and the index of settled commands, and the view.</summary>
    [Benchmark(Baseline = true)]
    public RelationshipView View()
    {
        var shared = RoomLog.Empty(log.Room, RoomState.Start(RoomKind.Shared, [])).With(appends);
        var own = RoomLog.Empty(RoomId.Private(log.Relationship, log.Sam), RoomState.Start(RoomKind.Private, []));
        return new(log.Relationship, shared.State.Membership.Members[1], shared, own, now);
    }

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
}
