using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

public class SetbackDecisionTests
{
    private static readonly SetbackId Setback = SetbackId.For(RoomScript.Relationship, RoomScript.Id("tell"));
    private static readonly SafetyNetId Net = SafetyNetId.For(RoomScript.Relationship, RoomScript.Id("net"));

    public static StepTable Steps { get; } = new()
    {
        ["tell"] = new(RoomScript.Alex, new DiscloseSetback(SetbackKind.Relapse, DisclosureKind.Voluntary, new(RoomScript.Text("I drank"), null, []))),
        ["reenter"] = new(RoomScript.Alex, new ReenterRepair(Setback, RoomScript.Text("I want to stay sober"), [RoomScript.Text("I go home another way")])),
        ["reenter-same"] = new(RoomScript.Alex, new ReenterRepair(Setback, RoomScript.Text("I want to stay sober"), [])),
        ["discover"] = new(RoomScript.Alex, new NoteDiscovery(RoomScript.Sam, SetbackKind.Lapse, DiscoveryKind.Denied)),
        ["net-unsafe"] = new(RoomScript.Alex, new ProposeSafetyNet([SafetyNetStep.Listen, SafetyNetStep.Support])),
        ["net-empty"] = new(RoomScript.Alex, new ProposeSafetyNet([])),
        ["revise"] = new(RoomScript.Sam, new ReviseSafetyNet(Net, [SafetyNetStep.ReviewDate, SafetyNetStep.SafetyCheck])),
        ["revise-unsafe"] = new(RoomScript.Sam, new ReviseSafetyNet(Net, [SafetyNetStep.Listen])),
        ["agree"] = new(RoomScript.Sam, new AssentToTerms(new(Net.Value), 1)),
        ["agree2"] = new(RoomScript.Alex, new AssentToTerms(new(Net.Value), 2)),
        ["end"] = new(RoomScript.Sam, new EndTerms(new(Net.Value))),
        ["run"] = new(RoomScript.Sam, new RunSafetyNet(Setback, Net)),
        ["check"] = new(RoomScript.Sam, new TakeSafetyNetStep(Setback, SafetyNetStep.SafetyCheck)),
        ["listen"] = new(RoomScript.Sam, new TakeSafetyNetStep(Setback, SafetyNetStep.Listen)),
        ["review"] = new(RoomScript.Sam, new TakeSafetyNetStep(Setback, SafetyNetStep.ReviewDate)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "tell", "SetbackDisclosed" },
        { "pause; tell", "SetbackDisclosed" },
        { "tell@-50~-60", "SetbackDisclosed" },
        { "tell@-50~-49", "InTheFuture" },
        { "private; tell", "WrongRoom" },

        { "tell; reenter", "RepairReentered" },
        { "tell; sam:reenter", "RepairReentered" },
        { "tell; pause; reenter", "RepairReentered" },
        { "tell; reenter; reenter#2", "RepairReentered" },
        { "tell; reenter-same", "ChangeNeeded" },
        { "reenter", "UnknownItem" },
        { "private; reenter", "WrongRoom" },

        { "private; discover", "DiscoveryNoted" },
        { "discover", "WrongRoom" },

        { "net", "SafetyNetProposed" },
        { "net-unsafe", "SafetyCheckMissing" },
        { "net-empty", "SafetyCheckMissing" },
        { "net; revise", "SafetyNetProposed" },
        { "net; revise-unsafe", "SafetyCheckMissing" },
        { "net; end; revise", "Ended" },
        { "revise", "UnknownItem" },

        { "tell; net; agree; run", "SafetyNetStarted" },
        { "tell; net; agree; pause; run", "SafetyNetStarted" },
        { "tell; net; agree; alex:run", "SafetyNetStarted" },
        { "tell; net; agree; run; run#2", "nothing" },
        { "tell; net; run", "NotInForce" },
        { "tell; net; agree; end; run", "NotInForce" },
        { "net; agree; run", "UnknownItem" },
        { "tell; run", "UnknownItem" },

        { "tell; net; agree; run; check", "SafetyNetStepTaken" },
        { "tell; net; agree; run; alex:listen", "SafetyNetStepTaken" },
        { "tell; net; agree; run; check; check#2", "nothing" },
        { "tell; net; agree; run; review", "SafetyNetNotRunning" },
        { "tell; net; agree; check", "SafetyNetNotRunning" },
        { "check", "UnknownItem" },
        { "tell; net; agree; run; revise; agree2; review", "SafetyNetNotRunning" },
        { "tell; net; agree; run; revise; agree2; listen", "SafetyNetStepTaken" },
        { "tell; net; agree; run; end; check", "SafetyNetStepTaken" },
        { "tell; net; agree; revise; agree2; run; review", "SafetyNetStepTaken" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("tell; net; agree; run", 1)]
    [InlineData("tell; net; agree; revise; run", 1)]
    [InlineData("tell; net; agree; run; revise; agree2", 1)]
    [InlineData("tell; net; agree; revise; agree2; run", 2)]
    public void The_version_in_force_at_the_start_is_used_in_spite_of_later_edits(string script, int version)
        => Assert.Equal(version, RoomScript.Play(script, Steps).State.Setbacks.Setbacks[Setback].Run!.Version);

    [Fact]
    public void The_steps_come_in_their_fixed_order_and_for_everybody()
    {
        var room = RoomScript.Play("tell; net; agree; run", Steps);

        Assert.Equal(SafetyNetStep.SafetyCheck, Next(room));
        Assert.Equal(SafetyNetStep.Listen, Next(room.Take("check", Steps)));
        Assert.Equal("NextSafetyNetStep", Assert.Single(SetbackQueries.OpenSteps(room.State.Setbacks)).What.Code);
        Assert.Null(Next(room.Take("listen", Steps)));
        Assert.Empty(SetbackQueries.OpenSteps(room.State.Setbacks));
    }

    [Fact]
    public void A_setback_knows_when_it_happened_and_when_it_was_told()
    {
        var setback = RoomScript.Play("tell@-50~-60", Steps).State.Setbacks.Setbacks[Setback];

        Assert.Equal(Duration.FromHours(10), setback.DisclosedAt - setback.OccurredAt);
        Assert.Equal((RoomScript.Alex, SetbackKind.Relapse, DisclosureKind.Voluntary), (setback.Owner, setback.Kind, setback.Disclosure));
    }

    [Theory]
    [InlineData("tell", 1)]
    [InlineData("tell; sam:reenter", 1)]
    [InlineData("tell; reenter", 0)]
    [InlineData("tell; tell#2; reenter", 1)]
    [InlineData("tell; reenter; tell#2", 1)]
    public void A_setback_is_being_answered_until_its_owner_takes_up_the_repair_again(string script, int being)
        => Assert.Equal(being, RoomScript.Play(script, Steps).State.Setbacks.BeingAnswered.Count);

    [Fact]
    public void A_discovery_is_no_setback_of_the_other() => Assert.Empty(RoomScript.Play("private; discover", Steps).State.Setbacks.Setbacks);

    [Fact]
    public void A_disclosure_without_current_safety_is_only_advised()
    {
        var open = new DisclosureContent(RoomScript.Text("I drank"), null, []);

        Assert.Equal(
            nameof(DisclosureContent.CurrentSafety),
            Assert.Single(SetbackQueries.Advise(new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.WhenAsked, open))).Field);
        Assert.Empty(SetbackQueries.Advise(new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.WhenAsked, open with { CurrentSafety = RoomScript.Text("safe") })));
        Assert.Empty(SetbackQueries.Advise(new RunSafetyNet(Setback, Net)));
    }

    [Fact]
    public void The_wording_of_a_disclosure_is_all_of_its_texts()
    {
        var content = new DisclosureContent(RoomScript.Text("a"), RoomScript.Text("b"), [RoomScript.Text("c"), RoomScript.Text("d")]);

        Assert.Equal([content.Occurrence!, content.CurrentSafety!, .. content.Triggers], new SetbackDisclosed(Setback, default, default, content).Wording);
        Assert.Equal([content.Occurrence!, .. content.Triggers], new SetbackDisclosed(Setback, default, default, content with { CurrentSafety = null }).Wording);
    }

    private static SafetyNetStep? Next(RoomScript room) => SetbackQueries.NextStep(room.State.Setbacks, room.State.Setbacks.Setbacks[Setback]);
}
