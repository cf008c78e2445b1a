using AttachmentRepair.Safety;

namespace AttachmentRepair.Tests.Safety;

public class SafetyDecisionTests
{
    public static StepTable Steps { get; } = new()
    {
        ["on"] = new(RoomScript.Alex, new TurnScoringOn()),
        ["off"] = new(RoomScript.Alex, new TurnScoringOff()),
        ["hold"] = new(RoomScript.Alex, new HoldForSafety(RoomScript.Text("I need quiet"))),
        ["release"] = new(RoomScript.Alex, new ReleaseHold()),
        ["afraid"] = new(RoomScript.Alex, new AnswerSafetyScreen([ScreenAnswer.Hurt, ScreenAnswer.Afraid, ScreenAnswer.Hurt], RoomScript.Text("last night"))),
        ["well"] = new(RoomScript.Alex, new AnswerSafetyScreen([])),
        ["plan"] = new(RoomScript.Alex, new PlanErasure()),
        ["call-off"] = new(RoomScript.Alex, new CallOffErasure()),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "private; off", "nothing" },
        { "private; on", "ScoringTurnedOn" },
        { "private; on; on#2", "nothing" },
        { "private; on; off", "ScoringTurnedOff" },
        { "private; on; off; on#2", "ScoringTurnedOn" },
        { "private; sam:on", "UnknownRelationship" },
        { "on", "WrongRoom" },
        { "off", "WrongRoom" },

        { "private; plan", "ErasurePlanned" },
        { "private; plan; plan#2", "nothing" },
        { "private; leave; plan", "ErasurePlanned" },
        { "private; hold; plan", "ErasurePlanned" },
        { "private; call-off", "nothing" },
        { "private; plan; call-off", "ErasureCalledOff" },
        { "private; plan; call-off; call-off#2", "nothing" },
        { "private; plan; call-off; plan#2", "ErasurePlanned" },
        { "private; sam:plan", "UnknownRelationship" },
        { "plan", "WrongRoom" },
        { "call-off", "WrongRoom" },

        { "private; hold", "SafetyHeld" },
        { "private; hold; hold#2", "SafetyHeld" },
        { "private; leave; hold", "SafetyHeld" },
        { "private; sam:hold", "UnknownRelationship" },
        { "hold", "WrongRoom" },
        { "private; release", "nothing" },
        { "private; hold; release", "HoldReleased" },
        { "private; hold; release; release#2", "nothing" },
        { "private; afraid; release", "HoldReleased" },
        { "private; well; release", "nothing" },
        { "release", "WrongRoom" },

        { "private; afraid", "ScreenAnswered" },
        { "private; well", "ScreenAnswered" },
        { "private; well; well#2", "ScreenAnswered" },
        { "private; leave; afraid", "ScreenAnswered" },
        { "private; sam:well", "UnknownRelationship" },
        { "afraid", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("private; off", false)]
    [InlineData("private; on", true)]
    [InlineData("private; on; off", false)]
    public void Scoring_is_off_until_its_owner_turns_it_on(string script, bool expected)
        => Assert.Equal(expected, RoomScript.Play(script, Steps).State.Safety.IsScoringOn);

    [Theory]
    [InlineData("private; well@-90", null, null)]
    [InlineData("private; hold@-90", -90.0, "I need quiet")]
    [InlineData("private; afraid@-80", -80.0, "last night")]
    [InlineData("private; hold@-90; well@-80", -90.0, "I need quiet")]
    [InlineData("private; hold@-90; afraid@-80", -80.0, "last night")]
    [InlineData("private; hold@-90; release; hold#2@-70", -70.0, "I need quiet")]
    [InlineData("private; hold@-90; afraid; release", null, null)]
    public void A_hold_is_on_from_its_owners_word_or_answer_until_they_take_it_off(string script, double? since, string? note)
    {
        var hold = RoomScript.Play(script, Steps).State.Safety.Hold;

        Assert.Equal(since is { } hours ? new SafetyHold(RoomScript.Hours(hours), RoomScript.Text(note!)) : null, hold);
    }

    [Fact]
    public void Answers_are_kept_once_each_and_in_order()
    {
        var screens = RoomScript.Play("private; well@-90; afraid@-80", Steps).State.Safety.Screens.Values.ToList();

        Assert.Equal([new(RoomScript.Hours(-90), [], null), new(RoomScript.Hours(-80), [ScreenAnswer.Afraid, ScreenAnswer.Hurt], RoomScript.Text("last night"))], screens);
    }
}
