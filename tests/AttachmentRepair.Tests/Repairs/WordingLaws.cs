using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>What holds of moments, shared problems, chapters and strategies in every history.</summary>
public class WordingLaws
{
    private const int Cases = 300;
    private const string Moments = "repair-moment terms.assent relationship.ready";
    private const string Strategies = "strategy terms.assent";
    private const string Words = "injury.name chapter shared-problem strategy terms";

    [Fact]
    public void A_wording_is_in_force_exactly_as_its_terms_say() => Shared(Words, (room, _) =>
    {
        var (facts, narrative) = (room.Facts, room.Repairs.Narrative);
        var items = NarrativeQueries.Problems(narrative, facts, RoomScript.Sam).Select(p => (p.Problem.Id.Terms, p.Status, p.InForce))
            .Concat(NarrativeQueries.Chapters(narrative, facts, RoomScript.Sam).Select(c => (c.Chapter.Id.Terms, c.Status, InForce: c.Published)))
            .Concat(StrategyQueries.Items(room.Repairs.Strategies, facts, RoomScript.Sam).Select(s => (s.Strategy.Id.Terms, s.Status, s.InForce)));
        return items.All(i => i.InForce?.Number == facts.Terms.InForce(i.Terms, facts.Members)?.Number
            && (i.Status == WordingStatus.Agreed) == (i.InForce is not null)
            && (i.Status == WordingStatus.Ended) == (facts.Terms.Entries[i.Terms].EndedAt is not null));
    });

