using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using AttachmentRepair.Tests.Golden;
using NodaTime;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Stages;

/// <summary>The practices about pace, standstill, the future and maintenance, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class StagePaceTests
{
    private static readonly PersonId[] Both = [Couple.Alex, Couple.Sam];

    [Fact]
    [Trait("Practice", "P124")]
    public async Task The_slower_pace_is_the_agreed_one_for_both_and_nobody_is_named()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new WriteProfile([], Pace: Pace.Weekly));
        await couple.DoAsync(Couple.Sam, new WriteProfile([], Pace: Pace.Fortnightly));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now));
        Assert.Equal("SlowDown", Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now)).What.Code);

        await couple.At(-99).DoAsync(Couple.Sam, new SlowDown(Pace.Fortnightly));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));
        foreach (var person in Both)
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal((Pace.Fortnightly, couple.Clock.Now), (view.Plan.Settings.Pace, view.SlowedAt));
            Assert.Equal((PersonId.None, "This is the agreed pace."), (view.History().Entries.First(e => e.Recorded.Event is Slowed).Recorded.Envelope.Author, StagePhrases.AgreedPace.English));
        }

        var sessions = (await couple.ViewAsync(Couple.Alex)).Plan.Settings.Pace.From(new LocalDateTime(2026, 1, 10, 20, 0), RoomScript.Berlin);
        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(sessions), "sessions");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(CheckInSeriesId.For(Couple.Id, CommandId.For("sessions")).Terms, 1));
        var agenda = (await couple.ViewAsync(Couple.Sam)).Agenda(RoomScript.Due, RoomScript.Due + Duration.FromDays(29));
        Assert.Equal([0, 14, 28], agenda.Select(i => (int)(i.Due - RoomScript.Due).TotalDays));
        Assert.Equal(agenda, (await couple.ViewAsync(Couple.Alex)).Agenda(RoomScript.Due, RoomScript.Due + Duration.FromDays(29)));
    }

    [Fact]
    [Trait("Practice", "P124")]
    public async Task Faster_needs_both_since_the_last_slowing()
    {
        var couple = await Couple.JoinedAsync();
        var faster = SharedSettings.Usual with { Pace = Pace.EveryDays(4) };
        await couple.At(-99).DoAsync(Couple.Alex, new ProposeSettings(faster), "faster");
        await couple.At(-98).DoAsync(Couple.Sam, new SlowDown());
        Assert.Equal(Pace.Fortnightly, (await couple.ViewAsync(Couple.Alex)).Plan.Settings.Pace);

        await couple.At(-97).DoAsync(Couple.Sam, new AssentToTerms(Of("faster"), 1));
        Assert.Equal(Pace.Fortnightly, (await couple.ViewAsync(Couple.Sam)).Plan.Settings.Pace);
        await couple.At(-96).DoAsync(Couple.Sam, new ProposeSettings(faster, 1));
        await couple.At(-95).DoAsync(Couple.Alex, new AssentToTerms(Of("faster"), 2));
        Assert.Equal(Pace.EveryDays(4), (await couple.ViewAsync(Couple.Sam)).Plan.Settings.Pace);
    }

    [Fact]
    [Trait("Practice", "P155")]
    public async Task Sixty_days_without_an_accepted_step_offer_one_review_to_both()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.SafetyCheck]), "net");
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(-100)));

        await couple.At(-20).DoAsync(Couple.Sam, new AssentToTerms(SafetyNetId.For(Couple.Id, CommandId.For("net")).Terms, 1));
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(-20)));

        await couple.At(0).DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, SafetyNetId.For(Couple.Id, CommandId.For("net")).Ref, RoomScript.Text("a"), RoomScript.Text("b"), [RoomScript.Text("c")]), "repair");
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(-20)));
        await couple.At(10).DoAsync(Couple.Sam, new ReceiveRepair(RepairAttemptId.For(Couple.Id, CommandId.For("repair")), Reception.Partly));
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(10)));

        await couple.At(20).DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(10)));
        await couple.At(30).DoAsync(Couple.Sam, new SayReadyForStage(RepairStage.Accountability, 1));
        Assert.Equal((0, 1, 1, 0), await OffersAsync(couple, RoomScript.Hours(30)));
    }

    [Fact]
    [Trait("Practice", "P155")]
    public async Task At_the_agreed_cap_new_items_are_refused_and_nothing_else_and_both_are_offered_to_reduce()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new ProposeSettings(SharedSettings.Usual with { OpenItemCap = 3 }));
        foreach (var name in new[] { "one", "two", "three" })
        {
            Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now));
            await couple.At(-90).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text(name), RoomScript.Evenings), name);
        }

        Assert.Equal(Rejection.TooMuchAtOnce, await couple.RefusedAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("four"), RoomScript.Evenings)));
        Assert.Equal(Rejection.TooMuchAtOnce, await couple.RefusedAsync(Couple.Sam, new ProposeCheckIns(RoomScript.Evenings)));
        var offer = Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now));
        Assert.Equal(("ReduceOpenItems", RoomScript.Hours(-90) + Duration.FromDays(14)), (offer.What.Code, offer.ExpiresAt));
        Assert.Equal(offer, Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now)));

        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("evenings")));
        await couple.DoAsync(Couple.Alex, Setback);
        foreach (var command in GoldenSamples.Commands.Where(c => !Registry.Of(c).OpensItem))
        {
            Assert.NotEqual(new SendResult.Rejected(Rejection.TooMuchAtOnce), await couple.SendAsync(Couple.Sam, command with { OccurredAt = null }));
        }

        await couple.DoAsync(Couple.Alex, new EndCommitment(CommitmentId.For(Couple.Id, CommandId.For("two"))));
        Assert.DoesNotContain((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now), s => s.What == StagePhrases.ReduceOpenItems);
    }

    [Fact]
    [Trait("Practice", "P157")]
    public async Task A_future_commitment_is_reviewed_every_year_and_blocks_no_leaving_and_no_end()
    {
        var couple = await Couple.JoinedAsync();
        var future = new FutureCommitment(RoomScript.Text("to build a home"), new(2031, 12, 31), RoomScript.Berlin);
        await couple.DoAsync(Couple.Alex, new ProposeFutureCommitment(future), "future");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("future"), 1));
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((future, new LocalDate(2027, 1, 6)), (view.Plan.Future!.InForce, view.Plan.NextFutureReviewOn));

        var anniversary = RoomScript.Berlin.AtStartOfDay(new(2028, 1, 6)).ToInstant();
        Assert.DoesNotContain(view.Suggestions(anniversary - Duration.Epsilon), s => s.What == StagePhrases.ReviewFuture);
        Assert.Contains(view.Suggestions(anniversary), s => s.What == StagePhrases.ReviewFuture && s.Period == "2028-01-06" && s.Item.Concept == "future-commitment");
        Assert.Equal(view.Suggestions(anniversary), (await couple.ViewAsync(Couple.Alex)).Suggestions(anniversary));

        await couple.DoAsync(Couple.Alex, new ProposePlanEnd(), "end");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("end"), 1));
        Assert.Equal(RepairPlanStatus.Completed, (await couple.ViewAsync(Couple.Alex)).Plan.Status);
        await couple.DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());
        Assert.True((await couple.ViewAsync(Couple.Alex)).HasLeft);
        await couple.DoAsync(Couple.Sam, new EndTerms(Of("future")));
        Assert.Equal((null, couple.Clock.Now), ((await couple.ViewAsync(Couple.Sam)).Plan.Future!.InForce, (await couple.ViewAsync(Couple.Sam)).Plan.Future!.EndedAt));
    }

    [Fact]
    [Trait("Practice", "P168")]
    public async Task Maintenance_has_its_boosters_on_listed_days()
    {
        var couple = await MaintenanceAsync();
        var view = await couple.ViewAsync(Couple.Sam);
        var plan = view.Plan.Maintenance!.InForce!;

        Assert.Equal([new(2026, 2, 28), new(2026, 4, 30), new(2026, 7, 31), new(2027, 1, 31)], plan.Boosters);
        Assert.Equal(([RoomScript.Text("late nights")], [new LocalDate(2026, 9, 1)]), (plan.WarningSigns, plan.ReviewsOn));
        foreach (var day in plan.Boosters)
        {
            var from = RoomScript.Berlin.AtStartOfDay(day).ToInstant();
            Assert.Equal([day.ToString("uuuu-MM-dd", null)], Boosters(view, from), StringComparer.Ordinal);
            Assert.Empty(Boosters(view, from - Duration.Epsilon));
            Assert.Equal(view.Suggestions(from), (await couple.ViewAsync(Couple.Alex)).Suggestions(from));
        }

        Assert.Contains(view.Suggestions(RoomScript.Berlin.AtStartOfDay(new(2026, 9, 1)).ToInstant()), s => s.What == StagePhrases.ReviewMaintenance);
        await couple.DoAsync(Couple.Alex, new ReturnToStage(RepairStage.SharedMeaning));
        Assert.Empty(Boosters(await couple.ViewAsync(Couple.Sam), RoomScript.Berlin.AtStartOfDay(plan.Boosters[0]).ToInstant()));

        static IEnumerable<string> Boosters(RelationshipView view, Instant at) =>
            view.Suggestions(at).Where(s => s.What == StagePhrases.Booster && s.ExpiresAt - at > Duration.FromDays(13)).Select(s => s.Period);
    }

    [Fact]
    [Trait("Practice", "P168")]
    public async Task After_a_setback_an_earlier_stage_is_one_call_away()
    {
        var couple = await MaintenanceAsync();
        await couple.At(-50).DoAsync(Couple.Sam, Setback, "told");
        var offer = Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now), s => s.What == StagePhrases.ReturnToStage);
        Assert.Equal((SetbackId.For(Couple.Id, CommandId.For("told")).Ref, RoomScript.Hours(-50) + Duration.FromDays(14)), (offer.Item, offer.ExpiresAt));
        Assert.Contains(offer, (await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));

        await couple.DoAsync(Couple.Alex, new ReturnToStage(RepairPlan.LastActiveStage));
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((RepairStage.SharedMeaning, 6), (view.Plan.Stage, view.Plan.Changes.Count));
        Assert.DoesNotContain(view.Suggestions(couple.Clock.Now), s => s.What == StagePhrases.ReturnToStage);
        Assert.NotNull(view.Plan.Maintenance!.InForce);
    }

    [Fact]
    [Trait("Practice", "P083")]
    public async Task Reentering_with_an_intention_takes_the_plan_up_at_the_agreed_stage_and_keeps_all_evidence()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        await couple.DoAsync(Couple.Sam, new SayReadyForStage(RepairStage.Accountability, 1));
        await couple.At(80).DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Sam, new RateFeltSafety(SelfRating.Of(0.9)));
        await couple.At(90).DoAsync(Couple.Alex, Setback, "told");
        var evidence = (await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, RoomScript.Hours(90));
        foreach (var person in Both)
        {
            Assert.Equal((RepairPlanStatus.SetbackResponse, RepairStage.Accountability), ((await couple.ViewAsync(person)).Plan.Status, (await couple.ViewAsync(person)).Plan.Stage));
        }

        Assert.DoesNotContain((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now), s => s.What == StagePhrases.NextStage);
        var told = SetbackId.For(Couple.Id, CommandId.For("told"));
        await couple.At(91).DoAsync(Couple.Alex, new ReenterRepair(told, RoomScript.Text("I stay with it"), [RoomScript.Text("I call earlier")]));
        foreach (var person in Both)
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal((RepairPlanStatus.Active, RepairStage.Accountability, 2), (view.Plan.Status, view.Plan.Stage, view.Plan.Version));
            Assert.Equal(told, Assert.Single(view.Setbacks).Setback.Id);
        }

        var sam = await couple.ViewAsync(Couple.Sam);
        Assert.Contains(sam.Suggestions(couple.Clock.Now), s => s.What == StagePhrases.NextStage);
        Assert.Equal(evidence, sam.ExplainTrust(Couple.Alex, RoomScript.Hours(90)));
    }

    private static DiscloseSetback Setback => new(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, []));

    private static TermsId Of(string name) => TermsId.For(Couple.Id, CommandId.For(name));

    // How many offers Alex sees just before and just after sixty days from the last step, at the last moment of the fortnight and after it; Sam sees the same.
    private static async Task<(int Before, int From, int Last, int After)> OffersAsync(Couple couple, Instant step)
    {
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        var from = step + Duration.FromDays(60);
        var until = from + Duration.FromDays(14);
        Assert.Equal(alex.Suggestions(from).Where(s => s.What == StagePhrases.ReviewGoals), sam.Suggestions(from).Where(s => s.What == StagePhrases.ReviewGoals));
        return (Count(from - Duration.Epsilon), Count(from), Count(until - Duration.Epsilon), Count(until));

        int Count(Instant at) => alex.Suggestions(at).Count(s => s.What == StagePhrases.ReviewGoals);
    }

    private static async Task<Couple> MaintenanceAsync()
    {
        var couple = await Couple.JoinedAsync();
        for (var stage = RepairStage.Accountability; stage <= RepairStage.Maintenance; stage++)
        {
            await couple.DoAsync(Couple.Alex, new SayReadyForStage(stage, (int)stage));
            await couple.DoAsync(Couple.Sam, new SayReadyForStage(stage, (int)stage));
        }

        await couple.DoAsync(Couple.Alex, new ProposeMaintenancePlan(new([RoomScript.Text("late nights")], [1, 3, 6, 12], [new(2026, 9, 1)], new(2026, 1, 31), RoomScript.Berlin)), "upkeep");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("upkeep"), 1));
        return couple;
    }
}
