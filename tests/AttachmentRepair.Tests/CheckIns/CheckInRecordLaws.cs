using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>What is known of meetings is what the recorded events say, read one after the other, in every history.</summary>
public class CheckInRecordLaws
{
    private const int Cases = 250;
    private static readonly Duration Span = Duration.FromDays(3);

    private static readonly Arbitrary<RoomHistory> Words = RoomHistory.OfThemes(
        "check-in.propose check-in.write check-in.close check-in.hold check-in.miss check-in.excuse check-in.add reflection.share terms.assent",
        "check-in.propose check-in.revise check-in.excuse check-in.close terms.assent");

    private static readonly Arbitrary<RoomHistory> Meetings = RoomHistory.OfThemes(
        "check-in.propose check-in.write check-in.close check-in.hold check-in.miss check-in.excuse terms.assent",
        "check-in.propose check-in.hold check-in.excuse check-in.close relationship.relax terms.assent",
        "check-in.propose check-in.revise check-in.add check-in.close terms.assent");

    private static readonly Arbitrary<RoomHistory> Agendas = RoomHistory.OfThemes(
        "check-in.propose check-in.revise check-in.add terms.assent",
        "check-in.propose check-in.add topic-policy terms");

    private static readonly Arbitrary<RoomHistory> Pauses = RoomHistory.OfThemes(
        "check-in.propose check-in.pause check-in.ready terms.assent",
        "check-in.propose check-in.pause check-in.ready relationship.pause relationship.ready terms.assent");

    private static readonly Arbitrary<RoomHistory> Counts = RoomHistory.OfThemes("check-in.propose check-in.hold check-in.contact terms.assent");

    private static readonly Arbitrary<RoomHistory> Reflections = RoomHistory.OfThemes(
        "check-in.propose reflection.write terms.assent", "check-in.propose reflection check-in.contact terms.assent");

    [Fact]
    public void Whoever_says_something_of_a_series_takes_part_in_it_and_says_what_belongs_to_its_kind() =>
        Laws.Check(Prop.ForAll(Words, history => history.Steps.All(s => s.Decision.Events.All(e => e switch
        {
            CheckInHeld x => TakesPart(s, x.Series, false),
            CheckInMissed x => TakesPart(s, x.Series, false),
            CheckInExcused x => TakesPart(s, x.Series, false),
            AgendaSectionAdded x => TakesPart(s, x.Series, false),
            CheckInWritten x => TakesPart(s, x.Series, false),
            CheckInClosed x => TakesPart(s, x.Series, false),
            ReflectionShared x => TakesPart(s, x.Series, true),
            CheckInsRevised x => TakesPart(s, x.Series, null),
            _ => true,
        }))), Cases);

    [Fact]
    public void What_each_said_of_an_occurrence_is_their_last_word_and_when_it_happened() => Laws.Check(Prop.ForAll(Meetings, history =>
    {
        var said = new Dictionary<(CheckInSeriesId, OccurrenceKey, PersonId), CheckInStatement>();
        foreach (var (envelope, e) in history.SharedEvents)
        {
            if (e is CheckInHeld held)
            {
                said[(held.Series, held.Occurrence, envelope.Author)] = new(held.State, envelope.OccurredAt);
            }
            else if (e is CheckInMissed missed)
            {
                said[(missed.Series, missed.Occurrence, envelope.Author)] = new(OccurrenceState.Missed, envelope.OccurredAt);
            }
            else if (e is CheckInExcused excused)
            {
                said[(excused.Series, excused.Occurrence, envelope.Author)] = new(OccurrenceState.Excused, envelope.OccurredAt);
            }
        }

        var known = history.Shared.CheckIns.Series;
        return said.All(x => known[x.Key.Item1].Statements[x.Key.Item2][x.Key.Item3] == x.Value)
            && known.Values.Sum(s => s.Statements.Values.Sum(v => v.Count)) == said.Count;
    }), Cases);

