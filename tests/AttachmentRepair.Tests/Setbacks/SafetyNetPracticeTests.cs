using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

/// <summary>The practices about what follows a setback, through the public face.</summary>
public class SafetyNetPracticeTests
{
    private static readonly SetbackId Setback = SetbackId.For(Couple.Id, CommandId.For("tell"));
    private static readonly SafetyNetId Net = SafetyNetId.For(Couple.Id, CommandId.For("net"));
    private static readonly SafetyNetRunId Run = SafetyNetRunId.For(Couple.Id, CommandId.For("run"));
    private static readonly FacilitatedDisclosureId Session = FacilitatedDisclosureId.For(Couple.Id, CommandId.For("session"));
    private static readonly Instant Time = RoomScript.Hours(24);

    [Fact]
    [Trait("Practice", "P077")]
    public async Task A_safety_net_runs_in_the_version_agreed_before_in_spite_of_an_edit_and_the_next_run_has_the_edit()
    {
        var couple = await NetAsync();
        for (var version = 1; version < 3; version++)
        {
            await couple.DoAsync(Couple.Alex, new ReviseSafetyNet(Net, version, [SafetyNetStep.SafetyCheck, SafetyNetStep.Listen]));
            await couple.DoAsync(Couple.Sam, new AssentToTerms(Net.Terms, version + 1));
        }

        await couple.DoAsync(Couple.Sam, new ActivateSafetyNet(Net), "run");
        await couple.DoAsync(Couple.Sam, new ReviseSafetyNet(Net, 3, [SafetyNetStep.SafetyCheck, SafetyNetStep.Support]));
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Net.Terms, 4));
        await couple.DoAsync(Couple.Sam, new TakeSafetyNetStep(Run, SafetyNetStep.SafetyCheck));
        var run = Assert.Single((await couple.ViewAsync(Couple.Sam)).SafetyNetRuns);
        Assert.Equal((3, SafetyNetStep.Listen, Couple.Sam), (run.Version, run.NextStep, run.ActivatedBy));
        Assert.Equal(4, Assert.Single((await couple.ViewAsync(Couple.Sam)).Terms).InForce);

        await couple.DoAsync(Couple.Alex, Told, "tell");
        await couple.DoAsync(Couple.Alex, new ActivateSafetyNet(Net, Setback), "second");
        var second = (await couple.ViewAsync(Couple.Alex)).SafetyNetRuns.Single(r => r.Setback == Setback);
        Assert.Equal((4, SafetyNetStep.SafetyCheck, Couple.Alex), (second.Version, second.NextStep, second.ActivatedBy));
        Assert.DoesNotContain(typeof(ActivateSafetyNet).GetProperties(), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    [Trait("Practice", "P078")]
    public async Task A_safety_net_without_a_safety_check_is_refused_when_proposed_and_activation_never_is()
    {
        var couple = await NetAsync();
        Assert.Equal(Rejection.SafetyCheckMissing, await couple.RefusedAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.Disclose, SafetyNetStep.Listen])));
        Assert.Equal(
            [SafetyNetStep.SafetyCheck, SafetyNetStep.Disclose, SafetyNetStep.Listen, SafetyNetStep.RiskPlan, SafetyNetStep.ReviewDate],
            Assert.Single((await couple.ViewAsync(Couple.Sam)).SafetyNets).Steps(1));

        await couple.DoAsync(Couple.Alex, new EndTerms(Net.Terms));
        await couple.DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Sam, new ActivateSafetyNet(Net), "run");
        var run = Assert.Single((await couple.ViewAsync(Couple.Alex)).SafetyNetRuns);
        Assert.Equal((0, SafetyNetStep.SafetyCheck, new LocalDate(2026, 1, 20)), (run.Version, run.NextStep, run.ReviewOn));
        Assert.Equal([SafetyNetStep.SafetyCheck, SafetyNetStep.ReviewDate], run.Steps);
    }

    [Fact]
    public async Task The_safety_check_of_one_shows_when_both_are_taken()
    {
        var (silent, said) = (await RunningAsync(), await RunningAsync());
        await said.DoAsync(Couple.Sam, new TakeSafetyNetStep(Run, SafetyNetStep.SafetyCheck), "check");
        Assert.Equal(Everything(await silent.ViewAsync(Couple.Alex)), Everything(await said.ViewAsync(Couple.Alex)));
        Assert.True(Assert.Single((await said.ViewAsync(Couple.Sam)).SafetyNetRuns).ViewerChecked);
        Assert.Equal(SafetyNetStep.Listen, (await said.ViewAsync(Couple.Sam)).SafetyNetRuns[0].NextStep);

        await said.DoAsync(Couple.Alex, new TakeSafetyNetStep(Run, SafetyNetStep.SafetyCheck));
        var alex = await said.ViewAsync(Couple.Alex);
        Assert.Equal([SafetyNetStep.SafetyCheck, SafetyNetStep.Disclose], alex.SafetyNetRuns[0].Taken);
        Assert.Equal(2, alex.History().Entries.Count(e => e.Recorded.Event is SafetyNetStepTaken));
    }

    [Fact]
    public async Task Several_setbacks_are_normal_and_the_day_to_look_back_is_offered_to_both()
    {
        var couple = await RunningAsync();
        await couple.DoAsync(Couple.Alex, Told, "again");
        await couple.DoAsync(Couple.Sam, new ActivateSafetyNet(Net, SetbackId.For(Couple.Id, CommandId.For("again"))), "run again");
        await couple.DoAsync(Couple.Sam, new TakeSafetyNetStep(Run, SafetyNetStep.ReviewDate, new LocalDate(2026, 1, 12)));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        var day = Instant.FromUtc(2026, 1, 12, 0, 0);

        Assert.Equal((2, 2), (sam.Setbacks.Count, sam.SafetyNetRuns.Count));
        Assert.DoesNotContain(sam.Suggestions(day - Duration.FromHours(1)), s => s.What.Code == "LookBack");
        Assert.Equal(Run.Ref, Assert.Single(sam.Suggestions(day), s => s.What.Code == "LookBack").Item);
        Assert.Single(alex.Suggestions(day), s => s.What.Code == "LookBack");
    }

    [Fact]
    public async Task Taking_up_the_repair_again_keeps_all_that_was_and_resets_nothing()
    {
        var couple = await RunningAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var before = await couple.ViewAsync(Couple.Sam);
        Assert.Contains((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now + Duration.FromDays(3)), s => s.What.Code == "TakeUpRepair");
        Assert.DoesNotContain(before.Suggestions(couple.Clock.Now + Duration.FromDays(3)), s => s.What.Code == "TakeUpRepair");
        Assert.Equal(Rejection.ChangeNeeded, await couple.RefusedAsync(Couple.Alex, new ReenterRepair(Setback, RoomScript.Text("again"), [])));

        await couple.DoAsync(Couple.Alex, new ReenterRepair(Setback, RoomScript.Text("I want this"), [RoomScript.Text("another way home")]));
        var after = await couple.ViewAsync(Couple.Sam);
        Assert.Equal(before.Trust(Couple.Alex, couple.Clock.Now), after.Trust(Couple.Alex, couple.Clock.Now));
        Assert.Equal(before.History().Entries, after.History().Entries.Skip(1));
        Assert.Equal((Couple.Alex, false), (Assert.Single(after.Setbacks[0].Setback.Reentries).By, after.Setbacks[0].Setback.IsBeingAnswered));
        Assert.DoesNotContain((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now + Duration.FromDays(3)), s => s.What.Code == "TakeUpRepair");
    }

    [Fact]
    [Trait("Practice", "P039")]
    public async Task Nothing_is_set_until_each_has_said_ready_and_who_proposed_reads_not_yet_without_a_reason()
    {
        var couple = await SessionAsync();
        await couple.DoAsync(Couple.Alex, new SayReadyForDisclosure(Session, 1));
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        await couple.DoAsync(Couple.Sam, new NoteNotReady(Session, 1, RoomScript.Text("I am afraid")));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal(before, Everything(alex));
        Assert.Equal(FacilitatedDisclosureStatus.NotYet, Assert.Single(alex.FacilitatedDisclosures).Status);
        Assert.Equal((null, RoomScript.Text("I am afraid")), (alex.FacilitatedDisclosures[0].ViewerNote, sam.FacilitatedDisclosures[0].ViewerNote!.Reason));
        Assert.Empty(alex.Agenda(alex.At, Time + Duration.FromDays(1)));
        Assert.Empty(sam.OpenSteps);

        await couple.DoAsync(Couple.Sam, new SayReadyForDisclosure(Session, 1));
        alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal((FacilitatedDisclosureStatus.Scheduled, Time), (alex.FacilitatedDisclosures[0].Status, alex.FacilitatedDisclosures[0].TalkAt));
        Assert.Equal((Session.Ref, Time), (Assert.Single(alex.Agenda(alex.At, Time + Duration.FromDays(1))).Item, alex.Agenda(alex.At, Time + Duration.FromDays(1))[0].Due));
        Assert.Single((await couple.ViewAsync(Couple.Sam)).Reminders(alex.At, Time));

        await couple.At(24).DoAsync(Couple.Sam, new HoldFacilitatedDisclosure(Session));
        Assert.Equal(FacilitatedDisclosureStatus.Held, (await couple.ViewAsync(Couple.Alex)).FacilitatedDisclosures[0].Status);
    }

    [Fact]
    public async Task A_ready_of_one_is_seen_by_nobody_else_and_lapses()
    {
        var (silent, said) = (await SessionAsync(), await SessionAsync());
        await said.DoAsync(Couple.Sam, new SayReadyForDisclosure(Session, 1));
        Assert.Equal(Everything(await silent.ViewAsync(Couple.Alex)), Everything(await said.ViewAsync(Couple.Alex)));
        Assert.Equal(RoomScript.Hours(68), (await said.ViewAsync(Couple.Sam)).FacilitatedDisclosures[0].ViewerReadyUntil);
        Assert.Empty((await said.ViewAsync(Couple.Sam)).OpenSteps);

        await said.DoAsync(Couple.Sam, new WithdrawReadiness(Session));
        Assert.Equal("SayReadyForDisclosure", Assert.Single((await said.ViewAsync(Couple.Sam)).OpenSteps).What.Code);
        await said.DoAsync(Couple.Alex, new SayReadyForDisclosure(Session, 1), "ready");
        await silent.DoAsync(Couple.Alex, new SayReadyForDisclosure(Session, 1), "ready");
        var (one, other) = (await silent.ViewAsync(Couple.Alex), await said.ViewAsync(Couple.Alex));
        Assert.Equal((one.FacilitatedDisclosures, one.OpenSteps), (other.FacilitatedDisclosures, other.OpenSteps));
        Assert.Equal(one.History().Entries.Select(e => e.ToString()), other.History().Entries.Select(e => e.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_session_in_an_hour_that_a_boundary_rules_out_begins_when_it_may_and_one_called_off_is_gone()
    {
        var couple = await SessionAsync();
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(
            BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("no talks at dawn"), NoTalks: [QuietHours.Between(new(5, 0), new(8, 0))]));
        await couple.DoAsync(Couple.Alex, new SayReadyForDisclosure(Session, 1));
        await couple.DoAsync(Couple.Sam, new SayReadyForDisclosure(Session, 1));
        var view = await couple.ViewAsync(Couple.Alex);

        // Seven in the evening in London is six in the morning in Sydney.
        Assert.Equal(Time + Duration.FromHours(2), view.FacilitatedDisclosures[0].TalkAt);
        Assert.Equal(Time + Duration.FromHours(2), Assert.Single(view.Agenda(view.At, Time + Duration.FromDays(1))).Due);

        await couple.DoAsync(Couple.Alex, new EndFacilitatedDisclosure(Session));
        var after = await couple.ViewAsync(Couple.Sam);
        Assert.Empty(after.Agenda(view.At, Time + Duration.FromDays(1)));
        Assert.Equal((FacilitatedDisclosureStatus.Ended, PersonId.None), (after.FacilitatedDisclosures[0].Status, after.History().Entries[0].Recorded.Envelope.Author));
    }

    [Fact]
    public async Task A_contested_fact_shows_in_list_agenda_and_explanation_and_nothing_is_taken_away()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, Told, "tell");
        await couple.DoAsync(Couple.Alex, new ProposeFacilitatedDisclosure(RoomScript.Text("Dr. Kim"), Time, Setback), "session");
        await couple.DoAsync(Couple.Alex, new SayReadyForDisclosure(Session, 1));
        await couple.DoAsync(Couple.Sam, new SayReadyForDisclosure(Session, 1));
        var before = (await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, couple.Clock.Now)!;
        await couple.DoAsync(Couple.Sam, new ContestFact(Setback, 1, SetbackFact.HowItWasTold, RoomScript.Text("I had asked twice")));

        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal((true, RoomScript.Text("I drank")), (Assert.Single(view.Setbacks).IsContested, view.Setbacks[0].Setback.Content.Occurrence));
            Assert.Equal(RoomScript.Text("I had asked twice"), Assert.Single(view.Setbacks[0].Setback.Contests).Account);
            Assert.True(Assert.Single(view.Agenda(view.At, Time + Duration.FromDays(1))).IsContested);
        }

        var after = (await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, couple.Clock.Now)!;
        Assert.Equal(after.Domains[0].Contributions[0].Id, Assert.Single(after.Contested).Counted);
        Assert.Equal(before, after with { Contested = [] });
        await couple.DoAsync(Couple.Sam, new AcceptFact(Setback, SetbackFact.HowItWasTold));
        Assert.False((await couple.ViewAsync(Couple.Alex)).Setbacks[0].IsContested);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).ExplainTrust(Couple.Alex, couple.Clock.Now)!.Contested);
    }

    [Fact]
    public async Task A_discovery_of_what_was_told_too_is_one_setback_and_counts_as_the_one_who_trusts_says()
    {
        var (both, found) = (await Couple.JoinedAsync(), await Couple.JoinedAsync());
        await both.DoAsync(Couple.Sam, new TurnScoringOn());
        await found.DoAsync(Couple.Sam, new TurnScoringOn());
        await both.DoAsync(Couple.Alex, Told, "tell");
        var alex = Everything(await both.ViewAsync(Couple.Alex));
        await both.DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Lapse, DiscoveryKind.Discovered, Setback));
        await found.DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Lapse, DiscoveryKind.Discovered));
        var (sam, other) = (await both.ViewAsync(Couple.Sam), await found.ViewAsync(Couple.Sam));

        Assert.Equal(other.Trust(Couple.Alex, found.Clock.Now), sam.Trust(Couple.Alex, both.Clock.Now));
        Assert.Single(sam.ExplainTrust(Couple.Alex, both.Clock.Now)!.Contested);
        Assert.Empty(other.ExplainTrust(Couple.Alex, found.Clock.Now)!.Contested);
        Assert.Equal(Setback, Assert.Single(sam.Discoveries).Setback);
        Assert.Equal(alex, Everything(await both.ViewAsync(Couple.Alex)));
        Assert.Empty((await both.ViewAsync(Couple.Alex)).Discoveries);
    }

    private static DiscloseSetback Told => new(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("I drank"), RoomScript.Text("I am safe"), []));

    private static object Everything(RelationshipView view) => (
        (view.Setbacks, view.SafetyNetRuns, view.FacilitatedDisclosures, view.DisclosureDrafts, view.Discoveries),
        (view.OpenSteps, view.Suggestions(view.At), view.History(), view.Terms, view.Agenda(view.At, view.At + Duration.FromDays(30))));

    private static async Task<Couple> NetAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.RiskPlan, SafetyNetStep.Listen, SafetyNetStep.Disclose, SafetyNetStep.SafetyCheck]), "net");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Net.Terms, 1));
        return couple;
    }

    private static async Task<Couple> RunningAsync()
    {
        var couple = await NetAsync();
        await couple.DoAsync(Couple.Alex, Told, "tell");
        await couple.DoAsync(Couple.Sam, new ActivateSafetyNet(Net, Setback), "run");
        return couple;
    }

    private static async Task<Couple> SessionAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeFacilitatedDisclosure(RoomScript.Text("Dr. Kim"), Time), "session");
        return couple;
    }
}
