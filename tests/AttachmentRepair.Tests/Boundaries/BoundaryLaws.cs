using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>What holds of boundaries in every history; what follows from them is compared with a naive reading of what was recorded.</summary>
public class BoundaryLaws
{
    private const int Histories = 200;

    private static readonly PersonId[] Both = [RoomScript.Alex, RoomScript.Sam];

    private static readonly Arbitrary<RoomHistory> Reviews = RoomHistory.OfThemes(
        "boundary",
        "boundary.propose boundary.revise boundary.review relationship.life-change terms",
        "boundary.propose boundary.revise boundary.end boundary.review terms.assent terms.review terms.keep relationship.life-change");

    [Fact]
    public void What_is_in_force_is_what_was_last_said_alone_or_agreed_by_both_whatever_else_happens() => Laws.Check(Prop.ForAll(Reviews, history =>
    {
        var (naive, room) = (new NaiveBoundaries(), RoomScript.Dormant().Start);
        return history.SharedEvents.All(e =>
        {
            naive.Hear(e);
            room = RoomDecider.Evolve(room, e.Event, e.Envelope);
            return naive.Boundaries.Count == room.Boundaries.Boundaries.Count
                && room.Boundaries.Boundaries.Values.All(b => b.InForce(room.Facts) == naive.Boundaries[b.Id].InForce && b.IsInForce(room.Facts) == naive.Boundaries[b.Id].InForce is not null);
        });
    }), Histories);

    [Fact]
    public void What_was_in_force_at_an_instant_is_what_was_in_force_then() => Check((history, naive) => history.Shared.Boundaries.Boundaries.Values.All(b =>
        Instants(history, naive.Boundaries[b.Id]).All(at => b.WasInForce(history.Shared.Facts, at) == naive.Boundaries[b.Id].HeldAt(at))));

