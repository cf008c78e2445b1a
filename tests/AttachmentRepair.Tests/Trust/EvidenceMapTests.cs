using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The map from events to evidence, event by event: Sam is the truster, Alex the trustee.</summary>
public class EvidenceMapTests
{
    private static readonly PersonId Alex = RoomScript.Alex;
    private static readonly PersonId Sam = RoomScript.Sam;
    private static readonly RoomId Shared = new(1);
    private static readonly RoomId Own = new(2);
    private static readonly Instant Due = RoomScript.Due;
    private static readonly OccurrenceKey Key = RoomScript.Tenth;
    private static readonly CommitmentMade Made = new(new(1), RoomScript.Text("I call"), RoomScript.Daily(20), Stake.Of(0.5), []);
    private static readonly ContactNoted Reached = new(new(7), new(10), Alex, null, Due);
    private static readonly CrossingNoted Crossed = new(new(3), new(2), Alex, CrossingKind.Clear);
    private static readonly SetbackDisclosed Told = new(new(4), SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, []));
    private static readonly RepairOffered Offered = new(new(5), Sam, new SetbackId(4).Ref, RoomScript.Text("x"), RoomScript.Text("x"), []);

    public static TheoryData<string, (PersonId Author, RoomEvent Event)[], string> Shapes => new()
    {
        { "a keep", [(Alex, Made), (Alex, Kept())], "Kept Reliability 0.5" },
        { "a late keep", [(Alex, Made), (Alex, Kept(OccurrenceState.Late))], "Kept Reliability 0.25" },
        { "a keep with notice", [(Alex, Made), (Alex, Kept(OccurrenceState.KeptWithNotice))], "Kept Reliability 0.5" },
        { "a miss", [(Alex, Made), (Alex, Missed())], "Missed Reliability 0.5" },
        { "an excuse", [(Alex, Made), (Alex, new CommitmentExcused(new(1), 1, Key, Due))], "NotCounted Reliability Excused" },
        { "a renegotiation", [(Alex, Made), (Alex, new CommitmentRenegotiated(new(1), 1, Key, Due, null))], "NotCounted Reliability Renegotiated" },
        { "the truster's word against a keep", [(Alex, Made), (Alex, Kept()), (Sam, new MissNoted(new(1), 1, Key, Due))], "Missed Reliability 0.5" },
        { "the truster's word for a miss", [(Alex, Made), (Alex, Missed()), (Sam, new KeptConfirmed(new(1), 1, Key, Due))], "Kept Reliability 0.5" },
        { "the truster's word alone", [(Alex, Made), (Sam, new KeptConfirmed(new(1), 1, Key, Due))], "Kept Reliability 0.5" },
        { "the truster's own commitment", [(Sam, Made), (Sam, Kept())], "" },
        { "an update", [(Alex, Made), (Alex, Update(RoomScript.Text("x")))], "Kept Transparency 0.25" },
        { "two updates on one occurrence", [(Alex, Made), (Alex, Update(RoomScript.Text("x"))), (Alex, Update(RoomScript.Text("y")))], "Kept Transparency 0.25" },
        { "a reason without a next step", [(Alex, Made), (Alex, Update(null))], "" },
        { "one name in two definitions", [(Alex, Made), (Alex, new CommitmentRenegotiated(new(1), 1, Key, Due, RoomScript.Daily(20))), (Alex, Kept() with { Definition = 2 })], "Kept Reliability 0.5, NotCounted Reliability Renegotiated" },
        { "a held check-in, whoever said so", [(Sam, Held())], "Kept Responsiveness 0.125" },
        { "a confirmed late keep", [(Alex, Made), (Alex, Kept(OccurrenceState.Late)), (Sam, new KeptConfirmed(new(1), 1, Key, Due))], "Kept Reliability 0.25" },
        { "a confirmed keep with notice", [(Alex, Made), (Alex, Kept(OccurrenceState.KeptWithNotice)), (Sam, new KeptConfirmed(new(1), 1, Key, Due))], "Kept Reliability 0.5" },
        { "a third person's word", [(Alex, Made), (RoomScript.Kim, new MissNoted(new(1), 1, Key, Due)), (RoomScript.Kim, Held())], "" },
        { "a held ritual", [(Sam, Series(CheckInKind.Ritual)), (Alex, Held())], "Kept Reliability 0.125" },
        { "a held routine of the trustee", [(Sam, Series(CheckInKind.Routine, Alex)), (Alex, Held())], "Kept Reliability 0.125" },
        { "a held routine of the truster", [(Sam, Series(CheckInKind.Routine, Sam)), (Sam, Held())], "" },
        { "the statement of a ritual, once", [(Sam, Series(CheckInKind.Ritual)), (Alex, Wrote), (Alex, Wrote)], "Kept Transparency 0.25" },
        { "the truster's statement of a ritual", [(Sam, Series(CheckInKind.Ritual)), (Sam, Wrote)], "" },
        { "the notes of a check-in", [(Sam, Series(CheckInKind.CheckIn)), (Alex, Wrote)], "" },
        { "a talk held", [(Sam, new RepairMomentStarted(new(11), 1))], "Kept EmotionalSafety 0.25" },
        { "a conflict that somebody noted", [(PersonId.None, new ConflictNoted())], "" },
        { "a facilitated disclosure held", [(Alex, new FacilitatedDisclosureHeld(new(12)))], "Kept EmotionalSafety 0.25" },
        { "an arrival called off that no grace was agreed for", [(Alex, new ArrivalPlanned(new(8), Due, null)), (Alex, new ArrivalCalledOff(new(8)))], "" },
        { "a setback of which a fact is contested", [(Alex, Told), (Sam, Contested)], "Setback 0.4 Voluntary after 3 h" },
        { "a repair of a missed check-in", [(Alex, new CheckInMissed(new(6), Key, Due)), (Alex, Offered with { About = new CheckInSeriesId(6).Ref }), (Sam, Accepted)], "Missed Responsiveness 0.125, Repair of 0 by 1" },
        { "a late check-in", [(Alex, Held(OccurrenceState.Late))], "Kept Responsiveness 0.0625" },
        { "a check-in the trustee missed", [(Alex, new CheckInMissed(new(6), Key, Due))], "Missed Responsiveness 0.125" },
        { "a check-in the truster missed", [(Sam, new CheckInMissed(new(6), Key, Due))], "" },
        { "a check-in missed by one and held by the other", [(Alex, new CheckInMissed(new(6), Key, Due)), (Sam, Held())], "Kept Responsiveness 0.125" },
        { "an excused check-in", [(Alex, new CheckInExcused(new(6), Key, Due))], "NotCounted Responsiveness Excused" },
        { "a reply in time, by the trustee's word", [(Sam, Reached), (Alex, Replied(OccurrenceState.Kept))], "Kept Responsiveness 0.25" },
        { "a late reply", [(Sam, Reached), (Sam, Replied(OccurrenceState.Late))], "Kept Responsiveness 0.125" },
        { "an excused reply", [(Sam, Reached), (Sam, Replied(OccurrenceState.Excused))], "NotCounted Responsiveness Excused" },
        { "a reply that nothing was expected of", [(Sam, Reached), (Sam, Replied(null))], "" },
        { "a reply of the truster's", [(Alex, Reached with { To = Sam }), (Sam, Replied(OccurrenceState.Kept))], "" },
        { "two words on one reply", [(Sam, Reached), (Sam, Replied(OccurrenceState.Late)), (Alex, Replied(OccurrenceState.Kept))], "Kept Responsiveness 0.125" },
        { "a contact without a reply", [(Sam, Reached)], "" },
        { "an arrival with notice", [(Alex, new ArrivalPlanned(new(8), Due, Duration.Zero)), (Alex, new ArrivalNoted(new(8), OccurrenceState.KeptWithNotice))], "Kept Responsiveness 0.25" },
        { "an arrival of the truster's", [(Sam, new ArrivalPlanned(new(8), Due, Duration.Zero)), (Sam, new ArrivalNoted(new(8), OccurrenceState.Kept))], "" },
        { "an arrival called off", [(Alex, new ArrivalPlanned(new(8), Due, Duration.Zero)), (Alex, new ArrivalCalledOff(new(8)))], "NotCounted Responsiveness Excused" },
        { "a boundary its owner saw respected", [(Sam, new BoundaryRespected(new(2)))], "Kept EmotionalSafety 0.25" },
        { "a boundary of the trustee", [(Alex, new BoundaryRespected(new(2)))], "" },
        { "a crossing", [(Sam, Crossed)], "Crossing 0.4" },
        { "a crossing by somebody else", [(Sam, Crossed with { CrossedBy = RoomScript.Kim })], "" },
        { "a crossing of the trustee's boundary", [(Alex, Crossed with { CrossedBy = Sam })], "" },
        { "a redress the owner accepted", [(Sam, Crossed), (Sam, new RedressAccepted(new(3), 1))], "Crossing 0.4, Repair of 0 by 1" },
        { "a setback told", [(Alex, Told)], "Setback 0.4 Voluntary after 3 h" },
        { "a setback told when asked", [(Alex, Told with { Disclosure = DisclosureKind.WhenAsked })], "Setback 0.4 WhenAsked after 3 h" },
        { "a setback of the truster", [(Sam, Told)], "" },
        { "a repair without an answer", [(Alex, Told), (Alex, Offered)], "Setback 0.4 Voluntary after 3 h" },
        { "a repair partly received", [(Alex, Told), (Alex, Offered), (Sam, new RepairReceived(new(5), Reception.Partly))], "Repair of 0 by 0.5, Setback 0.4 Voluntary after 3 h" },
        { "a repair received twice counts as it is now", [(Alex, Told), (Alex, Offered), (Sam, new RepairReceived(new(5), Reception.Partly)), (Sam, new RepairReceived(new(5), Reception.Accepted))], "Repair of 0 by 1, Setback 0.4 Voluntary after 3 h" },
        { "a repair of a commitment is of its latest miss", [(Alex, Made), (Alex, Missed()), (Alex, Offered with { About = new CommitmentId(1).Ref }), (Sam, new RepairReceived(new(5), Reception.Accepted))], "Missed Reliability 0.5, Repair of 1 by 1" },
        { "a repair of a commitment stays with the miss it answered", [(Alex, Made), (Alex, Missed()), (Alex, OfPromise), (Sam, Accepted), (Alex, Missed("2026-01-11T20:00"))], "Missed Reliability 0.5, Missed Reliability 0.5, Repair of 1 by 1" },
        { "a repair answers the miss that was the latest when it was offered", [(Alex, Made), (Alex, Missed()), (Alex, OfPromise), (Alex, Missed("2026-01-11T20:00")), (Sam, Accepted)], "Missed Reliability 0.5, Missed Reliability 0.5, Repair of 1 by 1" },
        { "a repair before any miss answers the one it was received after", [(Alex, Made), (Alex, OfPromise), (Alex, Missed()), (Sam, Accepted), (Alex, Missed("2026-01-11T20:00"))], "Missed Reliability 0.5, Missed Reliability 0.5, Repair of 2 by 1" },
        { "a repair follows the truster's own word on the miss", [(Alex, Made), (Alex, Missed()), (Alex, OfPromise), (Sam, Accepted), (Sam, new MissNoted(new(1), 1, Key, Due))], "Missed Reliability 0.5, Repair of 4 by 1" },
        { "a repair of a miss that the truster saw kept", [(Alex, Made), (Alex, Missed()), (Sam, new KeptConfirmed(new(1), 1, Key, Due)), (Alex, Offered with { About = new CommitmentId(1).Ref }), (Sam, new RepairReceived(new(5), Reception.Accepted))], "Kept Reliability 0.5" },
        { "pauses, proposals, notes", [(PersonId.None, new Paused()), (Alex, new SaidReady(1)), (Alex, new SafetyNetProposed(new(9), 1, [SafetyNetStep.SafetyCheck]))], "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_event_becomes_its_evidence(string what, (PersonId Author, RoomEvent Event)[] events, string expected) =>
        Assert.Equal((what, expected), (what, Text(EvidenceMap.Of(Sam, Alex, Shared, Recorded(events), Own, []))));

    [Fact]
    public void What_the_truster_keeps_private_counts_for_the_truster_alone()
    {
        (PersonId, RoomEvent)[] mine = [(Sam, new TrustRated(Alex, SelfRating.Of(0.3))), (Sam, new DiscoveryNoted(Alex, SetbackKind.Relapse, DiscoveryKind.Denied))];

        Assert.Equal("Rating 0.3, Setback 0.7 Denied after 0 h", Text(EvidenceMap.Of(Sam, Alex, Shared, [], Own, Recorded(mine))));
        Assert.Equal("", Text(EvidenceMap.Of(Alex, Sam, Shared, [], Own, [])));
        Assert.Equal("", Text(EvidenceMap.Of(Sam, RoomScript.Kim, Shared, [], Own, Recorded(mine))));
    }

    [Fact]
    public void A_reception_counts_as_it_was_at_the_instant_asked_for()
    {
        var told = Recorded([(Alex, Told), (Alex, Offered), (Sam, new RepairReceived(new(5), Reception.Partly))]);
        var warmer = new RecordedEvent(new(3, 0, Sam, Due + Duration.FromHours(9), Due), Accepted);

        Assert.Contains("by 0.5", Text(EvidenceMap.Of(Sam, Alex, Shared, [.. told, warmer], Own, [], Due + Duration.FromHours(8))), StringComparison.Ordinal);
        Assert.Contains("by 1", Text(EvidenceMap.Of(Sam, Alex, Shared, [.. told, warmer], Own, [], Due + Duration.FromHours(9))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_keep_counts_at_its_due_time_or_when_it_was_recorded_if_that_was_earlier()
    {
        var early = new RecordedEvent(new(1, 0, Alex, Due - Duration.FromHours(1), Due - Duration.FromHours(1)), Kept());
        var late = new RecordedEvent(new(1, 0, Alex, Due + Duration.FromDays(9), Due), Kept());

        Assert.Equal(Due - Duration.FromHours(1), EvidenceMap.Of(Sam, Alex, Shared, [.. Recorded([(Alex, Made)]), early], Own, [])[0].At);
        Assert.Equal(Due, EvidenceMap.Of(Sam, Alex, Shared, [.. Recorded([(Alex, Made)]), late], Own, [])[0].At);
    }

    [Fact]
    public void A_stake_of_the_trusters_own_weighs_what_happens_from_then_on()
    {
        var kept = Recorded([(Alex, Made), (Alex, Kept()), (Sam, new BoundaryRespected(new(2)))]);
        RecordedEvent Set(double hours, ItemRef about, Stake? stake) => new(new((long)(hours * 4) + 100, 0, Sam, Due + Duration.FromHours(hours), Due), new StakeSet(about, stake));
        string With(params RecordedEvent[] own) => Text(EvidenceMap.Of(Sam, Alex, Shared, kept, Own, own));

        Assert.Equal("Kept EmotionalSafety 0.25, Kept Reliability 0.75", With(Set(0, new CommitmentId(1).Ref, Stake.Of(0.75))));
        Assert.Equal("Kept EmotionalSafety 0.25, Kept Reliability 0.5", With(Set(0.25, new CommitmentId(1).Ref, Stake.Of(0.75))));
        Assert.Equal("Kept EmotionalSafety 1, Kept Reliability 0.5", With(Set(3, new BoundaryId(2).Ref, Stake.Of(1))));
        Assert.Equal("Kept EmotionalSafety 0.25, Kept Reliability 0.5", With(Set(-2, new CommitmentId(1).Ref, Stake.Of(0.75)), Set(-1, new CommitmentId(1).Ref, null)));
        Assert.Equal("Kept EmotionalSafety 0.25, Kept Reliability 0.1", With(Set(-2, new CommitmentId(1).Ref, Stake.Of(0.75)), Set(-1, new CommitmentId(1).Ref, Stake.Of(0.1))));
    }

    [Fact]
    public void A_discovery_takes_the_place_of_what_was_told_from_when_it_was_made()
    {
        var told = Recorded([(Alex, Told)]);
        RecordedEvent found = new(new(0, 0, Sam, Due + Duration.FromHours(9), Due), new DiscoveryNoted(Alex, SetbackKind.Relapse, DiscoveryKind.Denied, new(4)));
        string At(int hours) => Text(EvidenceMap.Of(Sam, Alex, Shared, told, Own, [found], Due + Duration.FromHours(hours)));

        Assert.Equal("Setback 0.4 Voluntary after 3 h", At(8));
        Assert.Equal("Setback 0.7 Denied after 0 h", At(9));
        Assert.Equal(
            [new ContestedEvidence(new(Own, 0, 0), new(Shared, 0, 0))],
            EvidenceMap.Contested(Sam, Alex, Shared, told, Own, [found]));
    }

    [Fact]
    public void Where_two_statements_differ_a_report_can_show_both()
    {
        ValueList<ContestedEvidence> Differ(params (PersonId Author, RoomEvent Event)[] events) => EvidenceMap.Contested(Sam, Alex, Shared, Recorded(events), Own, []);
        ContestedEvidence Pair(long counted, long other) => new(new(Shared, counted, 0), new(Shared, other, 0));

        Assert.Equal([Pair(2, 1)], Differ((Alex, Made), (Alex, Kept()), (Sam, new MissNoted(new(1), 1, Key, Due))));
        Assert.Equal([Pair(2, 1)], Differ((Alex, Made), (Alex, Missed()), (Sam, new KeptConfirmed(new(1), 1, Key, Due))));
        Assert.Empty(Differ((Alex, Made), (Alex, Kept(OccurrenceState.Late)), (Sam, new KeptConfirmed(new(1), 1, Key, Due))));
        Assert.Empty(Differ((Alex, Made), (Alex, Missed()), (Sam, new MissNoted(new(1), 1, Key, Due))));
        Assert.Equal([Pair(1, 2)], Differ((Sam, Reached), (Sam, Replied(OccurrenceState.Late)), (Alex, Replied(OccurrenceState.Kept))));
        Assert.Empty(Differ((Sam, Reached), (Sam, Replied(OccurrenceState.Kept)), (Alex, Replied(OccurrenceState.Kept))));
        Assert.Equal([Pair(0, 1)], Differ((Alex, Told), (Sam, Contested)));
        Assert.Empty(Differ((Alex, Told), (Alex, Contested)));
        Assert.Empty(Differ((Alex, Told), (Sam, Contested), (Sam, new FactAccepted(new(4), SetbackFact.HowItWasTold))));
    }

    private static FactContested Contested => new(new(4), 1, SetbackFact.HowItWasTold, null);

    private static CheckInWritten Wrote => new(new(6), Key, [RoomScript.Text("x")], [], []);

    private static CheckInsProposed Series(CheckInKind kind, params PersonId[] people) =>
        new(new(6), kind, people.Length == 0 ? [Alex, Sam] : [.. people], new(RoomScript.Evenings, null, Timebox.OfMinutes(15), [], null), null);

    private static CommitmentKept Kept(OccurrenceState state = OccurrenceState.Kept) => new(new(1), 1, Key, Due, state);

    private static RepairOffered OfPromise => Offered with { About = new CommitmentId(1).Ref };

    private static RepairReceived Accepted => new(new(5), Reception.Accepted);

    private static ReplyNoted Replied(OccurrenceState? state) => new(new(7), state, Duration.Zero);

    private static ProgressUpdated Update(PrivateText? next) => new(new(1), 1, Key, Due, ProgressStatus.Delayed, next, null, RoomScript.Text("a reason"));

    private static CommitmentMissed Missed() => new(new(1), 1, Key, Due);

    private static CommitmentMissed Missed(string key) => new(new(1), 1, OccurrenceKey.Parse(key), Due + Duration.FromDays(1));

    private static CheckInHeld Held(OccurrenceState state = OccurrenceState.Kept) => new(new(6), Key, Due, state);

    private static List<RecordedEvent> Recorded((PersonId Author, RoomEvent Event)[] events) =>
        events.Select((e, i) => new RecordedEvent(new(i, 0, e.Author, Due + Duration.FromHours(3), Due), e.Event)).ToList();

    private static string Text(IEnumerable<TrustEvidence> evidence) => string.Join(", ", evidence.Select(e => FormattableString.Invariant(e switch
    {
        TrustEvidence.Kept x => $"Kept {x.Domain} {x.Stake}",
        TrustEvidence.Missed x => $"Missed {x.Domain} {x.Stake}",
        TrustEvidence.NotCounted x => $"NotCounted {x.Domain} {x.State}",
        TrustEvidence.Crossing x => $"Crossing {x.Severity}",
        TrustEvidence.Setback x => $"Setback {x.Severity} {x.Mode} after {x.Delay.TotalHours} h",
        TrustEvidence.Repair x => $"Repair of {x.Target.Version} by {x.Reception}",
        TrustEvidence.Rating x => $"Rating {x.Value}",
        _ => (FormattableString)$"{e}",
    })).Order(StringComparer.Ordinal));
}
