using AttachmentRepair.Safety;
using NodaTime;

namespace AttachmentRepair.Tests.Safety;

public class ConsentDecisionTests
{
    private static readonly RecipientId Study = RecipientId.For("study");
    private static readonly ConsentId Given = ConsentId.For(RoomScript.Relationship, RoomScript.Id("give"));

    public static StepTable Steps { get; } = new()
    {
        ["give"] = Give(0, ConsentScope.SharedWords, ConsentScope.SharedFacts, ConsentScope.SharedWords),
        ["give-nothing"] = Give(0),
        ["give-past"] = Give(-200, ConsentScope.SharedFacts),
        ["give-year"] = Give(-90 + (365 * 24), ConsentScope.PrivateNotes),
        ["withdraw"] = new(RoomScript.Alex, new WithdrawConsent(Given)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "private; give", "ConsentGiven" },
        { "private; give; give#2", "ConsentGiven" },
        { "private; leave; give", "ConsentGiven" },
        { "private; give-nothing", "ScopeNeeded" },
        { "private; give-past", "ExpiryOutOfRange" },
        { "private; give@0", "ExpiryOutOfRange" },
        { "private; give-year@-90", "ConsentGiven" },
        { "private; give-year@-90.1", "ExpiryOutOfRange" },
        { "private; sam:give", "UnknownRelationship" },
        { "give", "WrongRoom" },
        { "private; withdraw", "UnknownItem" },
        { "private; give; withdraw", "ConsentWithdrawn" },
        { "private; give; withdraw; withdraw#2", "nothing" },
        { "private; give; withdraw@-0.1", "ConsentWithdrawn" },
        { "private; give; withdraw@0", "nothing" },
        { "withdraw", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("private; give@-90", -90.1, false)]
    [InlineData("private; give@-90", -90, true)]
    [InlineData("private; give@-90", -0.1, true)]
    [InlineData("private; give@-90", 0, false)]
    [InlineData("private; give@-90; withdraw@-50", -50.1, true)]
    [InlineData("private; give@-90; withdraw@-50", -50, false)]
    [InlineData("private; give@-90; withdraw@-50; give#2@-40", -30, false)]
    public void A_consent_holds_from_its_giving_until_it_is_withdrawn_or_expires(string script, double at, bool isActive) =>
        Assert.Equal(isActive, RoomScript.Play(script, Steps).State.Safety.Consents.Consents[Given].IsActiveAt(RoomScript.Hours(at)));

    [Fact]
    public void A_consent_keeps_all_that_it_named()
    {
        var consent = RoomScript.Play("private; give@-90; withdraw@-50", Steps).State.Safety.Consents.Consents[Given];

        Assert.Equal(
            new Consent(Given, Study, ConsentPurpose.Research, [ConsentScope.SharedFacts, ConsentScope.SharedWords], 2, RoomScript.Hours(-90), RoomScript.Due, RoomScript.Hours(-50)),
            consent);
        Assert.True(consent.IsFor(Study, ConsentPurpose.Research, 2));
        Assert.False(consent.IsFor(RecipientId.For("another study"), ConsentPurpose.Research, 2));
        Assert.False(consent.IsFor(Study, ConsentPurpose.Care, 2));
        Assert.False(consent.IsFor(Study, ConsentPurpose.Research, 3));
    }

    private static Step Give(double expires, params ConsentScope[] scope) =>
        new(RoomScript.Alex, new GiveConsent(Study, ConsentPurpose.Research, [.. scope], 2, RoomScript.Hours(expires)));
}