    [Fact]
    public void Notice_is_in_time_by_the_clock_of_the_room_and_a_meeting_by_when_it_happened() => Laws.Check(Prop.ForAll(Meetings, history => history.Steps.All(s =>
        s.Decision.Events.All(e => e switch
        {
            CheckInExcused x => s.At < x.Due || s.Before.Facts.IsRelaxedAt(x.Due),
            CheckInMissed x => Line(s.Before, x.Series, x.Occurrence, x.Due) is { } line && s.At >= line.Opens,
            CheckInHeld x => Line(s.Before, x.Series, x.Occurrence, x.Due) is { } line && s.Context.OccurredAt >= line.Opens
                && s.Before.CheckIns.Series[x.Series].Versions.Any(v => x.State == (s.Context.OccurredAt <= x.Due + v.Definition.Cadence.Grace ? OccurrenceState.Kept : OccurrenceState.Late)),
            _ => true,
        }))), Cases);

    [Fact]
    public void What_was_added_and_written_is_kept_in_order_with_its_author() => Laws.Check(Prop.ForAll(Meetings, history =>
        history.Shared.CheckIns.Series.Values.All(s => s.Records.All(r =>
        {
            var added = history.SharedEvents.Where(e => e.Event is AgendaSectionAdded x && x.Series == s.Id && x.Occurrence == r.Key)
                .Select(e => new AddedSection(e.Envelope.Author, ((AgendaSectionAdded)e.Event).Section));
            var written = history.SharedEvents.Where(e => e.Event is CheckInWritten x && x.Series == s.Id && x.Occurrence == r.Key)
                .Select(e => (By: e.Envelope.Author, What: (CheckInWritten)e.Event)).ToList();
            var closed = history.SharedEvents.SingleOrDefault(e => e.Event is CheckInClosed x && x.Series == s.Id && x.Occurrence == r.Key);
            return r.Value == new CheckInRecord(
                added.ToValueList(),
                written.SelectMany(w => w.What.WentWell.Select(t => new CheckInNote(w.By, t))).ToValueList(),
                written.SelectMany(w => w.What.Distress.Select(t => new CheckInNote(w.By, t))).ToValueList(),
                written.SelectMany(w => w.What.Adjustments).ToValueList(),
                closed?.Envelope.RecordedAt,
                (closed?.Event as CheckInClosed)?.Until);
        }))), Cases);

    [Fact]
    public void The_coming_period_of_a_closed_meeting_ends_with_the_next_one_or_after_a_week() => Laws.Check(Prop.ForAll(Meetings, history => history.Steps.All(s =>
        s.Decision.Events.OfType<CheckInClosed>().All(e =>
        {
            var series = s.After.CheckIns.Series[e.Series];
            var from = Instant.Max(s.At, Lines(s.Before, s.At).Where(l => l.Item == e.Series.Ref && l.Occurrence == e.Occurrence).Select(l => l.Due).DefaultIfEmpty(s.At).Single());
            var coming = CheckInQueries.Agenda(s.After.CheckIns, s.After.Facts, new(from.PlusNanoseconds(1), Instant.Max(e.Until, from) + Duration.FromDays(1)), s.At)
                .Where(l => l.Item == e.Series.Ref && !Covered(s.After, series, l.Due)).Select(l => l.Due).Order().ToList();
            return series.Versions.Any(v => v.Definition.Cadence.Kind == CadenceKind.SinceLast)
                || (coming is [var next, ..] ? e.Until == next : e.Until == s.At + Duration.FromDays(7));
        }))), Cases);

    [Fact]
    public void A_section_has_its_place_where_nothing_agreed_keeps_it_away_and_what_comes_before_leaves_it_time() => Laws.Check(Prop.ForAll(Agendas, history =>
    {
        var room = history.Shared;
        var barred = room.CheckIns.TopicPolicies.Values
            .SelectMany(p => room.Terms.InForce(p.Terms, room.Membership.Members) is { } agreed ? p.Versions[agreed.Number - 1] : []).ToHashSet();
        return Lines(room, room.RecordedAt).All(line => room.CheckIns.Series[new(line.Item.Id)] is var series
            && CheckInQueries.AgendaOf(room.CheckIns, room.Facts, series.Id, line.Occurrence) is { } agenda
            && series.Versions.Any(v => agenda == Placed(v, series.Records.TryGetValue(line.Occurrence, out var record) ? record.Added : [], barred)));
    }), Cases);

