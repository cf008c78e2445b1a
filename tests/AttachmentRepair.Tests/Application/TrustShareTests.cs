using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>A snapshot of trust is shown by its truster alone, as trust progress shows it to them, and only while theirs is on.</summary>
public class TrustShareTests
{
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));

    [Fact]
    public async Task What_is_shown_is_what_the_truster_sees_and_the_other_sees_that_and_no_more()
    {
        var (plain, couple) = (await KeptAsync(), await KeptAsync());
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Sam, new RateTrust(Couple.Alex, SelfRating.Of(0.2)));
        var snapshot = await SnapshotAsync(couple);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).SharedTrust);
        Assert.Equal((await plain.ViewAsync(Couple.Alex)).History(), (await couple.ViewAsync(Couple.Alex)).History());

        await couple.At(2).DoAsync(Couple.Sam, new ShareTrust(snapshot));

        var shown = Assert.Single((await couple.ViewAsync(Couple.Alex)).SharedTrust);
        Assert.Equal(new SharedTrust(Couple.Sam, RoomScript.Hours(2), snapshot), shown);
        Assert.Equal([shown], (await couple.ViewAsync(Couple.Sam)).SharedTrust);
        Assert.Null((await couple.ViewAsync(Couple.Alex)).Trust(Couple.Sam, couple.Clock.Now));
        var (before, after) = ((await plain.ViewAsync(Couple.Alex)).History().Entries, (await couple.ViewAsync(Couple.Alex)).History().Entries);
        Assert.Equal(new TrustShared(snapshot), after.Except(before).Single().Recorded.Event);
    }

    [Fact]
    public async Task A_snapshot_carries_both_numbers_the_range_and_every_domain()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var progress = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now)!;
        var snapshot = await SnapshotAsync(couple);

        Assert.Equal((progress.BehaviourIndex, progress.FeltTrust, progress.Range.Lower, progress.Range.Upper), (snapshot.BehaviourIndex, snapshot.FeltTrust, snapshot.Lower, snapshot.Upper));
        Assert.Equal(progress.Domains.Select(d => d.Score), [snapshot.Reliability, snapshot.Transparency, snapshot.EmotionalSafety, snapshot.Responsiveness]);
        Assert.Equal((Couple.Alex, couple.Clock.Now, TrustModel.Version, TrustParameters.Default.Hash), (snapshot.Of, snapshot.At, snapshot.ModelVersion, snapshot.ParameterHash));
    }

    [Fact]
    public async Task While_it_is_off_there_is_nothing_to_share_and_a_number_from_elsewhere_is_refused()
    {
        var (on, off) = (await KeptAsync(), await KeptAsync());
        await on.DoAsync(Couple.Sam, new TurnScoringOn());
        var snapshot = await SnapshotAsync(on);

        Assert.Null((await off.ViewAsync(Couple.Sam)).TrustSnapshot(Couple.Alex, off.Clock.Now));
        Assert.Equal(Rejection.NotWhatIsShown, await off.RefusedAsync(Couple.Sam, new ShareTrust(snapshot)));
        Assert.Empty((await off.ViewAsync(Couple.Alex)).SharedTrust);
    }

    [Fact]
    public async Task A_number_that_was_made_up_is_refused_whoever_sends_it()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new TurnScoringOn());
        var snapshot = await SnapshotAsync(couple);

        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Sam, new ShareTrust(snapshot with { BehaviourIndex = snapshot.BehaviourIndex - 0.01 })));
        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Sam, new ShareTrust(snapshot with { Of = Couple.Sam })));
        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Sam, new ShareTrust(snapshot with { Of = RoomScript.Kim })));
        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Alex, new ShareTrust(snapshot)));
        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Alex, new ShareTrust(snapshot with { Of = Couple.Sam })));
        Assert.Equal(Rejection.InTheFuture, await couple.RefusedAsync(Couple.Sam, new ShareTrust((await couple.ViewAsync(Couple.Sam)).TrustSnapshot(Couple.Alex, couple.Clock.Now + Duration.FromHours(1))!)));
    }

    [Fact]
    public async Task A_snapshot_that_trust_progress_no_longer_shows_is_refused()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var snapshot = await SnapshotAsync(couple);
        await couple.At(2).DoAsync(Couple.Sam, new NoteMissed(Promise, RoomScript.Tenth));

        Assert.Equal(Rejection.NotWhatIsShown, await couple.RefusedAsync(Couple.Sam, new ShareTrust(snapshot)));
        await couple.DoAsync(Couple.Sam, new ShareTrust(await SnapshotAsync(couple)));
    }

    [Fact]
    public async Task What_was_shared_stays_settled_whatever_follows()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var command = new ShareTrust(await SnapshotAsync(couple));
        var recorded = await couple.DoAsync(Couple.Sam, command, "shared");
        await couple.DoAsync(Couple.Sam, new TurnScoringOff());

        Assert.Equal(recorded, await couple.DoAsync(Couple.Sam, command, "shared"));
        Assert.Single((await couple.ViewAsync(Couple.Alex)).SharedTrust);
    }

    [Fact]
    public async Task A_stake_of_ones_own_weighs_in_ones_own_number_from_then_on_and_nobody_else_hears_of_it()
    {
        var (plain, couple) = (await KeptAsync(), await KeptAsync());
        await plain.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Sam, new SetStake(Promise.Ref, Stake.Of(0.1)));
        Assert.Equal(await ReliabilityAsync(plain), await ReliabilityAsync(couple));

        foreach (var each in new[] { plain, couple })
        {
            await each.At(24).DoAsync(Couple.Alex, new KeepCommitment(Promise, OccurrenceKey.Parse("2026-01-11T20:00")), "keep again");
            each.At(25);
        }

        Assert.True(await ReliabilityAsync(couple) < await ReliabilityAsync(plain));
        Assert.Equal([new OwnStake(Promise.Ref, Stake.Of(0.1), RoomScript.Hours(1))], (await couple.ViewAsync(Couple.Sam)).OwnStakes);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).OwnStakes);
        Assert.Equal((await plain.ViewAsync(Couple.Alex)).History(), (await couple.ViewAsync(Couple.Alex)).History());
    }

    private static async Task<Couple> KeptAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-10).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings, Stake.Of(1)), "promise");
        await couple.At(0).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth), "keep");
        return couple.At(1);
    }

    private static async Task<TrustSnapshot> SnapshotAsync(Couple couple) => (await couple.ViewAsync(Couple.Sam)).TrustSnapshot(Couple.Alex, couple.Clock.Now)!;

    private static async Task<double> ReliabilityAsync(Couple couple) => (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now)![TrustDomain.Reliability].Score;
}
