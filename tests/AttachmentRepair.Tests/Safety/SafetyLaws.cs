using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Tests.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Safety;

/// <summary>What holds of safety, consent and sharing in every history.</summary>
public class SafetyLaws
{
    private const int Histories = 300;

    // Somebody asks somebody, some hours after the ask before.
    private static Arbitrary<List<(int By, int Of, int Hours)>> Asks { get; } = Arb.From(
        Gen.ListOf(
            from asker in Gen.Choose(0, 1)
            from of in Gen.Frequency((4, Gen.Constant(1 - asker)), (1, Gen.Choose(0, 2)))
            from hours in Gen.Frequency((1, Gen.Choose(0, 48)), (2, Gen.Choose(100, 800)))
            select (asker, of, hours),
            12).Select(l => l.ToList()),
        asks => asks.Select((_, at) => asks.Where((_, i) => i != at).ToList()));

    [Fact]
    public void What_is_planned_can_be_undone_for_the_window_and_is_either_undone_or_let_go() => Check(history =>
        history.Own.Safety.Sharing.Scheduled.Values.All(s =>
            s.SendAt >= s.ScheduledAt + ScheduledShare.UndoWindow && !(s.ReleasedAt < s.SendAt) && (s.UndoneAt is null || s.ReleasedAt is null)));

    [Fact]
    public void A_note_is_let_go_exactly_when_its_time_has_come_and_its_owner_neither_holds_nor_has_left_and_a_notice_when_they_have() => Check(history =>
    {
        var (isHeld, hasLeft, at) = (false, false, 0);
        return history.Steps.Where(s => s.Before.Kind == RoomKind.Private).All(s =>
        {
            for (; at < history.OwnEvents.Count && history.OwnEvents[at].Envelope.Version <= s.Before.Version; at++)
            {
                isHeld = history.OwnEvents[at].Event switch { SafetyHeld or ScreenAnswered { Present.Count: > 0 } => true, HoldReleased => false, _ => isHeld };
                hasLeft |= history.OwnEvents[at].Event is PersonLeft;
            }

            return s.Before.Safety.Hold is not null == isHeld
                && (s.Command is not ReleaseShare c || s.Context.Actor != RoomScript.Alex || s.Context.OccurredAt > s.At
                    || !s.Before.Safety.Sharing.Scheduled.TryGetValue(c.Share, out var share) || share.UndoneAt is not null || share.ReleasedAt is not null
                    || s.Decision.Events.Count == 1 == (share.SendAt <= s.At && (share.IsNotice ? hasLeft : !hasLeft && !isHeld)));
        });
    });

    [Fact]
    public void What_was_undone_or_let_go_stays_so_and_nobody_else_is_touched() => Check(history => history.Steps.Where(s => s.Before.Kind == RoomKind.Private).All(s =>
        s.Before.Safety.Sharing.Scheduled.Values.All(was => s.After.Safety.Sharing.Scheduled[was.Id] is var now
            && (was.UndoneAt is null || now == was) && (was.ReleasedAt is null || now == was)
            && (now == was || s.Decision.Events.Any(e => e is ShareUndone x && x.Share == was.Id || e is ShareReleased y && y.Share == was.Id)))));

    [Fact]
    public void A_consent_is_what_was_given_lasts_a_year_at_most_and_ends_with_its_own_withdrawal_and_no_other() => Check(history =>
    {
        var expected = ValueMap<ConsentId, Consent>.Empty;
        foreach (var (envelope, e) in history.OwnEvents)
        {
            expected = e switch
            {
                ConsentGiven g => expected.Set(g.Consent, new(g.Consent, g.Recipient, g.Purpose, g.Scope, g.Version, envelope.RecordedAt, g.ExpiresAt, null)),
                ConsentWithdrawn w => expected.Set(w.Consent, expected[w.Consent] with { WithdrawnAt = envelope.RecordedAt }),
                _ => expected,
            };
        }

        return history.Own.Safety.Consents.Consents.Equals(expected)
            && expected.Values.All(c => c.Scope.Count > 0 && c.GivenAt < c.ExpiresAt && c.ExpiresAt <= c.GivenAt + Consent.Longest && !(c.WithdrawnAt >= c.ExpiresAt));
    });

