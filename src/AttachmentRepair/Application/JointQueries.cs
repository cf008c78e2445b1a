using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Application;

// What happened in the shared room, as one list that is the same for everybody in it. An occurrence counts once, whoever and however many spoke of it; what nobody
// can help asking for (a pause, help, an exception) and what is only proposed is not in it.
internal static class JointQueries
{
    public static ContributionBalance Balance(RoomState shared, IReadOnlyCollection<RecordedEvent> events, List<LocalDate> days)
    {
        var starts = days.Select(d => d.AtMidnight().InUtc().ToInstant()).ToList();
        var counted = Activities(shared, events)
            .Where(a => a.Kind is ActivityKind.Created or ActivityKind.Kept or ActivityKind.Begun && starts[0] <= a.At && a.At < starts[^1])
            .ToList();
        if (counted.Count(a => a.IsJoint) < ContributionBalance.Minimum)
        {
            return new(ContributionStatus.NotEnoughData, []);
        }

        var periods = days.Zip(starts, starts.Skip(1)).Select(p => (Day: p.First, In: counted.Where(a => p.Second <= a.At && a.At < p.Third).ToList()));
        return new(ContributionStatus.Shown, periods.Select(p => new ContributionPoint(p.Day, p.In.Count(a => a.IsJoint), p.In.Count)).ToValueList());
    }

    public static BeyondCrisisShare BeyondCrisis(RoomState shared, IReadOnlyCollection<RecordedEvent> events, Interval within)
    {
        var happened = Activities(shared, events).Where(a => within.Contains(a.At)).ToList();
        return new(happened.Count(a => a.Kind != ActivityKind.Crisis), happened.Count);
    }

    /// <summary>When terms were first agreed on, of all but the talks, which count when they are held.</summary>
    public static IEnumerable<Instant> Agreed(RoomState shared) =>
        from id in shared.Terms.Entries.Select(e => e.Key)
        where !shared.Repairs.Moments.Moments.ContainsKey(new(id.Value))
        let agreed = shared.Terms.FirstTookEffectAt(id, shared.Membership.Members)
        where agreed is not null
        select agreed.Value;

    /// <summary>The held check-ins, rituals and routines, each once.</summary>
    public static IEnumerable<CheckInHeld> Held(IReadOnlyCollection<RecordedEvent> events) =>
        events.Select(e => e.Event).OfType<CheckInHeld>().DistinctBy(h => (h.Series, h.Occurrence));

    private static IEnumerable<Activity> Activities(RoomState shared, IReadOnlyCollection<RecordedEvent> events) =>
        Agreed(shared).Select(at => new Activity(ActivityKind.Created, true, at))
            .Concat(Kept(events).Select(at => new Activity(ActivityKind.Kept, false, at)))
            .Concat(Held(events).Select(h => new Activity(ActivityKind.Kept, !IsOfOne(shared, h.Series), h.Due)))
            .Concat(events.Select(Of).OfType<Activity>());

    // One occurrence once: as its maker, or the beneficiary, said.
    private static IEnumerable<Instant> Kept(IReadOnlyCollection<RecordedEvent> events) => events
        .Select(e => e.Event switch
        {
            CommitmentKept x => (Of: (x.Commitment.Ref, x.Occurrence), At: (Instant?)x.Due),
            KeptConfirmed x => ((x.Commitment.Ref, x.Occurrence), x.Due),
            ReplyNoted { State: OccurrenceState.Kept or OccurrenceState.Late } x => ((x.Contact.Ref, default), e.Envelope.OccurredAt),
            ArrivalNoted { State: OccurrenceState.Kept or OccurrenceState.KeptWithNotice or OccurrenceState.Late } x => ((x.Arrival.Ref, default), e.Envelope.OccurredAt),
            _ => (default, null),
        })
        .Where(k => k.At is not null)
        .DistinctBy(k => k.Of)
        .Select(k => k.At!.Value);

    private static bool IsOfOne(RoomState shared, CheckInSeriesId id) => shared.CheckIns.Series.TryGetValue(id, out var series) && series.Participants.Count == 1;

    private static Activity? Of(RecordedEvent e)
    {
        var at = e.Envelope.OccurredAt;
        return e.Event switch
        {
            CommitmentMade or PracticalChangeMade => new Activity(ActivityKind.Created, false, at),
            BoundaryProposed x when !x.Form.IsShared => new(ActivityKind.Created, false, at),
            BoundaryRespected => new(ActivityKind.Kept, false, at),
            RepairMomentStarted or FacilitatedDisclosureHeld or AdHocContactNoted => new(ActivityKind.Begun, true, at),
            RepairOffered or ContactNoted or StrategyUsed => new(ActivityKind.Begun, false, at),
            RepairReceived or RedressAccepted or StrategyHelped or ValidationConfirmed => new(ActivityKind.Mended, true, at),
            SetbackDisclosed or CrossingNoted or ConflictNoted or InjuryNamed => new(ActivityKind.Crisis, true, at),
            _ => null,
        };
    }
}
