using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using AttachmentRepair.Tests.Golden;
using NodaTime;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Stages;

/// <summary>The practices about the plan, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class StagePracticeTests
{
    private static readonly PersonId[] Both = [Couple.Alex, Couple.Sam];
    private static readonly SharedSettings Careful = new(Pace.Weekly, Duration.FromMinutes(60), 10, SelfRating.Of(0.7));

    [Fact]
    [Trait("Practice", "P001")]
    [Trait("Practice", "P088")]
    public async Task No_single_command_of_one_person_opens_a_gate_or_ends_the_plan()
    {
        foreach (var command in GoldenSamples.Commands)
        {
            var couple = await Couple.JoinedAsync();
            await couple.SendAsync(Couple.Alex, command with { OccurredAt = null });

            foreach (var person in Both)
            {
                var view = await couple.ViewAsync(person);
                Assert.Equal((RepairStage.Safety, StageGate.NotYet), (view.Plan.Stage, view.Plan.GateTo(RepairStage.Accountability)));
                Assert.Equal(RepairPlanStatus.Active, StatusOf(view, command));
                Assert.False(view.Plan.IsAccountabilityActive);
                Assert.All(view.Terms, t => Assert.Null(t.InForce));
            }
        }
    }

    // What is appended is replayed, never judged: not even a forged event enters a stage, ends the plan or puts in force what needs both.
    [Fact]
    [Trait("Practice", "P001")]
    [Trait("Practice", "P088")]
    public void No_type_of_event_satisfies_a_gate_alone()
    {
        Assert.Equal(Registry.Events.Select(e => e.Type).ToHashSet(), GoldenSamples.Events.Select(e => e.GetType()).ToHashSet());
        var paused = RoomScript.Play("pause", []);
        foreach (var e in GoldenSamples.Events)
        {
            foreach (var before in new[] { RoomScript.Shared().State, paused.State })
            {
                var envelope = new Envelope(before.Version + 1, 0, e.IsNeutral ? PersonId.None : Couple.Alex, RoomScript.Due, RoomScript.Due);
                var after = RoomDecider.Evolve(before, e, envelope);

                Assert.Equal((RepairStage.Safety, 1), (after.Stages.Stage, after.Stages.Version));
                Assert.False(after.Stages.IsCompleted(after.Facts));
                Assert.All(after.Terms.Entries.Values, t => Assert.Null(t.InForce(after.Membership.Members)));
                Assert.True(after.Facts.IsPausedAt(RoomScript.Hours(1)) || before != paused.State || e is RelationshipOpened);
            }
        }
    }

    [Fact]
    [Trait("Practice", "P001")]
    public async Task The_plan_goes_through_its_stages_one_by_one_and_ends_when_both_agree_to_end_it()
    {
        var couple = await Couple.JoinedAsync();
        for (var stage = RepairStage.Accountability; stage <= RepairStage.Maintenance; stage++)
        {
            await EnterAsync(couple, stage);
            Assert.Equal((stage, couple.Clock.Now), ((await couple.ViewAsync(Couple.Alex)).Plan.Stage, (await couple.ViewAsync(Couple.Sam)).Plan.Since));
        }

        await couple.DoAsync(Couple.Alex, new ProposePlanEnd(RoomScript.Text("thank you")), "end");
        Assert.Equal(RepairPlanStatus.Active, (await couple.ViewAsync(Couple.Alex)).Plan.Status);
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("end"), 1));
        var plan = (await couple.ViewAsync(Couple.Alex)).Plan;
        Assert.Equal((RepairPlanStatus.Completed, RoomScript.Text("thank you"), 5), (plan.Status, plan.End!.InForce!.Words, plan.Changes.Count));

        await couple.DoAsync(Couple.Alex, new EndTerms(Of("end")));
        Assert.Equal((RepairPlanStatus.Active, RepairStage.Maintenance), ((await couple.ViewAsync(Couple.Sam)).Plan.Status, (await couple.ViewAsync(Couple.Sam)).Plan.Stage));
    }

    [Fact]
    [Trait("Practice", "P084")]
    public async Task Going_back_is_a_neutral_change_that_counts_nowhere()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await EnterAsync(couple, RepairStage.Accountability);
        await EnterAsync(couple, RepairStage.Attunement);
        var before = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now);
        await couple.DoAsync(Couple.Alex, new ReturnToStage(RepairStage.Accountability));

        foreach (var person in Both)
        {
            var view = await couple.ViewAsync(person);
            var last = view.History().Entries[0].Recorded;
            Assert.Equal((new StageChanged(RepairStage.Accountability), PersonId.None), ((StageChanged)last.Event, last.Envelope.Author));
            Assert.Equal((RepairStage.Accountability, 4, 3), (view.Plan.Stage, view.Plan.Version, view.Plan.Changes.Count));
            Assert.Equal(RepairPlanStatus.Active, view.Plan.Status);
        }

        Assert.Equal(before, (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now));
    }

    [Fact]
    [Trait("Practice", "P087")]
    public async Task A_profile_is_in_its_owners_view_only_and_the_plan_has_no_member_for_it()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new WriteProfile([RoomScript.Text("space")]));
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        await couple.DoAsync(Couple.Sam, new WriteProfile([RoomScript.Text("quiet")], RoomScript.Text("my father"), Pace.Fortnightly));

        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Alex)));
        Assert.Equal(new([RoomScript.Text("space")], null, null, couple.Clock.Now), (await couple.ViewAsync(Couple.Alex)).Profile);
        Assert.Equal(new([RoomScript.Text("quiet")], RoomScript.Text("my father"), Pace.Fortnightly, couple.Clock.Now), (await couple.ViewAsync(Couple.Sam)).Profile);
        Assert.DoesNotContain(typeof(RepairPlan).GetProperties(), p => p.PropertyType == typeof(ParticipantProfile) || p.PropertyType == typeof(FeltSafety));
        Assert.Equal(["Profile"], typeof(RelationshipView).GetMembers().Where(m => m.ToString()!.Contains(nameof(ParticipantProfile), StringComparison.Ordinal) && m is System.Reflection.PropertyInfo).Select(m => m.Name), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Practice", "P105")]
    public async Task A_low_rating_of_ones_own_safety_only_stops_the_suggestion_and_the_other_reads_not_yet()
    {
        var (low, high) = (await Couple.JoinedAsync(), await Couple.JoinedAsync());
        foreach (var (couple, rating) in new[] { (low, 0.2), (high, 0.9) })
        {
            await couple.At(80).DoAsync(Couple.Sam, new RateFeltSafety(SelfRating.Of(rating)));
            await couple.DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        }

        Assert.Equal(Everything(await high.ViewAsync(Couple.Alex)), Everything(await low.ViewAsync(Couple.Alex)));
        foreach (var person in Both)
        {
            var plan = (await low.ViewAsync(person)).Plan;
            Assert.Equal((RepairStage.Safety, StageGate.NotYet), (plan.Stage, plan.GateTo(RepairStage.Accountability)));
            Assert.Equal(person == Couple.Alex ? RoomScript.Hours(80) + Duration.FromDays(30) : null, plan.Stages[1].ViewerReadyUntil);
        }

        Assert.Empty((await low.ViewAsync(Couple.Sam)).Suggestions(low.Clock.Now));
        Assert.Equal("NextStage", Assert.Single((await high.ViewAsync(Couple.Sam)).Suggestions(high.Clock.Now)).What.Code);
        Assert.DoesNotContain((await low.ViewAsync(Couple.Sam)).History().Entries, e => e.Recorded.Event is SaidReadyForStage);

        await low.DoAsync(Couple.Sam, new SayReadyForStage(RepairStage.Accountability, 1));
        Assert.Equal(RepairStage.Accountability, (await low.ViewAsync(Couple.Alex)).Plan.Stage);
        Assert.Equal(2, (await low.ViewAsync(Couple.Sam)).History().Entries.Count(e => e.Recorded.Event is SaidReadyForStage));
    }

    [Fact]
    [Trait("Practice", "P105")]
    public async Task The_agreed_level_and_the_agreed_pace_say_when_the_next_stage_is_suggested()
    {
        var couple = await Couple.JoinedAsync();
        var joined = couple.Clock.Now;
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(joined + Duration.FromDays(7)));

        await couple.DoAsync(Couple.Sam, new RateFeltSafety(SelfRating.Of(0.6)));
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Empty(view.Suggestions(joined + Duration.FromDays(7) - Duration.Epsilon));
        var offer = Assert.Single(view.Suggestions(joined + Duration.FromDays(7)));
        Assert.Equal(("NextStage", joined + Duration.FromDays(21)), (offer.What.Code, offer.ExpiresAt));
        await couple.DoAsync(Couple.Alex, new ProposeSettings(Careful));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(joined + Duration.FromDays(7)));
        await couple.DoAsync(Couple.Sam, new DismissSuggestion(offer.Id));
    }

    [Fact]
    [Trait("Practice", "P105")]
    public async Task A_ready_lapses_and_a_ready_that_was_taken_back_or_lapsed_is_never_shown()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        await couple.DoAsync(Couple.Alex, new WithdrawStageReady(1));
        await couple.At(-90).DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        await couple.At(-90 + (24 * 30)).DoAsync(Couple.Sam, new SayReadyForStage(RepairStage.Accountability, 1));
        Assert.Equal((RepairStage.Safety, null), ((await couple.ViewAsync(Couple.Alex)).Plan.Stage, (await couple.ViewAsync(Couple.Alex)).Plan.Stages[1].ViewerReadyUntil));

        await couple.DoAsync(Couple.Alex, new SayReadyForStage(RepairStage.Accountability, 1));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal((RepairStage.Accountability, 4, 2), (sam.Plan.Stage, Said(alex), Said(sam)));
        Assert.DoesNotContain(sam.History().Entries, e => e.Recorded.Event is StageReadyWithdrawn);

        static int Said(RelationshipView view) => view.History().Entries.Count(e => e.Recorded.Event is SaidReadyForStage);
    }

    [Fact]
    [Trait("Practice", "P120")]
    public async Task Whoever_withdraws_turns_accountability_off_at_once_and_no_cause_is_named()
    {
        var couple = await Couple.JoinedAsync();
        var consent = new AccountabilityConsent(RoomScript.Text("my evenings"), new(2026, 3, 31), RoomScript.Berlin);
        await couple.DoAsync(Couple.Alex, new ProposeAccountability(consent), "account");
        Assert.Equal("AccountabilityNotActive", (await couple.ViewAsync(Couple.Sam)).Plan.AccountabilityReads.Code);

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("account"), 1));
        Assert.Equal((true, consent), ((await couple.ViewAsync(Couple.Alex)).Plan.IsAccountabilityActive, (await couple.ViewAsync(Couple.Alex)).Plan.Accountability!.InForce));
        Assert.True((await couple.At(79 * 24).ViewAsync(Couple.Alex)).Plan.IsAccountabilityActive);
        Assert.Equal("AccountabilityNotActive", (await couple.At(81 * 24).ViewAsync(Couple.Alex)).Plan.AccountabilityReads.Code);

        await couple.At(-50).DoAsync(Couple.Sam, new EndTerms(Of("account")));
        var alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal((false, "Accountability is not active."), (alex.Plan.IsAccountabilityActive, alex.Plan.AccountabilityReads.English));
        Assert.Equal((new TermsEnded(Of("account")), PersonId.None), ((TermsEnded)alex.History().Entries[0].Recorded.Event, alex.History().Entries[0].Recorded.Envelope.Author));
        await couple.DoAsync(Couple.Alex, new ProposeAccountability(consent), "again");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("again"), 1));
        Assert.True((await couple.ViewAsync(Couple.Alex)).Plan.IsAccountabilityActive);
    }

    [Fact]
    [Trait("Practice", "P162")]
    public async Task A_wider_setting_waits_for_both_and_a_narrower_one_holds_at_once()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSettings(Careful), "settings");
        foreach (var person in Both)
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal((Careful, 0, PersonId.None), (view.Plan.Settings, view.OpenSteps.Count, view.History().Entries[0].Recorded.Envelope.Author));
            Assert.Equal((1, new ItemRef("settings", Of("settings").Value)), (Assert.Single(view.Terms).InForce, view.Terms[0].About));
        }

        var wide = Careful with { OpenItemCap = 60, CoolDown = Duration.FromMinutes(10) };
        await couple.DoAsync(Couple.Alex, new ProposeSettings(wide, 1));
        var plan = (await couple.ViewAsync(Couple.Alex)).Plan;
        Assert.Equal((Careful, wide, Careful, 2), (plan.Settings, plan.SettingsTerms!.Newest, plan.SettingsTerms.InForce, plan.SettingsTerms.Version));
        Assert.Equal(2, Assert.Single((await couple.ViewAsync(Couple.Sam)).OpenSteps).Version);

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of("settings"), 2));
        Assert.Equal(wide, (await couple.ViewAsync(Couple.Alex)).Plan.Settings);
        await couple.DoAsync(Couple.Sam, new EndTerms(Of("settings")));
        Assert.Equal(SharedSettings.NarrowerOf(wide, SharedSettings.Usual), (await couple.ViewAsync(Couple.Alex)).Plan.Settings);
    }

    private static RepairPlanStatus StatusOf(RelationshipView view, RoomCommand command) =>
        command is DiscloseSetback && view.Plan.Status == RepairPlanStatus.SetbackResponse ? RepairPlanStatus.Active : view.Plan.Status;

    private static TermsId Of(string name) => TermsId.For(Couple.Id, CommandId.For(name));

    private static object Everything(RelationshipView view) => (view.Plan, view.Terms, view.OpenSteps, view.Suggestions(view.At), view.History(), view.FeltSafety);

    private static async Task EnterAsync(Couple couple, RepairStage stage)
    {
        foreach (var person in Both)
        {
            await couple.DoAsync(person, new SayReadyForStage(stage, (await couple.ViewAsync(person)).Plan.Version));
        }
    }
}
