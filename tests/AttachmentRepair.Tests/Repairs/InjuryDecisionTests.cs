using AttachmentRepair.Boundaries;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Setbacks;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>Sam was hurt by Alex.</summary>
public class InjuryDecisionTests
{
    private static readonly InjuryId Injury = InjuryId.For(RoomScript.Relationship, RoomScript.Id("name"));
    private static readonly SetbackId Setback = SetbackId.For(RoomScript.Relationship, RoomScript.Id("tell"));
    private static readonly BoundaryId Limit = BoundaryId.For(RoomScript.Relationship, RoomScript.Id("limit"));
    private static readonly CrossingId Crossing = CrossingId.For(RoomScript.Relationship, RoomScript.Id("cross"));
    private static readonly CommitmentId Promise = CommitmentId.For(RoomScript.Relationship, RoomScript.Id("promise"));
    private static readonly ValidationId Validation = ValidationId.For(RoomScript.Relationship, RoomScript.Id("validate"));
    private static readonly PrivateText Words = RoomScript.Text("you waited for me");

    public static StepTable Steps { get; } = new()
    {
        ["name"] = Name(RoomScript.Alex),
        ["name-self"] = Name(RoomScript.Sam),
        ["name-kim"] = Name(RoomScript.Kim),
        ["revise"] = new(RoomScript.Sam, new ReviseAccount(Injury, 1, InjuryKind.BrokenPromise, Words)),
        ["revise-2"] = new(RoomScript.Sam, new ReviseAccount(Injury, 2, InjuryKind.Absence, Words)),
        ["revise-0"] = new(RoomScript.Sam, new ReviseAccount(Injury, 0, InjuryKind.Absence, Words)),
        ["ack"] = new(RoomScript.Alex, new AcknowledgeHurt(Injury, 1, Words, Words)),
        ["ack-2"] = new(RoomScript.Alex, new AcknowledgeHurt(Injury, 2, Words, Words)),
        ["ack-0"] = new(RoomScript.Alex, new AcknowledgeHurt(Injury, 0, Words, Words)),
        ["begin"] = new(RoomScript.Alex, new BeginRepair(Injury)),
        ["attempt"] = Attempt(RoomScript.Sam),
        ["attempt-kim"] = Attempt(RoomScript.Kim),
        ["attempt-self"] = Attempt(RoomScript.Alex),
        ["reframe"] = new(RoomScript.Sam, new ReframeInjury(Injury, Words)),
        ["leave-it"] = new(RoomScript.Alex, new LeaveUnresolved(Injury)),
        ["reopen"] = new(RoomScript.Alex, new ReopenInjury(Injury)),
        ["tell"] = new(RoomScript.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(Words, null, []))),
        ["limit"] = new(RoomScript.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, Words)),
        ["cross"] = new(RoomScript.Sam, new NoteCrossing(Limit, RoomScript.Alex, CrossingKind.Clear)),
        ["promise"] = new(RoomScript.Alex, new MakeCommitment(Words, RoomScript.Evenings)),
        ["own-injury"] = Own(Injury.Ref),
        ["own-tell"] = Own(Setback.Ref),
        ["own-cross"] = Own(Crossing.Ref),
        ["own-promise"] = Own(Promise.Ref),
        ["own-limit"] = Own(Limit.Ref),
        ["own-nothing"] = Own(default),
        ["validate"] = Validate(RoomScript.Sam, Injury.Ref),
        ["validate-any"] = Validate(RoomScript.Sam),
        ["validate-self"] = Validate(RoomScript.Alex),
        ["validate-kim"] = Validate(RoomScript.Kim),
        ["confirm"] = new(RoomScript.Sam, new ConfirmValidation(Validation)),
        ["pattern"] = new(RoomScript.Alex, new ReflectOnPattern(Words, Injury.Ref)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "name", "InjuryNamed" },
        { "pause; name", "InjuryNamed" },
        { "name-self", "NoSuchDoer" },
        { "name-kim", "NoSuchDoer" },
        { "private; name", "WrongRoom" },

        { "name; revise", "AccountRevised" },
        { "name; ack; revise", "AccountRevised" },
        { "name; revise; revise#2", "Outdated" },
        { "name; revise; revise-2", "AccountRevised" },
        { "name; revise-2", "UnknownItem" },
        { "name; revise-0", "UnknownItem" },
        { "name; alex:revise", "NotYours" },
        { "revise", "UnknownItem" },

        { "name; ack", "HurtAcknowledged" },
        { "name; sam:ack", "HurtAcknowledged" },
        { "name; ack; ack#2", "HurtAcknowledged" },
        { "name; pause; ack", "HurtAcknowledged" },
        { "name; revise; ack", "Outdated" },
        { "name; revise; ack-2", "HurtAcknowledged" },
        { "name; ack-2", "UnknownItem" },
        { "name; ack-0", "UnknownItem" },
        { "ack", "UnknownItem" },

        { "name; begin", "AcknowledgementMissing" },
        { "name; ack; begin", "AcknowledgementMissing" },
        { "name; ack; sam:begin", "AcknowledgementMissing" },
        { "name; sam:ack; begin", "AcknowledgementMissing" },
        { "name; ack; sam:ack#2; begin", "RepairBegun" },
        { "name; ack; sam:ack#2; revise; sam:begin", "RepairBegun" },
        { "name; ack; sam:ack#2; begin; begin#2", "nothing" },
        { "begin", "UnknownItem" },

        { "name; attempt", "AcknowledgementMissing" },
        { "name; ack; sam:ack#2; attempt", "RepairNotBegun" },
        { "name; ack; sam:ack#2; begin; attempt", "RepairOffered" },
        { "name; ack; sam:ack#2; begin; sam:attempt", "NotYours" },
        { "name; ack; sam:ack#2; begin; attempt-kim", "NoSuchReceiver" },
        { "name; ack; sam:ack#2; begin; attempt-self", "NoSuchReceiver" },
        { "attempt", "UnknownItem" },

        { "name; reframe", "InjuryReframed" },
        { "name; reframe; reframe#2", "InjuryReframed" },
        { "name; alex:reframe", "NotYours" },
        { "reframe", "UnknownItem" },

        { "private; leave-it", "InjuryLeftUnresolved" },
        { "private; leave-it; leave-it#2", "nothing" },
        { "private; reopen", "nothing" },
        { "private; leave-it; reopen", "InjuryReopened" },
        { "private; leave-it; reopen; leave-it#2", "InjuryLeftUnresolved" },
        { "name; leave-it", "WrongRoom" },
        { "name; reopen", "WrongRoom" },

        { "name; own-injury", "OwnershipStated" },
        { "name; own-injury; own-injury#2", "OwnershipStated" },
        { "name; sam:own-injury", "NotYours" },
        { "tell; own-tell", "OwnershipStated" },
        { "tell; sam:own-tell", "NotYours" },
        { "limit; cross; own-cross", "OwnershipStated" },
        { "limit; cross; sam:own-cross", "NotYours" },
        { "promise; own-promise", "OwnershipStated" },
        { "promise; sam:own-promise", "NotYours" },
        { "limit; own-limit", "OwnershipStated" },
        { "own-tell", "UnknownItem" },
        { "own-injury", "UnknownItem" },
        { "own-nothing", "UnknownItem" },

        { "name; validate", "ExperienceValidated" },
        { "validate-any", "ExperienceValidated" },
        { "validate", "UnknownItem" },
        { "validate-self", "NoSuchReceiver" },
        { "validate-kim", "NoSuchReceiver" },
        { "name; validate; confirm", "ValidationConfirmed" },
        { "name; validate; confirm; confirm#2", "nothing" },
        { "name; validate; alex:confirm", "NotYours" },
        { "confirm", "UnknownItem" },

        { "private; pattern", "PatternReflected" },
        { "pattern", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Fact]
    public void An_injury_keeps_every_version_of_its_account_and_the_latest_acknowledgement_of_each()
    {
        var injury = RoomScript.Play("name@-90~-99; revise@-80; ack-2@-70; sam:ack-2#2@-60; ack-2#3@-50; begin@-40; reframe@-30", Steps).State.Repairs.Injuries.Injuries[Injury];

        Assert.Equal(
            [new(1, InjuryKind.Absence, Words, RoomScript.Hours(-90)), new(2, InjuryKind.BrokenPromise, Words, RoomScript.Hours(-80))], injury.Accounts);
        Assert.Equal((RoomScript.Hours(-99), RoomScript.Hours(-90), RoomScript.Hours(-40)), (injury.HappenedAt, injury.NamedAt, injury.BegunAt));
        Assert.Equal(new(2, Words, Words, RoomScript.Hours(-50)), injury.Acknowledgements[RoomScript.Alex]);
        Assert.Equal(new(2, Words, Words, RoomScript.Hours(-60)), injury.Acknowledgements[RoomScript.Sam]);
        Assert.Equal([new(Words, RoomScript.Hours(-30))], injury.Reframes);
    }

    [Theory]
    [InlineData("name", "AcknowledgeHurt", "AcknowledgeHurt", InjuryStage.Named)]
    [InlineData("name; ack", "", "AcknowledgeHurt", InjuryStage.Named)]
    [InlineData("name; sam:ack", "AcknowledgeHurt", "", InjuryStage.Named)]
    [InlineData("name; ack; sam:ack#2", "", "", InjuryStage.Acknowledged)]
    [InlineData("name; ack; sam:ack#2; begin", "", "", InjuryStage.InRepair)]
    [InlineData("name; ack; sam:ack#2; begin; attempt", "", "AnswerRepair", InjuryStage.InRepair)]
    public void Each_step_waits_for_the_one_whose_it_is(string script, string alexs, string sams, InjuryStage stage)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(alexs, Open(room, RoomScript.Alex));
        Assert.Equal(sams, Open(room, RoomScript.Sam));
        Assert.Equal(stage, Assert.Single(InjuryQueries.Items(room.State.Repairs, new(), RoomScript.Alex)).Stage);
    }

    [Theory]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80", 2079.9, 0)]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80", 2080, 1)]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80", 2415.9, 1)]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80", 2416, 0)]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80", 4240, 1)]
    [InlineData("name@-90; ack; sam:ack#2; begin@-80; reframe", 2080, 0)]
    [InlineData("name@-90; ack; sam:ack#2", 2080, 0)]
    [InlineData("name@-90; validate@-80", -80, 1)]
    [InlineData("name@-90; validate@-80", 255.9, 1)]
    [InlineData("name@-90; validate@-80", 256, 0)]
    [InlineData("name@-90; validate@-80; confirm", -70, 0)]
    public void Sam_alone_is_offered_to_confirm_and_once_a_period_to_look_anew(string script, double at, int offers)
    {
        var injuries = RoomScript.Play(script, Steps).State.Repairs.Injuries;

        Assert.Equal(offers, InjuryQueries.Suggestions(injuries, new(), RoomScript.Sam, RoomScript.Hours(at)).Count());
        Assert.Empty(InjuryQueries.Suggestions(injuries, new(), RoomScript.Alex, RoomScript.Hours(at)));
    }

    private static string Open(RoomScript room, PersonId viewer) =>
        string.Join(' ', RepairQueries.OpenSteps(room.State.Repairs, new(), room.Facts, viewer, room.Now).Select(s => s.What.Code));

    private static Step Name(PersonId doneBy) => new(RoomScript.Sam, new NameInjury(doneBy, InjuryKind.Absence, Words));

    private static Step Attempt(PersonId to) => new(RoomScript.Alex, new AttemptRepair(to, Injury.Ref, Words, Words, [Words]));

    private static Step Own(ItemRef about) => new(RoomScript.Alex, new StateOwnership(about, RoomScript.Text("I did not come")));

    private static Step Validate(PersonId of, ItemRef? about = null) => new(RoomScript.Alex, new ValidateExperience(of, Words, about));
}
