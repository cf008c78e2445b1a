using AttachmentRepair.Rooms;
using AttachmentRepair.Stages;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Stages;

/// <summary>What holds of the plan in every history.</summary>
public class StageLaws
{
    private const int Histories = 400;

    [Fact]
    public void One_event_enters_one_stage_at_most_and_no_change_is_ever_lost() => Check(history => Folds(history).All(f =>
        f.After.Stage - f.Before.Stage <= 1
        && f.After.Changes.Count - f.Before.Changes.Count is 0 or 1
        && f.After.Changes.Take(f.Before.Changes.Count).SequenceEqual(f.Before.Changes)
        && f.After.Version == f.After.Changes.Count + 1
        && (f.After.Stage == f.Before.Stage) == (f.After.Version == f.Before.Version)));

    // The naive reading: who said ready for this stage in this version, last, within a month, and has not taken it back.
    [Fact]
    public void A_stage_is_entered_exactly_when_everybody_is_ready_for_it_at_one_time() => Check(history =>
    {
        var (stage, version, ready) = (RepairStage.Safety, 1, new Dictionary<PersonId, Instant>());
        return Folds(history).All(f =>
        {
            var (author, at) = (f.Event.Envelope.Author, f.Event.Envelope.RecordedAt);
            if (f.Event.Event is SaidReadyForStage said && said.Version == version)
            {
                ready[author] = at;
                if (ready.Count == 2 && ready.Values.All(since => at - since < Duration.FromDays(30)))
                {
                    (stage, version, ready) = (stage + 1, version + 1, []);
                }
            }
            else if (f.Event.Event is StageReadyWithdrawn)
            {
                ready.Remove(author);
            }
            else if (f.Event.Event is StageChanged back)
            {
                (stage, version, ready) = (back.Stage, version + 1, []);
            }

            return (f.After.Stage, f.After.Version) == (stage, version);
        });
    });

    [Fact]
    public void Anyone_goes_back_to_any_earlier_stage_at_any_time() => Check(history => history.Steps.Where(s => s.After.Kind == RoomKind.Shared).All(s =>
        Enum.GetValues<RepairStage>().Where(stage => stage < s.After.Stages.Stage).All(stage => People.All(person =>
            RoomDecider.Decide(s.After, new ReturnToStage(stage), s.Context with { Actor = person, OccurredAt = s.At }).Events is [StageChanged { IsNeutral: true } e] && e.Stage == stage))));

    [Fact]
    public void Nobody_alone_widens_a_setting() => Check(history => history.Steps.All(s =>
        s.After.Settings is var after && SharedSettings.NarrowerOf(s.Before.Settings, after) == after
        || (s.Decision.Events is [TermsAssented assented] && s.After.Terms.Entries[assented.Terms].Newest is var version
            && People.All(version.Assents.ContainsKey)
            && (after.Pace.CompareTo(s.Before.Settings.Pace) >= 0 || s.After.Membership.Slowings.All(slowing => People.All(p => version.Assents[p] >= slowing.At))))));

    [Fact]
    public void What_only_narrows_is_in_force_at_once() => Check(history => history.Steps.All(s =>
        s.Decision.Events is not [SettingsProposed proposed]
        || ((proposed.Narrows is not null) == (proposed.Settings != s.Before.Settings && SharedSettings.NarrowerOf(s.Before.Settings, proposed.Settings) == proposed.Settings)
            && s.After.Settings == (proposed.Narrows is not null ? proposed.Settings : s.Before.Settings))));

    [Fact]
    public void A_slowing_is_at_least_as_slow_as_it_says_until_everybody_agrees_otherwise() => Check(history => history.Steps.All(s =>
        s.Decision.Events is not [Slowed slowed]
        || s.After.Settings.Pace == Pace.SlowerOf(s.Before.Settings.Pace, slowed.To ?? s.Before.Settings.Pace.Doubled())));

    [Fact]
    public void The_plan_ends_by_an_assent_to_its_end_and_by_nothing_else() => Check(history => history.Steps.All(s =>
        s.Before.Stages.IsCompleted(s.Before.Facts) == s.After.Stages.IsCompleted(s.After.Facts)
        || (s.After.Stages.IsCompleted(s.After.Facts) ? s.Decision.Events is [TermsAssented] : s.Decision.Events is [TermsEnded])));

