using AttachmentRepair.Agreements;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Agreements;

/// <summary>What holds of agreements in every history.</summary>
public class AgreementLaws
{
    private const int Histories = 400;

    private static readonly PersonId[] Both = [RoomScript.Alex, RoomScript.Sam];

    [Fact]
    public void An_agreement_is_in_force_exactly_in_the_version_that_its_terms_are() => Check(history =>
        history.Steps.All(s => s.After.Agreements.Agreements.Values.All(a =>
            a.InForce(s.After.Facts)?.Number == s.After.Terms.InForce(a.Terms, s.After.Membership.Members)?.Number
            && a.Versions.Count == (s.After.Terms.Entries.TryGetValue(a.Terms, out var entry) ? entry.Versions.Count : 0)
            && a.Versions.All(v => Wording(v).SequenceEqual(s.After.Terms.Entries[a.Terms].Versions[v.Number - 1].Wording)))));

    [Fact]
    public void What_was_proposed_stays_as_it_was_proposed() => Check(history => history.Steps.All(s => Pairs(s).All(x =>
        x.After.Versions.Take(x.Before.Versions.Count).SequenceEqual(x.Before.Versions) && x.After.Author == x.Before.Author
        && x.After.Draft.GetType() == x.Before.Draft.GetType() && x.After.Revision >= x.Before.Revision && x.After.Measurements.Count >= x.Before.Measurements.Count)));

    [Fact]
    public void Only_a_version_that_leaves_something_out_takes_effect_without_the_other() => Check(history => history.Shared.Agreements.Agreements.Values.All(a =>
        history.Shared.Terms.Entries.TryGetValue(a.Terms, out var entry) ? entry.Versions.All(v => v.Narrows is not { } old
            || (a.Versions[v.Number - 1] is var now && a.Versions[old - 1] is var was && now.ReviewOn == was.ReviewOn && now.ReviewEveryMonths == was.ReviewEveryMonths
                && now.Content.Wording.Count < was.Content.Wording.Count && now.Content.Wording.All(was.Content.Wording.Contains)))
        : a.Versions.Count == 0));

    [Fact]
    public void A_compromise_is_proposed_with_a_need_of_each_as_its_owner_last_wrote_it() => Check(history => history.Steps.All(s => s.Decision.Events.All(e =>
        e is not AgreementProposed { Content: var content } p
        || (content is Compromise
            ? p.Needs.Select(n => n.Owner).ToHashSet().SetEquals(Both) && p.ReviewOn is not null && p.Needs.All(n => LastNeed(history, s, p.Agreement, n.Owner).Equals(n.Need))
            : p.Needs.Count == 0))));

    [Fact]
    public void A_joint_goal_that_was_proposed_keeps_a_step_of_each() => Check(history => history.Steps.All(s => s.After.Agreements.Agreements.Values.All(a =>
        a.Draft is not JointGoal || a.Versions.Count == 0 || Both.All(p => a.Steps.Any(step => step.Owner == p && step.RemovedAt is null)))));

    [Fact]
    public void Each_step_and_each_need_is_changed_by_its_owner_only() => Check(history => history.Steps.All(s => Pairs(s).All(x =>
        x.Before.Steps.Select((step, i) => (Was: step, Now: x.After.Steps[i])).All(p => p.Was == p.Now || (p.Was.Owner == s.Context.Actor && p.Now.Owner == p.Was.Owner))
        && x.After.Steps.Skip(x.Before.Steps.Count).All(step => step.Owner == s.Context.Actor)
        && Both.Where(p => p != s.Context.Actor).All(p => Equals(Need(x.Before, p), Need(x.After, p))))));

    [Fact]
    public void A_draft_is_no_terms_and_nobody_can_assent_to_it() => Check(history => history.Shared.Agreements.Agreements.Values.All(a =>
        a.Status(history.Shared.Facts) != AgreementStatus.Draft || !history.Shared.Terms.Entries.ContainsKey(a.Terms)));

    [Fact]
    public void What_is_put_forward_is_the_draft_that_its_sender_read() => Check(history => history.Steps.All(s =>
        s.Command is not PutForward c || s.Decision.Events.Count == 0
        || (s.Before.Agreements.Agreements[c.Agreement] is var a && c.Revision == a.Revision && s.Decision.Events[0] is AgreementProposed p && p.Content == a.Draft && p.ReviewOn == a.ReviewOn)));

