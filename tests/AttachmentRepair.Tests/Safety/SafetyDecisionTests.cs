using AttachmentRepair.Safety;

namespace AttachmentRepair.Tests.Safety;

public class SafetyDecisionTests
{
    public static StepTable Steps { get; } = new()
    {
        ["on"] = new(RoomScript.Alex, new TurnScoringOn()),
        ["off"] = new(RoomScript.Alex, new TurnScoringOff()),
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
}
