using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

public class StepAndSuggestionTests
{
    private static readonly TermsId Net = new(SafetyNetId.For(Couple.Id, CommandId.For("net")).Value);
    private static readonly SetbackId Setback = SetbackId.For(Couple.Id, CommandId.For("tell"));
    private static readonly RepairAttemptId Repair = RepairAttemptId.For(Couple.Id, CommandId.For("repair"));
    private static readonly BoundaryId Window = BoundaryId.For(Couple.Id, CommandId.For("window"));

    [Fact]
    public async Task Joining_is_the_only_step_of_somebody_who_has_not_joined()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));

        Assert.Equal("", await StepsAsync(couple, Couple.Alex));
        Assert.Equal("Join", await StepsAsync(couple, Couple.Sam));
    }

    [Fact]
    public async Task A_proposal_waits_for_whom_it_needs_and_withdrawing_does_not_show()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.SafetyCheck]), "net");
        Assert.Equal(("", "AnswerProposal"), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));

        await couple.DoAsync(Couple.Alex, new WithdrawAssent(Net, 1));
        Assert.Equal(("AnswerProposal", "AnswerProposal"), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Net, 1));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Net, 1));
        Assert.Equal(("", ""), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));
        Assert.Equal(1, Assert.Single((await couple.ViewAsync(Couple.Sam)).Terms).InForce);
    }

    [Fact]
    public async Task Each_person_is_asked_for_their_own_ready_only()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Sam, new SayReady());

        Assert.Equal(("SayReady", ""), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));
        await couple.DoAsync(Couple.Alex, new SayReady());
        Assert.Equal("", await StepsAsync(couple.At(-99), Couple.Alex));
    }

    [Fact]
    public async Task A_repair_waits_for_its_receiver_and_keeping_it_for_later_stays_private()
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Setback.Ref, RoomScript.Text("a"), RoomScript.Text("b"), []), "repair");
        Assert.Equal(("PreventionStepsMissing", "AnswerRepair AnswerInvitation"), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));

        var before = (await couple.ViewAsync(Couple.Alex)).Repairs;
        await couple.DoAsync(Couple.Sam, new KeepRepairForLater(Repair));
        Assert.Equal(("PreventionStepsMissing", "AnswerInvitation"), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));
        Assert.Equal(before, (await couple.ViewAsync(Couple.Alex)).Repairs);
    }

    [Fact]
    public async Task The_steps_of_a_safety_net_are_everybodys()
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.SafetyCheck]), "net");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Net, 1));
        await couple.DoAsync(Couple.Sam, new ActivateSafetyNet(new(Net.Value), Setback));

        Assert.Equal(("NextSafetyNetStep", "AnswerInvitation NextSafetyNetStep"), (await StepsAsync(couple, Couple.Alex), await StepsAsync(couple, Couple.Sam)));
    }

    [Fact]
    public async Task A_review_that_was_asked_for_is_offered_to_both_and_dismissed_by_each_alone()
    {
        var couple = await WindowAsync();
        await couple.DoAsync(Couple.Alex, new AskForReview(new(Window.Value)));
        var sam = Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));

        Assert.Equal(("TimeToReview", new ItemRef(TermsId.Concept, Window.Value)), (sam.What.Code, sam.Item));
        await couple.DoAsync(Couple.Sam, new DismissSuggestion(sam.Id));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));
        Assert.Equal(sam, Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now)));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(sam.ExpiresAt));

        await couple.At(-50).DoAsync(Couple.Alex, new AskForReview(new(Window.Value)));
        Assert.NotEqual(sam, Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now)));
    }

    [Theory]
    [InlineData(-24.1, 0)]
    [InlineData(-19, 1)]
    [InlineData(316, 1)]
    [InlineData(317, 0)]
    public async Task A_review_day_offers_a_review_for_a_fortnight(double at, int offers)
    {
        var view = await (await WindowAsync(new LocalDate(2026, 1, 10))).ViewAsync(Couple.Sam);

        Assert.Equal(offers, view.Suggestions(RoomScript.Hours(at)).Count);
    }

    [Fact]
    public async Task Nothing_is_suggested_while_things_are_paused()
    {
        var couple = await WindowAsync();
        await couple.DoAsync(Couple.Alex, new AskForReview(new(Window.Value)));
        await couple.DoAsync(Couple.Alex, new Pause());

        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));
    }

    [Fact]
    public async Task After_a_change_of_life_each_boundary_in_force_is_offered_for_review()
    {
        var couple = await WindowAsync();
        await couple.At(-80).DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.Move));

        Assert.Equal("ReviewBoundary", Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now)).What.Code);
        Assert.True(Assert.Single((await couple.ViewAsync(Couple.Alex)).Terms).InForce == 1);
    }

    [Fact]
    public async Task Advice_is_given_before_sending_and_leaves_no_trace()
    {
        var couple = await ToldAsync();
        var view = await couple.ViewAsync(Couple.Alex);
        var attempt = new AttemptRepair(Couple.Sam, Setback.Ref, RoomScript.Text("a"), RoomScript.Text("b"), []);
        var mine = new Advice(new("TooHarsh", "This may hurt."), "Apology");

        Assert.Equal("PreventionSteps", Assert.Single(view.Advise(attempt)).Field);
        Assert.Equal(mine, view.Advise(attempt, _ => [mine])[^1]);
        Assert.Equal("CurrentSafety", Assert.Single(view.Advise(new DiscloseSetback(default, default, new(RoomScript.Text("x"), null, [])))).Field);
        Assert.Empty(view.Advise(new Pause()));
        Assert.Equal(view.History(), (await couple.ViewAsync(Couple.Alex)).History());
    }

    private static async Task<string> StepsAsync(Couple couple, PersonId viewer) =>
        string.Join(' ', (await couple.ViewAsync(viewer)).OpenSteps.Select(s => s.What.Code));

    private static async Task<Couple> ToldAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, [])), "tell");
        return couple;
    }

    private static async Task<Couple> WindowAsync(LocalDate? reviewOn = null)
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeBoundary(BoundaryForm.SharedWindow, BoundaryDomain.Time, RoomScript.Text("x"), reviewOn), "window");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(new(Window.Value), 1));
        return couple;
    }
}
