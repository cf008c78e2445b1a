using AttachmentRepair.CheckIns;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

public class PunctualityDecisionTests
{
    private static readonly PunctualityId Agreement = PunctualityId.For(RoomScript.Relationship, RoomScript.Id("grace"));
    private static readonly ArrivalId Arrival = ArrivalId.For(RoomScript.Relationship, RoomScript.Id("plan"));

    public static StepTable Steps { get; } = new()
    {
        ["grace"] = new(RoomScript.Sam, new ProposePunctuality(Duration.FromMinutes(12))),
        ["less-than-none"] = new(RoomScript.Sam, new ProposePunctuality(-Duration.Epsilon)),
        ["none"] = new(RoomScript.Sam, new ProposePunctuality(Duration.Zero)),
        ["a-day"] = new(RoomScript.Sam, new ProposePunctuality(PunctualityExpectation.Longest)),
        ["over-a-day"] = new(RoomScript.Sam, new ProposePunctuality(PunctualityExpectation.Longest + Duration.Epsilon)),
        ["agree"] = new(RoomScript.Alex, new AssentToTerms(Agreement.Terms, 1)),
        ["end"] = new(RoomScript.Alex, new EndTerms(Agreement.Terms)),
        ["revise"] = new(RoomScript.Alex, new RevisePunctuality(Agreement, 1, Duration.FromMinutes(60))),
        ["revise-2"] = new(RoomScript.Alex, new RevisePunctuality(Agreement, 2, Duration.FromMinutes(60))),
        ["agree-2"] = new(RoomScript.Sam, new AssentToTerms(Agreement.Terms, 2)),
        ["plan"] = new(RoomScript.Alex, new PlanArrival(RoomScript.Due)),
        ["plan-far"] = new(RoomScript.Alex, new PlanArrival(RoomScript.Due + Duration.FromDays(400))),
        ["delay"] = new(RoomScript.Alex, new GiveDelayNotice(Arrival)),
        ["arrive"] = new(RoomScript.Sam, new NoteArrival(Arrival)),
        ["call-off"] = new(RoomScript.Alex, new CallOffArrival(Arrival)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "grace", "PunctualityProposed" },
        { "pause; grace", "PunctualityProposed" },
        { "private; grace", "WrongRoom" },
        { "none", "PunctualityProposed" },
        { "a-day", "PunctualityProposed" },
        { "less-than-none", "TimeOutOfRange" },
        { "over-a-day", "TimeOutOfRange" },
        { "grace; agree", "TermsAssented" },
        { "revise", "UnknownItem" },
        { "grace; revise", "PunctualityProposed" },
        { "grace; revise; revise#2", "Outdated" },
        { "grace; revise; revise-2", "PunctualityProposed" },
        { "grace; revise-2", "UnknownItem" },
        { "grace; end; revise", "Ended" },

        { "plan", "ArrivalPlanned" },
        { "pause; plan", "RoomPaused" },
        { "plan@-0.1", "ArrivalPlanned" },
        { "plan@0", "TimeIsOver" },
        { "plan-far", "TimeOutOfRange" },

        { "delay", "UnknownItem" },
        { "plan; delay@-0.1", "DelayNoticeGiven" },
        { "plan; delay@0", "NoticeTooLate" },
        { "plan; delay@-2; delay#2@-1", "nothing" },
        { "plan; sam:delay", "NotYours" },
        { "plan; call-off; delay", "Ended" },
        { "plan; arrive@-1; delay", "AlreadyRecorded" },

        { "call-off", "UnknownItem" },
        { "plan; call-off@-0.1", "ArrivalCalledOff" },
        { "plan; pause; call-off", "ArrivalCalledOff" },
        { "plan; call-off@0", "NoticeTooLate" },
        { "plan; call-off; call-off#2", "Ended" },
        { "plan; sam:call-off", "NotYours" },

        { "arrive", "UnknownItem" },
        { "plan; arrive@-3", "ArrivalNoted" },
        { "plan; alex:arrive@1", "ArrivalNoted" },
        { "plan; pause; arrive@1", "ArrivalNoted" },
        { "plan; arrive@1; arrive#2", "AlreadyRecorded" },
        { "plan; arrive@1; alex:arrive", "ArrivalNoted" },
        { "plan@-30; arrive@1~-31", "TooEarly" },
        { "plan; call-off; arrive@1", "Ended" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("plan; arrive@9", null)]
    [InlineData("grace; plan; arrive@9", null)]
    [InlineData("grace; agree; end; plan; arrive@9", null)]
    [InlineData("plan; grace; agree; arrive@9", null)]
    [InlineData("grace; agree; plan; arrive@-1", OccurrenceState.Kept)]
    [InlineData("grace; agree; plan; arrive@0.2", OccurrenceState.Kept)]
    [InlineData("grace; agree; plan; arrive@0.3", OccurrenceState.Late)]
    [InlineData("grace; agree; plan; arrive@9~0.2", OccurrenceState.Kept)]
    [InlineData("grace; agree; plan; delay@-0.5; arrive@0.2", OccurrenceState.Kept)]
    [InlineData("grace; agree; plan; delay@-0.5; arrive@0.3", OccurrenceState.KeptWithNotice)]
    [InlineData("grace; agree; plan; end; arrive@0.3", OccurrenceState.Late)]
    [InlineData("grace; agree; revise; agree-2; plan; arrive@0.3", OccurrenceState.Kept)]
    [InlineData("grace; agree; revise; plan; arrive@0.3", OccurrenceState.Late)]
    [InlineData("grace; agree; plan; pause@-1; arrive@0.3", OccurrenceState.Held)]
    [InlineData("grace; agree; plan; relax; agree-relax; arrive@0.3", OccurrenceState.Excused)]
    public void What_an_arrival_amounts_to_follows_from_the_grace_that_was_agreed_when_it_was_planned(string script, OccurrenceState? expected) =>
        Assert.Equal(expected, Assert.IsType<ArrivalNoted>(Assert.Single(RoomScript.Play(script, Steps).Last.Events)).State);

    [Theory]
    [InlineData("plan", OccurrenceState.NotDue)]
    [InlineData("grace; agree; plan", OccurrenceState.Expired)]
    [InlineData("grace; agree; plan; call-off", OccurrenceState.Excused)]
    [InlineData("grace; agree; plan; pause@-1", OccurrenceState.Held)]
    [InlineData("grace; agree; plan; relax; agree-relax", OccurrenceState.Excused)]
    [InlineData("grace; agree; plan; arrive@1", OccurrenceState.Late)]
    [InlineData("plan; arrive@1", OccurrenceState.NotDue)]
    public void An_arrival_that_nobody_noted_is_never_more_than_expired(string script, OccurrenceState expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected, Assert.Single(PunctualityQueries.Arrivals(room.State.CheckIns.Punctuality, room.Facts, RoomScript.Hours(9))).State);
    }
}
