using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Journals;

/// <summary>What holds of ratings and of what people show of them in every history.</summary>
public class RatingLaws
{
    private const int Histories = 300;

    [Fact]
    public void What_somebody_shows_is_what_they_said_last_and_nobody_else_says_it() => Laws.Check(Prop.ForAll(RoomHistory.Leading("rating.share"), history =>
        JournalQueries.Balances(history.Shared.Journals, history.Shared.Facts).All(b =>
            history.SharedEvents.LastOrDefault(e => e.Envelope.Author == b.Person && e.Event is BalanceShared or BalanceWithdrawn && e.Envelope.Author == b.Person) switch
            {
                null => b is { Status: BalanceStatus.NotShared, Shown: null, At: null },
                { Event: BalanceShared shown } last => b.Status == BalanceStatus.Shared && b.Shown == shown.Balance && b.At == last.Envelope.RecordedAt,
                var last => b is { Status: BalanceStatus.Withdrawn, Shown: null } && b.At == last.Envelope.RecordedAt,
            })), Histories);

    [Fact]
    public void A_snapshot_is_of_another_member_in_range_and_not_of_the_future_and_stays() => Laws.Check(Prop.ForAll(RoomHistory.Leading("rating.share"), history =>
        history.Steps.All(s => s.Before.Journals.SharedTrust.Values.SequenceEqual(s.After.Journals.SharedTrust.Values.Take(s.Before.Journals.SharedTrust.Count))
            && s.Decision.Events.OfType<TrustShared>().All(t =>
                t.Snapshot.Of != s.Context.Actor && s.Before.Facts.Find(t.Snapshot.Of) is not null && t.Snapshot.IsInRange && t.Snapshot.At <= s.At
                && s.After.Journals.SharedTrust.Values.Last() == new SharedTrust(s.Context.Actor, s.At, t.Snapshot)))), Histories);

    [Fact]
    public void What_is_kept_in_private_stays_in_the_private_room() => Laws.Check(Prop.ForAll(RoomHistory.Leading("rating."), history =>
        history.Shared.Journals.Stakes.Count == 0 && history.Shared.Journals.Balance is null
        && history.Own.Journals.Balances.Count == 0 && history.Own.Journals.SharedTrust.Count == 0), Histories);

    [Fact]
    public void A_stake_is_what_was_set_last_and_setting_it_again_says_nothing_new() => Laws.Check(Prop.ForAll(RoomHistory.Leading("rating.stake"), history =>
        history.Own.Journals.Stakes.Values.All(stake =>
            history.OwnEvents.Last(e => e.Event is StakeSet set && set.About == stake.About) is { Event: StakeSet last } recorded
            && stake == new OwnStake(last.About, last.Stake, recorded.Envelope.RecordedAt))
        && history.OwnEvents.Select(e => e.Event).OfType<StakeSet>().GroupBy(s => s.About).All(g => g.First().Stake is not null && g.Zip(g.Skip(1)).All(p => p.First.Stake != p.Second.Stake))), Histories);

    [Fact]
    public void Showing_and_taking_back_are_open_to_everybody_at_any_time() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
        new[] { RoomScript.Alex, RoomScript.Sam }.All(person => new JournalCommand[] { new ShareBalance(new(SelfRating.Of(0.1), SelfRating.Of(0.9))), new WithdrawBalance() }.All(command =>
            RoomDecider.Decide(history.Shared, command, new(RoomScript.Relationship, person, new(777), history.Shared.RecordedAt, history.Shared.RecordedAt)).Rejection is null))), 100);
}
