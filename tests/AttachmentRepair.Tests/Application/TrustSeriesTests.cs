using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>Trust over time, and what moved it.</summary>
public class TrustSeriesTests
{
    private static readonly LocalDate First = new(2026, 1, 5);
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly SetbackId Lapse = SetbackId.For(Couple.Id, CommandId.For("lapse"));

    [Fact]
    public async Task A_series_has_a_point_each_week_and_ends_where_the_view_does()
    {
        var view = await (await StoryAsync()).ViewAsync(Couple.Sam);
        var series = view.TrustSeries(Couple.Alex, First, First.PlusDays(60), TrustPeriod.Week)!;

        Assert.Equal([First, First.PlusDays(7), First.PlusDays(14), First.PlusDays(21), view.At.InZone(view.Zone).Date], series.Select(p => p.On));
        Assert.All(series.SkipLast(1), p => Assert.Equal(view.Trust(Couple.Alex, view.Zone.AtStartOfDay(p.On).ToInstant()), p.Progress));
        Assert.Equal(view.Trust(Couple.Alex, view.At), series[^1].Progress);
        Assert.All(series, p => Assert.InRange(p.Progress.FeltTrust, p.Progress.Range.Lower, p.Progress.Range.Upper));
    }

    [Fact]
    public async Task A_series_by_month_counts_from_its_first_day()
    {
        var view = await (await StoryAsync()).ViewAsync(Couple.Sam);
        var series = view.TrustSeries(Couple.Alex, new(2025, 10, 31), new(2026, 1, 15), TrustPeriod.Month)!;

        Assert.Equal([new(2025, 10, 31), new(2025, 11, 30), new(2025, 12, 31), new LocalDate(2026, 1, 15)], series.Select(p => p.On));
    }

    [Fact]
    public async Task A_series_of_one_day_is_one_point()
    {
        var view = await (await StoryAsync()).ViewAsync(Couple.Sam);

        Assert.Equal(First, Assert.Single(view.TrustSeries(Couple.Alex, First, First, TrustPeriod.Week)!).On);
    }

