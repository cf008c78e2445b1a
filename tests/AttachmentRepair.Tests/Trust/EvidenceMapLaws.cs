using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Rooms;
using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>What holds of the map in every history: Alex's trust in Sam, from the shared room and Alex's own, and Sam's in Alex, from the shared room alone.</summary>
public class EvidenceMapLaws
{
    private const int Histories = 400;
    private static readonly RoomId SharedRoom = new(1);
    private static readonly RoomId OwnRoom = new(2);

    private static readonly string[] Themes =
    [
        "commitment rating.stake", "commitment.make commitment.keep commitment.miss commitment.confirm commitment.note-missed repair.attempt repair.receive", "check-in terms.assent rating.stake",
        "check-in.propose check-in.hold check-in.miss check-in.write terms.assent repair.attempt repair.receive", "setback.disclose setback.contest setback.accept setback.discovered",
        "boundary.propose boundary.crossed boundary.acknowledge boundary.redress boundary.accept boundary.respected", "channel.propose reply.propose contact terms.assent",
        "punctuality arrival terms.assent", "repair-moment terms.assent", "facilitated-disclosure", "journal rating", "setback.disclose repair.attempt repair.receive",
    ];

    [Fact]
    public void Each_piece_of_evidence_is_what_the_row_of_its_event_says() => Check(world => world.Evidence.All(e =>
        world.Find(e.Id) is var recorded
        && EvidenceRules.Of(recorded.Event) is { IsEvidence: true } rule
        && rule.Source switch
        {
            EvidenceSource.Trustee => recorded.Envelope.Author == world.Trustee,
            EvidenceSource.Truster => recorded.Envelope.Author == world.Truster,
            _ => recorded.Envelope.Author == world.Trustee || recorded.Envelope.Author == world.Truster,
        }
        && (e switch
        {
            TrustEvidence.Kept x => rule.Domains.Contains(x.Domain),
            TrustEvidence.Missed x => rule.Domains.Contains(x.Domain),
            TrustEvidence.NotCounted x => rule.Domains.Contains(x.Domain),
            TrustEvidence.Rating => rule.Domains.Count == 0,
            TrustEvidence.Friction => false,
            _ => rule.Domains.Count > 0,
        })));

    [Fact]
    public void An_event_is_one_piece_of_evidence_at_most_and_no_stake_is_more_than_one() => Check(world =>
        world.Evidence.Select(e => e.Id).Distinct().Count() == world.Evidence.Count
        && world.Evidence.All(e => e switch { TrustEvidence.Kept x => x.Stake is > 0 and <= 1, TrustEvidence.Missed x => x.Stake is > 0 and <= 1, _ => true })
        && world.Model.Evaluate(world.Evidence, world.End).BehaviourIndex is > 0 and < 1);

    [Fact]
    public void What_is_not_in_the_table_as_read_or_counted_changes_nothing() => Check(world =>
        world.Of(e => EvidenceRules.Of(e.Event) is { IsRead: true }).SequenceEqual(world.Evidence));

    [Fact]
    public void What_somebody_else_says_changes_nothing() => Check(world =>
        world.Of(e => e.Envelope.Author == world.Truster || e.Envelope.Author == world.Trustee).SequenceEqual(world.Evidence));

    [Fact]
    public void What_is_learned_later_does_not_change_what_was() => Check(world =>
    {
        var half = world.Middle;
        bool IsKnown(RecordedEvent e) => e.Envelope.RecordedAt <= half || IsOfAnOccurrence(e.Event);
        return world.Model.Evaluate(world.Of(IsKnown, half), half).Equals(world.Model.Evaluate(world.Of(_ => true, half), half))
            && world.ContestedOf(IsKnown, half).Where(c => world.Find(c.Counted).Envelope.RecordedAt <= half)
                .SequenceEqual(world.ContestedOf(_ => true, half).Where(c => world.Find(c.Counted).Envelope.RecordedAt <= half));
    });

    [Fact]
    public void A_stake_of_ones_own_weighs_what_happens_from_then_on_and_nothing_else() => Check(world =>
    {
        var set = world.Own.Concat(world.Shared).Where(e => e.Event is StakeSet && e.Envelope.Author == world.Truster).Select(e => e.Envelope.RecordedAt).DefaultIfEmpty(Instant.MaxValue).Min();
        var without = world.Of(e => e.Event is not StakeSet);
        return without.Count == world.Evidence.Count
            && without.Zip(world.Evidence).All(p => p.First.Equals(p.Second)
                || (p.First.Id == p.Second.Id && p.First.At >= set && p.First is TrustEvidence.Kept or TrustEvidence.Missed && p.First.GetType() == p.Second.GetType()));
    });

