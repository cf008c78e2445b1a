using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;

namespace AttachmentRepair.Tests.Journals;

public class JournalDecisionTests
{
    private static readonly ItemRef Anything = new(CommitmentId.Concept, 99);
    private static readonly BalanceRating Autonomous = new(SelfRating.Of(0.8), SelfRating.Of(0.3));
    private static readonly TrustSnapshot Shown = new(RoomScript.Sam, RoomScript.Hours(-50), 0.4, 0.45, 0.2, 0.6, 0.5, 0.4, 0.4, 0.3, "trust/1", "0");

    public static StepTable Steps { get; } = new()
    {
        ["note"] = new(RoomScript.Alex, new WriteNote(RoomScript.Text("a hard day"))),
        ["note-about"] = new(RoomScript.Alex, new WriteNote(RoomScript.Text("not yet"), Anything)),
        ["rate"] = new(RoomScript.Alex, new RateTrust(RoomScript.Sam, SelfRating.Of(0.3))),
        ["stake"] = new(RoomScript.Alex, new SetStake(Anything, Stake.Of(0.5))),
        ["stake-more"] = new(RoomScript.Alex, new SetStake(Anything, Stake.Of(1))),
        ["stake-back"] = new(RoomScript.Alex, new SetStake(Anything)),
        ["balance"] = new(RoomScript.Alex, new RateBalance(Autonomous)),
        ["show"] = new(RoomScript.Alex, new ShareBalance(Autonomous)),
        ["take-back"] = new(RoomScript.Alex, new WithdrawBalance()),
        ["trust"] = new(RoomScript.Alex, new ShareTrust(Shown)),
        ["trust-self"] = new(RoomScript.Alex, new ShareTrust(Shown with { Of = RoomScript.Alex })),
        ["trust-kim"] = new(RoomScript.Alex, new ShareTrust(Shown with { Of = RoomScript.Kim })),
        ["trust-over"] = new(RoomScript.Alex, new ShareTrust(Shown with { BehaviourIndex = 1.01 })),
        ["trust-under"] = new(RoomScript.Alex, new ShareTrust(Shown with { Responsiveness = -0.01 })),
        ["trust-outside"] = new(RoomScript.Alex, new ShareTrust(Shown with { FeltTrust = 0.7 })),
        ["dismiss"] = new(RoomScript.Alex, new DismissSuggestion("TimeToReview/terms:00000000000000000000000000000001/first")),
        ["dismiss-words"] = new(RoomScript.Alex, new DismissSuggestion("I do not want this")),
        ["dismiss-other"] = new(RoomScript.Alex, new DismissSuggestion("TimeToReview/terms:00000000000000000000000000000002/first")),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "private; note", "NoteWritten" },
        { "private; note; note#2", "NoteWritten" },
        { "private; note-about", "NoteWritten" },
        { "private; note@-50~-60", "NoteWritten" },
        { "private; note@-50~-49", "InTheFuture" },
        { "private; sam:note", "UnknownRelationship" },
        { "note", "WrongRoom" },
        { "private; rate", "TrustRated" },
        { "private; rate; rate#2", "TrustRated" },
        { "rate", "WrongRoom" },
        { "private; stake", "StakeSet" },
        { "private; stake; stake#2", "nothing" },
        { "private; stake; stake-more", "StakeSet" },
        { "private; stake-back", "nothing" },
        { "private; stake; stake-back", "StakeSet" },
        { "private; stake; stake-back; stake-back#2", "nothing" },
        { "stake", "WrongRoom" },
        { "private; balance", "BalanceRated" },
        { "private; balance; balance#2", "BalanceRated" },
        { "balance", "WrongRoom" },
        { "show", "BalanceShared" },
        { "show; show#2", "BalanceShared" },
        { "show; take-back; show#2", "BalanceShared" },
        { "pause; show", "BalanceShared" },
        { "dormant; show", "NotYetJoined" },
        { "private; show", "WrongRoom" },
        { "take-back", "nothing" },
        { "show; take-back", "BalanceWithdrawn" },
        { "show; sam:take-back", "nothing" },
        { "show; take-back; take-back#2", "nothing" },
        { "show; pause; take-back", "BalanceWithdrawn" },
        { "trust@-50", "TrustShared" },
        { "trust@-50; trust#2", "TrustShared" },
        { "trust@-50.1", "InTheFuture" },
        { "pause; trust@-50", "TrustShared" },
        { "private; trust@-50", "WrongRoom" },
        { "sam:trust@-50", "UnknownItem" },
        { "trust-self@-50", "UnknownItem" },
        { "trust-kim@-50", "UnknownItem" },
        { "trust-over@-50", "NotWhatIsShown" },
        { "trust-under@-50", "NotWhatIsShown" },
        { "trust-outside@-50", "NotWhatIsShown" },
        { "private; dismiss", "SuggestionDismissed" },
        { "private; dismiss; dismiss#2", "nothing" },
        { "private; dismiss; dismiss-other", "SuggestionDismissed" },
        { "private; dismiss-words", "UnknownItem" },
        { "dismiss", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Fact]
    public void Notes_keep_their_order_and_may_point_at_anything()
    {
        var room = RoomScript.Play("private; note@-50; note-about@-40", Steps);

        Assert.Equal(
            [new JournalNote(RoomScript.Hours(-50), RoomScript.Text("a hard day"), null), new JournalNote(RoomScript.Hours(-40), RoomScript.Text("not yet"), Anything)],
            room.State.Journals.Notes.Values);
    }