    [Fact]
    public void A_line_of_which_nothing_was_said_is_held_exactly_where_a_pause_covers_it() => Laws.Check(Prop.ForAll(Pauses, history =>
    {
        var room = history.Shared;
        return Lines(room, room.RecordedAt).All(line => room.CheckIns.Series[new(line.Item.Id)] is var series
            && (series.Versions.Any(v => v.Definition.Cadence.Kind == CadenceKind.SinceLast) || series.Said(line.Occurrence) is not null || room.Facts.IsRelaxedAt(line.Due)
                || (line.State == OccurrenceState.Held) == (room.Facts.Pauses.Any(p => p.Contains(line.Due)) || IsPaused(history, series.Id, line.Due))));
    }), Cases);

    [Fact]
    public void Whoever_has_not_said_ready_since_the_last_pause_of_an_agreed_series_has_one_step_and_sees_only_their_own_word() => Laws.Check(Prop.ForAll(Pauses, history =>
        new[] { RoomScript.Alex, RoomScript.Sam }.All(person =>
        {
            var (room, at) = (history.Shared, history.Shared.RecordedAt);
            var items = CheckInQueries.Items(room.CheckIns, room.Facts, person, at).ToList();
            var ready = items.Where(i => IsPaused(history, i.Series.Id, at) && SaidReady(history, i.Series.Id, person)).Select(i => i.Series.Id).ToHashSet();
            return items.All(i => i.ViewerReady == ready.Contains(i.Series.Id))
                && CheckInQueries.OpenSteps(room.CheckIns, room.Facts, person, at).Select(o => o.Item)
                    .SequenceEqual(items.Where(i => i.InForce is not null && IsPaused(history, i.Series.Id, at) && !ready.Contains(i.Series.Id)).Select(i => i.Series.Id.Ref));
        })), Cases);

    [Fact]
    public void A_count_goes_from_the_last_contact_of_all_who_take_part() => Laws.Check(Prop.ForAll(Counts, history =>
    {
        var room = history.Shared;
        return CheckInQueries.Items(room.CheckIns, room.Facts, RoomScript.Sam, room.RecordedAt).All(item =>
        {
            if (item is not { InForce: { Number: 1 } version, Series: var series } || version.Definition.Cadence.Kind != CadenceKind.SinceLast
                || room.Facts.Pauses.Count + series.Pauses.Count > 0)
            {
                return true;
            }

            var agreed = room.Terms.Entries[series.Terms].Versions[0].Assents.Values.Max();
            var due = history.SharedEvents.Where(e => IsContact(room, series, e.Event)).Select(e => e.Envelope.OccurredAt).Append(agreed).Max() + Duration.FromHours(20);
            return item.NextDue == (due > room.RecordedAt ? due : null);
        });
    }), Cases);

    [Fact]
    public void A_reflection_is_offered_exactly_while_it_is_open_to_those_who_take_part_and_have_not_written() => Laws.Check(Prop.ForAll(Reflections, history =>
        new[] { 0, 10, 30 }.Select(hours => history.Shared.RecordedAt + Duration.FromHours(hours)).All(at =>
        {
            var room = history.Shared;
            var written = history.OwnEvents.Select(e => e.Event).OfType<ReflectionWritten>().Select(e => (e.Series.Ref, e.Occurrence)).ToHashSet();
            var open = Lines(room, at).Where(l => l.State == OccurrenceState.Open && !written.Contains((l.Item, l.Occurrence))
                && room.CheckIns.Series[new(l.Item.Id)] is { Kind: CheckInKind.Reflection } series && series.Participants.Contains(RoomScript.Alex) && series.InForce(room.Facts) is not null);
            return CheckInQueries.Suggestions(room.CheckIns, history.Own.CheckIns, room.Facts, RoomScript.Alex, at).Where(o => o.What == CheckInPhrases.WriteReflection)
                .Select(o => (o.Item, o.Period, o.ExpiresAt)).Order().SequenceEqual(open.Select(l => (l.Item, l.Occurrence.ToString(), l.Closes)).Order());
        })), Cases);