    [Fact]
    public void Until_a_stage_is_entered_a_ready_changes_nothing_for_anybody_else() => Check(history => history.Steps
        .Where(s => s.Decision.Events is [SaidReadyForStage or StageReadyWithdrawn] && s.After.Stages.Version == s.Before.Stages.Version)
        .All(s => People.Where(p => p != s.Context.Actor).All(p => Plan(s.Before, p, s.At) == Plan(s.After, p, s.At))));

    [Fact]
    public void A_ready_lasts_thirty_days_and_is_shown_to_its_author_at_the_next_stage_only() => Check(history =>
        new[] { 0, 12, 29, 30, 31 }.All(days => People.All(p =>
        {
            var now = history.Shared.RecordedAt + Duration.FromDays(days);
            var until = history.Shared.Stages.Ready.TryGetValue(p, out var said) && said + Duration.FromDays(30) > now ? said + Duration.FromDays(30) : (Instant?)null;
            var plan = Plan(history.Shared, p, now);
            return plan.Stages.All(s => s.ViewerReadyUntil == (s.Stage == history.Shared.Stages.Next ? until : null)
                && s.Gate == plan.GateTo(s.Stage) && (s.Gate == StageGate.Open) == (s.Stage <= plan.Stage));
        })));

    [Fact]
    public void The_next_stage_is_suggested_to_those_only_who_feel_safe_enough_and_have_not_said_ready() => Check(history =>
        new[] { 0, 8, 30 }.All(days => People.All(p =>
        {
            var now = history.Shared.RecordedAt + Duration.FromDays(days);
            var (shared, own) = (history.Shared, history.Own.Stages);
            var offers = StageQueries.NextStage(shared.Stages, own, shared.Settings, shared.Membership.OpenSince, p, now).ToList();
            return offers.Count <= 1 && offers.All(o =>
                shared.Stages.Next is not null
                && shared.Stages.ReadyUntil(p, now) is null
                && Plan(shared, p, now).Since + shared.Settings.Pace.Interval <= now
                && own.FeltSafety!.Rating.Value >= shared.Settings.SafetyLevel.Value);
        })));

    [Fact]
    public void Offers_last_a_fortnight_and_name_themselves_once() => Check(history =>
        new[] { 0, 8, 28, 370, 740 }.All(days =>
        {
            var (shared, now) = (history.Shared, history.Shared.RecordedAt + Duration.FromDays(days));
            var offers = StageQueries.Suggestions(shared.Stages, history.Own.Stages, shared.Facts, shared.Settings, now)
                .Concat(StageQueries.NextStage(shared.Stages, history.Own.Stages, shared.Settings, shared.Membership.OpenSince, RoomScript.Alex, now))
                .ToList();
            return offers.TrueForAll(o => o.ExpiresAt > now && o.ExpiresAt <= now + Duration.FromDays(14) && Suggestion.IsId(o.Id))
                && offers.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == offers.Count;
        }));

    [Fact]
    public void Accountability_is_active_exactly_while_its_terms_are_in_force_and_its_consent_lives() => Check(history =>
        new[] { 0, 1, 3, 9 }.All(days =>
        {
            var (shared, now) = (history.Shared, history.Shared.RecordedAt + Duration.FromDays(days));
            var live = shared.Stages.Accountability.Any(t =>
                shared.Terms.InForce(t.Terms, shared.Membership.Members) is { } version && now.InZone(RoomScript.Berlin).Date <= t.Versions[version.Number - 1].LastDay);
            return People.All(p => Plan(shared, p, now).IsAccountabilityActive == live);
        }));

    [Fact]
    public void What_is_noted_in_private_stays_in_the_private_room() => Check(history =>
        history.Shared.Stages is { Profile: null, FeltSafety: null }
        && history.Own.Stages with { Profile = null, FeltSafety = null } == new StageState());

    private static PersonId[] People { get; } = [RoomScript.Alex, RoomScript.Sam];

    private static RepairPlan Plan(RoomState room, PersonId viewer, Instant now) =>
        StageQueries.Plan(room.Stages, room.Facts, room.Settings, room.Membership.OpenSince, false, viewer, now);

    private static IEnumerable<(RecordedEvent Event, StageState Before, StageState After)> Folds(RoomHistory history)
    {
        var room = RoomScript.Dormant().Start;
        foreach (var recorded in history.SharedEvents)
        {
            var before = room.Stages;
            room = RoomDecider.Evolve(room, recorded.Event, recorded.Envelope);
            yield return (recorded, before, room.Stages);
        }
    }

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.About("stage"), law), Histories);
}
