using AttachmentRepair.Boundaries;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

public class BoundaryDecisionTests
{
    private static readonly BoundaryId Limit = Of("limit");
    private static readonly BoundaryId Window = Of("window");
    private static readonly CrossingId Crossing = CrossingId.For(RoomScript.Relationship, RoomScript.Id("cross"));

    public static StepTable Steps { get; } = new()
    {
        ["limit"] = Propose(BoundaryForm.OwnLimit),
        ["exposure"] = Propose(BoundaryForm.OwnExposure),
        ["window"] = Propose(BoundaryForm.SharedWindow),
        ["conduct"] = Propose(BoundaryForm.SharedConduct),
        ["assent"] = new(RoomScript.Sam, new AssentToTerms(new(Window.Value), 1)),
        ["assent-limit"] = new(RoomScript.Sam, new AssentToTerms(new(Limit.Value), 1)),
        ["digital"] = Propose(BoundaryForm.SharedConduct, BoundaryDomain.Digital),
        ["assent-digital"] = new(RoomScript.Sam, new AssentToTerms(new(Of("digital").Value), 1)),
        ["ask"] = new(RoomScript.Sam, new AskForReview(new(Window.Value))),
        ["ask-digital"] = new(RoomScript.Sam, new AskForReview(new(Of("digital").Value))),
        ["end-terms"] = new(RoomScript.Sam, new EndTerms(new(Window.Value))),
        ["no-domain"] = new(RoomScript.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, null, RoomScript.Text("my phone stays mine"))),
        ["odd-domain"] = new(RoomScript.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, (BoundaryDomain)99, RoomScript.Text("my phone stays mine"))),
        ["linked"] = new(RoomScript.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("evenings"), Links: [Limit.Ref])),
        ["reworded"] = new(RoomScript.Alex, new ReviseBoundary(Limit, 1, RoomScript.Text("my phone and my desk stay mine"))),
        ["reworded-2"] = new(RoomScript.Alex, new ReviseBoundary(Limit, 2, RoomScript.Text("my desk stays mine"))),
        ["reworded-0"] = new(RoomScript.Alex, new ReviseBoundary(Limit, 0, RoomScript.Text("my desk stays mine"))),
        ["reworded-window"] = new(RoomScript.Sam, new ReviseBoundary(Window, 1, RoomScript.Text("from ten on"))),
        ["assent-2"] = new(RoomScript.Alex, new AssentToTerms(new(Window.Value), 2)),
        ["looked"] = new(RoomScript.Alex, new ReviewBoundary(Limit)),
        ["looked-window"] = new(RoomScript.Sam, new ReviewBoundary(Window)),
        ["rate"] = new(RoomScript.Alex, new RateBoundary(Window, SelfRating.Of(0.8), SelfRating.Of(0.2))),
        ["why"] = new(RoomScript.Alex, new NoteRationale(Limit, RoomScript.Text("my father read my letters"))),
        ["concern"] = new(RoomScript.Alex, new NoteSafetyConcern(RoomScript.Text("I was afraid"), Limit)),
        ["end"] = new(RoomScript.Alex, new EndBoundary(Limit)),
        ["end-window"] = new(RoomScript.Alex, new EndBoundary(Window)),
        ["respected"] = new(RoomScript.Alex, new NoteRespected(Limit)),
        ["respected-window"] = new(RoomScript.Alex, new NoteRespected(Window)),
        ["cross"] = new(RoomScript.Alex, new NoteCrossing(Limit, RoomScript.Sam, CrossingKind.Clear)),
        ["cross-window"] = new(RoomScript.Alex, new NoteCrossing(Window, RoomScript.Sam, CrossingKind.Slight)),
        ["cross-self"] = new(RoomScript.Alex, new NoteCrossing(Limit, RoomScript.Alex, CrossingKind.Clear)),
        ["cross-kim"] = new(RoomScript.Alex, new NoteCrossing(Limit, RoomScript.Kim, CrossingKind.Serious)),
        ["acknowledge"] = new(RoomScript.Sam, new AcknowledgeCrossing(Crossing)),
        ["plan"] = new(RoomScript.Sam, new OfferRedress(Crossing, RoomScript.Text("I ask first"))),
        ["accept"] = new(RoomScript.Alex, new AcceptRedress(Crossing, 1)),
        ["accept-2"] = new(RoomScript.Alex, new AcceptRedress(Crossing, 2)),
        ["renew"] = new(RoomScript.Sam, new RenewAfterCrossing(Crossing)),
        ["close"] = new(RoomScript.Alex, new CloseCrossing(Crossing)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "limit", "BoundaryProposed" },
        { "exposure", "BoundaryProposed" },
        { "window", "BoundaryProposed" },
        { "conduct", "BoundaryProposed" },
        { "pause; limit", "BoundaryProposed" },
        { "private; limit", "WrongRoom" },
        { "limit; assent-limit", "UnknownItem" },
        { "window; assent", "TermsAssented" },

        { "no-domain", "DomainNeeded" },
        { "odd-domain", "DomainNeeded" },
        { "linked", "UnknownItem" },
        { "limit; linked", "BoundaryProposed" },

        { "limit; reworded", "BoundaryRevised" },
        { "limit; pause; reworded", "BoundaryRevised" },
        { "limit; reworded; reworded#2", "Outdated" },
        { "limit; reworded; reworded-2", "BoundaryRevised" },
        { "limit; reworded-2", "UnknownItem" },
        { "limit; reworded-0", "UnknownItem" },
        { "limit; sam:reworded", "NotYours" },
        { "limit; end; reworded", "Ended" },
        { "reworded", "UnknownItem" },
        { "window; reworded-window", "BoundaryRevised" },
        { "window; assent; alex:reworded-window", "BoundaryRevised" },
        { "window; assent; end-terms; reworded-window", "Ended" },
        { "window; assent; reworded-window; assent-2", "TermsAssented" },

        { "limit; looked", "BoundaryReviewed" },
        { "limit; sam:looked", "NotYours" },
        { "limit; end; looked", "NotInForce" },
        { "looked", "UnknownItem" },
        { "window; looked-window", "NotInForce" },
        { "window; assent; looked-window", "TermsReviewed" },
        { "window; assent; alex:looked-window", "TermsReviewed" },

        { "private; rate", "BoundaryRated" },
        { "private; rate; rate#2", "BoundaryRated" },
        { "rate", "WrongRoom" },
        { "private; why", "RationaleNoted" },
        { "why", "WrongRoom" },
        { "private; concern", "SafetyConcernNoted" },
        { "concern", "WrongRoom" },

        { "limit; end", "BoundaryEnded" },
        { "limit; pause; end", "BoundaryEnded" },
        { "limit; end; end#2", "Ended" },
        { "limit; sam:end", "NotYours" },
        { "end", "UnknownItem" },
        { "window; end-window", "EndItsTerms" },
        { "window; assent; end-window", "EndItsTerms" },
        { "window; assent; end-terms", "TermsEnded" },

        { "limit; respected", "BoundaryRespected" },
        { "limit; respected@-50; respected#2@93.9", "NotedThisPeriod" },
        { "limit; respected@-50; respected#2@94", "BoundaryRespected" },
        { "limit; sam:respected", "OwnerNotes" },
        { "limit; end; respected", "NotInForce" },
        { "respected", "UnknownItem" },
        { "window; respected-window", "UnknownItem" },
        { "window; assent; respected-window", "BoundaryRespected" },
        { "window; assent; end-terms; respected-window", "NotInForce" },

        { "limit; cross", "CrossingNoted" },
        { "limit; pause; cross", "CrossingNoted" },
        { "limit; cross; cross#2", "CrossingNoted" },
        { "limit; sam:cross", "NotYours" },
        { "limit; end; cross", "NotInForce" },
        { "limit; cross-self", "NotAnotherMember" },
        { "limit; cross-kim", "NotAnotherMember" },
        { "cross", "UnknownItem" },
        { "window; cross-window", "UnknownItem" },
        { "window; assent; end-terms; cross-window", "NotInForce" },
        { "window; assent; cross-window", "CrossingNoted" },

        { "limit; cross; acknowledge", "CrossingAcknowledged" },
        { "limit; cross; end; acknowledge", "CrossingAcknowledged" },
        { "limit; cross; acknowledge; acknowledge#2", "nothing" },
        { "limit; cross; alex:acknowledge", "NotYours" },
        { "limit; acknowledge", "UnknownItem" },

        { "limit; cross; plan", "AcknowledgeFirst" },
        { "limit; cross; acknowledge; plan", "RedressOffered" },
        { "limit; cross; acknowledge; plan; plan#2", "RedressOffered" },
        { "limit; cross; acknowledge; plan; accept; plan#2", "AlreadyRecorded" },
        { "limit; cross; acknowledge; alex:plan", "NotYours" },
        { "limit; plan", "UnknownItem" },

        { "limit; cross; accept", "NoPlanYet" },
        { "limit; cross; acknowledge; accept", "NoPlanYet" },
        { "limit; cross; acknowledge; plan; accept", "RedressAccepted" },
        { "limit; cross; acknowledge; plan; accept; accept#2", "nothing" },
        { "limit; cross; acknowledge; plan; plan#2; accept", "Outdated" },
        { "limit; cross; acknowledge; plan; plan#2; accept-2", "RedressAccepted" },
        { "limit; cross; acknowledge; plan; accept-2", "NoPlanYet" },
        { "limit; cross; acknowledge; plan; accept; accept-2", "Outdated" },
        { "limit; cross; acknowledge; plan; sam:accept", "NotYours" },
        { "limit; accept", "UnknownItem" },

        { "limit; cross; acknowledge; plan; accept; renew", "CrossingRenewed" },
        { "limit; cross; acknowledge; plan; accept; renew; renew#2", "nothing" },
        { "limit; cross; acknowledge; plan; renew", "NotAcceptedYet" },
        { "limit; cross; acknowledge; plan; accept; alex:renew", "NotYours" },
        { "renew", "UnknownItem" },

        { "limit; cross; close", "CrossingClosed" },
        { "limit; cross; close; close#2", "nothing" },
        { "limit; cross; acknowledge; plan; accept; renew; close", "CrossingClosed" },
        { "limit; cross; sam:close", "NotYours" },
        { "limit; cross; close; acknowledge", "CrossingAcknowledged" },
        { "limit; cross; acknowledge; close; plan", "Ended" },
        { "close", "UnknownItem" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("limit", "limit", true)]
    [InlineData("exposure", "exposure", true)]
    [InlineData("limit; end", "limit", false)]
    [InlineData("window", "window", false)]
    [InlineData("conduct", "conduct", false)]
    [InlineData("window; assent", "window", true)]
    [InlineData("window; assent; end-terms", "window", false)]
    public void An_own_limit_is_in_force_at_once_and_a_shared_boundary_when_everybody_assented(string script, string of, bool inForce)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(inForce, room.State.Boundaries.Boundaries[Of(of)].IsInForce(room.Facts));
    }

    [Fact]
    public void A_crossing_is_acknowledged_then_planned_for_then_accepted()
    {
        var crossing = RoomScript.Play("limit@-90; cross@-80; acknowledge@-70; plan@-60; plan#2@-55; accept-2@-50; renew@-45; close@-40", Steps).State.Boundaries.Crossings[Crossing];

        Assert.Equal(
            new BoundaryCrossing(Crossing, Limit, RoomScript.Sam, CrossingKind.Clear, RoomScript.Hours(-80), RoomScript.Hours(-70), [RoomScript.Text("I ask first"), RoomScript.Text("I ask first")], 2, RoomScript.Hours(-45), RoomScript.Hours(-40)),
            crossing);
    }

    [Theory]
    [InlineData("limit@-90; cross@-80", "AcknowledgeCrossing", "")]
    [InlineData("limit@-90; cross@-80; acknowledge", "OfferRedress", "")]
    [InlineData("limit@-90; cross@-80; acknowledge; plan", "", "AnswerRedress")]
    [InlineData("limit@-90; cross@-80; acknowledge; plan; accept", "RenewAfterCrossing", "")]
    [InlineData("limit@-90; cross@-80; acknowledge; plan; accept; renew", "", "")]
    [InlineData("limit@-90; cross@-80; close", "", "")]
    [InlineData("limit@-90; cross@-80; acknowledge; close", "", "")]
    public void Each_step_waits_for_the_one_whose_turn_it_is(string script, string sams, string alexs)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(sams, string.Join(' ', BoundaryQueries.OpenSteps(room.State.Boundaries, RoomScript.Sam).Select(s => s.What.Code)));
        Assert.Equal(alexs, string.Join(' ', BoundaryQueries.OpenSteps(room.State.Boundaries, RoomScript.Alex).Select(s => s.What.Code)));
    }

    [Theory]
    [InlineData("limit@-90; cross@-80", -33, 0)]
    [InlineData("limit@-90; cross@-80", -32, 1)]
    [InlineData("limit@-90; cross@-80", 255, 1)]
    [InlineData("limit@-90; cross@-80", 591, 1)]
    [InlineData("limit@-90; cross@-80", 592, 0)]
    [InlineData("limit@-90; cross@-80; close", -32, 0)]
    [InlineData("limit@-90; cross@-80; acknowledge; plan", 256, 1)]
    [InlineData("limit@-90; cross@-80; acknowledge; plan; accept", 256, 0)]
    [InlineData("limit@-90; life@-80; looked", -70, 0)]
    [InlineData("limit@-90; cross@-80; acknowledge; plan", -32, 0)]
    [InlineData("limit@-90; life@-80", -80, 1)]
    [InlineData("limit@-90; life@-80", 255, 1)]
    [InlineData("limit@-90; life@-80", 256, 0)]
    [InlineData("life@-90; limit@-80", -80, 0)]
    [InlineData("limit@-90; life@-80; end", -79, 0)]
    [InlineData("window@-90; life@-80", -79, 0)]
    [InlineData("window@-90; life@-80; assent@-70", -69, 0)]
    [InlineData("digital@-90; assent-digital@-85; ask-digital@-80; life@-80", -79, 0)]
    public void A_talk_or_a_review_is_offered_for_a_fortnight(string script, double at, int offers)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(offers, BoundaryQueries.Suggestions(room.State.Boundaries, new(), room.Facts, room.State.Membership.LifeChanges, RoomScript.Alex, RoomScript.Hours(at)).Count());
    }

    [Theory]
    [InlineData("window@-90; assent@-85; ask@-80", "window", -80.0)]
    [InlineData("window@-90; ask@-80; assent@-70", "window", null)]
    [InlineData("window@-90; life@-80; assent@-70", "window", null)]
    [InlineData("window@-90; assent@-85; ask@-80; reworded-window@-70", "window", -80.0)]
    [InlineData("window@-90; assent@-85; ask@-80; reworded-window@-70; assent-2@-60", "window", null)]
    [InlineData("window@-90; assent@-85; reworded-window@-80; ask@-70; assent-2@-60", "window", null)]
    [InlineData("limit@-90; life@-80", "limit", -80.0)]
    [InlineData("limit@-90; life@-80; reworded@-70", "limit", null)]
    public void A_review_is_due_of_the_wording_that_holds_since_it_holds(string script, string of, double? since)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(
            since is { } hours ? RoomScript.Hours(hours) : null,
            room.State.Boundaries.Boundaries[Of(of)].ReviewDueSince(room.Facts, room.State.Membership.LifeChanges, RoomScript.Hours(-10)));
    }

    [Fact]
    public void The_acknowledgement_of_a_crossing_is_prompt_within_two_days() => Assert.Equal(Duration.FromDays(2), BoundaryCrossing.PromptnessWindow);

    private static BoundaryId Of(string step) => BoundaryId.For(RoomScript.Relationship, RoomScript.Id(step));

    private static Step Propose(BoundaryForm form, BoundaryDomain domain = BoundaryDomain.PersonalSpace) =>
        new(RoomScript.Alex, new ProposeBoundary(form, domain, RoomScript.Text("my phone stays mine")));
}
