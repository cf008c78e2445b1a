using System.Reflection;
using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

/// <summary>The practices about disclosing setbacks, through the public face.</summary>
public class SetbackPracticeTests
{
    private static readonly SetbackId Setback = SetbackId.For(Couple.Id, CommandId.For("tell"));
    private static readonly DisclosureDraftId Draft = DisclosureDraftId.For(Couple.Id, CommandId.For("draft"));
    private static readonly DisclosureAgreementId Agreement = DisclosureAgreementId.For(Couple.Id, CommandId.For("agreement"));
    private static readonly PrivateText Payday = RoomScript.Text("payday");

    [Fact]
    [Trait("Practice", "P009")]
    public async Task A_late_disclosure_is_accepted_measured_against_the_agreed_window_and_better_than_none()
    {
        var couple = await AgreedAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.At(0).DoAsync(Couple.Alex, Told(SetbackKind.Relapse) with { OccurredAt = RoomScript.Hours(-60) }, "tell");
        var sam = await couple.ViewAsync(Couple.Sam);
        var latency = Assert.Single(sam.Setbacks).Latency!;

        Assert.Equal((Duration.FromHours(60), Duration.FromHours(24), false), (latency.Elapsed, latency.Window, latency.IsWithinWindow));
        Assert.Equal("SelfReported", latency.Basis.Code);

        var found = await AgreedAsync();
        await found.DoAsync(Couple.Sam, new TurnScoringOn());
        await found.At(0).DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Relapse, DiscoveryKind.Discovered) { OccurredAt = RoomScript.Hours(-60) });
        AssertNotBelow((await found.ViewAsync(Couple.Sam)).Trust(Couple.Alex, found.Clock.Now)!, sam.Trust(Couple.Alex, couple.Clock.Now)!);
    }

    [Theory]
    [InlineData(-23.5, true)]
    [InlineData(-24, true)]
    [InlineData(-24.1, false)]
    public async Task The_end_of_the_window_belongs_to_it(double occurred, bool within)
    {
        var couple = await AgreedAsync();
        await couple.At(0).DoAsync(Couple.Alex, Told(SetbackKind.Lapse) with { OccurredAt = RoomScript.Hours(occurred) });

        Assert.Equal(within, Assert.Single((await couple.ViewAsync(Couple.Alex)).Setbacks).Latency!.IsWithinWindow);
    }

    [Fact]
    public async Task Without_an_agreed_window_nothing_is_measured_and_a_later_window_measures_nothing_that_came_before()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Told(SetbackKind.Lapse));
        await couple.DoAsync(Couple.Alex, new ProposeDisclosureAgreement([], Duration.FromHours(1)), "agreement");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Agreement.Terms, 1));

        Assert.Null(Assert.Single((await couple.ViewAsync(Couple.Sam)).Setbacks).Latency);
    }

    [Fact]
    [Trait("Practice", "P010")]
    public async Task Missing_agreed_parts_are_listed_to_the_author_alone_and_may_come_later()
    {
        var couple = await AgreedAsync();
        var before = Everything(await couple.ViewAsync(Couple.Sam));
        var content = new DisclosureContent(RoomScript.Text("I drank"), null, []);
        var alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal([nameof(DisclosurePart.CurrentSafety)], alex.Advise(new DraftDisclosure(SetbackKind.Lapse, content)).Select(a => a.Field), StringComparer.Ordinal);

        await couple.DoAsync(Couple.Alex, new DraftDisclosure(SetbackKind.Lapse, content), "draft");
        var item = Assert.Single((await couple.ViewAsync(Couple.Alex)).DisclosureDrafts);
        Assert.Equal([DisclosurePart.CurrentSafety], item.MissingParts);
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Sam)));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).DisclosureDrafts);

        await couple.DoAsync(Couple.Alex, item.Draft.Disclose(DisclosureKind.Voluntary), "tell");
        var (author, other) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal((false, false), (author.Setbacks[0].IsComplete, other.Setbacks[0].IsComplete));
        Assert.Equal(([DisclosurePart.CurrentSafety], []), (author.Setbacks[0].MissingParts, other.Setbacks[0].MissingParts));
        Assert.Equal("DisclosurePartsMissing", Assert.Single(author.OpenSteps).What.Code);
        Assert.DoesNotContain(other.OpenSteps, s => s.What.Code == "DisclosurePartsMissing");

        var late = new AddDisclosureParts(Setback, new(null, RoomScript.Text("I am safe"), []));
        Assert.Empty(author.Advise(late));
        await couple.DoAsync(Couple.Alex, late);
        other = await couple.ViewAsync(Couple.Sam);
        Assert.Equal((true, RoomScript.Text("I am safe"), 2), (other.Setbacks[0].IsComplete, other.Setbacks[0].Setback.Content.CurrentSafety, other.Setbacks[0].Setback.Version));
    }

    [Fact]
    public async Task A_draft_has_versions_and_is_put_away_unseen()
    {
        var couple = await Couple.JoinedAsync();
        var before = Everything(await couple.ViewAsync(Couple.Sam));
        await couple.DoAsync(Couple.Alex, new DraftDisclosure(SetbackKind.Lapse, new(null, null, [Payday])) { OccurredAt = RoomScript.Hours(-120) }, "draft");
        await couple.DoAsync(Couple.Alex, new ReviseDisclosureDraft(Draft, 1, SetbackKind.Relapse, new(RoomScript.Text("I drank"), null, [Payday])));

        var draft = Assert.Single((await couple.ViewAsync(Couple.Alex)).DisclosureDrafts).Draft;
        Assert.Equal((2, SetbackKind.Relapse, RoomScript.Hours(-120)), (draft.Versions.Count, draft.Newest.Kind, draft.Newest.OccurredAt));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).TriggerFrequency);

        await couple.DoAsync(Couple.Alex, new DiscardDisclosureDraft(Draft));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).DisclosureDrafts);
        Assert.Equal(before, Everything(await couple.ViewAsync(Couple.Sam)));
    }

    [Fact]
    [Trait("Practice", "P011")]
    public async Task A_disclosure_offers_now_later_and_with_somebody_and_later_starts_nothing()
    {
        var couple = await ToldAsync();
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal([DialogueChoice.Now, DialogueChoice.Later, DialogueChoice.WithFacilitator], sam.Setbacks[0].Invitation.Choices);
        Assert.Equal(("AnswerInvitation", ""), (Assert.Single(sam.OpenSteps).What.Code, string.Join(' ', alex.OpenSteps.Select(s => s.What.Code))));
        Assert.Equal(("NotYetAnswered", 0), (alex.Setbacks[0].Invitation.StatusOf(Couple.Sam).Code, alex.Setbacks[0].Invitation.Choices.Count));
        Assert.Equal("TalkAboutDisclosure", Assert.Single(alex.Suggestions(alex.At)).What.Code);

        await couple.DoAsync(Couple.Sam, new AnswerInvitation(Setback, DialogueChoice.Later));
        (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal("WillTalkLater", alex.Setbacks[0].Invitation.StatusOf(Couple.Sam).Code);
        Assert.Equal(new DialogueAnswer(DialogueChoice.Later, RoomScript.Hours(-100)), Assert.Single(alex.Setbacks[0].Setback.Answers).Value);
        Assert.Empty(sam.OpenSteps);
        Assert.Empty(alex.Agenda(alex.At, alex.At + Duration.FromDays(30)));
        Assert.All(new[] { 0, 12, 24, 48 }, h => Assert.Empty(alex.Suggestions(alex.At + Duration.FromHours(h))));
        Assert.Empty(sam.Suggestions(sam.At + Duration.FromHours(23)));
        Assert.Equal("TalkNowAfterLater", Assert.Single(sam.Suggestions(sam.At + Duration.FromHours(24))).What.Code);
    }

    [Theory]
    [InlineData(DialogueChoice.Now, "WillTalkNow", "TalkAboutDisclosure", "TalkAboutDisclosure")]
    [InlineData(DialogueChoice.WithFacilitator, "WillTalkWithFacilitator", "PlanFacilitatedDisclosure", "PlanFacilitatedDisclosure")]
    public async Task Each_answer_is_shown_and_offers_what_it_asks_for(DialogueChoice choice, string status, string alexs, string sams)
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Sam, new AnswerInvitation(Setback, choice));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal(status, alex.Setbacks[0].Invitation.StatusOf(Couple.Sam).Code);
        Assert.Equal(alexs, Assert.Single(alex.Suggestions(alex.At)).What.Code);
        Assert.Equal(sams, Assert.Single(sam.Suggestions(sam.At)).What.Code);
    }

    [Fact]
    [Trait("Practice", "P012")]
    public async Task Triggers_are_counted_for_their_author_alone()
    {
        var couple = await Couple.JoinedAsync();
        foreach (var (tags, felt) in new (ValueList<PrivateText>, string)[] { ([Payday], "shame"), ([Payday, RoomScript.Text("alone"), Payday], "fear"), ([Payday], "fear") })
        {
            await couple.DoAsync(Couple.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(null, null, tags, [RoomScript.Text(felt)])));
        }

        await couple.DoAsync(Couple.Sam, new DiscloseSetback(SetbackKind.Conflict, DisclosureKind.Voluntary, new(null, null, [Payday])));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal([new TagCount(Payday, 3), new TagCount(RoomScript.Text("alone"), 1)], alex.TriggerFrequency);
        Assert.Equal([new TagCount(RoomScript.Text("fear"), 2), new TagCount(RoomScript.Text("shame"), 1)], alex.EmotionFrequency);
        Assert.Equal([new TagCount(Payday, 1)], sam.TriggerFrequency);
        Assert.Empty(sam.EmotionFrequency);
    }

    [Fact]
    [Trait("Practice", "P013")]
    public async Task Without_a_reviewer_no_review_runs_and_with_one_it_runs_for_the_author_before_sending_only()
    {
        var couple = await Couple.JoinedAsync();
        var reviewed = new List<RoomCommand>();
        LanguageReviewer reviewer = command =>
        {
            reviewed.Add(command);
            return [new(new("TooHarsh", "This may hurt."), nameof(DisclosureContent.Occurrence))];
        };
        var command = Told(SetbackKind.Lapse);
        await couple.DoAsync(Couple.Alex, command);
        var view = await couple.ViewAsync(Couple.Alex);

        Assert.Empty(view.Advise(command));
        Assert.Empty(reviewed);
        Assert.Equal("TooHarsh", Assert.Single(view.Advise(command, reviewer)).What.Code);
        Assert.Equal([command], reviewed);
        Assert.Equal(view.History(), (await couple.ViewAsync(Couple.Alex)).History());

        var takers = typeof(RelationshipView).Assembly.GetTypes().SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .OfType<MethodBase>()
            .Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(LanguageReviewer)));
        Assert.Equal(nameof(RelationshipView.Advise), Assert.Single(takers).Name);
    }

    [Fact]
    [Trait("Practice", "P082")]
    public async Task Three_check_ins_that_expired_create_no_setback()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(RoomScript.Evenings), "rhythm");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(CheckInSeriesId.For(Couple.Id, CommandId.For("rhythm")).Terms, 1));
        var view = await couple.At(48).ViewAsync(Couple.Sam);

        Assert.True(view.Agenda(RoomScript.Hours(-100), RoomScript.Hours(20)).Count(i => i.State == Scheduling.OccurrenceState.Expired) >= 3);
        Assert.Empty(view.Setbacks);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Setbacks);
        Assert.Equal(["MissedStep", "Conflict", "Lapse", "Relapse"], Enum.GetNames<SetbackKind>(), StringComparer.Ordinal);
        Assert.DoesNotContain(typeof(DiscloseSetback).GetProperties(), p => p.PropertyType == typeof(PersonId));

        await couple.DoAsync(Couple.Alex, Told(SetbackKind.MissedStep));
        Assert.Equal((Couple.Alex, SetbackKind.MissedStep), (Assert.Single((await couple.ViewAsync(Couple.Sam)).Setbacks).Setback.Owner, (await couple.ViewAsync(Couple.Sam)).Setbacks[0].Setback.Kind));
    }

    [Fact]
    [Trait("Practice", "P140")]
    public async Task A_voluntary_admission_costs_less_transparency_than_a_discovery_and_no_domain_more()
    {
        var (told, found) = (await Couple.JoinedAsync(), await Couple.JoinedAsync());
        foreach (var couple in new[] { told, found })
        {
            await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        }

        await told.At(0).DoAsync(Couple.Alex, Told(SetbackKind.Relapse));
        await found.At(0).DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Relapse, DiscoveryKind.Discovered));
        var (admission, discovery) = ((await told.ViewAsync(Couple.Sam)).Trust(Couple.Alex, told.Clock.Now)!, (await found.ViewAsync(Couple.Sam)).Trust(Couple.Alex, found.Clock.Now)!);

        var gap = TrustParameters.Default.DiscoveredMass * EvidenceMap.SeverityOf(SetbackKind.Relapse);
        Assert.True(Against(discovery) >= Against(admission) + gap - 1e-9);
        Assert.True(discovery[TrustDomain.Transparency].Score < admission[TrustDomain.Transparency].Score);
        AssertNotBelow(discovery, admission);
    }

    [Fact]
    [Trait("Practice", "P153")]
    public async Task A_setback_without_a_context_is_accepted_with_an_unknown_one()
    {
        var couple = await ToldAsync();
        await couple.DoAsync(Couple.Alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(null, null, []), SetbackContext.Fatigue));

        Assert.Equal([SetbackContext.Unknown, SetbackContext.Fatigue], (await couple.ViewAsync(Couple.Sam)).Setbacks.Select(s => s.Setback.Context).Order());
        Assert.Equal(["Unknown", "Stress", "Fatigue", "Illness", "Conflict"], Enum.GetNames<SetbackContext>(), StringComparer.Ordinal);
    }

    private static double Against(TrustProgress trust) => trust[TrustDomain.Transparency].NegativeMass + trust[TrustDomain.Transparency].ScarMass;

    private static void AssertNotBelow(TrustProgress lower, TrustProgress higher)
    {
        Assert.All(Enum.GetValues<TrustDomain>(), d => Assert.True(higher[d].Score >= lower[d].Score, d.ToString()));
        Assert.True(higher.BehaviourIndex >= lower.BehaviourIndex);
        Assert.True(higher.FeltTrust >= lower.FeltTrust);
    }

    private static DiscloseSetback Told(SetbackKind kind) => new(kind, DisclosureKind.Voluntary, new(RoomScript.Text("I drank"), RoomScript.Text("I am safe"), []));

    private static object Everything(RelationshipView view) => (
        view.Setbacks, view.OpenSteps, view.Suggestions(view.At), view.History(), view.Terms, view.DisclosureAgreements, view.DisclosureDrafts, view.TriggerFrequency);

    private static async Task<Couple> ToldAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Told(SetbackKind.Lapse), "tell");
        return couple;
    }

    private static async Task<Couple> AgreedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeDisclosureAgreement([DisclosurePart.Occurrence, DisclosurePart.CurrentSafety], Duration.FromHours(24)), "agreement");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Agreement.Terms, 1));
        return couple;
    }
}
