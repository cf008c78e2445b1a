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
        ["attempt-bare"] = new(RoomScript.Alex, new AttemptRepair(RoomScript.Sam, Setback.Ref)),
        ["attempt-others"] = new(RoomScript.Sam, new AttemptRepair(RoomScript.Alex, Setback.Ref, RoomScript.Text("x"), RoomScript.Text("x"), [])),
        ["add"] = new(RoomScript.Alex, new AddRepairParts(Part, PreventionSteps: [RoomScript.Text("I leave early")])),
        ["add-none"] = new(RoomScript.Alex, new AddRepairParts(Part, PreventionSteps: [])),
        ["add-words"] = new(RoomScript.Alex, new AddRepairParts(Whole, RoomScript.Text("you held this alone"), RoomScript.Text("I am truly sorry"))),
        ["partly"] = new(RoomScript.Sam, new ReceiveRepair(Whole, 1, Reception.Partly)),
        ["accepted"] = new(RoomScript.Sam, new ReceiveRepair(Whole, 1, Reception.Accepted)),
        ["accepted-0"] = new(RoomScript.Sam, new ReceiveRepair(Whole, 0, Reception.Accepted)),
        ["accepted-2"] = new(RoomScript.Sam, new ReceiveRepair(Whole, 2, Reception.Accepted)),
        ["stand"] = new(RoomScript.Alex, new ReaffirmRepair(Whole)),
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

        { "tell; attempt-bare", "RepairOffered" },
        { "tell; attempt-others", "NotYours" },

        { "tell; attempt-part; add", "RepairPartsAdded" },
        { "tell; attempt-part; add; add#2", "RepairPartsAdded" },
        { "tell; attempt; add-words", "RepairPartsAdded" },
        { "tell; attempt; accepted; add-words", "RepairPartsAdded" },
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
        { "tell; attempt; accepted-0", "UnknownItem" },
        { "tell; attempt; accepted-2", "UnknownItem" },
        { "tell; attempt; add-words; accepted", "Outdated" },
        { "tell; attempt; add-words; accepted-2", "RepairReceived" },
        { "tell; attempt; pause; accepted", "RepairReceived" },

        { "tell; attempt; stand", "NotReceivedYet" },
        { "tell; attempt; partly; stand", "RepairReaffirmed" },
        { "tell; attempt; accepted; stand; stand#2", "RepairReaffirmed" },
        { "tell; attempt; accepted; sam:stand", "NotYours" },
        { "stand", "UnknownItem" },

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
        Assert.Empty(RepairQueries.OpenSteps(room.State.Repairs, later.State.Repairs, room.Facts, RoomScript.Sam, room.Now));
        Assert.Null(room.State.Repairs.Attempts[Whole].Reception);
        Assert.Empty(Open(room.Take("partly", Steps), RoomScript.Sam));
    }

    [Fact]
    public void Missing_steps_are_advised_before_sending()
    {
        var attempt = (AttemptRepair)Steps["attempt-part"].Command;

        Assert.Equal(nameof(AttemptRepair.PreventionSteps), Assert.Single(RepairQueries.Advise(attempt)).Field);
        Assert.Empty(RepairQueries.Advise((AttemptRepair)Steps["attempt"].Command));
        Assert.Equal(
            ["ImpactMissing", "ApologyMissing", "PreventionStepsMissing"],
            RepairQueries.Advise((AttemptRepair)Steps["attempt-bare"].Command).Select(a => a.What.Code),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("tell; attempt-part", RepairStatus.Incomplete)]
    [InlineData("tell; attempt-part; add", RepairStatus.Offered)]
    public void The_status_says_whether_parts_are_missing(string script, RepairStatus expected) =>
        Assert.Equal(expected, RoomScript.Play(script, Steps).State.Repairs.Attempts[Part].Status);

    [Theory]
    [InlineData("tell; attempt", RepairStatus.Offered)]
    [InlineData("tell; attempt; partly", RepairStatus.PartlyAccepted)]
    [InlineData("tell; attempt; partly; accepted", RepairStatus.Accepted)]
    public void The_status_says_how_it_was_received(string script, RepairStatus expected) =>
        Assert.Equal(expected, RoomScript.Play(script, Steps).State.Repairs.Attempts[Whole].Status);

    [Fact]
    public void Added_words_take_the_place_of_the_earlier_ones_and_steps_come_on_top()
    {
        var attempt = RoomScript.Play("tell@-90; attempt@-80; add-words@-70; accepted-2@-60; stand@-50", Steps).State.Repairs.Attempts[Whole];

        Assert.Equal(
            new RepairAttempt(Whole, RoomScript.Alex, RoomScript.Sam, Setback.Ref, RoomScript.Text("you held this alone"), RoomScript.Text("I am truly sorry"), [RoomScript.Text("I call my sponsor")], 2, RoomScript.Hours(-80), Reception.Accepted, RoomScript.Hours(-60), RoomScript.Hours(-50)),
            attempt);
    }

    private static string Open(RoomScript room, PersonId viewer) =>
        string.Join(' ', RepairQueries.OpenSteps(room.State.Repairs, new(), room.Facts, viewer, room.Now).Select(s => s.What.Code));

    private static Step Attempt(PersonId to, ItemRef about, params string[] steps) => new(
        RoomScript.Alex,
        new AttemptRepair(to, about, RoomScript.Text("you were alone"), RoomScript.Text("I am sorry"), steps.Select(PrivateText.Of).ToValueList()));
}
