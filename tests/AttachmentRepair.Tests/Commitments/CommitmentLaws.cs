using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Commitments;

/// <summary>What holds of commitments in every history.</summary>
public class CommitmentLaws
{
    private const int Cases = 300;

    private static readonly FsCheck.Arbitrary<RoomHistory> Histories = RoomHistory.OfThemes(
        "commitment",
        "commitment.make commitment.excuse commitment.keep commitment.renegotiate commitment.confirm",
        "commitment.make commitment.miss commitment.note-missed commitment.reaffirm commitment.update",
        "practical-change repair commitment relationship terms");

    [Fact]
    public void Each_occurrence_is_listed_once_and_found_by_its_name() => Each((commitment, facts, at) =>
        Around(commitment, facts, at) is var listed
        && listed.DistinctBy(o => o.Name).Count() == listed.Count
        && listed.TrueForAll(o => commitment.Find(facts, o.Expected.Key, o.Definition) == o));

    [Fact]
    public void Whatever_was_said_stays_listed() => Each((commitment, facts, _) => commitment.Outcomes.All(o =>
        o.Key.Definition >= 1 && o.Key.Definition <= commitment.Definitions.Count
        && ((o.Value.State is null && o.Value.OtherSays is null) || commitment.Find(facts, o.Key.Key, o.Key.Definition) is { } found && found.Expected.Due == o.Value.Due
            && commitment.Expect(facts, new(o.Value.Due, o.Value.Due.PlusNanoseconds(1))).Any(e => e.Name == o.Key))));

    [Fact]
    public void What_is_settled_in_one_definition_is_not_asked_for_by_the_next() => Each(5 * Cases, (commitment, facts, at) =>
        Around(commitment, facts, at).GroupBy(o => o.Expected.Key).All(same => same.OrderBy(o => o.Definition).SkipLast(1).All(o =>
            commitment.OutcomeOf(o.Name)?.State is null or OccurrenceState.Renegotiated or OccurrenceState.Missed
            || same.Where(n => n.Definition > o.Definition).All(n => commitment.OutcomeOf(n.Name) is { } said && (said.State is not null || said.OtherSays is not null)))));

    [Fact]
    public void A_definition_has_only_what_is_due_while_it_holds_or_was_said_before() => Each((commitment, facts, at) =>
        Around(commitment, facts, at).TrueForAll(o =>
        {
            var end = o.Definition < commitment.Definitions.Count ? commitment.Definitions[o.Definition].From : commitment.EndedAt;
            return (o.Expected.Due >= commitment.Definitions[o.Definition - 1].From || commitment.OutcomeOf(o.Name) is not null)
                && (!(o.Expected.Due >= end) || (commitment.OutcomeOf(o.Name) is { } said && (said.State is not null || said.OtherSays is not null)));
        }));

    [Fact]
    public void Renegotiations_notices_and_excuses_are_in_time_by_the_clock_of_the_room() => Steps(s => s.Decision.Events.All(e => e switch
    {
        CommitmentRenegotiated x => s.At < x.Due,
        CommitmentExcused x => s.At < x.Due || s.Before.Facts.IsRelaxedAt(x.Due),
        ProgressUpdated x => s.At < x.Due || Said(s.Before, x.Commitment, new(x.Definition, x.Occurrence))!.Updates.Any(u => u.NextStep is not null && u.ExpectedAt > s.At),
        _ => true,
    }));

    [Fact]
    public void A_miss_that_is_reaffirmed_stays_and_the_date_that_was_named_is_the_next() => Steps(s => s.Decision.Events.OfType<CommitmentReaffirmed>().All(e =>
        Said(s.Before, e.Commitment, new(e.Definition, e.Occurrence)) is { IsMissed: true } before
        && Said(s.After, e.Commitment, new(e.Definition, e.Occurrence)) is { IsMissed: true } after && after.State == before.State && after.ReaffirmedAt == s.At
        && e.NextDue > s.At
        && (e.Anew is not null || s.After.Commitments.Commitments[e.Commitment].NextDue(s.After.Facts, s.At) == e.NextDue)));

