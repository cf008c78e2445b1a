using AttachmentRepair.Safety;

namespace AttachmentRepair.Tests.Safety;

public class SharingDecisionTests
{
    private static readonly ShareId Shared = ShareId.For(RoomScript.Relationship, RoomScript.Id("share"));
    private static readonly ShareId Later = ShareId.ForLater(RoomScript.Relationship, RoomScript.Id("later"));
    private static readonly ShareId Farewell = ShareId.ForLater(RoomScript.Relationship, RoomScript.Id("notice-later"));
    private static readonly SharingRequestId Request = SharingRequestId.For(RoomScript.Relationship, RoomScript.Id("ask"));

    public static StepTable Steps { get; } = new()
    {
        ["hold"] = new(RoomScript.Alex, new HoldForSafety()),
        ["release-hold"] = new(RoomScript.Alex, new ReleaseHold()),
        ["share"] = new(RoomScript.Alex, new ShareNote(RoomScript.Text("I was sad on Sunday"))),
        ["share-about"] = new(RoomScript.Alex, new ShareNote(RoomScript.Text("of this"), Shared.Ref)),
        ["withdraw"] = new(RoomScript.Alex, new WithdrawSharing(Shared)),
        ["later"] = new(RoomScript.Alex, new ShareNoteLater(RoomScript.Text("I was sad on Sunday"), Shared.Ref)),
        ["later-at-0"] = new(RoomScript.Alex, new ShareNoteLater(RoomScript.Text("I was sad"), null, RoomScript.Due)),
        ["undo"] = new(RoomScript.Alex, new UndoShare(Later)),
        ["send"] = new(RoomScript.Alex, new ReleaseShare(Later)),
        ["notice"] = new(RoomScript.Alex, new GiveNotice(RoomScript.Text("I moved out"))),
        ["notice-later"] = new(RoomScript.Alex, new GiveNoticeLater(RoomScript.Due, RoomScript.Text("I moved out"))),
        ["undo-notice"] = new(RoomScript.Alex, new UndoShare(Farewell)),
        ["send-notice"] = new(RoomScript.Alex, new ReleaseShare(Farewell)),
        ["nothing"] = new(RoomScript.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Nothing)),
        ["some"] = new(RoomScript.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Detail)),
        ["more"] = new(RoomScript.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Open)),
        ["needs"] = new(RoomScript.Alex, new ChooseSharingLevel(SharingTopic.Needs, SharingLevel.Detail)),
        ["ask"] = new(RoomScript.Sam, new AskToShare(RoomScript.Alex, SharingTopic.Fears)),
        ["ask-needs"] = new(RoomScript.Sam, new AskToShare(RoomScript.Alex, SharingTopic.Needs)),
        ["ask-kim"] = new(RoomScript.Sam, new AskToShare(RoomScript.Kim, SharingTopic.Fears)),
        ["ask-back"] = new(RoomScript.Alex, new AskToShare(RoomScript.Sam, SharingTopic.Fears)),
        ["aside"] = new(RoomScript.Alex, new LayRequestAside(Request)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "share", "NoteShared" },
        { "share; share#2", "NoteShared" },
        { "pause; share", "NoteShared" },
        { "private; share", "WrongRoom" },
        { "share-about", "UnknownItem" },
        { "share; share-about", "NoteShared" },
        { "share; kim:share#2", "UnknownRelationship" },

        { "share; withdraw", "SharingWithdrawn" },
        { "share; pause; withdraw", "SharingWithdrawn" },
        { "share; withdraw; withdraw#2", "nothing" },
        { "share; sam:withdraw", "NotYours" },
        { "withdraw", "UnknownItem" },

        { "private; later", "ShareScheduled" },
        { "private; leave; later", "ShareScheduled" },
        { "private; later-at-0", "ShareScheduled" },
        { "later", "WrongRoom" },

        { "private; undo", "UnknownItem" },
        { "private; later; undo", "ShareUndone" },
        { "private; later@-90; undo@0", "ShareUndone" },
        { "private; later; undo; undo#2", "nothing" },
        { "private; later@-90; send@-89; undo", "AlreadySent" },
        { "private; sam:undo", "UnknownRelationship" },
        { "undo", "WrongRoom" },

        { "private; send", "UnknownItem" },
        { "private; later@-90; send@-89.85", "NotToBeSent" },
        { "private; later@-90; send@-89.8333333", "ShareReleased" },
        { "private; later@-90; send@-80", "ShareReleased" },
        { "private; later@-90; send@-80; send#2", "nothing" },
        { "private; later@-90; undo; send@-80", "Ended" },
        { "private; later@-90; hold; send@-80", "NotToBeSent" },
        { "private; later@-90; hold; release-hold; send@-80", "ShareReleased" },
        { "private; later@-90; leave; send@-80", "NotToBeSent" },
        { "send", "WrongRoom" },

        { "notice", "NoticeGiven" },
        { "notice; notice#2", "NoticeGiven" },
        { "private; notice", "WrongRoom" },
        { "private; notice-later", "NotLeft" },
        { "private; leave; notice-later", "NoticeScheduled" },
        { "private; leave; notice-later; undo-notice", "ShareUndone" },
        { "private; leave; notice-later; send-notice@-1", "NotToBeSent" },
        { "private; leave; notice-later; send-notice@0", "ShareReleased" },
        { "private; leave; notice-later; hold; send-notice@0", "ShareReleased" },
        { "notice-later", "WrongRoom" },

        { "nothing", "nothing" },
        { "some", "SharingLevelChosen" },
        { "some; some#2", "nothing" },
        { "some; sam:some#2", "SharingLevelChosen" },
        { "some; needs", "SharingLevelChosen" },
        { "some; more", "SharingLevelChosen" },
        { "some; nothing", "SharingLevelChosen" },
        { "pause; some", "SharingLevelChosen" },
        { "private; some", "WrongRoom" },

        { "ask", "SharingAsked" },
        { "ask-kim", "AskSomebodyElse" },
        { "alex:ask", "AskSomebodyElse" },
        { "pause; ask", "RoomPaused" },
        { "ask@-90; ask#2@629.9", "TooSoon" },
        { "ask@-90; ask#2@630", "SharingAsked" },
        { "ask@-90; ask-needs@-80", "TooSoon" },
        { "ask@-90; some; ask#2@-80", "TooSoon" },
        { "ask@-90; ask-back@-80", "SharingAsked" },
        { "private; ask", "WrongRoom" },
        { "private; ask-back", "WrongRoom" },

        { "private; aside", "RequestLaidAside" },
        { "private; aside; aside#2", "nothing" },
        { "aside", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("private; later@-90", -90)]
    [InlineData("private; later-at-0@-90", 0)]
    [InlineData("private; later-at-0@-0.1", -0.1)]
    [InlineData("private; later-at-0@50", 50)]
    public void It_is_sent_when_it_was_planned_for_and_not_before_the_undo_window_is_over(string script, double undoableFrom)
    {
        var planned = Assert.Single(RoomScript.Play(script, Steps).State.Safety.Sharing.Scheduled.Values);

        Assert.Equal(undoableFrom == 0 ? RoomScript.Due : RoomScript.Hours(undoableFrom) + ScheduledShare.UndoWindow, planned.SendAt);
        Assert.True(planned.SendAt >= planned.ScheduledAt + ScheduledShare.UndoWindow);
    }

    [Fact]
    public void What_was_shared_keeps_its_place_and_loses_its_text_when_it_is_withdrawn()
    {
        var room = RoomScript.Play("share@-90; share-about@-80", Steps);
        Assert.Equal(new SharedNote(Shared, RoomScript.Alex, RoomScript.Hours(-90), RoomScript.Text("I was sad on Sunday"), null), room.State.Safety.Sharing.Notes[Shared]);

        room.Take("withdraw", Steps);
        Assert.Equal(new SharedNote(Shared, RoomScript.Alex, RoomScript.Hours(-90), PrivateText.Withdrawn, null), room.State.Safety.Sharing.Notes[Shared]);
        Assert.Equal(2, room.State.Safety.Sharing.Notes.Count);
    }

    [Fact]
    public void Levels_are_each_persons_own_and_each_topics_own()
    {
        var sharing = RoomScript.Play("some@-90; sam:needs@-80; more@-70; some#2@-60", Steps).State.Safety.Sharing;

        Assert.Equal(SharingLevel.Detail, sharing.LevelOf(RoomScript.Alex, SharingTopic.Fears));
        Assert.Equal(SharingLevel.Detail, sharing.LevelOf(RoomScript.Sam, SharingTopic.Needs));
        Assert.Equal(SharingLevel.Nothing, sharing.LevelOf(RoomScript.Sam, SharingTopic.Fears));
        Assert.Equal(SharingLevel.Nothing, sharing.LevelOf(RoomScript.Alex, SharingTopic.Past));
    }

    [Theory]
    [InlineData("ask@-90", -90, 1)]
    [InlineData("ask@-90", 629, 1)]
    [InlineData("ask@-90", 630, 0)]
    [InlineData("some@-95; ask@-90", -80, 1)]
    [InlineData("ask@-90; some@-80", -80, 0)]
    [InlineData("ask@-90; some@-80; nothing@-70", -60, 0)]
    [InlineData("ask@-90; needs@-80", -70, 1)]
    [InlineData("ask@-90; sam:some@-80", -70, 1)]
    public void A_request_waits_for_the_one_who_was_asked_until_they_choose_or_the_period_is_over(string script, double at, int steps)
    {
        var room = RoomScript.Play(script, Steps).State.Safety;

        Assert.Equal(steps, SafetyQueries.OpenSteps(room, new(), RoomScript.Alex, RoomScript.Hours(at)).Count(s => s.What.Code == "AskedToShare" && s.Item == Request.Ref));
        Assert.Empty(SafetyQueries.OpenSteps(room, new(), RoomScript.Sam, RoomScript.Hours(at)));
    }

    [Theory]
    [InlineData("ask@-90", 700, "")]
    [InlineData("some@-90", 629, "")]
    [InlineData("some@-90", 630, "2")]
    [InlineData("some@-90", 965, "2")]
    [InlineData("some@-90", 966, "")]
    [InlineData("some@-90", 1350, "2")]
    [InlineData("more@-90", 630, "")]
    [InlineData("some@-90; needs@-80", 630, "2")]
    [InlineData("some@-90; needs@-80; more@0", 630, "3")]
    [InlineData("some@-90; needs@-80; more@640", 650, "")]
    [InlineData("needs@-90; some@-80; nothing@640; some#2@645", 650, "3")]
    [InlineData("sam:some@-90", 630, "")]
    public void The_offer_to_look_again_comes_once_a_period_about_the_topic_chosen_longest_ago(string script, double at, string topics)
    {
        var offers = SafetyQueries.Suggestions(RoomScript.Play(script, Steps).State.Safety, RoomScript.Alex, RoomScript.Hours(at));

        Assert.Equal(topics, string.Join(' ', offers.Select(o => o.Item.Id)));
    }
}
