using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>What holds of channels, replies and punctuality in every history.</summary>
public class ChannelLaws
{
    private const int Cases = 300;

    private static readonly FsCheck.Arbitrary<RoomHistory> Histories = RoomHistory.OfThemes(
        "channel.propose reply.propose contact terms.assent",
        "channel.propose reply.propose contact terms.assent reply.except reply.except",
        "channel reply contact terms relationship",
        "punctuality arrival terms.assent");

    [Fact]
    public void A_contact_has_the_most_generous_expectation_that_was_in_force_when_it_happened() => Steps(s => s.Decision.Events.OfType<ContactNoted>().All(e =>
    {
        var agreed = InForce(s.Before, e.Channel, e.To, s.Context.OccurredAt);
        return e.Due is null
            ? e.Expectation is null
            : agreed.Find(a => a.Id == e.Expectation) is { Content: { } mine } && mine.Within == agreed.Max(a => a.Content.Within)
                && e.Due >= s.Context.OccurredAt + mine.Within;
    }));

    [Fact]
    public void Where_nothing_was_expected_nothing_is_late() => Each((state, facts, at) => state.Contacts.Values.All(c =>
        c.Due is not null || (c.Reply?.State is null && ChannelQueries.Contacts(state, facts, at).Single(i => i.Contact == c).State == OccurrenceState.NotDue)));

    [Fact]
    public void Only_the_two_whom_it_concerns_note_a_reply_and_each_once() => Steps(s => s.Decision.Events.OfType<ReplyNoted>().All(e =>
        s.Before.CheckIns.Channels.Contacts[e.Contact] is var contact && (s.Context.Actor == contact.By || s.Context.Actor == contact.To)
        && !contact.Replies.ContainsKey(s.Context.Actor) && s.Context.OccurredAt >= contact.At));

    [Fact]
    public void A_reply_in_time_took_no_longer_than_was_agreed_and_a_late_one_no_less() => Steps(s => s.Decision.Events.OfType<ReplyNoted>().All(e =>
    {
        var contact = s.Before.CheckIns.Channels.Contacts[e.Contact];
        var within = contact.Expectation is { } id ? InForce(s.Before, contact.Channel, contact.To, contact.At).Find(a => a.Id == id).Content?.Within : null;
        return e.Took >= Duration.Zero && e.Took <= s.Context.OccurredAt - contact.At
            && (e.State != OccurrenceState.Kept || (e.Took <= within && s.Context.OccurredAt <= contact.Due))
            && (e.State != OccurrenceState.Late || (e.Took >= within && s.Context.OccurredAt > contact.Due))
            && e.State is null == contact.Due is null;
    }));

    [Fact]
    public void The_word_of_the_one_who_waited_stands() => Each((state, _, _) => state.Contacts.Values.All(c =>
        !c.Replies.TryGetValue(c.By, out var noted) ? c.Replies.Count == 0 == c.Reply is null : c.Reply == noted));

    [Fact]
    public void An_exception_is_agreed_its_persons_own_and_never_begins_before_it_was_said() => Steps(s => s.Decision.Events.OfType<ResponseExceptionNoted>().All(e =>
        e.Begins >= s.At && e.Ends > e.Begins
        && s.Before.Terms.InForce(e.Expectation.Terms, s.Before.Membership.Members) is { } agreed
        && s.Before.CheckIns.Channels.Expectations[e.Expectation][agreed.Number - 1] is var content && content.IsOf(s.Context.Actor) && content.Exceptions.Contains(e.Kind)));

    [Fact]
    public void A_reply_is_excused_exactly_where_an_exception_or_a_relaxed_period_touches_it() => Steps(4 * Cases, s => s.Decision.Events.OfType<ReplyNoted>().All(e =>
    {
        var (state, contact) = (s.Before.CheckIns.Channels, s.Before.CheckIns.Channels.Contacts[e.Contact]);
        return contact.Due is not { } due || (e.State == OccurrenceState.Excused) == (state.Exceptions.Any(x => x.Person == contact.To
                && x.Expectation == contact.Expectation && x.Begins <= Instant.Min(due, s.Context.OccurredAt) && contact.At < x.Ends)
            || (s.Context.OccurredAt > due && s.Before.Facts.IsRelaxedAt(due)));
    }));