    [Fact]
    public void Versions_are_numbered_from_one_and_none_is_ever_changed_by_another() => Steps(Words, s => Versions(s.After).All(now =>
        now.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, now.Versions.Count))
        && (Versions(s.Before).Where(b => b.Terms == now.Terms).Select(b => b.Versions).FirstOrDefault() is not { } was
            || (now.Versions.Take(was.Count).SequenceEqual(was) && now.Versions.Skip(was.Count).All(v => v.Author == s.Context.Actor)))));

    [Fact]
    public void Nobody_changes_what_an_injury_says_by_wording_something_together() => Steps(Words, s =>
        s.Command is not (NarrativeCommand or StrategyCommand or RepairMomentCommand or TermsCommand) || s.Before.Repairs.Injuries == s.After.Repairs.Injuries);

    [Fact]
    public void A_strategy_is_used_while_it_is_agreed_and_helps_somebody_else() => Steps(Strategies, s =>
        s.Decision.Events.All(e => e is not StrategyUsed x || s.Before.Facts.Terms.InForce(x.Strategy.Terms, s.Before.Membership.Members) is not null)
        && s.After.Repairs.Strategies.Strategies.Values.All(now =>
            now.Uses.Select(u => u.Number).SequenceEqual(Enumerable.Range(1, now.Uses.Count))
            && now.Uses.All(u => !u.Helped.ContainsKey(u.By))
            && now.Received == now.Uses.Count(u => u.Helped.Count > 0)
            && (!s.Before.Repairs.Strategies.Strategies.TryGetValue(now.Id, out var was)
                || was.Uses.Zip(now.Uses).All(u => u.First.By == u.Second.By && u.First.UsedAt == u.Second.UsedAt && u.First.Helped.All(h => u.Second.Helped.ContainsKey(h.Key))))));

    [Fact]
    public void A_moment_starts_only_in_an_offer_that_everybody_assented_to_and_uses_it_up() => Steps(Moments, s => s.Decision.Events.All(e =>
        e is not RepairMomentStarted x
        || (s.Before.Terms.InForce(x.Moment.Terms, s.Before.Membership.Members)?.Number == x.Version
            && !s.Before.Facts.IsPausedAt(s.At)
            && s.Before.Repairs.Moments.Moments[x.Moment].Sittings.All(sitting => sitting.Version < x.Version))));

    [Fact]
    public void A_moment_is_on_for_its_time_at_most_and_ends_by_itself() => Shared(Moments, (room, at) => room.Repairs.Moments.Moments.Values.All(m =>
        m.Sittings.All(sitting => sitting.EndsAt - sitting.StartedAt == Duration.FromMinutes(m.Versions[sitting.Version - 1].Timebox.Minutes))
        && (m.Sittings.Count == 0 || m.StageAt(room.Facts, m.Sittings[^1].EndsAt) != MomentStage.Running)
        && (m.StageAt(room.Facts, at) != MomentStage.Running || (m.Sittings[^1].StartedAt <= at && at < m.Sittings[^1].EndsAt && m.Sittings[^1].PausedAt is null && !room.Facts.IsPausedAt(at)))));

    [Fact]
    public void What_is_closed_stays_closed_and_its_offers_wait_for_nobody() => Steps(Moments, s =>
        s.Before.Repairs.Moments.Moments.Values.Where(m => m.ClosedAt is not null).All(was => s.After.Repairs.Moments.Moments[was.Id] is var now && now == was
            && now.StageAt(s.After.Facts, s.At + Duration.FromDays(1)) == MomentStage.Closed && s.After.Terms.Entries[now.Id.Terms].EndedAt is not null));

    [Fact]
    public void Going_on_after_a_pause_needs_twenty_minutes_and_everybody_anew() => Steps(Moments, s => s.Decision.Events.All(e => e switch
    {
        RepairMomentOffered { Version: 1 } => !(s.Before.Repairs.Moments.LatestConflict > s.At - PauseSpan.UsualCoolDown),
        RepairMomentOffered x => !(s.Before.Repairs.Moments.Moments[x.Moment].LastPausedAt(s.Before.Facts) > s.At - PauseSpan.UsualCoolDown),
        RepairMomentStarted x => s.Before.Repairs.Moments.Moments[x.Moment].LastPausedAt(s.Before.Facts) is not { } paused
            || s.Before.Repairs.Moments.Moments[x.Moment].Versions[x.Version - 1].OfferedAt >= paused
            || s.Before.Repairs.Moments.Moments[x.Moment].Sittings[^1].Version < x.Version,
        _ => true,
    }));

    [Fact]
    public void A_celebration_is_offered_exactly_after_a_pause_that_led_to_understanding_in_time() => Shared(Moments, (room, at) => room.Repairs.Moments.Moments.Values.All(m =>
        RepairMomentQueries.Suggestions(room.Repairs.Moments, room.Facts, at).Any(o => o.What == RepairPhrases.CelebrateRecovery && o.Item == m.Id.Ref)
        == (m is { Outcome: MomentOutcome.Understood, ClosedAt: { } closed } && at < closed + Duration.FromDays(7) && WasPaused(room, m, closed))));

    [Fact]
    public void Neutral_events_have_no_author() => Laws.Check(Prop.ForAll(RoomHistory.OfThemes(Moments), history =>
        history.SharedEvents.All(e => e.Event is not (ConflictNoted or RepairMomentClosed) || e.Envelope.Author == PersonId.None)), Cases);

    // The naive reading: some sitting was paused, by itself or with the room, at most 48 hours before the close.
    private static bool WasPaused(RoomState room, RepairMoment moment, Instant closed) => moment.Sittings.Any(sitting =>
        (sitting.PausedAt is { } own && closed - own <= Duration.FromHours(48))
        || room.Facts.Pauses.Any(p => sitting.StartedAt <= p.Start && p.Start < sitting.EndsAt && p.Start < closed && closed - p.Start <= Duration.FromHours(48)));

    private static IEnumerable<(TermsId Terms, ValueList<WordedVersion> Versions)> Versions(RoomState room) =>
        room.Repairs.Narrative.Problems.Values.Select(p => (p.Id.Terms, p.Versions))
            .Concat(room.Repairs.Narrative.Chapters.Values.Select(c => (c.Id.Terms, c.Versions)))
            .Concat(room.Repairs.Strategies.Strategies.Values.Select(s => (s.Id.Terms, s.Versions)));

    private static void Steps(string about, Func<HistoryStep, bool> holds) => Laws.Check(
        Prop.ForAll(RoomHistory.OfThemes(about), history => history.Steps.Where(s => s.Before.Kind == RoomKind.Shared).All(holds)), Cases);

    private static void Shared(string about, Func<RoomState, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(RoomHistory.OfThemes(about), history => new[] { 0, 2, 9 }.All(days => holds(history.Shared, history.Shared.RecordedAt + Duration.FromDays(days)))), Cases);
}
