using AttachmentRepair.CheckIns;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

public class ChannelDecisionTests
{
    private static readonly ChannelId Channel = ChannelId.For(RoomScript.Relationship, RoomScript.Id("channel"));
    private static readonly ResponseExpectationId Expectation = ResponseExpectationId.For(RoomScript.Relationship, RoomScript.Id("expect"));
    private static readonly ContactId Contact = ContactId.For(RoomScript.Relationship, RoomScript.Id("reach"));
    private static readonly ValueList<QuietHours> Night = [QuietHours.Between(new(22, 0), new(7, 0))];

    public static StepTable Steps { get; } = new()
    {
        ["channel"] = new(RoomScript.Sam, new ProposeChannel(ChannelMedium.Writing, [ChannelPurpose.Everyday], Quiet: Night)),
        ["channel-for-nothing"] = new(RoomScript.Sam, new ProposeChannel(ChannelMedium.Writing, [])),
        ["agree"] = new(RoomScript.Alex, new AssentToTerms(Channel.Terms, 1)),
        ["end"] = new(RoomScript.Alex, new EndTerms(Channel.Terms)),
        ["revise"] = new(RoomScript.Alex, new ReviseChannel(Channel, 1, ChannelMedium.Call, [ChannelPurpose.Urgent])),
        ["revise-2"] = new(RoomScript.Alex, new ReviseChannel(Channel, 2, ChannelMedium.Call, [ChannelPurpose.Urgent])),
        ["revise-0"] = new(RoomScript.Alex, new ReviseChannel(Channel, 0, ChannelMedium.Call, [ChannelPurpose.Urgent])),
        ["revise-for-nothing"] = new(RoomScript.Alex, new ReviseChannel(Channel, 1, ChannelMedium.Call, [])),
        ["expect"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, Duration.FromHours(2), Exceptions: [ResponseExceptionKind.Shift])),
        ["expect-of-sam"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, Duration.FromHours(2), Of: RoomScript.Sam)),
        ["expect-of-kim"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, Duration.FromHours(2), Of: RoomScript.Kim)),
        ["expect-at-once"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, Duration.Zero)),
        ["expect-some-day"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, ResponseExpectation.Longest + Duration.Epsilon)),
        ["expect-within-a-month"] = new(RoomScript.Sam, new ProposeResponseExpectation(Channel, ResponseExpectation.Longest)),
        ["agree-expect"] = new(RoomScript.Alex, new AssentToTerms(Expectation.Terms, 1)),
        ["end-expect"] = new(RoomScript.Alex, new EndTerms(Expectation.Terms)),
        ["expect-anew"] = new(RoomScript.Alex, new ReviseResponseExpectation(Expectation, 1, Duration.FromHours(4), Of: RoomScript.Sam)),
        ["expect-anew-2"] = new(RoomScript.Alex, new ReviseResponseExpectation(Expectation, 2, Duration.FromHours(4))),
        ["agree-expect-2"] = new(RoomScript.Sam, new AssentToTerms(Expectation.Terms, 2)),
        ["shift"] = new(RoomScript.Alex, new NoteResponseException(Expectation, ResponseExceptionKind.Shift, RoomScript.Hours(-50), RoomScript.Hours(-40))),
        ["travel"] = new(RoomScript.Alex, new NoteResponseException(Expectation, ResponseExceptionKind.Travel, RoomScript.Hours(-50), RoomScript.Hours(-40))),
        ["backwards"] = new(RoomScript.Alex, new NoteResponseException(Expectation, ResponseExceptionKind.Shift, RoomScript.Hours(-40), RoomScript.Hours(-40))),
        ["reach"] = new(RoomScript.Sam, new NoteContact(Channel, RoomScript.Alex)),
        ["reach-self"] = new(RoomScript.Sam, new NoteContact(Channel, RoomScript.Sam)),
        ["reach-kim"] = new(RoomScript.Sam, new NoteContact(Channel, RoomScript.Kim)),
        ["reply"] = new(RoomScript.Sam, new NoteReply(Contact)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "channel", "ChannelProposed" },
        { "pause; channel", "ChannelProposed" },
        { "private; channel", "WrongRoom" },
        { "channel-for-nothing", "PurposeNeeded" },
        { "channel; agree", "TermsAssented" },
        { "revise", "UnknownItem" },
        { "channel; revise", "ChannelProposed" },
        { "channel; sam:revise", "ChannelProposed" },
        { "channel; revise-for-nothing", "PurposeNeeded" },
        { "channel; revise; revise#2", "Outdated" },
        { "channel; revise; revise-2", "ChannelProposed" },
        { "channel; revise-2", "UnknownItem" },
        { "channel; revise-0", "UnknownItem" },
        { "channel; end; revise", "Ended" },

        { "expect", "UnknownItem" },
        { "channel; expect", "ResponseExpectationProposed" },
        { "channel; expect-of-sam", "ResponseExpectationProposed" },
        { "channel; expect-of-kim", "NoSuchReplier" },
        { "channel; expect-at-once", "TimeOutOfRange" },
        { "channel; expect-some-day", "TimeOutOfRange" },
        { "channel; expect-within-a-month", "ResponseExpectationProposed" },
        { "channel; expect; agree-expect", "TermsAssented" },
        { "expect-anew", "UnknownItem" },
        { "channel; expect; expect-anew", "ResponseExpectationProposed" },
        { "channel; expect; expect-anew; expect-anew#2", "Outdated" },
        { "channel; expect; expect-anew; expect-anew-2", "ResponseExpectationProposed" },
        { "channel; expect; end-expect; expect-anew", "Ended" },

        { "shift", "UnknownItem" },
        { "channel; expect; shift", "NotInForce" },
        { "channel; expect; agree-expect; shift", "ResponseExceptionNoted" },
        { "channel; expect; agree-expect; pause; shift", "ResponseExceptionNoted" },
        { "channel; expect; agree-expect; travel", "ExceptionNotAgreed" },
        { "channel; expect; agree-expect; backwards", "TimeIsOver" },
        { "channel; expect; agree-expect; shift@-40", "TimeIsOver" },
        { "channel; expect; agree-expect; shift@-40.1", "ResponseExceptionNoted" },
        { "channel; expect; agree-expect; end-expect; shift", "NotInForce" },
        { "channel; expect; agree-expect; expect-anew; agree-expect-2; shift", "NotYours" },

        { "reach", "UnknownItem" },
        { "channel; reach", "NotInForce" },
        { "channel; agree; reach", "ContactNoted" },
        { "channel; agree; pause; reach", "ContactNoted" },
        { "channel; agree@-90; reach@-80~-91", "NotInForce" },
        { "channel; agree@-90; reach@-80~-90", "ContactNoted" },
        { "channel; agree@-90; end@-80; reach@-79", "NotInForce" },
        { "channel; agree@-90; end@-80; reach@-79~-81", "ContactNoted" },
        { "channel; agree; reach-self", "NoSuchReplier" },
        { "channel; agree; reach-kim", "NoSuchReplier" },

        { "reply", "UnknownItem" },
        { "channel; agree; reach; reply", "ReplyNoted" },
        { "channel; agree; reach; alex:reply", "ReplyNoted" },
        { "channel; agree; reach; pause; alex:reply", "ReplyNoted" },
        { "channel; agree; reach; reply; reply#2", "AlreadyRecorded" },
        { "channel; agree; reach; reply; alex:reply", "ReplyNoted" },
        { "channel; agree; reach@-50; reply@-40~-50.1", "TooEarly" },
        { "channel; agree; reach@-50; end; reply@-40", "ReplyNoted" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    // -46 hours are nine in the evening in Berlin, an hour before the night.
    [Theory]
    [InlineData("channel; agree; reach@-60", null)]
    [InlineData("channel; agree; expect; reach@-60", null)]
    [InlineData("channel; agree; expect; agree-expect; reach@-60", -58.0)]
    [InlineData("channel; agree; expect; agree-expect; reach@-50~-60", -58.0)]
    [InlineData("channel; agree; expect; agree-expect; reach@-47", -36.0)]
    [InlineData("channel; agree; expect; agree-expect; reach@-46", -35.0)]
    [InlineData("channel; agree; expect; agree-expect; end-expect@-70; reach@-60", null)]
    [InlineData("channel; agree; expect; agree-expect; expect-anew@-70; reach@-60", -58.0)]
    [InlineData("channel; agree; expect; agree-expect; expect-anew@-70; agree-expect-2; reach@-60", null)]
    [InlineData("channel; agree; expect; agree-expect; expect-anew@-65; agree-expect-2@-61; reach@-60~-62", -59.0)]
    public void A_reply_is_due_by_what_was_agreed_when_somebody_reached_out(string script, double? due) => Assert.Equal(
        due is { } hours ? RoomScript.Hours(hours) : null, Assert.IsType<ContactNoted>(Assert.Single(RoomScript.Play(script, Steps).Last.Events)).Due);

    [Theory]
    [InlineData("reply@-58", OccurrenceState.Kept)]
    [InlineData("reply@-57.9", OccurrenceState.Late)]
    [InlineData("reply@-30~-58", OccurrenceState.Kept)]
    [InlineData("alex:reply@-57", OccurrenceState.Late)]
    [InlineData("pause@-59; reply@-57", OccurrenceState.Held)]
    [InlineData("pause@-57.5; reply@-57", OccurrenceState.Late)]
    [InlineData("pause@-59; reply@-58.5", OccurrenceState.Kept)]
    public void What_a_reply_amounts_to_follows_from_when_it_came(string script, OccurrenceState expected) => Assert.Equal(
        expected,
        Assert.IsType<ReplyNoted>(Assert.Single(RoomScript.Play("channel; agree; expect; agree-expect; reach@-60; " + script, Steps).Last.Events)).State);

    [Theory]
    [InlineData("reach@-60", -59, OccurrenceState.Open)]
    [InlineData("reach@-60", -58, OccurrenceState.Expired)]
    [InlineData("pause@-59; reach@-60.5", -50, OccurrenceState.Held)]
    [InlineData("reach@-60; reply@-55", -50, OccurrenceState.Late)]
    [InlineData("end-expect@-61; reach@-60", -50, OccurrenceState.NotDue)]
    [InlineData("end-expect@-61; reach@-60; reply@-50", -50, OccurrenceState.NotDue)]
    public void A_reply_that_did_not_come_is_never_more_than_expired(string script, double at, OccurrenceState expected)
    {
        var room = RoomScript.Play("channel; agree; expect; agree-expect; " + script, Steps);

        Assert.Equal(expected, Assert.Single(ChannelQueries.Contacts(room.State.CheckIns.Channels, room.Facts, RoomScript.Hours(at))).State);
    }
}
