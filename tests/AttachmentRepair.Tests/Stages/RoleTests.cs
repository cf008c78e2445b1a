using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Architecture;
using AttachmentRepair.Tests.Golden;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using TestClock = AttachmentRepair.Tests.Application.TestClock;

namespace AttachmentRepair.Tests.Stages;

/// <summary>Roles are data: whatever two people are to each other, every rule is the same for them.</summary>
public class RoleTests
{
    private static readonly RelationshipId Home = RelationshipId.For("roles");
    private static readonly (PersonId One, PersonId Other) People = (RoomScript.Alex, RoomScript.Sam);

    // Rights and gates of every kind, with their answers.
    private static readonly (bool ByOne, RoomCommand Command)[] Script =
    [
        (true, new Pause()), (false, new SayReady(1)), (true, new SayReady(1)),
        (false, new SlowDown(Pace.Fortnightly)),
        (true, new ProposeSettings(SharedSettings.Usual with { OpenItemCap = 60 })), (false, new AssentToTerms(TermsId.For(Home, Id(4)), 1)),
        (true, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, RoomScript.Text("evenings"))),
        (false, new NoteCrossing(BoundaryId.For(Home, Id(6)), People.One, CrossingKind.Clear)),
        (true, new NoteCrossing(BoundaryId.For(Home, Id(6)), People.Other, CrossingKind.Clear)),
        (false, new AcknowledgeCrossing(CrossingId.For(Home, Id(8)))), (false, new OfferRedress(CrossingId.For(Home, Id(8)), RoomScript.Text("I ask"))),
        (true, new AcceptRedress(CrossingId.For(Home, Id(8)), 1)), (false, new RenewAfterCrossing(CrossingId.For(Home, Id(8)))),
        (true, new ProposeAccountability(new(RoomScript.Text("evenings"), new(2026, 12, 31), RoomScript.Berlin))), (false, new AssentToTerms(TermsId.For(Home, Id(13)), 1)),
        (true, new SayReadyForStage(RepairStage.Accountability, 1)), (false, new SayReadyForStage(RepairStage.Accountability, 1)),
        (false, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, []))),
        (false, new AttemptRepair(People.One, CrossingId.For(Home, Id(8)).Ref, RoomScript.Text("a"), RoomScript.Text("b"), [RoomScript.Text("c")])),
        (true, new ReceiveRepair(RepairAttemptId.For(Home, Id(18)), 1, Reception.Accepted)),
        (true, new ReturnToStage(RepairStage.Safety)),
        (true, new ProposePlanEnd()), (false, new AssentToTerms(TermsId.For(Home, Id(21)), 1)),
        (false, new EndTerms(TermsId.For(Home, Id(13)))), (true, new AskForReview(TermsId.For(Home, Id(4)))),
        .. GoldenSamples.Commands.Where(c => c is not LeaveRelationship).SelectMany(c => new[] { (true, c with { OccurredAt = null }), (false, c with { OccurredAt = null }) }),
        (false, new LeaveRelationship()),
    ];

    [Fact]
    [Trait("Practice", "P004")]
    public async Task Whatever_roles_two_people_have_every_rule_is_the_same()
    {
        var roles = Enum.GetValues<ParticipantRole>();
        ValueList<ParticipantRole>[] held = [.. roles.Select(r => (ValueList<ParticipantRole>)[r]), [.. roles]];
        var expected = await PlayAsync(held[0], held[1]);
        Assert.Contains("\"reached\" Accountability", expected, StringComparison.Ordinal);
        foreach (var one in held)
        {
            foreach (var other in held)
            {
                Assert.Equal(expected, await PlayAsync(one, other), StringComparer.Ordinal);
            }
        }
    }

    [Fact]
    [Trait("Practice", "P004")]
    public void No_rule_names_a_role() => Assert.DoesNotContain(Repository.Core, f => f.Text.Contains("ParticipantRole.", StringComparison.Ordinal));

    private static CommandId Id(int step) => CommandId.For($"roles {step}");

    // Everything that the two are answered and shown, but for the roles themselves.
    private static async Task<string> PlayAsync(ValueList<ParticipantRole> one, ValueList<ParticipantRole> other)
    {
        var clock = new TestClock(RoomScript.Hours(-100));
        var relationships = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), clock);
        await relationships.OpenAsync(Home, [new(People.One, one), new(People.Other, other)]);
        await relationships.SendAsync(Home, People.One, new JoinRelationship(RoomScript.Berlin), CommandId.For("join one"));
        await relationships.SendAsync(Home, People.Other, new JoinRelationship(RoomScript.Berlin), CommandId.For("join other"));
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < Script.Length; i++)
        {
            clock.Now += Duration.FromMinutes(30);
            var (byOne, command) = Script[i];
            Plain.Write(text, await relationships.SendAsync(Home, byOne ? People.One : People.Other, command, Id(i)));
            text.Append('\n');
            if (i == 16)
            {
                text.Append("\"reached\" ").Append((await relationships.ViewAsync(Home, People.One)).Plan.Stage).Append('\n');
            }
        }

        foreach (var person in new[] { People.One, People.Other })
        {
            var view = await relationships.ViewAsync(Home, person);
            foreach (var (name, read) in ViewText.Members.Where(m => m.Key is not ("Members" or "History" or "Trust" or "ExplainTrust")))
            {
                text.Append(name).Append(": ");
                Plain.Write(text, read(view));
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
