using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Setbacks;

namespace AttachmentRepair.Tests.Application;

/// <summary>What a caller got wrong is an argument error before anything is decided or stored.</summary>
public class CallerMistakesTests
{
    public static TheoryData<RoomCommand> WithAHole => new()
    {
        new JoinRelationship(null!),
        new ProposeRelaxedPeriod(null!),
        new MakeCommitment(null!, RoomScript.Evenings),
        new MakeCommitment(RoomScript.Text("x"), null!),
        new MakePracticalChange(PracticalChangeKind.Other, null!, new CommitmentId(1).Ref, new(2026, 1, 10)),
        new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, null!),
        new OfferRedress(new(1), null!),
        new ProposeCheckIns(null!),
        new ReviseCheckIns(new(1), 1, null!),
        new AddToAgenda(new(1), RoomScript.Tenth, null!),
        new AddToAgenda(new(1), RoomScript.Tenth, new(AgendaSectionKind.Other, null!)),
        new WriteCheckIn(new(1), RoomScript.Tenth, null!),
        new WriteReflection(new(1), RoomScript.Tenth, null!),
        new ShareReflection(new(1), RoomScript.Tenth, null!),
        new ProposeTopicPolicy(null!),
        new NameInjury(Couple.Sam, default, null!),
        new OfferRepairMoment(RoomScript.Text("x"), null!),
        new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, null!),
        new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(RoomScript.Text("x"), null, null!)),
        new AddDisclosureParts(new(1), null!),
        new DraftDisclosure(SetbackKind.Lapse, null!),
        new ReviseDisclosureDraft(new(1), 1, SetbackKind.Lapse, null!),
        new ProposeDisclosureAgreement(null!),
        new ReviseDisclosureAgreement(new(1), 1, null!),
        new ProposeFacilitatedDisclosure(null!, RoomScript.Due),
        new ReviseFacilitatedDisclosure(new(1), 1, null!, RoomScript.Due),
        new ReenterRepair(new(1), null!, []),
        new ReenterRepair(new(1), RoomScript.Text("x"), null!),
        new ProposeSafetyNet(null!),
        new ReviseSafetyNet(new(1), 1, null!),
        new WriteNote(null!),
        new RateTrust(Couple.Sam, null!),
        new RateBalance(null!),
        new ShareBalance(new(SelfRating.Of(0.5), null!)),
        new ShareTrust(null!),
        new DismissSuggestion(null!),
    };

    [Theory]
    [MemberData(nameof(WithAHole))]
    public async Task A_command_with_a_hole_is_an_argument_error_and_leaves_nothing(RoomCommand command)
    {
        var couple = await Couple.JoinedAsync();
        var before = (await couple.StoredAsync(RoomId.Shared(Couple.Id))).Count;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, command));
        Assert.Equal(before, (await couple.StoredAsync(RoomId.Shared(Couple.Id))).Count);
        Assert.Empty(await couple.StoredAsync(RoomId.Private(Couple.Id, Couple.Alex)));
    }

    [Fact]
    public async Task No_command_and_no_command_id_are_argument_errors()
    {
        var couple = await Couple.JoinedAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await couple.Relationships.SendAsync(Couple.Id, Couple.Alex, new Pause(), CommandId.None));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await couple.Relationships.OpenAsync(Couple.Id, null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await couple.Relationships.OpenAsync(Couple.Id, [new(Couple.Alex, null!), new(Couple.Sam, null!)]));
    }
}
