using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>What holds of check-ins, rituals, routines and reflections in every history.</summary>
public class CheckInLaws
{
    private const int Histories = 300;
    private static readonly Duration Span = Duration.FromDays(3);

    private static readonly string[] Words =
        ["check-in.propose check-in.write terms.assent", "check-in.propose check-in.write check-in.close check-in.hold check-in.excuse terms.assent"];

    [Fact]
    public void A_series_is_due_only_while_everybody_agreed_to_it_and_nobody_ended_it() => Check((room, at) => Lines(room, at).All(line =>
        room.Terms.Entries[new(line.Item.Id)] is var entry
        && entry.Versions.Any(v => v.IsAssentedByAll(room.Membership.Members) && v.Assents.Values.Max() <= line.Due)
        && !(entry.EndedAt <= line.Due)));

    [Fact]
    public void Nothing_of_a_paused_series_or_room_is_open_upcoming_or_due() => Check((room, at) => Lines(room, at).All(line =>
        line.State is not (OccurrenceState.Upcoming or OccurrenceState.Open)
        || Pauses(room, line).All(p => !p.Contains(line.Due))));

    // A count from the last contact that another contact overtook shows what was said of it, and nothing of it is due.
    [Fact]
    public void What_is_due_next_is_the_first_line_that_no_pause_holds() => Check((room, at) =>
        CheckInQueries.Items(room.CheckIns, room.Facts, RoomScript.Sam, at).Where(i => i.Series.Versions.All(v => v.Definition.Cadence.Kind != CadenceKind.SinceLast)).All(item =>
            CheckInQueries.Agenda(room.CheckIns, room.Facts, new(at.PlusNanoseconds(1), at + Span), at)
                .Where(l => l.Item == item.Series.Id.Ref && Pauses(room, l).All(p => !p.Contains(l.Due))).Select(l => (Instant?)l.Due).DefaultIfEmpty(null).Min() is var first
            && (first is null ? item.NextDue is null || item.NextDue >= at + Span : item.NextDue == first)));

    [Fact]
    public void Lines_name_themselves_once_and_lie_in_order_of_each_series() => Check((room, at) => Lines(room, at).GroupBy(l => l.Item).All(g =>
        g.DistinctBy(l => l.Occurrence).Count() == g.Count() && g.Zip(g.Skip(1)).All(p => p.First.Due <= p.Second.Due)));

    [Fact]
    public void What_was_said_of_a_line_is_its_state() => Check((room, at) => Lines(room, at).All(line =>
        room.CheckIns.Series[new(line.Item.Id)].Said(line.Occurrence) is not { } said || said == line.State));

    [Fact]
    public void Only_who_takes_part_says_something_and_a_reflection_is_never_held() => Check((room, _) => room.CheckIns.Series.Values.All(s =>
        s.Statements.Values.All(said => said.All(x => s.Participants.Contains(x.Key)))
        && (s.Kind != CheckInKind.Reflection || (s.Statements.Count == 0 && s.Records.Count == 0))
        && (s.Kind != CheckInKind.Routine || s.Participants.Count == 1)));

    [Fact]
    public void What_a_person_said_of_an_occurrence_changes_to_held_at_most() => Laws.Check(Prop.ForAll(RoomHistory.About("check-in"), history => history.Steps.All(s =>
        s.Before.CheckIns.Series.Values.All(was => was.Statements.All(said => said.Value.All(x =>
            s.After.CheckIns.Series[was.Id].Statements[said.Key][x.Key] is var now
            && (now == x.Value || (x.Value.State is OccurrenceState.Missed or OccurrenceState.Excused && now.State is OccurrenceState.Kept or OccurrenceState.Late))))))), Histories);

    [Fact]
    public void Every_agenda_of_a_check_in_opens_with_appreciation_here_and_none_exceeds_its_time() => Check((room, at) => Lines(room, at).All(line =>
        CheckInQueries.AgendaOf(room.CheckIns, room.Facts, new(line.Item.Id), line.Occurrence) is { } agenda
        && agenda.Minutes <= agenda.Time.Minutes
        && (room.CheckIns.Series[new(line.Item.Id)].Kind != CheckInKind.CheckIn
            || agenda.Sections[0] is { Place: SectionPlace.Here, Section.Kind: AgendaSectionKind.Appreciation })));

    [Fact]
    public void A_section_is_kept_away_exactly_where_a_policy_in_force_names_its_topic_and_nobody_helps() => Check((room, at) =>
        room.CheckIns.TopicPolicies.Values.SelectMany(p => room.Terms.InForce(p.Terms, room.Membership.Members) is { } v ? p.Versions[v.Number - 1] : []).ToHashSet() is var barred
        && Lines(room, at).All(line => room.CheckIns.Series[new(line.Item.Id)] is var series
            && CheckInQueries.AgendaOf(room.CheckIns, room.Facts, series.Id, line.Occurrence)!.Sections.All(s =>
                s.Place != SectionPlace.NotHere ? true : s.Section.Topic is { } topic && barred.Contains(topic) && series.Versions.Any(v => v.Definition.Facilitator is null))
            && (series.Versions.Any(v => v.Definition.Facilitator is not null) || CheckInQueries.AgendaOf(room.CheckIns, room.Facts, series.Id, line.Occurrence)!.Sections.All(s =>
                s.Section.Topic is not { } named || !barred.Contains(named) || s.Place == SectionPlace.NotHere))));

