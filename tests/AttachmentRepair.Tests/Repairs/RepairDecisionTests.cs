using AttachmentRepair.Repairs;
using AttachmentRepair.Setbacks;

namespace AttachmentRepair.Tests.Repairs;

public class RepairDecisionTests
{
    private static readonly SetbackId Setback = SetbackId.For(RoomScript.Relationship, RoomScript.Id("tell"));
    private static readonly RepairAttemptId Whole = RepairAttemptId.For(RoomScript.Relationship, RoomScript.Id("attempt"));
    private static readonly RepairAttemptId Part = RepairAttemptId.For(RoomScript.Relationship, RoomScript.Id("attempt-part"));

    public static StepTable Steps { get; } = new()
    {
        ["tell"] = new(RoomScript.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("I drank"), null, []))),
        ["attempt"] = Attempt(RoomScript.Sam, Setback.Ref, "I call my sponsor"),
        ["attempt-part"] = Attempt(RoomScript.Sam, Setback.Ref),
        ["attempt-self"] = Attempt(RoomScript.Alex, Setback.Ref),
        ["attempt-kim"] = Attempt(RoomScript.Kim, Setback.Ref),
        ["attempt-nowhere"] = Attempt(RoomScript.Sam, new(SetbackId.Concept, 99)),
        ["attempt-odd"] = Attempt(RoomScript.Sam, new("weather", 1)),
        ["attempt-default"] = Attempt(RoomScript.Sam, default),
        ["add"] = new(RoomScript.Alex, new AddPreventionSteps(Part, [RoomScript.Text("I leave early")])),
        ["add-none"] = new(RoomScript.Alex, new AddPreventionSteps(Part, [])),
        ["partly"] = new(RoomScript.Sam, new ReceiveRepair(Whole, Reception.Partly)),
        ["accepted"] = new(RoomScript.Sam, new ReceiveRepair(Whole, Reception.Accepted)),
        ["later"] = new(RoomScript.Alex, new KeepRepairForLater(Whole)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "tell; attempt", "RepairOffered" },
        { "tell; attempt-part", "RepairOffered" },
        { "tell; pause; attempt", "RepairOffered" },
        { "tell; attempt-self", "NoSuchReceiver" },
        { "tell; attempt-kim", "NoSuchReceiver" },
        { "attempt", "UnknownItem" },
        { "tell; attempt-nowhere", "UnknownItem" },
        { "tell; attempt-odd", "UnknownItem" },
        { "tell; attempt-default", "UnknownItem" },
        { "private; attempt", "WrongRoom" },

        { "tell; attempt-part; add", "PreventionStepsAdded" },
        { "tell; attempt-part; add; add#2", "PreventionStepsAdded" },
        { "tell; attempt-part; add-none", "nothing" },
        { "tell; attempt-part; sam:add", "NotYours" },
        { "add", "UnknownItem" },

        { "tell; attempt; partly", "RepairReceived" },
        { "tell; attempt; accepted", "RepairReceived" },
        { "tell; attempt; partly; accepted", "RepairReceived" },
        { "tell; attempt; partly; partly#2", "nothing" },
        { "tell; attempt; accepted; partly", "nothing" },
        { "tell; attempt; accepted; accepted#2", "nothing" },
        { "tell; attempt; alex:accepted", "NotYours" },
        { "accepted", "UnknownItem" },

        { "private; later", "RepairKeptForLater" },
        { "private; later; later#2", "nothing" },
        { "tell; attempt; sam:later", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Fact]
    public void An_attempt_without_steps_is_incomplete_until_they_are_added()
    {
        var room = RoomScript.Play("tell; attempt-part", Steps);

        Assert.False(room.State.Repairs.Attempts[Part].IsComplete);
        Assert.Equal("PreventionStepsMissing", Open(room, RoomScript.Alex));
        room.Take("add", Steps).Take("add#2", Steps);
        Assert.True(room.State.Repairs.Attempts[Part].IsComplete);
        Assert.Equal(2, room.State.Repairs.Attempts[Part].PreventionSteps.Count);
        Assert.Empty(Open(room, RoomScript.Alex));
    }

    [Theory]
    [InlineData("tell; attempt; partly; accepted", Reception.Accepted)]
    [InlineData("tell; attempt; accepted; partly", Reception.Accepted)]
    [InlineData("tell; attempt; partly", Reception.Partly)]
    [InlineData("tell; attempt", null)]
    public void A_reception_only_grows_warmer(string script, Reception? expected)
        => Assert.Equal(expected, RoomScript.Play(script, Steps).State.Repairs.Attempts[Whole].Reception);

    [Fact]
    public void An_attempt_waits_for_its_receiver_unless_they_keep_it_for_later()
    {
        var room = RoomScript.Play("tell; attempt", Steps);
        var later = RoomScript.Play("private; later", Steps);

        Assert.Equal("AnswerRepair", Open(room, RoomScript.Sam));
        Assert.Empty(Open(room, RoomScript.Alex));
        Assert.Empty(RepairQueries.OpenSteps(room.State.Repairs, later.State.Repairs, RoomScript.Sam));
        Assert.Null(room.State.Repairs.Attempts[Whole].Reception);
        Assert.Empty(Open(room.Take("partly", Steps), RoomScript.Sam));
    }

    [Fact]
    public void Missing_steps_are_advised_before_sending()
    {
        var attempt = (AttemptRepair)Steps["attempt-part"].Command;

        Assert.Equal(nameof(AttemptRepair.PreventionSteps), Assert.Single(RepairQueries.Advise(attempt)).Field);
        Assert.Empty(RepairQueries.Advise((AttemptRepair)Steps["attempt"].Command));
    }

    private static string Open(RoomScript room, PersonId viewer) =>
        string.Join(' ', RepairQueries.OpenSteps(room.State.Repairs, new(), viewer).Select(s => s.What.Code));

    private static Step Attempt(PersonId to, ItemRef about, params string[] steps) => new(
        RoomScript.Alex,
        new AttemptRepair(to, about, RoomScript.Text("you were alone"), RoomScript.Text("I am sorry"), steps.Select(PrivateText.Of).ToValueList()));
}