    [Fact]
    public async Task Without_scoring_there_is_no_series_and_mistakes_are_named_all_the_same()
    {
        var couple = await StoryAsync();
        var view = await couple.ViewAsync(Couple.Alex);
        Assert.Null(view.TrustSeries(Couple.Sam, First, First, TrustPeriod.Week));
        Assert.Null(view.TrustMoves(Couple.Sam, view.At, view.At));
        Assert.Throws<ArgumentException>(() => view.TrustSeries(Couple.Alex, First, First, TrustPeriod.Week));
        Assert.Throws<ArgumentException>(() => view.TrustMoves(Couple.Alex, view.At, view.At));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.TrustSeries(Couple.Sam, First, First.PlusDays(-1), TrustPeriod.Week));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.TrustSeries(Couple.Sam, First, First.PlusWeeks(2), (TrustPeriod)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.TrustSeries(Couple.Sam, First, First.PlusWeeks(1001), TrustPeriod.Week));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.TrustMoves(Couple.Sam, view.At + Duration.Epsilon, view.At));
    }

    [Fact]
    public async Task What_moved_since_a_day_leads_with_strengths_and_adds_up()
    {
        var view = await (await StoryAsync()).ViewAsync(Couple.Sam);
        var since = RoomScript.Hours(72);
        var change = view.TrustMoves(Couple.Alex, since, view.At)!;

        Assert.Equal(view.Trust(Couple.Alex, since), change.Then);
        Assert.Equal(view.Trust(Couple.Alex, view.At), change.Now);
        Assert.Equal(change.Now.BehaviourIndex - change.Then.BehaviourIndex, change.Moves.Sum(m => m.Amount) + change.Earlier, 1e-12);
        Assert.All(change.Moves, m => Assert.True(m.At > since));
        var codes = change.Moves.Select(m => m.Sentence.Code).ToList();
        Assert.Equal(["KeptRaised", "KeptRaised", "RepairRaised", "SetbackVoluntaryLowered", "MissedLowered"], codes);
        var firstLoss = change.Moves.ToList().FindIndex(m => m.Amount < 0);
        Assert.Equal(change.Moves.Take(firstLoss).OrderByDescending(m => m.Amount), change.Moves.Take(firstLoss));
        Assert.Equal(change.Moves.Skip(firstLoss).OrderBy(m => m.Amount), change.Moves.Skip(firstLoss));
        Assert.All(change.Moves.Skip(firstLoss), m => Assert.True(m.Amount < 0));
        Assert.Equal("RatingRaised", Assert.Single(change.Ratings).Sentence.Code);
    }

    [Fact]
    public async Task A_repair_stands_by_itself_and_its_breach_as_it_would_be_without_it()
    {
        var couple = await StoryAsync();
        var view = await couple.ViewAsync(Couple.Sam);
        var all = view.TrustMoves(Couple.Alex, RoomScript.Hours(72), view.At)!.Moves;
        var (repair, lapse) = (all.Single(m => m.Sentence.Code == "RepairRaised"), all.Single(m => m.Sentence.Code == "SetbackVoluntaryLowered"));
        var weight = TrustParameters.Default.Weights[TrustDomain.Reliability];
        var together = view.ExplainTrust(Couple.Alex, view.At)!.Domains[0].Contributions.Single(c => c.Id == lapse.Id).Amount * weight;

        Assert.Equal(together, repair.Amount + lapse.Amount, 1e-12);
        Assert.InRange(repair.Amount, 1e-6, -lapse.Amount);
        var after = view.TrustMoves(Couple.Alex, RoomScript.Hours(103.5), view.At)!.Moves;
        Assert.Equal([repair], after.Where(m => m.Sentence.Code is "RepairRaised" or "SetbackVoluntaryLowered"));
    }

    [Fact]
    public async Task How_sure_it_is_says_why_and_what_is_not_counted_is_always_the_same()
    {
        var couple = await StoryAsync();
        var view = await couple.ViewAsync(Couple.Sam);
        var now = view.TrustMoves(Couple.Alex, view.At, view.At)!;
        var old = view.TrustMoves(Couple.Alex, view.At, view.At + Duration.FromDays(90))!;

        Assert.Equal(["LittleEvidence", "MixedEvidence"], now.Certainty.Select(p => p.Code), StringComparer.Ordinal);
        Assert.Equal(["LittleEvidence", "OldEvidence", "MixedEvidence"], old.Certainty.Select(p => p.Code), StringComparer.Ordinal);
        Assert.Equal(["PrivateNotCounted", "ExcusedNotCounted"], now.NotCounted.Select(p => p.Code), StringComparer.Ordinal);
        Assert.Equal(now.NotCounted, old.NotCounted);
        Assert.Empty(now.Moves);
    }

    // A week kept but for one day; a lapse told on the fifth day, whose repair arrived; a rating; then nothing for a fortnight.
    private static async Task<Couple> StoryAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-10).DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings, Stake.Of(0.5)), "promise");
        for (var day = 0; day < 7; day++)
        {
            var key = new OccurrenceKey(new LocalDate(2026, 1, 10).PlusDays(day).At(new(20, 0)));
            await couple.At((24 * day) + 1).DoAsync(Couple.Alex, day == 4 ? new MissCommitment(Promise, key) : new KeepCommitment(Promise, key));
            if (day == 4)
            {
                await couple.At(100).DoAsync(Couple.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, [])), "lapse");
                await couple.At(101).DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Lapse.Ref, RoomScript.Text("x"), RoomScript.Text("x"), []), "repair");
                var repair = RepairAttemptId.For(Couple.Id, CommandId.For("repair"));
                await couple.At(102).DoAsync(Couple.Alex, new AddRepairParts(repair, PreventionSteps: [RoomScript.Text("x")]));
                await couple.At(103).DoAsync(Couple.Sam, new RateTrust(Couple.Alex, SelfRating.Of(0.7)));
                await couple.At(104).DoAsync(Couple.Sam, new ReceiveRepair(repair, 2, Reception.Accepted));
            }
        }

        return couple.At(24 * 21);
    }
}
