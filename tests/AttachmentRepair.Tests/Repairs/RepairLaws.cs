using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>What holds of injuries, attempts and validations in every history.</summary>
public class RepairLaws
{
    private const int Cases = 400;

    private static readonly Arbitrary<RoomHistory> Histories = RoomHistory.OfThemes(
        "setback.disclose repair.attempt repair.add repair.receive",
        "injury.name injury.acknowledge injury.begin repair.attempt repair.receive",
        "injury.name injury.acknowledge injury.revise injury.begin injury.reframe repair.attempt repair.add repair.receive",
        "injury ownership validation pattern repair setback.disclose");

    [Fact]
    public void An_account_grows_by_the_injured_person_alone_and_never_changes() => Steps(s =>
        s.After.Repairs.Injuries.Injuries.Values.All(now =>
            now.Accounts.Select(a => a.Number).SequenceEqual(Enumerable.Range(1, now.Accounts.Count))
            && (!s.Before.Repairs.Injuries.Injuries.TryGetValue(now.Id, out var was)
                || (now.Accounts.Take(was.Accounts.Count).SequenceEqual(was.Accounts)
                    && now.Reframes.Take(was.Reframes.Count).SequenceEqual(was.Reframes)
                    && (now.Injured, now.DoneBy, now.HappenedAt, now.NamedAt) == (was.Injured, was.DoneBy, was.HappenedAt, was.NamedAt)
                    && ((now.Accounts.Count, now.Reframes.Count) == (was.Accounts.Count, was.Reframes.Count) || s.Context.Actor == now.Injured)))));

    [Fact]
    public void Repair_begins_once_and_only_when_both_acknowledged() => Steps(s =>
        s.After.Repairs.Injuries.Injuries.Values.All(now => now.BegunAt is null || now.IsAcknowledged)
        && s.Before.Repairs.Injuries.Injuries.Values.All(was => was.BegunAt is null || s.After.Repairs.Injuries.Injuries[was.Id].BegunAt == was.BegunAt));

    [Fact]
    public void An_acknowledgement_is_given_by_those_it_concerns_for_themselves_and_stays() => Steps(s =>
        s.After.Repairs.Injuries.Injuries.Values.All(now =>
        {
            var before = s.Before.Repairs.Injuries.Injuries.TryGetValue(now.Id, out var was) ? was.Acknowledgements : ValueMap<PersonId, HurtAcknowledgement>.Empty;
            return now.Acknowledgements.All(a => now.Requires(a.Key) && a.Value.Account >= 1 && a.Value.Account <= now.Accounts.Count
                    && (a.Key == s.Context.Actor || (before.TryGetValue(a.Key, out var had) && had == a.Value)))
                && before.All(b => now.Acknowledgements.ContainsKey(b.Key));
        }));

    [Fact]
    public void Each_missing_acknowledgement_is_one_step_of_that_person_alone() => Shared((room, at) =>
        new[] { RoomScript.Alex, RoomScript.Sam, RoomScript.Kim }.All(person =>
            RepairQueries.OpenSteps(room.Repairs, new(), room.Facts, person, at).Where(s => s.What == RepairPhrases.AcknowledgeHurt).Select(s => s.Item).Order()
                .SequenceEqual(room.Repairs.Injuries.Injuries.Values.Where(i => i.Requires(person) && !i.Acknowledgements.ContainsKey(person)).Select(i => i.Id.Ref).Order())));

    [Fact]
    public void Until_both_acknowledged_each_sees_their_own_words_only() => Shared((room, _) =>
        new[] { RoomScript.Alex, RoomScript.Sam }.All(person => InjuryQueries.Items(room.Repairs, new(), person).All(item =>
            room.Repairs.Injuries.Injuries[item.Id] is var injury
            && (injury.IsAcknowledged ? item.Acknowledgements.Count == 2 : item.Acknowledgements.All(a => a.Key == person))
            && item.Acknowledgements.ContainsKey(person) == injury.Acknowledgements.ContainsKey(person))));

    [Fact]
    public void What_is_left_unresolved_asks_nothing_of_that_person_and_changes_nothing_for_the_other() => Laws.Check(Prop.ForAll(Histories, history =>
    {
        var (room, at) = (history.Shared, history.Shared.RecordedAt + Duration.FromDays(95));
        var left = room.Repairs.Injuries.Injuries.Values.Aggregate(new InjuryState(), (own, i) => own with { Unresolved = own.Unresolved.Set(i.Id, at) });
        var own = new RepairState { Injuries = left };
        return InjuryQueries.Items(room.Repairs, own, RoomScript.Sam).All(i => i.Stage == InjuryStage.Unresolved)
            && !RepairQueries.OpenSteps(room.Repairs, own, room.Facts, RoomScript.Sam, at).Any(s => IsAboutInjury(room, s))
            && !RepairQueries.Suggestions(room.Repairs, own, room.Facts, RoomScript.Sam, at).Any(s => s.What == RepairPhrases.ReframeInjury);
    }), Cases);

    [Fact]
    public void Nobody_owns_apologises_or_repairs_for_another() => Steps(s => s.Decision.Events.All(e => e switch
    {
        OwnershipStated x => s.Before.Facts.DoerOf(x.About) is not { } doer || doer == s.Context.Actor,
        RepairOffered x => (s.Before.Facts.DoerOf(x.About) is not { } doer || doer == s.Context.Actor)
            && (x.About.Concept != InjuryId.Concept || (s.Before.Repairs.Injuries.Injuries[new(x.About.Id)] is { BegunAt: not null } injury && injury.Injured == x.To)),
        RepairPartsAdded x => s.After.Repairs.Attempts[x.Repair].Author == s.Context.Actor,
        RepairReaffirmed x => s.After.Repairs.Attempts[x.Repair] is { Reception: not null } attempt && attempt.Author == s.Context.Actor,
        _ => true,
    }));