    [Fact]
    public void Consistency_is_of_replies_that_count_only() => Each((state, _, at) => new[] { RoomScript.Alex, RoomScript.Sam }.All(person =>
    {
        var counted = state.Contacts.Values.Where(c => c.To == person && c.Reply is { State: not (OccurrenceState.Excused or OccurrenceState.Held) }).ToList();
        var consistency = ChannelQueries.Consistency(state, person, new(Instant.MinValue, at + Duration.FromDays(1)));
        return consistency.Replies == counted.Count && consistency.Median is null == (counted.Count == 0) && consistency.Spread is null == (counted.Count < 2)
            && !(consistency.Spread < Duration.Zero);
    }));

    [Fact]
    public void Versions_of_what_is_agreed_are_those_of_its_terms() => Laws.Check(Prop.ForAll(Histories, history => history.Shared is var room
        && room.CheckIns.Channels.Channels.All(c => room.Terms.Entries[c.Key.Terms].Versions.Count == c.Value.Count)
        && room.CheckIns.Channels.Expectations.All(c => room.Terms.Entries[c.Key.Terms].Versions.Count == c.Value.Count && c.Value.All(v => v.Channel == c.Value[0].Channel))
        && room.CheckIns.Punctuality.Agreements.All(c => room.Terms.Entries[c.Key.Terms].Versions.Count == c.Value.Count)
        && history.Own.CheckIns.Channels is { Channels.Count: 0, Contacts.Count: 0 } && history.Own.CheckIns.Punctuality.Arrivals.Count == 0), Cases);

    [Fact]
    public void An_arrival_has_the_most_generous_grace_agreed_when_it_was_planned() => Steps(s => s.Decision.Events.OfType<ArrivalPlanned>().All(e =>
    {
        var agreed = s.Before.CheckIns.Punctuality.Agreements
            .Select(a => s.Before.Terms.InForce(a.Key.Terms, s.Before.Membership.Members) is { } version ? a.Value[version.Number - 1].Grace : (Duration?)null)
            .OfType<Duration>().ToList();
        return e.At > s.At && (agreed.Count == 0 ? e.Grace is null : e.Grace == agreed.Max());
    }));

    [Fact]
    public void An_arrival_is_late_only_beyond_its_grace_and_without_notice() => Steps(s => s.Decision.Events.OfType<ArrivalNoted>().All(e =>
    {
        var planned = s.Before.CheckIns.Punctuality.Arrivals[e.Arrival];
        var isInTime = planned.Grace is { } grace && s.Context.OccurredAt <= planned.At + grace;
        return e.State switch
        {
            null => planned.Grace is null,
            OccurrenceState.Kept => isInTime,
            OccurrenceState.KeptWithNotice => !isInTime && planned.NoticeAt < planned.At,
            OccurrenceState.Late => !isInTime && planned.NoticeAt is null && !s.Before.Facts.Pauses.Any(p => p.Contains(planned.At)),
            _ => !isInTime,
        };
    }));

    [Fact]
    public void Only_the_one_who_planned_it_gives_notice_or_calls_it_off_and_only_before() => Steps(s => s.Decision.Events.All(e => e switch
    {
        DelayNoticeGiven x => s.Before.CheckIns.Punctuality.Arrivals[x.Arrival] is var a && a.Person == s.Context.Actor && s.At < a.At,
        ArrivalCalledOff x => s.Before.CheckIns.Punctuality.Arrivals[x.Arrival] is var a && a.Person == s.Context.Actor && s.At < a.At && a.Noted.Count == 0,
        _ => true,
    }));

    private static List<(ResponseExpectationId Id, ResponseExpectation Content)> InForce(RoomState room, ChannelId channel, PersonId of, Instant at) =>
        room.CheckIns.Channels.Expectations
            .Select(e => (e.Key, e.Value, Version: room.Terms.Entries[e.Key.Terms].InForceAt(room.Membership.Members, at)))
            .Where(e => e.Version is not null)
            .Select(e => (Id: e.Key, Content: e.Value[e.Version!.Number - 1]))
            .Where(e => e.Content.Channel == channel && (e.Content.Of is null || e.Content.Of == of))
            .ToList();

    private static void Steps(Func<HistoryStep, bool> holds) => Steps(Cases, holds);

    private static void Steps(int cases, Func<HistoryStep, bool> holds) => Laws.Check(Prop.ForAll(Histories, history => history.Steps.All(holds)), cases);

    private static void Each(Func<ChannelState, RoomFacts, Instant, bool> holds) => Laws.Check(
        Prop.ForAll(Histories, history => holds(history.Shared.CheckIns.Channels, history.Shared.Facts, history.Shared.RecordedAt)), Cases);
}
