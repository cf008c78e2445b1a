using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>What holds of crossings, and of what is offered about them and about boundaries, in every history.</summary>
public class CrossingLaws
{
    private const int Histories = 200;

    private static readonly PersonId[] Both = [RoomScript.Alex, RoomScript.Sam];

    private static readonly Arbitrary<RoomHistory> Offers = RoomHistory.OfThemes(
        "boundary",
        "boundary.propose boundary.crossed boundary.acknowledge boundary.redress boundary.accept boundary.close",
        "boundary.propose boundary.rate boundary.concern boundary.review relationship.life-change terms.assent terms.review");

    [Fact]
    public void A_crossing_is_noted_exactly_of_what_held_when_it_happened_and_by_its_owner() => Check((history, naive) => naive.Boundaries.All(b =>
        b.Value.Turns.SelectMany(at => new[] { at - Duration.Epsilon, at }).Append(history.Shared.RecordedAt).All(at => Both.All(person => Both.All(by =>
            new NoteCrossing(b.Key, by, CrossingKind.Clear) is var command
            && Outcome(RoomDecider.Decide(history.Shared, command, new(RoomScript.Relationship, person, new(77), history.Shared.RecordedAt, at)))
                == naive.Expect(command, person, history.Shared.RecordedAt, at))))));

    [Fact]
    public void A_crossing_is_what_was_recorded_of_it() => Check((history, naive) =>
        history.Shared.Boundaries.Crossings.Count == naive.Crossings.Count && history.Shared.Boundaries.Crossings.Values.All(c => naive.Crossings[c.Id] is var was
            && c == new BoundaryCrossing(
                was.Noted.Crossing, was.Noted.Boundary, was.Noted.CrossedBy, was.Noted.Kind, was.NotedAt, was.AcknowledgedAt, was.Plans.ToValueList(), was.Accepted, was.RenewedAt, was.ClosedAt)));

    [Fact]
    public void A_crossing_never_goes_back() => Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history =>
        history.Steps.All(s => s.Before.Boundaries.Crossings.Values.All(was => s.After.Boundaries.Crossings[was.Id] is var now
            && now.Stage >= was.Stage && now.Plans.Take(was.Plans.Count).SequenceEqual(was.Plans) && (was.AcceptedPlan is null || was.AcceptedPlan == now.AcceptedPlan)))), Histories);

    [Fact]
    public void Only_the_owner_notes_and_accepts_and_only_the_other_acknowledges_plans_and_renews() => Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history =>
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
    public void Each_step_of_a_crossing_waits_for_the_one_whose_turn_it_is() => Check((history, naive) => Both.All(person =>
        BoundaryQueries.OpenSteps(history.Shared.Boundaries, person).Select(s => (s.What.Code, s.Item, s.Version)).ToHashSet()
            .SetEquals(naive.Crossings.Select(c => Waiting(c.Value, person, naive) is { } code
                ? (code, c.Key.Ref, code == "AnswerRedress" ? c.Value.Plans.Count : (int?)null)
                : default).Where(s => s != default))));

    [Fact]
    public void Offers_are_made_in_their_time_to_those_whose_they_are_and_for_a_fortnight() => Laws.Check(Prop.ForAll(Offers, history =>
    {
        var (naive, room) = (NaiveBoundaries.Of(history), history.Shared);
        var now = Instant.Max(room.RecordedAt, history.Own.RecordedAt);
        return Moments(naive, now).All(at => Both.All(viewer =>
        {
            var own = viewer == RoomScript.Alex ? history.Own.Boundaries : new();
            var offers = BoundaryQueries.Suggestions(room.Boundaries, own, room.Facts, room.Membership.LifeChanges, viewer, at).ToList();
            return offers.TrueForAll(o => Suggestion.IsId(o.Id)) && offers.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == offers.Count
                && offers.Select(o => (o.What.Code, o.Item, o.ExpiresAt)).Order().SequenceEqual(Expected(history, naive, viewer, at).Order());
        }));
    }), 2 * Histories);

    private static void Check(Func<RoomHistory, NaiveBoundaries, bool> holds) =>
        Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history => holds(history, NaiveBoundaries.Of(history))), Histories);

    private static bool IsOwner(RoomState room, CrossingId crossing, PersonId person) =>
        room.Boundaries.IsOwner(room.Boundaries.Crossings[crossing].Boundary, person);

    private static string Outcome(Decision decision) => decision.Rejection?.Code ?? decision.Events[0].ToString();

    private static string? Waiting(NaiveCrossing x, PersonId person, NaiveBoundaries naive)
    {
        if (x.ClosedAt is not null || x.RenewedAt is not null)
        {
            return null;
        }

        return x.Accepted is not null ? Only(x.By, "RenewAfterCrossing")
            : x.Plans.Count > 0 ? Only(naive.Boundaries[x.Noted.Boundary].Owner, "AnswerRedress")
            : Only(x.By, x.AcknowledgedAt is null ? "AcknowledgeCrossing" : "OfferRedress");

        string? Only(PersonId turn, string code) => person == turn ? code : null;
    }

    private static IEnumerable<Instant> Moments(NaiveBoundaries naive, Instant now) => naive.Crossings.Values.Take(2)
        .SelectMany(c => new[] { 2, 14, 16, 28 }.Select(d => c.NotedAt + Duration.FromDays(d)).SelectMany(at => new[] { at - Duration.Epsilon, at })).Where(at => at >= now)
        .Concat(new[] { 0, 1, 3, 13, 20 }.Select(d => now + Duration.FromDays(d)));

    private static IEnumerable<(string Code, ItemRef Item, Instant ExpiresAt)> Expected(RoomHistory history, NaiveBoundaries naive, PersonId viewer, Instant now)
    {
        var notes = NaiveNotes.Of(history, viewer);
        return Due().Where(o => o.From <= now && now < o.From + Duration.FromDays(14)).Select(o => (o.Code, o.Item, o.From + Duration.FromDays(14)));

        IEnumerable<(string Code, ItemRef Item, Instant From)> Due()
        {
            foreach (var (id, x) in naive.Crossings.Where(c => !c.Value.IsSettled))
            {
                yield return ("SomebodyToHelp", id.Ref, x.NotedAt + Duration.FromDays(14));
                if (x.Plans.Count == 0 && now < x.NotedAt + Duration.FromDays(14))
                {
                    yield return ("TalkAboutCrossing", id.Ref, x.NotedAt + Duration.FromDays(2));
                }
            }

            foreach (var (id, b) in naive.Boundaries)
            {
                if ((b.IsShared || b.Owner == viewer) && naive.DueSince(id, now) is { } due && naive.Changes.Exists(c => c.At == due && naive.Touches(id, c.Change)) && !b.HasLooked(viewer, due))
                {
                    yield return ("ReviewBoundary", id.Ref, due);
                }

                if (b.IsShared && b.InForce is not null && notes.Ratings.TryGetValue(id, out var rating)
                    && (rating.Fairness.Value <= 0.3 || rating.Sustainability.Value <= 0.3) && !b.Asked.Exists(asked => asked >= rating.At))
                {
                    yield return ("AskForReview", id.Ref, rating.At);
                }
            }

            foreach (var (version, concern) in history.Own.Boundaries.Concerns.Where(_ => viewer == RoomScript.Alex))
            {
                yield return ("SeeHelp", concern.Boundary?.Ref ?? new("concern", (UInt128)version), concern.NotedAt);
            }
        }
    }
}