    [Fact]
    public void Only_the_receiver_receives_and_only_more_warmly_and_only_what_they_read() => Steps(s =>
        s.Before.Repairs.Attempts.Values.All(was => s.After.Repairs.Attempts[was.Id] is var now
            && !(now.Reception < was.Reception) && (was.Reception is null || now.Reception is not null)
            && (now.Reception == was.Reception || (s.Context.Actor == was.To && s.Command is ReceiveRepair c && c.Version == was.Version))));

    [Fact]
    public void Parts_never_get_lost_and_each_change_of_them_is_a_version() => Steps(s =>
        s.Before.Repairs.Attempts.Values.All(was => s.After.Repairs.Attempts[was.Id] is var now
            && now.MissingParts.All(p => was.MissingParts.Contains(p))
            && now.PreventionSteps.Take(was.PreventionSteps.Count).SequenceEqual(was.PreventionSteps)
            && ((now.Impact, now.Apology, now.PreventionSteps) == (was.Impact, was.Apology, was.PreventionSteps)
                ? now.Version - was.Version is 0 or 1
                : now.Version == was.Version + 1)
            && now.IsComplete == (now.Status != RepairStatus.Incomplete)));

    [Fact]
    public void An_attempt_waits_for_its_receiver_while_complete_and_unanswered_and_its_missing_parts_for_its_author() => Shared((room, at) =>
        room.Repairs.Attempts.Values.All(a =>
            StepsOf(room, a, a.To, at).SequenceEqual(a is { IsComplete: true, Reception: null } ? [RepairPhrases.AnswerRepair] : [])
            && StepsOf(room, a, a.Author, at).Count() == a.MissingParts.Count));

    [Fact]
    public void A_validation_is_confirmed_by_the_one_whose_experience_it_is_and_once() => Steps(s =>
        s.Before.Repairs.Injuries.Validations.Values.All(was => s.After.Repairs.Injuries.Validations[was.Id] is var now
            && (now == was || (was.ConfirmedAt is null && s.Context.Actor == was.Of && now == (was with { ConfirmedAt = s.At })))));

    [Fact]
    public void What_is_private_stays_private_and_what_is_shared_is_shared() => Laws.Check(Prop.ForAll(Histories, history =>
        history.Shared.Repairs is { KeptForLater.Count: 0, Injuries: { Unresolved.Count: 0, Patterns.Count: 0 } }
        && history.Own.Repairs is { Attempts.Count: 0, Injuries: { Injuries.Count: 0, Ownership.Count: 0, Validations.Count: 0 } }
        && history.Own.Repairs.Moments == new RepairMomentState()
        && history.Own.Repairs.Narrative == new NarrativeState()
        && history.Own.Repairs.Strategies == new StrategyState()), Cases);

    [Fact]
    public void Offers_are_open_well_formed_and_named_once_and_only_validations_and_reframes_are_one_persons() => Shared((room, at) =>
    {
        var (alex, sam) = (OffersTo(room, RoomScript.Alex, at), OffersTo(room, RoomScript.Sam, at));
        return alex.Concat(sam).All(o => o.ExpiresAt > at && o.ExpiresAt <= at + Duration.FromDays(30) && Suggestion.IsId(o.Id))
            && sam.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == sam.Count
            && alex.Where(IsJoint).SequenceEqual(sam.Where(IsJoint))
            && sam.Where(o => !IsJoint(o)).All(o => o.What == RepairPhrases.ReframeInjury
                ? room.Repairs.Injuries.Injuries[new(o.Item.Id)].Injured == RoomScript.Sam
                : room.Repairs.Injuries.Validations[new(o.Item.Id)].Of == RoomScript.Sam);
    });

    [Fact]
    public void Open_offers_are_worth_a_word_exactly_when_three_lie_between_three_and_thirty_days_back() => Shared((room, at) =>
        OffersTo(room, RoomScript.Sam, at).Any(o => o.What == RepairPhrases.TalkAboutRepair && o.Item == RepairAttemptId.None.Ref)
        == (room.Repairs.Attempts.Values.Count(a => a is { IsComplete: true, Reception: null } && (at - a.OfferedAt).TotalDays is >= 3 and < 30) >= 3));

    private static bool IsJoint(Suggestion offer) => offer.What != RepairPhrases.ReframeInjury && offer.What != RepairPhrases.ConfirmValidation;

    private static List<Suggestion> OffersTo(RoomState room, PersonId viewer, Instant at) =>
        RepairQueries.Suggestions(room.Repairs, new(), room.Facts, viewer, at).ToList();

    private static IEnumerable<Phrase> StepsOf(RoomState room, RepairAttempt attempt, PersonId person, Instant at) =>
        RepairQueries.OpenSteps(room.Repairs, new(), room.Facts, person, at).Where(s => s.Item == attempt.Id.Ref).Select(s => s.What);

    private static bool IsAboutInjury(RoomState room, OpenStep step) =>
        step.What == RepairPhrases.AcknowledgeHurt
        || (step.What == RepairPhrases.AnswerRepair && room.Repairs.Attempts[new(step.Item.Id)].About.Concept == InjuryId.Concept);

    private static void Steps(Func<HistoryStep, bool> holds) => Laws.Check(
        Prop.ForAll(Histories, history => history.Steps.Where(s => s.Before.Kind == RoomKind.Shared).All(holds)), Cases);

    private static void Shared(Func<RoomState, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(Histories, history => new[] { 0, 4, 20, 95 }.All(days => holds(history.Shared, history.Shared.RecordedAt + Duration.FromDays(days)))), Cases);
}