    [Fact]
    public void A_level_is_what_its_own_person_chose_last() => Check(history => history.Steps.Where(s => s.Before.Kind == RoomKind.Shared).All(s =>
    {
        var (before, after) = (s.Before.Safety.Sharing, s.After.Safety.Sharing);
        return new[] { RoomScript.Alex, RoomScript.Sam }.All(p => Enum.GetValues<SharingTopic>().All(t =>
            s.Command is ChooseSharingLevel c && s.Decision.Rejection is null && s.Context.Actor == p && c.Topic == t
                ? after.LevelOf(p, t) == c.Level
                : after.LevelOf(p, t) == before.LevelOf(p, t)));
    }));

    [Fact]
    public void Nobody_asks_the_same_person_twice_in_a_period_and_whoever_has_not_may() => Laws.Check(Prop.ForAll(Asks, asks =>
    {
        PersonId[] people = [RoomScript.Alex, RoomScript.Sam, RoomScript.Kim];
        var room = RoomScript.Shared();
        var asked = new List<(PersonId By, PersonId Of, Instant At)>();
        for (var i = 0; i < asks.Count; i++)
        {
            var (by, of) = (people[asks[i].By], people[asks[i].Of]);
            room.Wait(Duration.FromHours(asks[i].Hours)).Send(by, new AskToShare(of, (SharingTopic)(i % 3)), new((UInt128)(i + 1)));
            var expected = by == of || of == RoomScript.Kim ? "AskSomebodyElse"
                : asked.Exists(a => a.By == by && a.Of == of && room.Now - a.At < Duration.FromDays(30)) ? "TooSoon" : "SharingAsked";
            if (room.Outcome != expected)
            {
                return false;
            }

            if (expected == "SharingAsked")
            {
                asked.Add((by, of, room.Now));
            }
        }

        return people.All(p => SafetyQueries.OpenSteps(room.State.Safety, new(), p, room.Now).Count() <= 1
            && SafetyQueries.OpenSteps(room.State.Safety, new(), p, room.Now).All(s => asked.Exists(a => a.Of == p && a.At == s.Since)));
    }), Histories);

    [Fact]
    public void What_was_shared_is_taken_back_by_its_author_alone_for_ever_and_alone() => Check(history => history.Steps.Where(s => s.Before.Kind == RoomKind.Shared).All(s =>
        s.Before.Safety.Sharing.Notes.Values.All(was => s.After.Safety.Sharing.Notes[was.Id] is var now
            && (now == was || (now == was with { Text = PrivateText.Withdrawn } && s.Context.Actor == was.Author && s.Command is WithdrawSharing c && c.Share == was.Id)))));

    [Fact]
    public void At_most_one_offer_is_made_a_period_and_it_lapses_within_a_fortnight() => Check(history =>
        new[] { RoomScript.Alex, RoomScript.Sam }.All(p =>
        {
            var made = new Dictionary<string, Instant>(StringComparer.Ordinal);
            for (var hour = 0; hour < 100 * 24; hour += 11)
            {
                var now = history.Shared.RecordedAt + Duration.FromHours(hour);
                foreach (var offer in SafetyQueries.Suggestions(history.Shared.Safety, p, now))
                {
                    made[offer.Id] = offer.ExpiresAt;
                    if (offer.ExpiresAt <= now || offer.ExpiresAt > now + Duration.FromDays(14) || !Suggestion.IsId(offer.Id))
                    {
                        return false;
                    }
                }
            }

            var expiries = made.Values.Order().ToList();
            return made.Count <= 4 && Enumerable.Range(1, Math.Max(0, expiries.Count - 1)).All(i => expiries[i] - expiries[i - 1] >= Duration.FromDays(30));
        }));

    [Fact]
    public void What_is_private_is_in_the_private_room_and_what_is_shared_in_the_shared_one() => Check(history =>
        history.Shared.Safety is { IsScoringOn: false, Hold: null, Screens.Count: 0, Consents.Consents.Count: 0, Sharing: { Scheduled.Count: 0, LaidAside.Count: 0 } }
        && history.Own.Safety.Sharing is { Notes.Count: 0, Notices.Count: 0, Choices.Count: 0, Requests.Count: 0 });

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, law), Histories);
}
