using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>What is known of repair is what the recorded events say, read one after the other, in every history.</summary>
public class RepairRecordLaws
{
    private const int Cases = 250;
    private static readonly PersonId[] Couple = [RoomScript.Alex, RoomScript.Sam];

    private static readonly Arbitrary<RoomHistory> Attempts = RoomHistory.OfThemes(
        "setback.disclose repair.attempt repair.add repair.receive repair.reaffirm",
        "setback.disclose repair.attempt repair.later repair.receive");

    private static readonly Arbitrary<RoomHistory> Injuries = RoomHistory.OfThemes(
        "injury.name injury.acknowledge injury.begin repair.attempt repair.receive repair.later injury.leave injury.reopen",
        "injury.name injury.acknowledge injury.begin repair.attempt repair.receive repair.add");

    private static readonly Arbitrary<RoomHistory> Moments = RoomHistory.OfThemes(
        "repair-moment.conflict", "repair-moment.conflict repair-moment.offer repair-moment.offer-again terms.assent");

    [Fact]
    public void An_attempt_is_what_was_offered_added_received_and_said_again() => Laws.Check(Prop.ForAll(Attempts, history =>
    {
        var known = new Dictionary<RepairAttemptId, RepairAttempt>();
        foreach (var (envelope, e) in history.SharedEvents)
        {
            if (e is RepairOffered o)
            {
                known[o.Repair] = new(o.Repair, envelope.Author, o.To, o.About, o.Impact, o.Apology, o.PreventionSteps, 1, envelope.RecordedAt, null, null, null);
            }
            else if (e is RepairPartsAdded added && known[added.Repair] is var before)
            {
                known[added.Repair] = before with
                {
                    Impact = added.Impact ?? before.Impact,
                    Apology = added.Apology ?? before.Apology,
                    PreventionSteps = before.PreventionSteps.Concat(added.PreventionSteps).ToValueList(),
                    Version = before.Version + 1,
                };
            }
            else if (e is RepairReceived received)
            {
                known[received.Repair] = known[received.Repair] with { Reception = received.Reception, ReceivedAt = envelope.RecordedAt };
            }
            else if (e is RepairReaffirmed reaffirmed)
            {
                known[reaffirmed.Repair] = known[reaffirmed.Repair] with { ReaffirmedAt = envelope.RecordedAt };
            }
        }

        return history.Shared.Repairs.Attempts.Values.SequenceEqual(known.Values.OrderBy(a => a.Id));
    }), Cases);

    [Fact]
    public void An_attempt_waits_for_its_receiver_until_they_answer_it_keep_it_for_later_or_leave_its_injury() => Laws.Check(Prop.ForAll(
        RoomHistory.OfThemes("setback.disclose repair.attempt repair.later", "injury.name injury.acknowledge injury.begin repair.attempt repair.later injury.leave injury.reopen"),
        history =>
        {
            var (room, own) = (history.Shared, history.Own.Repairs);
            var later = history.OwnEvents.Select(e => e.Event).OfType<RepairKeptForLater>().Select(e => e.Repair).ToHashSet();
            return RepairQueries.OpenSteps(room.Repairs, own, room.Facts, RoomScript.Alex, room.RecordedAt).Where(s => s.What == RepairPhrases.AnswerRepair).Select(s => s.Item)
                .SequenceEqual(room.Repairs.Attempts.Values
                    .Where(a => a is { IsComplete: true, Reception: null } && a.To == RoomScript.Alex && !later.Contains(a.Id) && !IsLeft(history, a.About)).Select(a => a.Id.Ref));
        }), Cases);

