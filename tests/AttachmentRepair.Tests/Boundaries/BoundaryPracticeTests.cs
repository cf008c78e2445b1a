using AttachmentRepair.Boundaries;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>The practices about boundaries, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class BoundaryPracticeTests
{
    private static readonly BoundaryId Limit = BoundaryId.For(Couple.Id, CommandId.For("limit"));
    private static readonly BoundaryId Window = BoundaryId.For(Couple.Id, CommandId.For("window"));
    private static readonly CrossingId Crossing = CrossingId.For(Couple.Id, CommandId.For("crossed"));
    private static readonly ValueList<QuietHours> Late = [QuietHours.Between(new(22, 0), new(7, 0))];

    [Fact]
    [Trait("Practice", "P024")]
    public async Task A_disclosure_in_the_late_evening_is_told_at_once_and_talked_about_when_no_boundary_rules_it_out()
    {
        var couple = await LimitAsync();
        couple.At(3);
        var told = await couple.DoAsync(Couple.Sam, Disclosure, "tell");
        var view = await couple.ViewAsync(Couple.Alex);

        Assert.Equal(RoomScript.Hours(3), Assert.Single(view.Setbacks).Setback.DisclosedAt);
        Assert.Equal("SetbackDisclosed", told.Events[0].ToString());
        Assert.Equal(BoundaryStatus.Active, Assert.Single(view.Boundaries).Status);
        Assert.Equal(RoomScript.Hours(11), view.NextTalkTime(view.At));
        Assert.Empty(view.Suggestions(RoomScript.Hours(10.9)));
        Assert.Equal("TalkAboutDisclosure", Assert.Single(view.Suggestions(RoomScript.Hours(11))).What.Code);
        Assert.Equal(view.Suggestions(RoomScript.Hours(11)), (await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(11)));
    }

    [Theory]
    [InlineData("2026-01-10T12:00:00Z", "2026-01-10T20:00:00Z")]
    [InlineData("2026-01-10T20:30:00Z", "2026-01-10T20:30:00Z")]
    [InlineData("2026-01-10T21:00:00Z", "2026-01-11T06:00:00Z")]
    [InlineData("2026-01-10T11:00:00Z", "2026-01-10T20:00:00Z")]
    public async Task Shared_hours_hold_where_each_of_them_lives(string from, string expected)
    {
        var view = await (await WindowAsync()).ViewAsync(Couple.Sam);

        Assert.Equal(At(expected), view.NextTalkTime(At(from)));
    }

    [Fact]
    public async Task Hours_hold_from_the_moment_they_are_in_force_until_they_end_and_all_day_every_day_leaves_no_time()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Propose(BoundaryForm.SharedWindow), "window");
        Assert.Equal(RoomScript.Hours(3), (await couple.ViewAsync(Couple.Sam)).NextTalkTime(RoomScript.Hours(3)));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Window.Terms, 1));
        Assert.Equal(RoomScript.Hours(11), (await couple.ViewAsync(Couple.Sam)).NextTalkTime(RoomScript.Hours(3)));

        await couple.DoAsync(Couple.Sam, new EndTerms(Window.Terms));
        Assert.Equal(RoomScript.Hours(3), (await couple.ViewAsync(Couple.Sam)).NextTalkTime(RoomScript.Hours(3)));

        await couple.DoAsync(Couple.Sam, new ProposeBoundary(
            BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("no talks for now"), NoTalks: [QuietHours.Between(LocalTime.Midnight, LocalTime.Midnight)]));
        Assert.Null((await couple.ViewAsync(Couple.Sam)).NextTalkTime(RoomScript.Hours(3)));
    }

    [Fact]
    [Trait("Practice", "P147")]
    public async Task A_low_rating_is_an_offer_to_its_author_and_only_their_own_asking_reaches_the_other()
    {
        var couple = await WindowAsync();
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        await couple.DoAsync(Couple.Sam, new RateBoundary(Window, SelfRating.Of(0.9), SelfRating.Of(0.2)));

        Assert.Equal("AskForReview", Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now)).What.Code);
        Assert.Equal(SelfRating.Of(0.2), Assert.Single((await couple.ViewAsync(Couple.Sam)).Boundaries).ViewerRating!.Sustainability);
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Alex)));

        await couple.DoAsync(Couple.Sam, new AskForReview(Window.Terms));
        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal("TimeToReview", Assert.Single(view.Suggestions(view.At)).What.Code);
            Assert.Equal((BoundaryStatus.Active, view.At), (view.Boundaries[0].Status, view.Boundaries[0].ReviewDueSince));
            Assert.Equal(PersonId.None, view.History().Entries[0].Recorded.Envelope.Author);
        }
    }

    [Fact]
    public async Task A_joint_boundary_takes_effect_with_both_assents()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Propose(BoundaryForm.SharedConduct), "window");
        Assert.Equal(BoundaryStatus.Proposed, Assert.Single((await couple.ViewAsync(Couple.Alex)).Boundaries).Status);

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Window.Terms, 1));
        await couple.DoAsync(Couple.Sam, new ReviseBoundary(Window, 1, RoomScript.Text("after nine")));
        var item = Assert.Single((await couple.ViewAsync(Couple.Alex)).Boundaries);
        Assert.Equal((BoundaryStatus.Active, 1, 2), (item.Status, item.InForce!.Number, item.Boundary.Newest.Number));

        await couple.DoAsync(Couple.Alex, new AssentToTerms(Window.Terms, 2));
        Assert.Equal(RoomScript.Text("after nine"), Assert.Single((await couple.ViewAsync(Couple.Alex)).Boundaries).InForce!.Expectation);
    }

    [Fact]
    [Trait("Practice", "P148")]
    public async Task After_a_new_job_all_boundaries_about_time_are_due_for_review_and_still_active()
    {
        var couple = await WindowAsync();
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("my mornings")));
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Disclosure, RoomScript.Text("not my friends")));
        await couple.At(-80).DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.NewJob));
        var items = (await couple.ViewAsync(Couple.Alex)).Boundaries;

        Assert.All(items, i => Assert.Equal(BoundaryStatus.Active, i.Status));
        Assert.All(items, i => Assert.Equal(i.Boundary.Domain == BoundaryDomain.Time ? RoomScript.Hours(-80) : null, i.ReviewDueSince));
        Assert.Equal(2, items.Count(i => i.ReviewDueSince is not null));

        await couple.At(-70).DoAsync(Couple.Sam, new ReviewBoundary(Window));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal((false, true), (Of(alex, Window).ViewerLooked, Of(sam, Window).ViewerLooked));
        Assert.Equal(["ReviewBoundary"], alex.Suggestions(alex.At).Select(s => s.What.Code), StringComparer.Ordinal);

        await couple.At(-60).DoAsync(Couple.Alex, new ReviewBoundary(Window));
        Assert.Null(Of(await couple.ViewAsync(Couple.Sam), Window).ReviewDueSince);
    }

    [Fact]
    [Trait("Practice", "P149")]
    public async Task A_boundary_has_exactly_one_domain_and_an_explicit_sentence()
    {
        var couple = await Couple.JoinedAsync();

        Assert.Equal(Rejection.DomainNeeded, await couple.RefusedAsync(Couple.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, null, RoomScript.Text("x"))));
        Assert.Throws<ArgumentException>(() => PrivateText.Of(""));
        Assert.Equal(
            ["Time", "Privacy", "Disclosure", "PersonalSpace", "Digital", "Money", "Contact", "Custom"], Enum.GetNames<BoundaryDomain>(), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Practice", "P150")]
    public async Task A_private_reason_leaves_no_trace_in_the_others_view_and_the_boundary_binds_without_it()
    {
        var couple = await WindowAsync();
        var before = Everything(await couple.ViewAsync(Couple.Alex));
        await couple.DoAsync(Couple.Sam, new NoteRationale(Window, RoomScript.Text("my father read my letters")));

        Assert.Equal(RoomScript.Text("my father read my letters"), Assert.Single((await couple.ViewAsync(Couple.Sam)).Boundaries).ViewerRationale);
        var alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal(before, Everything(alex));
        Assert.Equal((null, BoundaryStatus.Active), (alex.Boundaries[0].ViewerRationale, alex.Boundaries[0].Status));

        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("y"), Rationale: RoomScript.Text("I need it")), "limit");
        Assert.Equal(RoomScript.Text("I need it"), Of(await couple.ViewAsync(Couple.Alex), Limit).InForce!.Rationale);
    }

    [Fact]
    [Trait("Practice", "P151")]
    public async Task Respect_is_noted_by_the_owner_at_most_once_a_period()
    {
        var couple = await LimitAsync();

        Assert.Equal(Rejection.OwnerNotes, await couple.RefusedAsync(Couple.Sam, new NoteRespected(Limit)));
        await couple.DoAsync(Couple.Alex, new NoteRespected(Limit));
        Assert.Equal(Rejection.NotedThisPeriod, await couple.At(40).RefusedAsync(Couple.Alex, new NoteRespected(Limit)));
        Assert.Equal(RoomScript.Hours(-100), Assert.Single((await couple.ViewAsync(Couple.Sam)).Boundaries).Boundary.RespectNotedAt);
    }

    [Fact]
    [Trait("Practice", "P152")]
    public async Task A_crossing_without_redress_in_the_window_prompts_both_once_and_neutrally()
    {
        var couple = await LimitAsync();
        await couple.DoAsync(Couple.Alex, new NoteCrossing(Limit, Couple.Sam, CrossingKind.Clear), "crossed");
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Empty(alex.Suggestions(RoomScript.Hours(-53)));
        Assert.Equal("TalkAboutCrossing", Assert.Single(alex.Suggestions(RoomScript.Hours(-52))).What.Code);
        Assert.Equal(alex.Suggestions(RoomScript.Hours(-52)), sam.Suggestions(RoomScript.Hours(-52)));
        Assert.Equal("SomebodyToHelp", Assert.Single(sam.Suggestions(RoomScript.Hours(240))).What.Code);
        Assert.Equal((CrossingStage.Noted, "AcknowledgeCrossing"), (sam.Crossings[0].Stage, Assert.Single(sam.OpenSteps).What.Code));

        await couple.DoAsync(Couple.Sam, new AcknowledgeCrossing(Crossing));
        await couple.DoAsync(Couple.Sam, new OfferRedress(Crossing, RoomScript.Text("I knock")));
        Assert.Equal(1, Assert.Single((await couple.ViewAsync(Couple.Alex)).OpenSteps).Version);
        await couple.DoAsync(Couple.Alex, new AcceptRedress(Crossing, 1));
        Assert.Equal("RenewAfterCrossing", Assert.Single((await couple.ViewAsync(Couple.Sam)).OpenSteps).What.Code);
        await couple.DoAsync(Couple.Sam, new RenewAfterCrossing(Crossing));
        await couple.DoAsync(Couple.Alex, new CloseCrossing(Crossing));

        sam = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((CrossingStage.Closed, 0), (sam.Crossings[0].Stage, sam.OpenSteps.Count));
        Assert.Empty(sam.Suggestions(RoomScript.Hours(240)));
    }

    [Fact]
    [Trait("Practice", "P152")]
    public async Task What_concerns_safety_is_noted_in_private_and_prompts_nobody_else()
    {
        var couple = await LimitAsync();
        var before = Everything(await couple.ViewAsync(Couple.Sam));
        await couple.DoAsync(Couple.Alex, new NoteSafetyConcern(RoomScript.Text("I was afraid"), Limit));

        var alex = await couple.At(-50).ViewAsync(Couple.Alex);
        Assert.Equal(new SafetyConcern(RoomScript.Hours(-100), RoomScript.Text("I was afraid"), Limit), Assert.Single(alex.SafetyConcerns));
        Assert.Equal("SeeHelp", Assert.Single(alex.Suggestions(alex.At)).What.Code);
        Assert.Equal(before, Everything(await couple.At(-100).ViewAsync(Couple.Sam)));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(-50)));
    }

    private static DiscloseSetback Disclosure => new(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), RoomScript.Text("I am safe"), []));

    private static ProposeBoundary Propose(BoundaryForm form) => new(form, BoundaryDomain.Time, RoomScript.Text("no talks late"), NoTalks: Late);

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static BoundaryItem Of(AttachmentRepair.Application.RelationshipView view, BoundaryId id) => view.Boundaries.Single(b => b.Boundary.Id == id);

    private static object Everything(AttachmentRepair.Application.RelationshipView view) => (
        view.Boundaries, view.Crossings, view.OpenSteps, view.Suggestions(view.At + Duration.FromDays(3)), view.History(), view.Terms, view.SafetyConcerns, view.Notes);

    private static async Task<Couple> LimitAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Propose(BoundaryForm.OwnLimit), "limit");
        return couple;
    }

    private static async Task<Couple> WindowAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Propose(BoundaryForm.SharedWindow), "window");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Window.Terms, 1));
        return couple;
    }
}