    [Fact]
    public void An_occurrence_counts_once_whoever_spoke_of_it() => Check(world => world.Evidence
        .Select(e => world.Find(e.Id).Event)
        .Select(e => e switch
        {
            CommitmentKept x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            CommitmentMissed x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            CommitmentExcused x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            CommitmentRenegotiated x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            KeptConfirmed x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            MissNoted x => (x.Commitment.Ref, x.Definition, x.Occurrence),
            CheckInHeld x => (x.Series.Ref, 0, x.Occurrence),
            CheckInMissed x => (x.Series.Ref, 0, x.Occurrence),
            CheckInExcused x => (x.Series.Ref, 0, x.Occurrence),
            ReplyNoted x => (x.Contact.Ref, 0, default),
            ArrivalNoted x => (x.Arrival.Ref, 0, default),
            _ => default((ItemRef, int, AttachmentRepair.Scheduling.OccurrenceKey)?),
        })
        .Where(o => o is not null)
        .GroupBy(o => o)
        .All(g => g.Count() == 1));

    [Fact]
    public void A_repair_is_of_a_breach_and_at_most_once_an_attempt() => Check(world =>
        world.Evidence.OfType<TrustEvidence.Repair>().All(r => world.Evidence.Any(e => e.Id == r.Target && e is TrustEvidence.Missed or TrustEvidence.Crossing or TrustEvidence.Setback && e.Id == r.Target)));

    [Fact]
    public void Two_statements_that_differ_are_of_the_two_and_the_one_that_counts_is_evidence() => Check(world =>
        world.Contested.All(c => c.Counted != c.Other
            && world.Evidence.Any(e => e.Id == c.Counted)
            && new[] { c.Counted, c.Other }.Select(id => world.Find(id).Envelope.Author).ToHashSet().SetEquals([world.Truster, world.Trustee])));

    // Keeps and misses, and talks that were held, count at their occurrence, also where they are said later.
    private static bool IsOfAnOccurrence(RoomEvent e) => e is OneCommitmentEvent or CheckInEvent or FacilitatedDisclosureHeld;

    private static void Check(Func<World, bool> holds)
    {
        foreach (var theme in Themes)
        {
            Laws.Check(Prop.ForAll(RoomHistory.OfThemes(theme), history => holds(World.OfAlex(history)) && holds(World.OfSam(history))), Histories / Themes.Length);
        }
    }

    private sealed record World(PersonId Truster, PersonId Trustee, List<RecordedEvent> Shared, List<RecordedEvent> Own)
    {
        public TrustModel Model { get; } = new(TrustParameters.Default, RoomScript.Berlin);

        public ValueList<TrustEvidence> Evidence => Of(_ => true);

        public ValueList<ContestedEvidence> Contested => ContestedOf(_ => true);

        public Instant End => Shared.Concat(Own).Max(e => e.Envelope.RecordedAt) + Duration.FromDays(60);

        public Instant Middle => Shared.Concat(Own).OrderBy(e => e.Envelope.RecordedAt).ElementAt((Shared.Count + Own.Count) / 2).Envelope.RecordedAt;

        public static World OfAlex(RoomHistory history) => new(RoomScript.Alex, RoomScript.Sam, history.SharedEvents, history.OwnEvents);

        public static World OfSam(RoomHistory history) => new(RoomScript.Sam, RoomScript.Alex, history.SharedEvents, []);

        public ValueList<TrustEvidence> Of(Func<RecordedEvent, bool> heard, Instant? asOf = null) =>
            EvidenceMap.Of(Truster, Trustee, SharedRoom, Shared.Where(heard), OwnRoom, Own.Where(heard), asOf);

        public ValueList<ContestedEvidence> ContestedOf(Func<RecordedEvent, bool> heard, Instant? asOf = null) =>
            EvidenceMap.Contested(Truster, Trustee, SharedRoom, Shared.Where(heard), OwnRoom, Own.Where(heard), asOf);

        public RecordedEvent Find(EvidenceId id) => (id.Room == SharedRoom ? Shared : Own).Single(e => e.Envelope.Version == id.Version && e.Envelope.Ordinal == id.Ordinal);
    }
}
