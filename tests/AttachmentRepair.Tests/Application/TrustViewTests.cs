using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Trust;

namespace AttachmentRepair.Tests.Application;

public class TrustViewTests
{
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));

    [Fact]
    public async Task There_is_no_number_until_a_person_turns_it_on_for_themselves()
    {
        var couple = await KeptAsync();
        Assert.Null((await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now));
        Assert.Null((await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, couple.Clock.Now));

        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsScoringOn);
        Assert.False((await couple.ViewAsync(Couple.Alex)).IsScoringOn);
        Assert.Null((await couple.ViewAsync(Couple.Alex)).Trust(Couple.Sam, couple.Clock.Now));
        await couple.DoAsync(Couple.Sam, new TurnScoringOff());
        Assert.Null((await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now));
    }

    [Fact]
    public async Task Both_numbers_come_with_their_range_domains_and_version()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Sam, new RateTrust(Couple.Alex, SelfRating.Of(0)));
        var view = await couple.ViewAsync(Couple.Sam);
        var trust = view.Trust(Couple.Alex, couple.Clock.Now)!;

        Assert.True(trust.FeltTrust < trust.BehaviourIndex);
        Assert.InRange(trust.FeltTrust, trust.Range.Lower, trust.Range.Upper);
        Assert.True(trust[TrustDomain.Reliability].PositiveMass > 0);
        Assert.Equal(Enum.GetValues<TrustDomain>().Length, trust.Domains.Count);
        Assert.Equal(TrustModel.Version, trust.ModelVersion);
        Assert.Equal(trust, view.ExplainTrust(Couple.Alex, couple.Clock.Now)!.Progress);
    }

    [Fact]
    public async Task Trust_is_in_another_member()
    {
        var view = await (await KeptAsync()).ViewAsync(Couple.Sam);

        Assert.Throws<ArgumentException>(() => view.Trust(Couple.Sam, view.At));
        Assert.Throws<ArgumentException>(() => view.Trust(RoomScript.Kim, view.At));
        Assert.Throws<ArgumentException>(() => view.ExplainTrust(Couple.Sam, view.At));
    }

    [Fact]
    public async Task A_contested_occurrence_follows_the_trusters_statement()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        Assert.Equal((true, false), await ReliabilityAsync(couple));

        await couple.At(2).DoAsync(Couple.Sam, new NoteMissed(Promise, RoomScript.Tenth));
        Assert.True((await couple.ViewAsync(Couple.Alex)).Commitments[0].Commitment.Outcomes[new(1, RoomScript.Tenth)].IsContested);
        Assert.Equal((false, true), await ReliabilityAsync(couple));
        Assert.Single((await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, couple.Clock.Now)!.Contested);
        Assert.Single((await couple.ViewAsync(Couple.Alex)).Agenda(RoomScript.Hours(-1), RoomScript.Hours(30)), i => i.IsContested);

        await couple.DoAsync(Couple.Sam, new ConfirmKept(Promise, RoomScript.Tenth));
        Assert.Equal((true, false), await ReliabilityAsync(couple));
    }

    [Fact]
    public async Task What_somebody_discovers_counts_in_their_own_number_and_shows_nowhere_else()
    {
        var couple = await KeptAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new TurnScoringOn());
        var (sam, alex) = (await IndexAsync(couple, Couple.Sam, Couple.Alex), await IndexAsync(couple, Couple.Alex, Couple.Sam));
        await couple.DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Relapse, DiscoveryKind.Denied));

        Assert.True(await IndexAsync(couple, Couple.Sam, Couple.Alex) < sam);
        Assert.Equal(alex, await IndexAsync(couple, Couple.Alex, Couple.Sam));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Setbacks);
    }

    [Fact]
    public async Task The_maker_does_not_see_whether_they_are_scored()
    {
        var (off, on) = (await KeptAsync(), await KeptAsync());
        await on.DoAsync(Couple.Sam, new TurnScoringOn());

        Assert.Equal((await off.ViewAsync(Couple.Alex)).History(), (await on.ViewAsync(Couple.Alex)).History());
    }

    private static async Task<Couple> KeptAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-10).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings, Stake.Of(1)), "promise");
        await couple.At(0).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth), "keep");
        return couple.At(1);
    }

    private static async Task<(bool Kept, bool Missed)> ReliabilityAsync(Couple couple)
    {
        var reliability = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now)![TrustDomain.Reliability];
        return (reliability.PositiveMass > 0, reliability.NegativeMass > 0);
    }

    private static async Task<double> IndexAsync(Couple couple, PersonId truster, PersonId trustee) =>
        (await couple.ViewAsync(truster)).Trust(trustee, couple.Clock.Now)!.BehaviourIndex;
}
