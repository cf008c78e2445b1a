using AttachmentRepair.Application;
using AttachmentRepair.Safety;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Safety;

/// <summary>P113 and N7: sharing more is the sharer's own choice, and a request that is left alone leaves nothing.</summary>
public class SharingPracticeTests
{
    private static readonly SharingRequestId Request = SharingRequestId.For(Couple.Id, CommandId.For("ask"));

    [Fact]
    [Trait("Practice", "P113")]
    public async Task When_a_request_is_left_alone_nothing_else_changes_and_the_asker_alone_is_told_that_it_is_too_soon()
    {
        var (asked, silent) = (await AskedAsync(), await AskedAsync());
        await silent.DoAsync(Couple.Alex, new LayRequestAside(Request));
        foreach (var couple in new[] { asked, silent })
        {
            var before = ViewText.Of(await couple.At(0).ViewAsync(Couple.Alex));

            Assert.Equal(Rejection.TooSoon, await couple.RefusedAsync(Couple.Sam, new AskToShare(Couple.Alex, SharingTopic.Fears)));
            Assert.Equal(Rejection.TooSoon, await couple.RefusedAsync(Couple.Sam, new AskToShare(Couple.Alex, SharingTopic.Past)));
            Assert.Equal(before, ViewText.Of(await couple.ViewAsync(Couple.Alex)));
        }

        Assert.Equal(ViewText.Of(await asked.ViewAsync(Couple.Sam)), ViewText.Of(await silent.ViewAsync(Couple.Sam)));
        Assert.Equal("AskedToShare", Assert.Single((await asked.ViewAsync(Couple.Alex)).OpenSteps).What.Code);
        Assert.Empty((await silent.ViewAsync(Couple.Alex)).OpenSteps);
        Assert.Empty((await asked.ViewAsync(Couple.Sam)).OpenSteps);
        Assert.Empty((await asked.At(700).ViewAsync(Couple.Alex)).OpenSteps);
        await asked.DoAsync(Couple.Sam, new AskToShare(Couple.Alex, SharingTopic.Fears));
    }

    [Fact]
    [Trait("Practice", "P113")]
    public async Task Only_the_sharer_chooses_how_much_and_nothing_depends_on_it()
    {
        var couple = await AskedAsync();
        var (agenda, trust) = await RestAsync(couple);
        await couple.DoAsync(Couple.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Open));
        await couple.DoAsync(Couple.Sam, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Outline));
        await couple.DoAsync(Couple.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Nothing));

        var levels = (await couple.ViewAsync(Couple.Sam)).SharingLevels;
        Assert.Equal([SharingLevel.Nothing, SharingLevel.Outline], new[] { Couple.Alex, Couple.Sam }.Select(p => levels.Single(l => l.Person == p).Level));
        Assert.Equal((agenda, trust), await RestAsync(couple));
        Assert.DoesNotContain(typeof(ChooseSharingLevel).GetProperties(), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    [Trait("Practice", "P113")]
    public async Task The_offer_to_look_again_is_made_at_most_once_a_period_and_to_the_sharer_alone()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ChooseSharingLevel(SharingTopic.Needs, SharingLevel.Outline));
        await couple.DoAsync(Couple.Alex, new ChooseSharingLevel(SharingTopic.Fears, SharingLevel.Outline));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        for (var day = 0; day < 120; day++)
        {
            var at = alex.At + NodaTime.Duration.FromDays(day);

            Assert.Equal(day >= 30 && day % 30 < 14 ? 1 : 0, Offers(alex, at).Count);
            Assert.Empty(Offers(sam, at));
        }

        var offer = Assert.Single(Offers(alex, alex.At + NodaTime.Duration.FromDays(31)));
        await couple.At(640).DoAsync(Couple.Alex, new AttachmentRepair.Journals.DismissSuggestion(offer.Id));
        Assert.Empty(Offers(await couple.ViewAsync(Couple.Alex), couple.Clock.Now));
    }

    [Fact]
    public async Task A_request_is_seen_by_the_two_whom_it_concerns_and_is_the_step_of_one()
    {
        var clock = new TestClock(RoomScript.Hours(-100));
        var relationships = new Relationships(new AttachmentRepair.Storage.InMemoryEventStore(), new AttachmentRepair.Storage.InMemoryKeyStore(), clock);
        PersonId[] all = [Couple.Alex, Couple.Sam, RoomScript.Kim];
        await relationships.OpenAsync(Couple.Id, all.Select(p => new Participant(p, [ParticipantRole.Partner])).ToValueList());
        foreach (var person in all)
        {
            await relationships.SendAsync(Couple.Id, person, new JoinRelationship(RoomScript.Berlin), CommandId.For($"join {person}"));
        }

        Assert.IsType<SendResult.Recorded>(await relationships.SendAsync(Couple.Id, Couple.Sam, new AskToShare(Couple.Alex, SharingTopic.Fears), CommandId.For("ask")));
        Assert.IsType<SendResult.Recorded>(await relationships.SendAsync(Couple.Id, Couple.Sam, new AskToShare(RoomScript.Kim, SharingTopic.Fears), CommandId.For("ask kim")));
        var views = new List<RelationshipView>();
        foreach (var person in all)
        {
            views.Add(await relationships.ViewAsync(Couple.Id, person));
        }

        Assert.Equal([1, 0, 1], views.Select(v => v.OpenSteps.Count));
        Assert.Equal([1, 2, 1], views.Select(v => v.SharingRequests.Count));
        Assert.Equal([1, 2, 1], views.Select(v => v.History().Entries.Count(e => e.Recorded.Event is SharingAsked)));
    }

    private static async Task<(string Agenda, string Trust)> RestAsync(Couple couple)
    {
        var view = await couple.ViewAsync(Couple.Sam);
        return (Plain.Text(view.Agenda(view.At, view.At + NodaTime.Duration.FromDays(30))), Plain.Text(view.Trust(Couple.Alex, view.At)));
    }

    private static async Task<Couple> AskedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.At(-90).DoAsync(Couple.Sam, new AskToShare(Couple.Alex, SharingTopic.Fears), "ask");
        return couple;
    }

    private static List<Suggestion> Offers(RelationshipView view, NodaTime.Instant at) => [.. view.Suggestions(at).Where(s => s.What.Code == "LookAtSharing")];
}