    [Fact]
    public void An_explanation_changes_no_standing_and_opens_no_time_for_another() => Steps(s => s.Decision.Events.OfType<ProgressUpdated>().Where(e => e.NextStep is null).All(e =>
        Said(s.After, e.Commitment, new(e.Definition, e.Occurrence))!.UpdateBefore == (Said(s.Before, e.Commitment, new(e.Definition, e.Occurrence))?.UpdateBefore ?? e.Due)
        && new[] { 0, 20, 50, 200 }.Select(h => s.At + Duration.FromHours(h)).All(at => Standing(s.Before, e.Commitment, at) == Standing(s.After, e.Commitment, at))));

    [Fact]
    public void What_is_due_next_is_later_and_unsaid() => Each((commitment, facts, at) => commitment.NextDue(facts, at) is not { } due
        || (due > at && commitment.EndedAt is null && commitment.Expect(facts, new(due, due.PlusNanoseconds(1))).Any(o => commitment.OutcomeOf(o.Name)?.State is null)));

    [Fact]
    public void The_rate_counts_each_closed_occurrence_once_and_a_renegotiation_never_as_a_miss() => Each((commitment, facts, at) =>
    {
        var listed = Around(commitment, facts, at);
        var rate = CommitmentQueries.Rate(commitment, facts, Month(at), at);
        var open = listed.Count(o => commitment.StateOf(o, facts, at) is OccurrenceState.NotDue or OccurrenceState.Upcoming or OccurrenceState.Open or OccurrenceState.Unknown);
        return rate.Kept + rate.Late + rate.Missed + rate.NotCounted == listed.Count - open
            && rate.Missed == listed.Count(o => commitment.OutcomeOf(o.Name)?.State == OccurrenceState.Missed)
            && rate.Share is null or (>= 0 and <= 1) && rate.Coverage is null or (>= 0 and <= 1);
    });

    [Fact]
    public void An_end_has_a_date_and_an_open_commitment_has_none() => Each((commitment, _, _) =>
        commitment.StatusAt is null == (commitment.Status == CommitmentStatus.Open) && commitment.IsOpen == (commitment.Status == CommitmentStatus.Open));

    [Fact]
    public void A_practical_change_is_its_authors_and_never_holds_before_its_day_nor_after_its_end() => Laws.Check(Prop.ForAll(Histories, history =>
        history.Steps.All(s => s.Decision.Events.OfType<PracticalChangeEnded>().All(e => s.After.Commitments.Changes[e.Change].Author == s.Context.Actor))
        && history.Shared.Commitments.Changes.Values.All(c => c.HasBegun(history.Shared.Facts, history.Shared.RecordedAt)
            == (c.EndedAt is null && history.Shared.RecordedAt.InZone(RoomScript.Berlin).Date >= c.InForceFrom))), Cases);

    private static CommitmentOutcome? Said(RoomState room, CommitmentId id, DefinedOccurrence name) => room.Commitments.Commitments[id].OutcomeOf(name);

    private static CommitmentStanding Standing(RoomState room, CommitmentId id, Instant at) => CommitmentQueries.Standing(room.Commitments.Commitments[id], room.Facts, at);

    private static Interval Month(Instant at) => new(at - Duration.FromDays(10), at + Duration.FromDays(10));

    private static List<CommitmentOccurrence> Around(Commitment commitment, RoomFacts facts, Instant at) => commitment.Expect(facts, Month(at)).ToList();

    private static void Steps(Func<HistoryStep, bool> holds) => Laws.Check(Prop.ForAll(Histories, history => history.Steps.All(holds)), Cases);

    private static void Each(Func<Commitment, RoomFacts, Instant, bool> holds) => Each(Cases, holds);

    private static void Each(int cases, Func<Commitment, RoomFacts, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(Histories, history => history.Shared.Facts is var facts
            && history.Shared.Commitments.Commitments.Values.All(c => holds(c, facts, history.Shared.RecordedAt))), cases);
}
