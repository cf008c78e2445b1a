using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;

namespace AttachmentRepair.Tests.Journals;

public class JournalDecisionTests
{
    private static readonly ItemRef Anything = new(CommitmentId.Concept, 99);

    public static StepTable Steps { get; } = new()
    {
        ["note"] = new(RoomScript.Alex, new WriteNote(RoomScript.Text("a hard day"))),
        ["note-about"] = new(RoomScript.Alex, new WriteNote(RoomScript.Text("not yet"), Anything)),
        ["rate"] = new(RoomScript.Alex, new RateTrust(RoomScript.Sam, SelfRating.Of(0.3))),
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
