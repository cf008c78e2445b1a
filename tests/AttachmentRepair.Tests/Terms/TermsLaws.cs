using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests;

/// <summary>What holds of everything that needs both, whatever the concept that proposed it.</summary>
public class TermsLaws
{
    private const int Histories = 400;

    private static readonly PersonId[] Both = [RoomScript.Alex, RoomScript.Sam];

    [Fact]
    public void In_force_is_the_newest_version_that_all_assented_to_or_that_narrowed_the_one_in_force() => Check(history =>
    {
        var naive = new NaiveTerms();
        var room = RoomScript.Dormant().Start;
        return history.SharedEvents.All(e =>
        {
            naive.Hear(e);
            room = RoomDecider.Evolve(room, e.Event, e.Envelope);
            return room.Terms.Entries.Values.All(entry => entry.InForce(room.Membership.Members)?.Number == naive.InForce(entry.Id));
        });
    });

    [Fact]
    public void Nobody_alone_widens() => Check(history => history.Steps.All(s => Entries(s).All(x =>
        InForce(x.After, s) is not { } now || now.Number == InForce(x.Before, s)?.Number
        || Both.All(now.Assents.ContainsKey) || (now.Narrows == (InForce(x.Before, s)?.Number ?? 0) && (now.Proposer == s.Context.Actor || now.Proposer == PersonId.None)))));

    [Fact]
    public void What_is_in_force_goes_back_only_by_ending_and_what_ended_stays_ended() => Check(history => history.Steps.All(s => Entries(s).All(x =>
        (InForce(x.Before, s) is not { } was || x.After.EndedAt is not null || InForce(x.After, s)?.Number >= was.Number)
        && (x.Before?.EndedAt is null || (x.After.EndedAt == x.Before.EndedAt && x.After.Versions.Equals(x.Before.Versions))))));

    [Fact]
    public void Anyone_ends_terms_at_once() => Check(history => history.Shared.Terms.Entries.Values.All(entry => Both.All(person =>
        RoomDecider.Decide(history.Shared, new EndTerms(entry.Id), Now(history, person)) is var decision
        && (entry.EndedAt is null ? decision.Events is [TermsEnded { IsNeutral: true }] : decision.Rejection == Rejection.Ended))));

    [Fact]
    public void Versions_are_numbered_from_one_and_stay_readable_as_they_were_proposed() => Check(history => history.Steps.All(s => Entries(s).All(x =>
        x.After.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, x.After.Versions.Count))
        && (x.Before is null || x.Before.Versions.Select(Proposed).SequenceEqual(x.After.Versions.Take(x.Before.Versions.Count).Select(Proposed))))));

    [Fact]
    public void An_assent_answers_the_newest_version_and_repeats_its_wording_and_any_other_is_outdated() => Check(history =>
        history.Steps.Where(s => s.Command is AssentToTerms).All(s => s.Command is AssentToTerms c
            && (!s.Before.Terms.Entries.TryGetValue(c.Terms, out var entry) || entry.EndedAt is not null || s.Decision.Rejection is { Code: not ("Outdated" or "UnknownItem") }
                || (c.Version == entry.Newest.Number
                    ? entry.Newest.Assents.ContainsKey(s.Context.Actor) ? s.Decision == Decision.Nothing : s.Decision.Events is [TermsAssented made] && made.Texts.Equals(entry.Newest.Wording)
                    : s.Decision.Rejection == (c.Version >= 1 && c.Version < entry.Newest.Number ? Rejection.Outdated : Rejection.UnknownItem)))));

    [Fact]
    public void What_was_in_force_at_an_instant_is_what_was_in_force_then() => Check(history => history.Steps.Where(s => s.Before.Kind == RoomKind.Shared).All(s =>
        history.Steps.Where(later => later.Before.Kind == RoomKind.Shared && later.At > s.At).Take(1).All(later => s.After.Terms.Entries.Values.All(entry =>
            history.Shared.Terms.Entries[entry.Id].InForceAt(s.After.Membership.Members, s.At)?.Number
                == later.Before.Terms.Entries[entry.Id].InForce(s.After.Membership.Members)?.Number))));

    [Fact]
    public void A_review_is_due_only_of_what_is_in_force_and_until_everybody_has_looked() => Laws.Check(Prop.ForAll(RoomHistory.About("terms"), history =>
        new[] { 0, 1, 3, 20, 40 }.All(days =>
        {
            var (room, now) = (history.Shared, history.Shared.RecordedAt + Duration.FromDays(days));
            var changes = room.Membership.LifeChanges.Select(c => c.At).ToList();
            return room.Terms.Entries.Values.All(entry => entry.ReviewDueSince(room.Membership.Members, changes, now) is not { } due
                ? Both.All(person => Offers(room, person, now).All(o => o.Item != entry.Id.Ref))
                : entry.InForce(room.Membership.Members) is { } version && due <= now && due >= entry.TookEffectAt(version, room.Membership.Members) && !Both.All(p => entry.HasLooked(p, due))
                    && Both.All(p => Offers(room, p, now).Count(o => o.Item == entry.Id.Ref) == (entry.HasLooked(p, due) || now >= due + Duration.FromDays(14) ? 0 : 1)));
        })), Histories);

    [Fact]
    public void Offers_to_review_are_the_same_to_everybody_who_has_not_looked() => Check(history =>
        Offers(history.Shared, RoomScript.Alex, history.Shared.RecordedAt).Concat(Offers(history.Shared, RoomScript.Sam, history.Shared.RecordedAt))
            .GroupBy(o => o.Item).All(g => g.Distinct().Count() == 1));

    [Fact]
    public void Nobody_is_asked_for_what_is_in_force_or_what_they_assented_to() => Check(history => Both.All(person =>
        TermsQueries.OpenSteps(history.Shared.Terms, history.Shared.Membership.Members, person).All(step =>
            history.Shared.Terms.Entries[new(step.Item.Id)] is { EndedAt: null } entry && !entry.Newest.Assents.ContainsKey(person)
            && entry.InForce(history.Shared.Membership.Members)?.Number != entry.Newest.Number)));

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.About("terms"), law), Histories);

    private static IEnumerable<(TermsEntry? Before, TermsEntry After)> Entries(HistoryStep step) => step.After.Terms.Entries.Values
        .Select(after => (step.Before.Terms.Entries.TryGetValue(after.Id, out var before) ? before : null, after));

    private static TermsVersion? InForce(TermsEntry? entry, HistoryStep step) => entry?.InForce(step.After.Membership.Members);

    private static object Proposed(TermsVersion v) => (v.Number, v.Proposer, v.ProposedAt, v.ReviewOn, v.Narrows, v.Wording);

    private static List<Suggestion> Offers(RoomState room, PersonId person, Instant now) => TermsQueries.Suggestions(
        room.Terms, room.Membership.Members, person, _ => room.Membership.LifeChanges.Select(c => c.At).ToValueList(), now).ToList();

    private static CommandContext Now(RoomHistory history, PersonId person) =>
        new(RoomScript.Relationship, person, new(77), history.Shared.RecordedAt, history.Shared.RecordedAt);
}
