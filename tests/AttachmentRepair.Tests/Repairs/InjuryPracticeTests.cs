using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>The practices about injuries and what each says of their own part, through the public face. Sam was hurt by Alex.</summary>
public class InjuryPracticeTests
{
    private static readonly InjuryId Injury = InjuryId.For(Couple.Id, CommandId.For("injury"));
    private static readonly ValidationId Validation = ValidationId.For(Couple.Id, CommandId.For("validation"));
    private static readonly PrivateText Words = RoomScript.Text("you waited for me");

    [Fact]
    [Trait("Practice", "P002")]
    public async Task Repair_begins_when_both_have_acknowledged_and_only_the_missing_one_sees_a_step()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Alex, Acknowledge());
        var stored = (await couple.StoredAsync(RoomId.Shared(Couple.Id))).Count;
        var refused = await couple.RefusedAsync(Couple.Alex, new BeginRepair(Injury));

        Assert.Equal(Rejection.AcknowledgementMissing, refused);
        Assert.DoesNotContain("person", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(stored, (await couple.StoredAsync(RoomId.Shared(Couple.Id))).Count);
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Empty(alex.OpenSteps);
        Assert.Equal(("AcknowledgeHurt", Injury.Ref, 1), Assert.Single(sam.OpenSteps) is var step ? (step.What.Code, step.Item, step.Version) : default);

        // Until both have, each sees their own words only; then both see both.
        Assert.Equal(Couple.Alex, Assert.Single(Assert.Single(alex.Injuries).Acknowledgements).Key);
        Assert.Empty(Assert.Single(sam.Injuries).Acknowledgements);
        Assert.DoesNotContain(sam.History().Entries, e => e.Recorded.Event is HurtAcknowledged);

        await couple.DoAsync(Couple.Sam, Acknowledge());
        await couple.DoAsync(Couple.Alex, new BeginRepair(Injury));
        sam = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((InjuryStage.InRepair, 2), (sam.Injuries[0].Stage, sam.Injuries[0].Acknowledgements.Count));
        Assert.Equal(2, sam.History().Entries.Count(e => e.Recorded.Event is HurtAcknowledged));
        Assert.Empty(sam.OpenSteps);
    }

    [Fact]
    [Trait("Practice", "P003")]
    public async Task Minimising_words_are_advice_to_their_author_who_may_send_them()
    {
        var couple = await NamedAsync();
        var before = Everything(await couple.ViewAsync(Couple.Sam));
        var acknowledge = new AcknowledgeHurt(Injury, 1, RoomScript.Text("it was not that bad"), Words);

        var advice = Assert.Single((await couple.ViewAsync(Couple.Alex)).Advise(acknowledge, Reviewer));
        Assert.Equal(("Minimising", nameof(AcknowledgeHurt.What)), (advice.What.Code, advice.Field));
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Sam)));

        await couple.DoAsync(Couple.Alex, acknowledge);
        await couple.DoAsync(Couple.Sam, Acknowledge());
        var seen = (await couple.ViewAsync(Couple.Sam)).Injuries[0].Acknowledgements[Couple.Alex];
        Assert.Equal(RoomScript.Text("it was not that bad"), seen.What);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Advise(Acknowledge(), Reviewer));
    }

    [Fact]
    [Trait("Practice", "P114")]
    public async Task Only_the_doer_owns_an_action_and_deflections_are_advice()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Sam, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(Words, null, [])), "sams");
        var sams = SetbackId.For(Couple.Id, CommandId.For("sams")).Ref;
        var owned = new StateOwnership(Injury.Ref, RoomScript.Text("I did not come, but you knew"));

        Assert.DoesNotContain(typeof(StateOwnership).GetProperties(), p => p.PropertyType == typeof(PersonId));
        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new StateOwnership(sams, Words)));
        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Sam, owned));
        Assert.Equal("Deflecting", Assert.Single((await couple.ViewAsync(Couple.Alex)).Advise(owned, Reviewer)).What.Code);

        await couple.DoAsync(Couple.Alex, owned);
        Assert.Equal(
            new OwnershipStatement(Couple.Alex, Injury.Ref, owned.Action, couple.Clock.Now), Assert.Single((await couple.ViewAsync(Couple.Sam)).Ownership));
    }

    [Fact]
    [Trait("Practice", "P091")]
    public async Task A_validation_counts_when_the_one_whose_experience_it_is_confirms_it()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Alex, new ValidateExperience(Couple.Sam, Words, Injury.Ref), "validation");
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Empty(alex.Validations);
        Assert.Empty(alex.OfferedValidations);
        Assert.Empty(sam.Validations);
        Assert.Equal(Words, Assert.Single(sam.OfferedValidations).Words);
        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ConfirmValidation(Validation)));
        Assert.Equal(["ConfirmValidation"], sam.Suggestions(sam.At).Select(s => s.What.Code), StringComparer.Ordinal);
        Assert.Empty(alex.Suggestions(alex.At));

        await couple.DoAsync(Couple.Sam, new ConfirmValidation(Validation));
        Assert.Equal(Couple.Sam, Assert.Single((await couple.ViewAsync(Couple.Alex)).Validations).Of);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).OfferedValidations);
    }

    [Fact]
    [Trait("Practice", "P090")]
    public async Task A_pattern_is_ones_own_and_private()
    {
        var couple = await NamedAsync();
        var before = Everything(await couple.ViewAsync(Couple.Sam));
        await couple.DoAsync(Couple.Alex, new ReflectOnPattern(RoomScript.Text("I go silent when I am ashamed"), Injury.Ref));

        Assert.DoesNotContain(typeof(ReflectOnPattern).GetProperties(), p => p.PropertyType == typeof(PersonId));
        Assert.Equal(Injury.Ref, Assert.Single((await couple.ViewAsync(Couple.Alex)).Patterns).About);
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Sam)));
    }

    [Fact]
    [Trait("Practice", "P166")]
    public async Task Only_the_injured_person_reframes_and_is_prompted_once_a_period_at_most()
    {
        var couple = await BegunAsync();
        var later = couple.Clock.Now + Duration.FromDays(95);
        var sam = await couple.ViewAsync(Couple.Sam);

        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ReframeInjury(Injury, Words)));
        Assert.Equal(["ReframeInjury"], sam.Suggestions(later).Select(s => s.What.Code), StringComparer.Ordinal);
        Assert.Equal(sam.Suggestions(later), sam.Suggestions(later + Duration.FromDays(5)));
        Assert.Empty(sam.Suggestions(later + Duration.FromDays(30)));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(later));

        await couple.DoAsync(Couple.Sam, new DismissSuggestion(sam.Suggestions(later)[0].Id));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(later));
        await couple.DoAsync(Couple.Sam, new ReframeInjury(Injury, RoomScript.Text("it taught me to ask")));
        Assert.Equal(RoomScript.Text("it taught me to ask"), Assert.Single((await couple.ViewAsync(Couple.Alex)).Injuries[0].Reframes).Text);
    }

    [Fact]
    public async Task Unresolved_is_an_end_that_each_chooses_alone_unseen_and_that_can_be_opened_again()
    {
        var couple = await BegunAsync();
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Injury.Ref, Words, Words, [Words]));
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        Assert.Equal("AnswerRepair", Assert.Single((await couple.ViewAsync(Couple.Sam)).OpenSteps).What.Code);

        await couple.DoAsync(Couple.Sam, new LeaveUnresolved(Injury));
        var sam = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((InjuryStage.Unresolved, 0), (sam.Injuries[0].Stage, sam.OpenSteps.Count));
        Assert.Empty(sam.Suggestions(couple.Clock.Now + Duration.FromDays(95)));
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Alex)));

        await couple.DoAsync(Couple.Sam, new ReopenInjury(Injury));
        sam = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((InjuryStage.InRepair, "AnswerRepair"), (sam.Injuries[0].Stage, Assert.Single(sam.OpenSteps).What.Code));
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Alex)));
    }

    [Fact]
    public async Task The_injured_persons_account_is_theirs_alone_and_keeps_its_versions()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Sam, new ReviseAccount(Injury, 1, InjuryKind.BrokenPromise, RoomScript.Text("he had promised")));

        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ReviseAccount(Injury, 2, InjuryKind.Other, Words)));
        Assert.Equal(Rejection.Outdated, await couple.RefusedAsync(Couple.Alex, Acknowledge()));
        Assert.Equal([1, 2], (await couple.ViewAsync(Couple.Alex)).Injuries[0].Accounts.Select(a => a.Number));
        Assert.Equal((Couple.Sam, Couple.Alex), (await couple.ViewAsync(Couple.Alex)).Injuries[0] is var i ? (i.Injured, i.DoneBy) : default);
    }

    private static AcknowledgeHurt Acknowledge() => new(Injury, 1, RoomScript.Text("I did not come"), RoomScript.Text("you were alone"));

    // What a host might pass in; the library ships none.
    private static ValueList<Advice> Reviewer(RoomCommand command) => command switch
    {
        AcknowledgeHurt c when c.What.ReadOr("").Contains("not that bad", StringComparison.Ordinal) => [new(new("Minimising", "This makes it small."), nameof(AcknowledgeHurt.What))],
        StateOwnership c when c.Action.ReadOr("").Contains(", but ", StringComparison.Ordinal) => [new(new("Deflecting", "This points away."), nameof(StateOwnership.Action))],
        _ => [],
    };

    private static object Everything(RelationshipView view) => (
        view.Injuries, view.Ownership, view.Validations, view.OfferedValidations, view.Repairs, view.OpenSteps, view.Suggestions(view.At + Duration.FromDays(95)), view.History());

    private static async Task<Couple> NamedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new NameInjury(Couple.Alex, InjuryKind.Absence, Words), "injury");
        return couple;
    }

    private static async Task<Couple> BegunAsync()
    {
        var couple = await NamedAsync();
        await couple.DoAsync(Couple.Alex, Acknowledge());
        await couple.DoAsync(Couple.Sam, Acknowledge());
        await couple.DoAsync(Couple.Sam, new BeginRepair(Injury));
        return couple;
    }
}
