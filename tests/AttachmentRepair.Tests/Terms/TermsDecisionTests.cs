using AttachmentRepair.Boundaries;
using AttachmentRepair.Setbacks;

namespace AttachmentRepair.Tests;

public class TermsDecisionTests
{
    private static readonly SafetyNetId Net = SafetyNetId.For(RoomScript.Relationship, RoomScript.Id("net"));
    private static readonly TermsId Agreed = new(Net.Value);
    private static readonly BoundaryId Conduct = BoundaryId.For(RoomScript.Relationship, RoomScript.Id("conduct"));

    public static StepTable Steps { get; } = new()
    {
        ["revise"] = new(RoomScript.Alex, new ReviseSafetyNet(Net, 1, [SafetyNetStep.SafetyCheck, SafetyNetStep.Support])),
        ["assent1"] = new(RoomScript.Sam, new AssentToTerms(Agreed, 1)),
        ["assent2"] = new(RoomScript.Sam, new AssentToTerms(Agreed, 2)),
        ["withdraw0"] = new(RoomScript.Sam, new WithdrawAssent(Agreed, 0)),
        ["withdraw1"] = new(RoomScript.Sam, new WithdrawAssent(Agreed, 1)),
        ["withdraw2"] = new(RoomScript.Sam, new WithdrawAssent(Agreed, 2)),
        ["end"] = new(RoomScript.Sam, new EndTerms(Agreed)),
        ["review"] = new(RoomScript.Sam, new AskForReview(Agreed)),
        ["keep"] = new(RoomScript.Sam, new ReviewTerms(Agreed, 1)),
        ["keep2"] = new(RoomScript.Sam, new ReviewTerms(Agreed, 2)),
        ["keep0"] = new(RoomScript.Sam, new ReviewTerms(Agreed, 0)),
        ["conduct"] = new(RoomScript.Alex, new ProposeBoundary(BoundaryForm.SharedConduct, BoundaryDomain.Time, RoomScript.Text("we say when we are late"))),
        ["assent-conduct"] = new(RoomScript.Sam, new AssentToTerms(new(Conduct.Value), 1)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "assent1", "UnknownItem" },
        { "withdraw1", "UnknownItem" },
        { "end", "UnknownItem" },
        { "review", "UnknownItem" },
        { "net; assent1", "TermsAssented" },
        { "net; alex:assent1", "nothing" },
        { "net; assent1; assent1#2", "nothing" },
        { "net; assent2", "UnknownItem" },
        { "net; revise; assent1", "Outdated" },
        { "net; revise; assent2", "TermsAssented" },
        { "net; sam:revise; alex:assent2", "TermsAssented" },
        { "net; assent1; revise; assent2", "TermsAssented" },
        { "net; assent1; revise; assent1#2", "Outdated" },
        { "net; withdraw1", "nothing" },
        { "net; alex:withdraw1", "AssentWithdrawn" },
        { "net; alex:withdraw1; alex:withdraw1#2", "nothing" },
        { "net; alex:withdraw1; alex:assent1", "TermsAssented" },
        { "net; withdraw0", "UnknownItem" },
        { "net; withdraw2", "UnknownItem" },
        { "net; assent1; withdraw1", "TermsInForce" },
        { "net; assent1; alex:withdraw1", "TermsInForce" },
        { "net; assent1; revise; alex:withdraw2", "AssentWithdrawn" },
        { "net; assent1; revise; alex:withdraw1", "TermsInForce" },
        { "net; end", "TermsEnded" },
        { "net; alex:end", "TermsEnded" },
        { "net; assent1; end", "TermsEnded" },
        { "net; end; end#2", "Ended" },
        { "net; end; assent1", "Ended" },
        { "net; end; alex:withdraw1", "Ended" },
        { "net; end; review", "Ended" },
        { "net; end; revise", "Ended" },
        { "net; review", "ReviewAsked" },
        { "net; assent1; review", "ReviewAsked" },
        { "net; review; review#2", "nothing" },
        { "net; assent1; review; alex:review#2", "nothing" },
        { "net; assent1; review@-50; review#2@-26.1", "nothing" },
        { "net; assent1; review@-50; review#2@-26", "ReviewAsked" },
        { "net; assent1; review; keep; review#2", "nothing" },
        { "net; assent1; review; keep; alex:keep#2; review#2", "ReviewAsked" },
        { "keep", "UnknownItem" },
        { "net; keep", "NotInForce" },
        { "net; assent1; keep", "TermsReviewed" },
        { "net; assent1; alex:keep; alex:keep#2", "TermsReviewed" },
        { "net; assent1; pause; keep", "TermsReviewed" },
        { "net; assent1; keep2", "UnknownItem" },
        { "net; assent1; keep0", "UnknownItem" },
        { "net; assent1; revise; keep", "TermsReviewed" },
        { "net; assent1; revise; keep2", "UnknownItem" },
        { "net; assent1; revise; assent2; keep", "Outdated" },
        { "net; assent1; end; keep", "Ended" },
        { "net; pause; assent1", "TermsAssented" },
        { "net; assent1; pause; end", "TermsEnded" },
        { "net; kim:assent1", "UnknownRelationship" },
        { "conduct; assent-conduct", "TermsAssented" },
        { "private; assent1", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("net", null)]
    [InlineData("net; assent1", 1)]
    [InlineData("net; assent1; revise", 1)]
    [InlineData("net; assent1; revise; assent2", 2)]
    [InlineData("net; assent1; revise; alex:withdraw2", 1)]
    [InlineData("net; assent1; revise; alex:withdraw2; assent2", 1)]
    [InlineData("net; assent1; revise; alex:withdraw2; assent2; alex:assent2", 2)]
    [InlineData("net; revise; assent2", 2)]
    [InlineData("net; assent1; end", null)]
    [InlineData("net; assent1; revise; end", null)]
    [InlineData("net; assent1; review", 1)]
    public void In_force_is_the_newest_version_that_everybody_assented_to(string script, int? expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected, room.State.Terms.InForce(Agreed, room.State.Membership.Members)?.Number);
    }

    [Fact]
    public void Unknown_terms_are_not_in_force()
        => Assert.Null(RoomScript.Shared().State.Terms.InForce(Agreed, RoomScript.Shared().State.Membership.Members));

    [Fact]
    public void An_assent_repeats_the_wording_it_assents_to()
    {
        var room = RoomScript.Play("conduct; assent-conduct", Steps);

        var assent = Assert.IsType<TermsAssented>(Assert.Single(room.Last.Events));
        Assert.Equal([RoomScript.Text("we say when we are late")], assent.Texts);
        Assert.Equal(assent.Texts, assent.Wording);
    }

    [Theory]
    [InlineData("net; end")]
    [InlineData("net; review")]
    public void Ending_and_asking_for_a_review_hide_who_it_was(string script)
        => Assert.Equal(PersonId.None, RoomScript.Play(script, Steps).Events[^1].Envelope.Author);
}