    [Fact]
    public void A_boundary_stays_its_owners_and_what_it_was_proposed_as_and_keeps_every_wording() => Check((history, naive) =>
        history.Shared.Boundaries.Boundaries.Values.All(b => naive.Boundaries[b.Id] is var was
            && b.Owner == was.Owner && b.Form == was.Proposed.Form && b.Domain == was.Proposed.Domain && b.Links.Equals(was.Proposed.Links)
            && b.Versions.SequenceEqual(was.Versions) && b.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, b.Versions.Count))));

    [Fact]
    public void A_proposal_says_what_its_author_said() => Steps(s => s.Decision.Events.All(e => (e, s.Command) switch
    {
        (BoundaryProposed x, ProposeBoundary c) => x.Form == c.Form && x.Domain == c.Domain && x.Expectation.Equals(c.Expectation) && x.ReviewOn == c.ReviewOn && Equals(x.Rationale, c.Rationale)
            && x.NoTalks.Equals(c.NoTalks ?? []) && x.Links.Equals(c.Links ?? []) && x.Links.All(s.Before.Facts.Exists),
        (BoundaryRevised x, ReviseBoundary c) => x.Version == c.Version + 1 && x.Expectation.Equals(c.Expectation) && x.ReviewOn == c.ReviewOn && Equals(x.Rationale, c.Rationale)
            && x.NoTalks.Equals(c.NoTalks ?? []) && x.Form == s.Before.Boundaries.Boundaries[c.Boundary].Form,
        (TermsReviewed x, ReviewBoundary c) => x.Terms == c.Boundary.Terms && x.Version == s.Before.Boundaries.Boundaries[c.Boundary].InForce(s.Before.Facts)?.Number,
        (BoundaryEvent, not BoundaryCommand) => false,
        _ => true,
    }));

    [Fact]
    public void Each_command_is_answered_as_the_record_says_paused_or_not() => Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history =>
    {
        var (naive, heard) = (new NaiveBoundaries(), 0);
        foreach (var s in history.Steps.Where(s => s.Before.Kind == RoomKind.Shared))
        {
            for (; heard < history.SharedEvents.Count && history.SharedEvents[heard].Envelope.Version <= s.Before.Version; heard++)
            {
                naive.Hear(history.SharedEvents[heard]);
            }

            if (s.Command is BoundaryCommand and not (ProposeBoundary or RateBoundary or NoteRationale or NoteSafetyConcern)
                && Both.Contains(s.Context.Actor) && s.Context.OccurredAt <= s.At && Outcome(s.Decision) != naive.Expect(s.Command, s.Context.Actor, s.At, s.Context.OccurredAt))
            {
                return false;
            }
        }

        return true;
    }), 2 * Histories);

    [Fact]
    public void Respect_is_noted_once_in_six_days_by_the_clock_of_the_room() => Check((history, naive) => naive.Boundaries.All(b =>
        new[] { 0, 1, 143, 144 }.Select(h => (b.Value.RespectNotedAt ?? history.Shared.RecordedAt) + Duration.FromHours(h)).Where(at => at >= history.Shared.RecordedAt).All(at =>
            new[] { 0, 5 }.All(ago => Both.All(person => Decided(history, person, new NoteRespected(b.Key), at, at - Duration.FromHours(ago))
                == naive.Expect(new NoteRespected(b.Key), person, at, at))))));

    [Fact]
    public void A_review_is_due_since_the_last_cause_since_it_holds_until_everybody_whose_it_is_has_looked() => Laws.Check(Prop.ForAll(Reviews, history =>
        NaiveBoundaries.Of(history) is var naive && Later(history).All(at => history.Shared.Boundaries.Boundaries.Values.All(b =>
            b.ReviewDueSince(history.Shared.Facts, history.Shared.Membership.LifeChanges, at) == naive.DueSince(b.Id, at)))), 2 * Histories);

    [Fact]
    public void A_shared_boundary_is_due_exactly_when_its_terms_are() => Laws.Check(Prop.ForAll(Reviews, history => history.Shared is var room
        && Later(history).All(at => room.Boundaries.Boundaries.Values.Where(b => b.IsShared).All(b =>
            b.ReviewDueSince(room.Facts, room.Membership.LifeChanges, at) == room.Terms.Entries[b.Terms].ReviewDueSince(
                room.Membership.Members, room.Membership.LifeChanges.Where(c => b.IsTouchedBy(c.Change)).Select(c => c.At), at)))), Histories);

    [Fact]
    public void Each_sees_a_boundary_with_their_own_notes_and_looks_alone() => Laws.Check(Prop.ForAll(Reviews, history =>
    {
        var (naive, room) = (NaiveBoundaries.Of(history), history.Shared);
        return Later(history).Take(3).All(at => Both.All(viewer =>
        {
            var own = viewer == RoomScript.Alex ? history.Own.Boundaries : new();
            var notes = NaiveNotes.Of(history, viewer);
            return BoundaryQueries.Items(room.Boundaries, own, room.Facts, room.Membership.LifeChanges, viewer, at).All(i => naive.Boundaries[i.Boundary.Id] is var was
                && i.Status == (was.InForce is not null ? BoundaryStatus.Active : was.EndedAt is not null ? BoundaryStatus.Ended : BoundaryStatus.Proposed)
                && i.InForce == was.InForce
                && i.ReviewDueSince == naive.DueSince(i.Boundary.Id, at)
                && i.ViewerLooked == (i.ReviewDueSince is { } due && was.HasLooked(viewer, due))
                && i.ViewerRating == notes.Ratings.GetValueOrDefault(i.Boundary.Id)
                && Equals(i.ViewerRationale, notes.Rationales.GetValueOrDefault(i.Boundary.Id)));
        }));
    }), Histories);

    [Fact]
    public void A_talk_is_held_at_the_first_hour_that_nothing_in_force_rules_out_where_each_of_them_lives() => Check((history, naive) =>
    {
        // Alex in Berlin, Sam in Sydney: all hours begin and end on the hour in both.
        Dictionary<PersonId, DateTimeZone> zones = new() { [RoomScript.Alex] = RoomScript.Berlin, [RoomScript.Sam] = DateTimeZoneProviders.Tzdb["Australia/Sydney"] };
        var facts = history.Shared.Facts with { Members = history.Shared.Membership.Members.Select(m => m with { Zone = zones[m.Person] }).ToValueList() };
        return new[] { 0, 7, 13, 20 }.Select(h => history.Shared.RecordedAt + Duration.FromHours(h)).All(from =>
        {
            var hour = from.InUtc().LocalDateTime.With(t => new LocalTime(t.Hour, 0)).InUtc().ToInstant();
            var candidates = Enumerable.Range(1, 336).Select(h => hour + Duration.FromHours(h)).Prepend(from);
            return BoundaryQueries.NextTalkTime(history.Shared.Boundaries, facts, from) == candidates.First(at => naive.Boundaries.Values.All(b =>
                b.InForce is not { } version || zones.All(z => (!b.IsShared && b.Owner != z.Key) || !version.NoTalks.Any(q => IsWithin(q, at.InZone(z.Value).TimeOfDay)))));
        });
    });

    [Fact]
    public void What_is_noted_in_private_is_its_writers_last_word_and_stays_in_the_private_room() => Check((history, _) =>
        history.Shared.Boundaries is { Ratings.Count: 0, Rationales.Count: 0, Concerns.Count: 0 } && history.Own.Boundaries is { Boundaries.Count: 0, Crossings.Count: 0 } own
        && NaiveNotes.Of(history, RoomScript.Alex) is var notes
        && own.Ratings.Count == notes.Ratings.Count && own.Ratings.All(r => r.Value == notes.Ratings[r.Key])
        && own.Rationales.Count == notes.Rationales.Count && own.Rationales.All(r => r.Value.Equals(notes.Rationales[r.Key]))
        && own.Concerns.Values.SequenceEqual(notes.Concerns));

    private static void Check(Func<RoomHistory, NaiveBoundaries, bool> holds) =>
        Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history => holds(history, NaiveBoundaries.Of(history))), Histories);

    private static void Steps(Func<HistoryStep, bool> holds) => Laws.Check(Prop.ForAll(RoomHistory.About("boundary"), history => history.Steps.All(holds)), Histories);

    private static string Outcome(Decision decision) => decision.Rejection?.Code ?? (decision.Events is [var only] ? only.ToString() : decision.Events.Count == 0 ? "nothing" : "several")!;

    private static string Decided(RoomHistory history, PersonId person, RoomCommand command, Instant recordedAt, Instant occurredAt) =>
        Outcome(RoomDecider.Decide(history.Shared, command, new(RoomScript.Relationship, person, new(77), recordedAt, occurredAt)));

    private static IEnumerable<Instant> Instants(RoomHistory history, NaiveBoundary boundary) =>
        boundary.Turns.SelectMany(at => new[] { at, at - Duration.Epsilon, at + Duration.Epsilon }).Append(history.Shared.RecordedAt);

    private static IEnumerable<Instant> Later(RoomHistory history) => new[] { 0, 1, 3, 13, 20 }.Select(days => history.Shared.RecordedAt + Duration.FromDays(days));

    private static bool IsWithin(QuietHours quiet, LocalTime time) =>
        quiet.From < quiet.Until ? time >= quiet.From && time < quiet.Until : time >= quiet.From || time < quiet.Until;
}
