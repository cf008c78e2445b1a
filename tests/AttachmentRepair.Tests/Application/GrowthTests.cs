using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>What grew, for both.</summary>
public class GrowthTests
{
    private static readonly PrivateText Words = RoomScript.Text("words");
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly StrategyId Strategy = StrategyId.For(Couple.Id, CommandId.For("strategy"));
    private static readonly BoundaryId Boundary = BoundaryId.For(Couple.Id, CommandId.For("boundary"));
    private static readonly CrossingId Crossing = CrossingId.For(Couple.Id, CommandId.For("crossing"));
    private static readonly RepairMomentId Moment = RepairMomentId.For(Couple.Id, CommandId.For("moment"));
    private static readonly CheckInSeriesId Talks = CheckInSeriesId.For(Couple.Id, CommandId.For("talks"));

    [Fact]
    [Trait("Practice", "P167")]
    public async Task A_summary_leads_with_growth_is_the_same_for_both_and_compares_nobody()
    {
        var couple = await StoryAsync();
        var (alex, sam) = (await GrowthAsync(couple, Couple.Alex), await GrowthAsync(couple, Couple.Sam));

        Assert.Equal(alex.Joint, sam.Joint);
        Assert.Equal(
            ["NewSkills 1", "SkillsThatHelped 1", "KeptBoundaries 1", "RecoveredMoments 1", "RepairsThatArrived 1", "HeldTogether 1", "AgreedTogether 2", "StillOpen 1"],
            alex.Joint.Select(Text), StringComparer.Ordinal);
        Assert.Equal(["OwnKept 2", "OwnUpdates 1", "OwnReflections 1"], alex.Own.Select(Text), StringComparer.Ordinal);
        Assert.Empty(sam.Own);
        Assert.DoesNotContain(new[] { typeof(GrowthSummary), typeof(GrowthLine) }.SelectMany(t => t.GetProperties()), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    public async Task Outside_of_the_time_there_is_nothing_but_what_is_open()
    {
        var view = await (await StoryAsync()).ViewAsync(Couple.Alex);
        var none = view.Growth(RoomScript.Hours(-400), RoomScript.Hours(-300));

        Assert.Equal(["StillOpen 1"], none.Joint.Select(Text), StringComparer.Ordinal);
        Assert.Empty(none.Own);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Growth(view.At, view.At - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.BeyondCrisis(view.At, view.At - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.ContributionBalance(new(2026, 1, 2), new(2026, 1, 1), AttachmentRepair.Trust.TrustPeriod.Month));
    }

    private static async Task<Couple> StoryAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-99).DoAsync(Couple.Alex, new ProposeStrategy(Words), "strategy");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Strategy.Terms, 1));
        await couple.DoAsync(Couple.Alex, new UseStrategy(Strategy));
        await couple.DoAsync(Couple.Sam, new NoteStrategyHelped(Strategy, 1));
        await couple.DoAsync(Couple.Sam, new ProposeCheckIns(RoomScript.Evenings), "talks");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Talks.Terms, 1));
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, Words), "boundary");
        await couple.DoAsync(Couple.Alex, new MakeCommitment(Words, RoomScript.Evenings), "promise");
        await couple.At(-80).DoAsync(Couple.Sam, new OfferRepairMoment(Words, Timebox.OfMinutes(15)), "moment");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Moment.Terms, 1));
        await couple.DoAsync(Couple.Alex, new StartRepairMoment(Moment));
        await couple.DoAsync(Couple.Sam, new CloseRepairMoment(Moment, MomentOutcome.Paused));
        await couple.At(-78).DoAsync(Couple.Alex, new OfferMomentAgain(Moment, 1, Words, Timebox.OfMinutes(15)));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Moment.Terms, 2));
        await couple.DoAsync(Couple.Sam, new StartRepairMoment(Moment));
        await couple.DoAsync(Couple.Alex, new CloseRepairMoment(Moment, MomentOutcome.Understood));
        await couple.At(-20).DoAsync(Couple.Sam, new NoteRespected(Boundary));
        await couple.DoAsync(Couple.Sam, new NoteCrossing(Boundary, Couple.Alex, CrossingKind.Slight), "crossing");
        await couple.DoAsync(Couple.Alex, new AcknowledgeCrossing(Crossing));
        await couple.DoAsync(Couple.Alex, new OfferRedress(Crossing, Words));
        await couple.DoAsync(Couple.Sam, new AcceptRedress(Crossing, 1));
        await couple.At(-10).DoAsync(Couple.Alex, new ReflectOnPattern(Words));
        await couple.DoAsync(Couple.Alex, new UpdateProgress(Promise, RoomScript.Tenth, ProgressStatus.OnTrack, Words));
        await couple.At(0).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth));
        await couple.DoAsync(Couple.Sam, new HoldCheckIn(Talks, RoomScript.Tenth));
        await couple.At(24).DoAsync(Couple.Alex, new KeepCommitment(Promise, OccurrenceKey.Parse("2026-01-11T20:00")));
        return couple.At(25);
    }

    private static async Task<GrowthSummary> GrowthAsync(Couple couple, PersonId viewer) => (await couple.ViewAsync(viewer)).Growth(RoomScript.Hours(-100), RoomScript.Hours(100));

    private static string Text(GrowthLine line) => $"{line.What.Code} {line.Count}";
}