    private static bool TakesPart(HistoryStep s, CheckInSeriesId id, bool? isReflection) => s.Before.CheckIns.Series[id] is var series
        && series.Participants.Contains(s.Context.Actor) && !(isReflection == (series.Kind != CheckInKind.Reflection));

    private static List<AgendaItem> Lines(RoomState room, Instant at) => CheckInQueries.Agenda(room.CheckIns, room.Facts, new(at - Span, at + Span), at).ToList();

    private static AgendaItem? Line(RoomState room, CheckInSeriesId series, OccurrenceKey key, Instant due) =>
        CheckInQueries.Agenda(room.CheckIns, room.Facts, new(due, due.PlusNanoseconds(1)), due).SingleOrDefault(l => l.Item == series.Ref && l.Occurrence == key);

    private static bool Covered(RoomState room, CheckInSeries series, Instant due) =>
        room.Facts.Pauses.Concat(series.PausedIntervals(room.Facts)).Any(p => p.Contains(due));

    private static CheckInAgenda Placed(CheckInVersion version, ValueList<AddedSection> added, HashSet<TalkTopic> barred)
    {
        var placed = ValueList<PlacedSection>.Empty;
        foreach (var (author, section) in version.Definition.Sections.Select(s => new AddedSection(version.Author, s)).Concat(added))
        {
            var taken = placed.Where(p => p.Place == SectionPlace.Here).Sum(p => p.Section.Time.Minutes);
            placed = placed.Add(new(author, section, section.Topic is { } topic && barred.Contains(topic) && version.Definition.Facilitator is null ? SectionPlace.NotHere
                : taken + section.Time.Minutes <= version.Definition.Time.Minutes ? SectionPlace.Here : SectionPlace.NoTime));
        }

        return new(version.Definition.Time, placed);
    }

    // From each pause on, until everybody has said ready since and the cool-down is over; a later pause asks everybody anew.
    private static bool IsPaused(RoomHistory history, CheckInSeriesId id, Instant at)
    {
        var said = history.SharedEvents.Where(e => (e.Event is CheckInsPaused p && p.Series == id) || (e.Event is SaidReadyForCheckIns r && r.Series == id)).ToList();
        var until = said.Select((e, i) => (Pause: e, Next: said.Skip(i + 1).FirstOrDefault(n => n.Event is CheckInsPaused), Ready: said.Skip(i + 1).TakeWhile(n => n.Event is SaidReadyForCheckIns)))
            .Where(x => x.Pause.Event is CheckInsPaused);
        return until.Select((x, i) => (Start: x.Pause.Envelope.RecordedAt, Next: x.Next?.Envelope.RecordedAt, Ready: x.Ready.ToList(), history.Shared.CheckIns.Series[id].Pauses[i].CoolDown)).Any(x =>
            x.Start <= at && !(x.Next <= at)
            && (x.Ready.DistinctBy(r => r.Envelope.Author).Count() < 2 || at < Instant.Max(x.Start + x.CoolDown, x.Ready.Max(r => r.Envelope.RecordedAt))));
    }

    private static bool SaidReady(RoomHistory history, CheckInSeriesId id, PersonId person) => history.SharedEvents
        .Where(e => (e.Event is CheckInsPaused p && p.Series == id) || (e.Event is SaidReadyForCheckIns r && r.Series == id && e.Envelope.Author == person))
        .LastOrDefault() is { Event: SaidReadyForCheckIns };

    private static bool IsContact(RoomState room, CheckInSeries series, RoomEvent e) => e switch
    {
        CheckInHeld x => x.Series == series.Id || (room.CheckIns.Series[x.Series] is { Kind: CheckInKind.CheckIn or CheckInKind.Ritual } other && series.Participants.All(other.Participants.Contains)),
        AdHocContactNoted x => series.Participants.All(x.People.Contains),
        _ => false,
    };
}