    [Fact]
    public void A_revision_names_one_content() => Check(history => history.Steps.All(s => Pairs(s).All(x =>
        x.After.Revision != x.Before.Revision || x.Before.Draft is not (Compromise or JointGoal)
        || (x.After.Draft == x.Before.Draft && x.After.Needs.Equals(x.Before.Needs) && x.After.ReviewOn == x.Before.ReviewOn))));

    [Fact]
    public void Only_benchmarks_in_force_are_listed_and_measured_in_the_version_in_force() => Check(history => history.Steps.All(s =>
        s.Decision.Events.All(e => e is not MeasurementNoted m || (s.Before.Agreements.Agreements[m.Agreement] is var a && a.InForce(s.Before.Facts) is { Content: Benchmark } v && v.Number == m.Version))
        && AgreementQueries.Benchmarks(s.After.Agreements, s.After.Facts).All(b => s.After.Agreements.Agreements[b.Agreement].InForce(s.After.Facts)?.Number == b.Version
            && b.Measurements.All(m => m.Version == b.Version))));

    [Fact]
    public void Reasons_are_shared_values_in_force_and_each_is_given_once() => Check(history =>
        history.Shared.Agreements.Attached.Distinct().Count() == history.Shared.Agreements.Attached.Count
        && history.Shared.Agreements.Attached.Select(a => a.About).Distinct().All(item =>
            AgreementQueries.Reasons(history.Shared.Agreements, history.Shared.Facts, item).All(r =>
                history.Shared.Agreements.Agreements[r.Agreement].InForce(history.Shared.Facts)?.Content is SharedValues values && values.Values.Contains(r.Value))));

    [Fact]
    public void Nothing_is_relaxed_before_everybody_agreed_nor_out_of_the_days_that_somebody_named() => Check(history =>
        Enumerable.Range(0, 40).Select(i => RoomScript.Hours(-100 + (8 * i))).All(due => !history.Shared.Facts.IsRelaxedAt(due)
            || history.SharedEvents.Any(e => e.Event.Proposal is { } p && Named(e.Event)?.Covers(due) == true
                && history.Shared.Terms.Entries[p.Id] is var entry && entry.TookEffectAt(entry.Versions[p.Version - 1], history.Shared.Membership.Members) < due
                && entry.InForceAt(history.Shared.Membership.Members, due)?.Number == p.Version)));

    [Fact]
    public void Each_is_asked_for_their_own_part_only_and_a_draft_is_put_forward_when_it_is_complete() => Check(history => Both.All(person =>
        AgreementQueries.OpenSteps(history.Shared.Agreements, history.Shared.Facts, person).All(step => history.Shared.Agreements.Agreements[new(step.Item.Id)] is var a
            && !a.HasEnded(history.Shared.Facts) && step.What.Code switch
            {
                "WriteYourNeed" => a.Draft is Compromise && Need(a, person) is null,
                "AddYourStep" => a.Draft is JointGoal && !a.Steps.Any(s => s.Owner == person && s.RemovedAt is null),
                _ => RoomDecider.Decide(history.Shared, new PutForward(a.Id, step.Version!.Value), Now(history, person)).Events is [AgreementProposed],
            })));

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.About("agreement"), law), Histories);

    private static IEnumerable<PrivateText> Wording(AgreementVersion version) => version.Content.Wording.Concat(version.Needs.Select(n => n.Need));

    private static PrivateText? Need(Agreement agreement, PersonId person) => agreement.Needs.TryGetValue(person, out var need) ? need : null;

    private static IEnumerable<(Agreement Before, Agreement After)> Pairs(HistoryStep step) => step.After.Kind != step.Before.Kind ? []
        : step.Before.Agreements.Agreements.Values.Select(before => (before, step.After.Agreements.Agreements[before.Id]));

    private static RelaxedPeriod? Named(RoomEvent e) => e switch
    {
        RelaxedPeriodProposed p => p.Period,
        AgreementProposed { Content: ContextFactor { IsRelaxing: true } factor } => factor.Period,
        _ => null,
    };

    // The naive reading: the last need that the log holds of a person before a step.
    private static PrivateText LastNeed(RoomHistory history, HistoryStep before, AgreementId id, PersonId owner) => history.SharedEvents
        .Where(e => e.Envelope.Version <= before.Before.Version && e.Envelope.Author == owner && e.Event is NeedWritten w && w.Agreement == id)
        .Select(e => ((NeedWritten)e.Event).Need)
        .Last();

    private static CommandContext Now(RoomHistory history, PersonId person) =>
        new(RoomScript.Relationship, person, new(77), history.Shared.RecordedAt, history.Shared.RecordedAt);
}