    [Fact]
    public void An_injury_stands_where_what_both_did_has_brought_it_unless_its_viewer_leaves_it() => Laws.Check(Prop.ForAll(Injuries, history =>
    {
        var (shared, events) = (history.Shared.Repairs, history.SharedEvents.Select(e => e.Event).ToList());
        return Couple.All(person => InjuryQueries.Items(shared, person == RoomScript.Alex ? history.Own.Repairs : new(), person).All(item =>
            item.Stage == (
                person == RoomScript.Alex && IsLeft(history, item.Id.Ref) ? InjuryStage.Unresolved
                : events.OfType<RepairReceived>().Any(e => e.Reception == Reception.Accepted && shared.Attempts[e.Repair].About == item.Id.Ref) ? InjuryStage.Repaired
                : events.OfType<RepairBegun>().Any(e => e.Injury == item.Id) ? InjuryStage.InRepair
                : Couple.All(p => history.SharedEvents.Any(e => e.Envelope.Author == p && e.Event is HurtAcknowledged x && x.Injury == item.Id)) ? InjuryStage.Acknowledged
                : InjuryStage.Named)));
    }), Cases);

    [Fact]
    public void An_acknowledgement_is_the_last_words_of_its_author_on_the_account_they_read() => Laws.Check(Prop.ForAll(Injuries, history =>
        history.Shared.Repairs.Injuries.Injuries.Values.All(i => Couple.All(person =>
            history.SharedEvents.LastOrDefault(e => e.Envelope.Author == person && e.Event is HurtAcknowledged x && x.Injury == i.Id) is var last
            && (last?.Event is HurtAcknowledged said
                ? i.Acknowledgements[person] == new HurtAcknowledgement(said.Version, said.What, said.Impact, last.Envelope.RecordedAt)
                : !i.Acknowledgements.ContainsKey(person))))), Cases);

    [Fact]
    public void A_moment_is_offered_to_all_from_the_cool_down_of_the_latest_conflict_for_two_days_unless_one_was_offered_since() => Laws.Check(Prop.ForAll(Moments, history =>
        new[] { 0, 0.3, 0.4, 12, 47.7, 48 }.Select(hours => history.Shared.RecordedAt + Duration.FromHours(hours)).All(at =>
        {
            var conflicts = history.SharedEvents.Where(e => e.Event is ConflictNoted).Select(e => e.Envelope.OccurredAt).ToList();
            var offered = conflicts.Count > 0 && conflicts.Max() is var latest && latest + history.Shared.Facts.CoolDown <= at && at < latest + Duration.FromDays(2)
                && !history.SharedEvents.Any(e => e.Event is RepairMomentOffered && e.Envelope.RecordedAt >= latest);
            return RepairMomentQueries.Suggestions(history.Shared.Repairs.Moments, history.Shared.Facts, at).Any(o => o.What == RepairPhrases.OfferRepairMoment) == offered;
        })), Cases);

    [Fact]
    public void Nobody_offers_a_moment_within_the_cool_down_of_any_conflict_noted_before() => Laws.Check(Prop.ForAll(Moments, history => history.Steps.All(s =>
        !s.Decision.Events.Any(e => e is RepairMomentOffered) || s.Before.Repairs.Moments.Conflicts.All(c => c + s.Before.Facts.CoolDown <= s.At))), Cases);

    [Fact]
    public void Chapters_come_in_the_order_in_which_they_were_first_proposed() => Laws.Check(Prop.ForAll(RoomHistory.OfThemes("chapter"), history =>
        NarrativeQueries.Chapters(history.Shared.Repairs.Narrative, history.Shared.Facts, RoomScript.Sam)
            .Select(c => history.SharedEvents.First(e => e.Event is ChapterProposed x && x.Chapter == c.Chapter.Id).Envelope.RecordedAt).ToList() is var proposed
        && proposed.SequenceEqual(proposed.Order())
        && proposed.Count == history.SharedEvents.Count(e => e.Event is ChapterProposed { Version: 1 })), Cases);

    // Alex's own word, in their private room.
    private static bool IsLeft(RoomHistory history, ItemRef about) => history.OwnEvents.Select(e => e.Event)
        .LastOrDefault(e => (e is InjuryLeftUnresolved left && left.Injury.Ref == about) || (e is InjuryReopened reopened && reopened.Injury.Ref == about)) is InjuryLeftUnresolved;
}