    [Fact]
    public void What_went_well_is_said_first_and_nothing_after_closing() => Laws.Check(Prop.ForAll(RoomHistory.OfThemes(Words), history =>
        history.Steps.All(s => s.Decision.Events.OfType<CheckInWritten>().All(e => s.After.CheckIns.Series[e.Series].Records[e.Occurrence].WentWell.Count > 0))
        && history.Steps.All(s => s.Before.CheckIns.Series.Values.All(was => was.Records.Where(r => r.Value.ClosedAt is not null)
            .All(r => s.After.CheckIns.Series[was.Id].Records[r.Key] == r.Value)))), Histories);

    [Fact]
    public void Every_adjustment_is_proposed_once_it_is_closed_to_one_who_takes_part_for_a_time_to_come() => Check((room, _) =>
        CheckInQueries.Adjustments(room.CheckIns).ToList() is var proposed
        && proposed.All(a => a.From < a.Until && room.CheckIns.Series[a.Series].Participants.Contains(a.Adjustment.Owner))
        && proposed.DistinctBy(a => a.Adjustment.Id).Count() == proposed.Count
        && proposed.Count == room.CheckIns.Series.Values.SelectMany(s => s.Records.Values).Where(r => r.ClosedAt is not null).Sum(r => r.Adjustments.Count));

    [Fact]
    public void A_series_resumes_only_when_everybody_said_ready_since_its_last_pause_and_the_cool_down_is_over() => Laws.Check(Prop.ForAll(RoomHistory.About("check-in"), history =>
    {
        var paused = new Dictionary<CheckInSeriesId, (Instant Since, HashSet<PersonId> Ready, Instant Last)>();
        foreach (var e in history.SharedEvents)
        {
            if (e.Event is CheckInsPaused p)
            {
                paused[p.Series] = (e.Envelope.RecordedAt, [], Instant.MinValue);
            }
            else if (e.Event is SaidReadyForCheckIns r && paused[r.Series].Ready.Add(e.Envelope.Author))
            {
                paused[r.Series] = paused[r.Series] with { Last = e.Envelope.RecordedAt };
            }
        }

        return history.Shared.CheckIns.Series.Values.All(s => new[] { 0, 19, 20, 90_000 }.Select(m => history.Shared.RecordedAt + Duration.FromMinutes(m)).All(at =>
            s.IsPausedAt(history.Shared.Facts, at) == (paused.TryGetValue(s.Id, out var known)
                && (known.Ready.Count < 2 || at < Instant.Max(known.Last, known.Since + PauseSpan.UsualCoolDown)))));
    }), Histories);

    [Fact]
    public void Versions_are_numbered_from_one_and_only_grow_and_a_newer_one_leaves_the_one_in_force() => Laws.Check(Prop.ForAll(RoomHistory.About("check-in"), history => history.Steps.All(s =>
        s.After.CheckIns.Series.Values.All(now => now.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, now.Versions.Count))
            && (!s.Before.CheckIns.Series.TryGetValue(now.Id, out var was)
                || (now.Versions.Take(was.Versions.Count).SequenceEqual(was.Versions)
                    && (now.Versions.Count == was.Versions.Count || now.InForce(s.After.Facts) == was.InForce(s.Before.Facts))))))), Histories);

    [Fact]
    public void What_is_past_keeps_the_version_it_had() => Laws.Check(Prop.ForAll(RoomHistory.About("check-in"), history => history.Steps.All(s =>
        s.Decision.Events is not [TermsAssented] || s.Before.CheckIns.Series.Values.All(was =>
            Closed(s.Before, was.Id, s.At).SequenceEqual(Closed(s.After, was.Id, s.At))))), Histories);

    [Fact]
    public void What_is_written_in_private_stays_in_the_private_room() => Laws.Check(Prop.ForAll(RoomHistory.About("check-in"), history =>
        history.Shared.CheckIns.Reflections.Count == 0
        && history.Own.CheckIns is { Series.Count: 0, SharedReflections.Count: 0, TopicPolicies.Count: 0, AdHocContacts.Count: 0 }), Histories);

    [Fact]
    public void Offers_are_to_those_who_take_part_expire_later_and_name_themselves_once() => Check((room, at) => new[] { RoomScript.Alex, RoomScript.Sam }.All(person =>
        CheckInQueries.Suggestions(room.CheckIns, new(), room.Facts, person, at).ToList() is var offers
        && offers.All(o => o.ExpiresAt > at && Suggestion.IsId(o.Id) && room.CheckIns.Series[new(o.Item.Id)].Participants.Contains(person))
        && offers.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == offers.Count));

    private static List<AgendaItem> Closed(RoomState room, CheckInSeriesId series, Instant at) =>
        CheckInQueries.Agenda(room.CheckIns, room.Facts, new(at - Span, at + Span), at).Where(l => l.Item == series.Ref && l.Opens < at && l.Closes <= at).ToList();

    private static List<AgendaItem> Lines(RoomState room, Instant at) => CheckInQueries.Agenda(room.CheckIns, room.Facts, new(at - Span, at + Span), at).ToList();

    private static IEnumerable<Interval> Pauses(RoomState room, AgendaItem line) =>
        room.Facts.Pauses.Concat(room.CheckIns.Series[new(line.Item.Id)].PausedIntervals(room.Facts)).Where(p => !p.HasEnd || p.End > p.Start);

    private static void Check(Func<RoomState, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(RoomHistory.About("check-in"), history => new[] { 0, 1, 4 }.All(days => holds(history.Shared, history.Shared.RecordedAt + Duration.FromDays(days)))), Histories);
}
