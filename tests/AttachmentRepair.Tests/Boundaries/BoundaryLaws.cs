using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>What holds of boundaries in every history.</summary>
public class BoundaryLaws
{
    private const int Histories = 300;

    [Fact]
    public void A_limit_of_ones_own_holds_from_its_statement_to_its_end_whatever_else_happens() => Check((room, _) =>
        room.Boundaries.Boundaries.Values.Where(b => !b.IsShared).All(b => b.IsInForce(room.Facts) == b.EndedAt is null && b.InForce(room.Facts) is null == b.EndedAt is not null));

    [Fact]
    public void A_shared_boundary_holds_exactly_while_its_terms_do() => Check((room, _) =>
        room.Boundaries.Boundaries.Values.Where(b => b.IsShared).All(b =>
            b.InForce(room.Facts)?.Number == room.Terms.InForce(b.Terms, room.Membership.Members)?.Number && b.EndedAt is null));

    [Fact]
    public void Versions_are_numbered_from_one_and_only_grow() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
        history.Steps.All(s => s.After.Boundaries.Boundaries.Values.All(b =>
            b.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, b.Versions.Count))
            && (!s.Before.Boundaries.Boundaries.TryGetValue(b.Id, out var was) || b.Versions.Take(was.Versions.Count).SequenceEqual(was.Versions))))), Histories);

    [Fact]
    public void A_crossing_never_goes_back() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
        history.Steps.All(s => s.Before.Boundaries.Crossings.Values.All(was => s.After.Boundaries.Crossings[was.Id] is var now
            && now.Stage >= was.Stage && now.Plans.Count >= was.Plans.Count && (was.AcceptedPlan is null || was.AcceptedPlan == now.AcceptedPlan)))), Histories);

    [Fact]
    public void Only_the_owner_notes_and_accepts_and_only_the_other_acknowledges_plans_and_renews() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
        history.Steps.All(s => s.Decision.Events.All(e => e switch
        {
            BoundaryRespected x => s.After.Boundaries.IsOwner(x.Boundary, s.Context.Actor),
            CrossingNoted x => s.After.Boundaries.IsOwner(x.Boundary, s.Context.Actor) && x.CrossedBy != s.Context.Actor,
            RedressAccepted x => IsOwner(s.After, x.Crossing, s.Context.Actor) && x.Plan == s.Before.Boundaries.Crossings[x.Crossing].Plans.Count,
            CrossingClosed x => IsOwner(s.After, x.Crossing, s.Context.Actor),
            CrossingAcknowledged x => s.After.Boundaries.Crossings[x.Crossing].CrossedBy == s.Context.Actor,
            RedressOffered x => s.After.Boundaries.Crossings[x.Crossing] is { AcknowledgedAt: not null } crossing && crossing.CrossedBy == s.Context.Actor,
            CrossingRenewed x => s.After.Boundaries.Crossings[x.Crossing] is { AcceptedPlan: not null } crossing && crossing.CrossedBy == s.Context.Actor,
            _ => true,
        }))), Histories);

    [Fact]
    public void A_review_is_due_only_of_what_holds_and_until_everybody_whose_it_is_has_looked() => Check((room, at) =>
        room.Boundaries.Boundaries.Values.All(b => b.ReviewDueSince(room.Facts, room.Membership.LifeChanges, at) is not { } due
            || (b.IsInForce(room.Facts) && due <= at
                && (b.IsShared ? room.Membership.Members.Select(m => m.Person) : [b.Owner]).Any(p => !b.HasLooked(p, due, room.Facts)))));

    [Fact]
    public void Each_step_of_a_crossing_waits_for_one_person_at_most() => Check((room, _) =>
        room.Boundaries.Crossings.Values.All(c => new[] { RoomScript.Alex, RoomScript.Sam }.Sum(p => BoundaryQueries.OpenSteps(room.Boundaries, p).Count(s => s.Item == c.Id.Ref))
            == (c.Stage is CrossingStage.Renewed or CrossingStage.Closed ? 0 : 1)));

    [Fact]
    public void What_is_noted_in_private_stays_in_the_private_room() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
        history.Shared.Boundaries is { Ratings.Count: 0, Rationales.Count: 0, Concerns.Count: 0 } && history.Own.Boundaries is { Boundaries.Count: 0, Crossings.Count: 0 }), Histories);

    [Fact]
    public void Offers_last_a_fortnight_and_name_themselves_once() => Check((room, at) =>
        BoundaryQueries.Suggestions(room.Boundaries, new(), room.Facts, room.Membership.LifeChanges, RoomScript.Sam, at).ToList() is var offers
        && offers.All(o => o.ExpiresAt > at && o.ExpiresAt <= at + Duration.FromDays(14) && Suggestion.IsId(o.Id))
        && offers.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == offers.Count);

    private static bool IsOwner(RoomState room, CrossingId crossing, PersonId person) =>
        room.Boundaries.IsOwner(room.Boundaries.Crossings[crossing].Boundary, person);

    private static void Check(Func<RoomState, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(RoomHistory.Arbitrary, history => new[] { 0, 3, 20 }.All(days => holds(history.Shared, history.Shared.RecordedAt + Duration.FromDays(days)))), Histories);
}