    [Fact]
    public void What_somebody_shows_is_theirs_alone_and_the_latest_stands()
    {
        var room = RoomScript.Play("show; sam:show; take-back; trust@-50; trust#2@-49", Steps);
        var shown = room.State.Journals;

        Assert.Equal((BalanceStatus.Withdrawn, (BalanceRating?)null), (shown.Balances[RoomScript.Alex].Status, shown.Balances[RoomScript.Alex].Shown));
        Assert.Equal((BalanceStatus.Shared, Autonomous), (shown.Balances[RoomScript.Sam].Status, shown.Balances[RoomScript.Sam].Shown));
        Assert.Equal([new SharedTrust(RoomScript.Alex, RoomScript.Hours(-50), Shown), new(RoomScript.Alex, RoomScript.Hours(-49), Shown)], shown.SharedTrust.Values);
        Assert.Empty(shown.Stakes);
        Assert.Null(shown.Balance);
    }

    [Fact]
    public void What_is_set_and_noted_in_private_stands_as_it_was_last()
    {
        var own = RoomScript.Play("private; stake@-50; stake-more@-49; balance", Steps).State.Journals;

        Assert.Equal([new OwnStake(Anything, Stake.Of(1), RoomScript.Hours(-49))], own.Stakes.Values);
        Assert.Equal((Autonomous, 0), (own.Balance, own.Balances.Count));
    }

    [Fact]
    public void A_snapshot_is_the_same_but_for_the_last_digits()
    {
        Assert.True(Shown.IsSameAs(Shown with { FeltTrust = Shown.FeltTrust + 1e-12 }));
        Assert.False(Shown.IsSameAs(Shown with { FeltTrust = Shown.FeltTrust + 1e-6 }));
        Assert.False(Shown.IsSameAs(Shown with { Of = RoomScript.Kim }));
        Assert.False(Shown.IsSameAs(Shown with { ModelVersion = "trust/2" }));
        Assert.False(Shown.IsSameAs(Shown with { ParameterHash = "1" }));
        Assert.False(Shown.IsSameAs(Shown with { At = RoomScript.Hours(-49) }));
        Assert.False(Shown.IsSameAs(null));
        Assert.Equal(nameof(TrustSnapshot), Shown.ToString());
        Assert.Equal(nameof(BalanceRating), Autonomous.ToString());
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rating_is_a_number_from_0_to_1(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => SelfRating.Of(value));

    [Fact]
    public void A_rating_shows_its_number_only_when_asked()
    {
        Assert.Equal(0.5, SelfRating.Of(0.5).Value);
        Assert.Equal(SelfRating.Of(0.5), SelfRating.Of(0.5));
        Assert.NotEqual(SelfRating.Of(0.5), SelfRating.Of(0.25));
        Assert.Equal("SelfRating", SelfRating.Of(0.5).ToString());
    }
}
