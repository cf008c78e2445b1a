using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Safety;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>A caregiver in the shared room has every right that a partner has, and every gate waits for all three.</summary>
public class ThreeMembersTests
{
    private static readonly RelationshipId Id = RelationshipId.For("three");
    private static readonly PersonId[] All = [Couple.Alex, Couple.Sam, RoomScript.Kim];

    private readonly TestClock clock = new(RoomScript.Hours(-100));
    private readonly Relationships relationships;
    private int sent;

    public ThreeMembersTests() => relationships = new(new AttachmentRepair.Storage.InMemoryEventStore(), new AttachmentRepair.Storage.InMemoryKeyStore(), clock);

    [Fact]
    public async Task Terms_are_in_force_when_all_three_have_assented()
    {
        await OpenAsync();
        var proposed = await DoAsync(RoomScript.Kim, new ProposeCheckIns(RoomScript.Daily(18)));
        var terms = Assert.IsType<CheckInsProposed>(proposed.Events[0]).Series.Terms;
        await DoAsync(Couple.Alex, new AssentToTerms(terms, 1));

        Assert.All(await ViewsAsync(), v => Assert.Null(v.Terms[0].InForce));
        Assert.Equal([0, 1, 0], (await ViewsAsync()).Select(v => v.OpenSteps.Count));
        await DoAsync(Couple.Sam, new AssentToTerms(terms, 1));
        Assert.All(await ViewsAsync(), v => Assert.Equal(1, v.Terms[0].InForce));
    }

    [Fact]
    public async Task A_pause_ends_when_all_three_have_said_ready()
    {
        await OpenAsync();
        await DoAsync(RoomScript.Kim, new Pause());
        clock.Now += Duration.FromHours(1);
        await DoAsync(Couple.Alex, new SayReady(1));
        await DoAsync(Couple.Sam, new SayReady(1));
        Assert.All(await ViewsAsync(), v => Assert.True(v.IsPaused));

        await DoAsync(RoomScript.Kim, new SayReady(1));
        Assert.All(await ViewsAsync(), v => Assert.False(v.IsPaused));
    }

    [Fact]
    public async Task A_crossing_is_the_step_and_the_evidence_of_the_one_who_crossed_and_of_nobody_else()
    {
        await OpenAsync();
        var stated = await DoAsync(RoomScript.Kim, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("x")));
        await DoAsync(RoomScript.Kim, new NoteCrossing(Assert.IsType<BoundaryProposed>(stated.Events[0]).Boundary, Couple.Sam, CrossingKind.Clear));
        await DoAsync(RoomScript.Kim, new TurnScoringOn());
        var kim = (await ViewsAsync())[2];

        Assert.Equal([0, 1, 0], (await ViewsAsync()).Select(v => v.OpenSteps.Count));
        Assert.True(kim.Trust(Couple.Sam, clock.Now)![TrustDomain.EmotionalSafety].NegativeMass > 0);
        Assert.Equal(0, kim.Trust(Couple.Alex, clock.Now)![TrustDomain.EmotionalSafety].NegativeMass);
    }

    private async Task OpenAsync()
    {
        await relationships.OpenAsync(Id, [new(Couple.Alex, [ParticipantRole.PersonInRecovery]), new(Couple.Sam, [ParticipantRole.Partner]), new(RoomScript.Kim, [ParticipantRole.Caregiver])]);
        foreach (var person in All)
        {
            await DoAsync(person, new JoinRelationship(RoomScript.Berlin));
        }
    }

    private async Task<SendResult.Recorded> DoAsync(PersonId actor, RoomCommand command) =>
        Assert.IsType<SendResult.Recorded>(await relationships.SendAsync(Id, actor, command, CommandId.For($"three {++sent}")));

    private async Task<List<RelationshipView>> ViewsAsync()
    {
        var views = new List<RelationshipView>();
        foreach (var person in All)
        {
            views.Add(await relationships.ViewAsync(Id, person));
        }

        return views;
    }
}
