using AttachmentRepair.Application;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>The practices about attempts, strategies, moments and the shared narrative, through the public face. Sam was hurt by Alex.</summary>
public class RepairPracticeTests
{
    private static readonly InjuryId Injury = InjuryId.For(Couple.Id, CommandId.For("injury"));
    private static readonly SetbackId Setback = SetbackId.For(Couple.Id, CommandId.For("told"));
    private static readonly RepairAttemptId Repair = RepairAttemptId.For(Couple.Id, CommandId.For("repair"));
    private static readonly RepairMomentId Moment = RepairMomentId.For(Couple.Id, CommandId.For("moment"));
    private static readonly SharedProblemId Problem = SharedProblemId.For(Couple.Id, CommandId.For("problem"));
    private static readonly ChapterId Chapter = ChapterId.For(Couple.Id, CommandId.For("chapter"));
    private static readonly StrategyId Strategy = StrategyId.For(Couple.Id, CommandId.For("strategy"));
    private static readonly PrivateText Words = RoomScript.Text("words");

    [Fact]
    [Trait("Practice", "P115")]
    public async Task An_attempt_is_incomplete_until_all_parts_exist_and_not_yet_shows_nowhere()
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Setback.Ref, Words, Words), "repair");
        var attempt = Assert.Single((await couple.ViewAsync(Couple.Sam)).Repairs);
        Assert.Equal((RepairStatus.Incomplete, RepairPart.PreventionSteps), (attempt.Status, Assert.Single(attempt.MissingParts)));

        await couple.DoAsync(Couple.Alex, new AddRepairParts(Repair, PreventionSteps: [Words]));
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        var trust = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now);
        await couple.DoAsync(Couple.Sam, new KeepRepairForLater(Repair));

        Assert.Equal(RepairStatus.Offered, Assert.Single((await couple.ViewAsync(Couple.Alex)).Repairs).Status);
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Alex)));
        Assert.Equal(trust, (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now));
        Assert.DoesNotContain((await couple.ViewAsync(Couple.Sam)).OpenSteps, s => s.What == RepairPhrases.AnswerRepair);

        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ReceiveRepair(Repair, 2, Reception.Accepted)));
        await couple.DoAsync(Couple.Sam, new ReceiveRepair(Repair, 2, Reception.Accepted));
        Assert.Equal(RepairStatus.Accepted, Assert.Single((await couple.ViewAsync(Couple.Alex)).Repairs).Status);
    }

    [Fact]
    [Trait("Practice", "P116")]
    public async Task A_strategy_used_five_times_and_received_four_says_four_of_five()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeStrategy(RoomScript.Text("start over")), "strategy");
        Assert.Equal(Rejection.NotInForce, await couple.RefusedAsync(Couple.Alex, new UseStrategy(Strategy)));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Strategy.Terms, 1));
        for (var use = 1; use <= 5; use++)
        {
            await couple.DoAsync(use % 2 == 0 ? Couple.Alex : Couple.Sam, new UseStrategy(Strategy));
            if (use != 3)
            {
                await couple.DoAsync(use % 2 == 0 ? Couple.Sam : Couple.Alex, new NoteStrategyHelped(Strategy, use));
            }
        }

        var item = Assert.Single((await couple.ViewAsync(Couple.Alex)).Strategies);
        Assert.Equal((4, 5, WordingStatus.Agreed), (item.Received, item.Uses, item.Status));
        Assert.Equal([Couple.Sam, Couple.Alex, Couple.Sam, Couple.Alex, Couple.Sam], item.Strategy.Uses.Select(u => u.By));
    }

    [Fact]
    [Trait("Practice", "P014")]
    public async Task A_shared_problem_stays_proposed_without_the_others_assent_and_nothing_waits_for_it()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeSharedProblem(Injury, RoomScript.Text("stress takes us both")), "problem");

        Assert.Equal(WordingStatus.Proposed, Assert.Single((await couple.ViewAsync(Couple.Sam)).SharedProblems).Status);
        await couple.DoAsync(Couple.Alex, new AcknowledgeHurt(Injury, 1, Words, Words));
        await couple.DoAsync(Couple.Sam, new AcknowledgeHurt(Injury, 1, Words, Words));
        await couple.DoAsync(Couple.Alex, new BeginRepair(Injury));
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Injury.Ref, Words, Words, [Words]), "repair");
        await couple.DoAsync(Couple.Sam, new ReceiveRepair(Repair, 1, Reception.Accepted));

        var sam = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((InjuryStage.Repaired, WordingStatus.Proposed), (sam.Injuries[0].Stage, sam.SharedProblems[0].Status));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Problem.Terms, 1));
        Assert.Equal(WordingStatus.Agreed, (await couple.ViewAsync(Couple.Alex)).SharedProblems[0].Status);
    }

    [Fact]
    [Trait("Practice", "P079")]
    public async Task An_edited_chapter_is_published_when_both_assent_and_every_version_stays()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new ProposeChapter(RoomScript.Text("how we met")), "chapter");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Chapter.Terms, 1));
        await couple.DoAsync(Couple.Alex, new ReviseChapter(Chapter, 1, RoomScript.Text("how we met again")));
        var item = Assert.Single((await couple.ViewAsync(Couple.Sam)).Narrative);

        Assert.Equal((WordingStatus.Agreed, 1, RoomScript.Text("how we met"), false), (item.Status, item.Published!.Number, item.Published.Words, item.ViewerAssented));
        Assert.Equal([Couple.Sam, Couple.Alex], item.Chapter.Versions.Select(v => v.Author));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Chapter.Terms, 2));
        Assert.Equal(RoomScript.Text("how we met again"), Assert.Single((await couple.ViewAsync(Couple.Alex)).Narrative).Published!.Words);
        await couple.DoAsync(Couple.Alex, new EndTerms(Chapter.Terms));
        Assert.Equal((WordingStatus.Ended, 2), Assert.Single((await couple.ViewAsync(Couple.Sam)).Narrative) is var ended ? (ended.Status, ended.Chapter.Versions.Count) : default);
    }

    [Fact]
    [Trait("Practice", "P132")]
    public async Task A_chapter_needs_both_and_the_injured_persons_account_is_no_part_of_it()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeChapter(RoomScript.Text("what we learned"), Injury), "chapter");

        Assert.Null(Assert.Single((await couple.ViewAsync(Couple.Sam)).Narrative).Published);
        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ReviseAccount(Injury, 1, InjuryKind.Other, RoomScript.Text("it was nothing"))));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Chapter.Terms, 1));
        await couple.DoAsync(Couple.Alex, new ReviseChapter(Chapter, 1, RoomScript.Text("what we still learn")));

        var alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal(RoomScript.Text("what we learned"), alex.Narrative[0].Published!.Words);
        Assert.Equal(RoomScript.Text("you waited"), Assert.Single(alex.Injuries[0].Accounts).Text);
    }

    [Fact]
    [Trait("Practice", "P143")]
    public async Task A_repair_moment_comes_after_the_cool_down_and_ends_by_itself()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new NoteConflict());
        Assert.Equal(Rejection.CoolDownFirst, await couple.RefusedAsync(Couple.Sam, Offer()));
        Assert.Equal("OfferRepairMoment", Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(-99))).What.Code);

        await couple.At(-99).DoAsync(Couple.Sam, Offer(), "moment");
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(-99)));
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Moment.Terms, 1));
        await couple.DoAsync(Couple.Alex, new StartRepairMoment(Moment));
        var running = Assert.Single((await couple.At(-98.8).ViewAsync(Couple.Alex)).RepairMoments);
        Assert.Equal((MomentStage.Running, RoomScript.Hours(-98.75)), (running.Stage, running.EndsAt));
        Assert.Single(running.Moment.Versions);

        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.At(-98.75).ViewAsync(person);
            Assert.Equal((MomentStage.TimeUp, "CloseRepairMoment"), (view.RepairMoments[0].Stage, Assert.Single(view.OpenSteps).What.Code));
        }

        await couple.DoAsync(Couple.Sam, new CloseRepairMoment(Moment, MomentOutcome.PracticalStep));
        var closed = await couple.ViewAsync(Couple.Alex);
        Assert.Equal((MomentStage.Closed, 0), (closed.RepairMoments[0].Stage, closed.OpenSteps.Count));
        Assert.DoesNotContain(typeof(MomentOutcome).GetEnumNames(), n => n.Contains("Person", StringComparison.Ordinal));
        Assert.Equal(["Understood", "PracticalStep", "Parked", "Paused", "NeedsHelp"], Enum.GetNames<MomentOutcome>(), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Practice", "P156")]
    public async Task Paused_and_then_understood_within_two_days_offers_one_celebration_to_each()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, Offer(), "moment");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Moment.Terms, 1));
        await couple.DoAsync(Couple.Alex, new StartRepairMoment(Moment));
        await couple.DoAsync(Couple.Sam, new CloseRepairMoment(Moment, MomentOutcome.Paused));
        Assert.Equal(Rejection.CoolDownFirst, await couple.RefusedAsync(Couple.Alex, new OfferMomentAgain(Moment, 1, Words, Timebox.OfMinutes(15))));

        await couple.At(-80).DoAsync(Couple.Alex, new OfferMomentAgain(Moment, 1, Words, Timebox.OfMinutes(15)));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Moment.Terms, 2));
        await couple.DoAsync(Couple.Sam, new StartRepairMoment(Moment));
        await couple.DoAsync(Couple.Alex, new CloseRepairMoment(Moment, MomentOutcome.Understood));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal("CelebrateRecovery", Assert.Single(alex.Suggestions(alex.At)).What.Code);
        Assert.Equal(alex.Suggestions(alex.At), sam.Suggestions(sam.At));
    }

    [Fact]
    [Trait("Practice", "P146")]
    public async Task Three_offers_without_a_reception_in_30_days_are_one_neutral_word_to_both()
    {
        var couple = await ToldAsync();
        foreach (var (at, name) in new[] { (-90, "repair"), (0, "second"), (100, "third") })
        {
            await couple.At(at).DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Setback.Ref, Words, Words, [Words]), name);
        }

        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Empty(TalksOffered(sam, 171));
        var offer = Assert.Single(TalksOffered(sam, 172));
        Assert.Equal(("TalkAboutRepair", RepairAttemptId.None.Ref), (offer.What.Code, offer.Item));
        Assert.DoesNotContain(offer.What.English, char.IsDigit);
        Assert.Equal(TalksOffered(sam, 172), TalksOffered(alex, 172));
        Assert.DoesNotContain(typeof(Suggestion).GetProperties(), p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(int));
        Assert.Empty(TalksOffered(sam, 630));

        await couple.DoAsync(Couple.Sam, new ReceiveRepair(Repair, 1, Reception.Partly));
        Assert.Empty(TalksOffered(await couple.ViewAsync(Couple.Sam), 172));
    }

    [Fact]
    public async Task A_warmer_reception_later_does_not_change_how_trust_was_before()
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Setback.Ref, Words, Words, [Words]), "repair");
        await couple.DoAsync(Couple.Sam, new ReceiveRepair(Repair, 1, Reception.Partly));
        var before = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, RoomScript.Hours(-60));

        await couple.At(-50).DoAsync(Couple.Sam, new ReceiveRepair(Repair, 1, Reception.Accepted));
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Equal(before, view.Trust(Couple.Alex, RoomScript.Hours(-60)));
        Assert.True(view.Trust(Couple.Alex, RoomScript.Hours(-50))!.BehaviourIndex > before!.BehaviourIndex);
    }

    private static List<Suggestion> TalksOffered(RelationshipView view, double at) =>
        view.Suggestions(RoomScript.Hours(at)).Where(s => s.What == RepairPhrases.TalkAboutRepair).ToList();

    private static OfferRepairMoment Offer() => new(RoomScript.Text("the phone at dinner"), Timebox.OfMinutes(15));

    private static object Everything(RelationshipView view) => (
        view.Repairs, view.RepairMoments, view.Narrative, view.SharedProblems, view.Strategies, view.OpenSteps, view.Suggestions(view.At), view.History());

    private static async Task<Couple> NamedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new NameInjury(Couple.Alex, InjuryKind.Absence, RoomScript.Text("you waited")), "injury");
        return couple;
    }

    private static async Task<Couple> ToldAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(Words, Words, [])), "told");
        return couple;
    }
}
