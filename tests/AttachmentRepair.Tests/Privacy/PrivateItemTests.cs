using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>N2 and N5: another's private item is a random id, and ids carry no time.</summary>
public sealed class PrivateItemTests
{
    private static readonly CommandId Note = CommandId.For("another note of A");
    private static readonly CommandId Nobodys = CommandId.For("nobody sent this");
    private static readonly OccurrenceKey Key = new(new LocalDateTime(2026, 3, 21, 20, 0));
    private static readonly PrivateText Words = PrivateText.Of("words");

    // Every shared command that names an item, made about the item that a command would have made.
    private static readonly IReadOnlyList<Func<CommandId, RoomCommand>> Asking =
    [
        c => new AssentToTerms(TermsId.For(Couple.Relationship, c), 1),
        c => new WithdrawAssent(TermsId.For(Couple.Relationship, c), 1),
        c => new EndTerms(TermsId.For(Couple.Relationship, c)),
        c => new AskForReview(TermsId.For(Couple.Relationship, c)),
        c => new ReviewTerms(TermsId.For(Couple.Relationship, c), 1),
        c => new ReviseAgreement(AgreementId.For(Couple.Relationship, c), 1, new JointGoal(Words)),
        c => new PutForward(AgreementId.For(Couple.Relationship, c), 1),
        c => new DropDraft(AgreementId.For(Couple.Relationship, c)),
        c => new WriteNeed(AgreementId.For(Couple.Relationship, c), Words),
        c => new AddStep(AgreementId.For(Couple.Relationship, c), Words),
        c => new ChangeStep(AgreementId.For(Couple.Relationship, c), 1, Words),
        c => new RemoveStep(AgreementId.For(Couple.Relationship, c), 1),
        c => new NoteMeasurement(AgreementId.For(Couple.Relationship, c), 1, 1),
        c => new AttachValue(AgreementId.For(Couple.Relationship, c), 1, 1, BoundaryId.For(Couple.Relationship, c).Ref),
        c => new DetachValue(AgreementId.For(Couple.Relationship, c), 1, 1, BoundaryId.For(Couple.Relationship, c).Ref),
        c => new KeepCommitment(CommitmentId.For(Couple.Relationship, c), Key),
        c => new MissCommitment(CommitmentId.For(Couple.Relationship, c), Key),
        c => new ExcuseCommitment(CommitmentId.For(Couple.Relationship, c), Key),
        c => new RenegotiateCommitment(CommitmentId.For(Couple.Relationship, c), Key),
        c => new UpdateProgress(CommitmentId.For(Couple.Relationship, c), Key, ProgressStatus.OnTrack, Words),
        c => new ConfirmKept(CommitmentId.For(Couple.Relationship, c), Key),
        c => new NoteMissed(CommitmentId.For(Couple.Relationship, c), Key),
        c => new ReaffirmCommitment(CommitmentId.For(Couple.Relationship, c), Key),
        c => new MakeCommitment(Words, Cadence.Once(new LocalDateTime(2026, 3, 21, 20, 0), DateTimeZone.Utc), Links: [CommitmentId.For(Couple.Relationship, c).Ref]),
        c => new MakePracticalChange(PracticalChangeKind.Support, Words, CommitmentId.For(Couple.Relationship, c).Ref, new(2026, 3, 21)),
        c => new EndPracticalChange(PracticalChangeId.For(Couple.Relationship, c)),
        c => new EndCommitment(CommitmentId.For(Couple.Relationship, c)),
        c => new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, Words, Links: [BoundaryId.For(Couple.Relationship, c).Ref]),
        c => new ReviseBoundary(BoundaryId.For(Couple.Relationship, c), 1, Words),
        c => new ReviewBoundary(BoundaryId.For(Couple.Relationship, c)),
        c => new EndBoundary(BoundaryId.For(Couple.Relationship, c)),
        c => new NoteRespected(BoundaryId.For(Couple.Relationship, c)),
        c => new NoteCrossing(BoundaryId.For(Couple.Relationship, c), Couple.A, CrossingKind.Clear),
        c => new AcknowledgeCrossing(CrossingId.For(Couple.Relationship, c)),
        c => new OfferRedress(CrossingId.For(Couple.Relationship, c), Words),
        c => new AcceptRedress(CrossingId.For(Couple.Relationship, c), 1),
        c => new RenewAfterCrossing(CrossingId.For(Couple.Relationship, c)),
        c => new CloseCrossing(CrossingId.For(Couple.Relationship, c)),
        c => new ReviseCheckIns(CheckInSeriesId.For(Couple.Relationship, c), 1, Cadence.Once(new LocalDateTime(2026, 3, 21, 20, 0), DateTimeZone.Utc)),
        c => new PauseCheckIns(CheckInSeriesId.For(Couple.Relationship, c)),
        c => new SayReadyForCheckIns(CheckInSeriesId.For(Couple.Relationship, c)),
        c => new AddToAgenda(CheckInSeriesId.For(Couple.Relationship, c), Key, new(AgendaSectionKind.Other, Timebox.OfMinutes(1))),
        c => new WriteCheckIn(CheckInSeriesId.For(Couple.Relationship, c), Key, [Words]),
        c => new CloseCheckIn(CheckInSeriesId.For(Couple.Relationship, c), Key),
        c => new ShareReflection(CheckInSeriesId.For(Couple.Relationship, c), Key, Words),
        c => new ReviseTopicPolicy(TopicPolicyId.For(Couple.Relationship, c), 1, [TalkTopic.Money]),
        c => new HoldCheckIn(CheckInSeriesId.For(Couple.Relationship, c), Key),
        c => new MissCheckIn(CheckInSeriesId.For(Couple.Relationship, c), Key),
        c => new ExcuseCheckIn(CheckInSeriesId.For(Couple.Relationship, c), Key),
        c => new ReviseChannel(ChannelId.For(Couple.Relationship, c), 1, ChannelMedium.Call, [ChannelPurpose.Urgent]),
        c => new ProposeResponseExpectation(ChannelId.For(Couple.Relationship, c), Duration.FromHours(2)),
        c => new ReviseResponseExpectation(ResponseExpectationId.For(Couple.Relationship, c), 1, Duration.FromHours(2)),
        c => new NoteResponseException(ResponseExpectationId.For(Couple.Relationship, c), ResponseExceptionKind.Shift, Instant.MinValue, Instant.MaxValue),
        c => new NoteContact(ChannelId.For(Couple.Relationship, c), Couple.A),
        c => new NoteReply(ContactId.For(Couple.Relationship, c)),
        c => new RevisePunctuality(PunctualityId.For(Couple.Relationship, c), 1, Duration.Zero),
        c => new GiveDelayNotice(ArrivalId.For(Couple.Relationship, c)),
        c => new NoteArrival(ArrivalId.For(Couple.Relationship, c)),
        c => new CallOffArrival(ArrivalId.For(Couple.Relationship, c)),
        c => new AttemptRepair(Couple.A, SetbackId.For(Couple.Relationship, c).Ref, Words, Words, []),
        c => new AttemptRepair(Couple.A, new("note", c.Value), Words, Words, []),
        c => new AddRepairParts(RepairAttemptId.For(Couple.Relationship, c), PreventionSteps: [Words]),
        c => new ReceiveRepair(RepairAttemptId.For(Couple.Relationship, c), 1, Reception.Accepted),
        c => new ReaffirmRepair(RepairAttemptId.For(Couple.Relationship, c)),
        c => new ReviseAccount(InjuryId.For(Couple.Relationship, c), 1, InjuryKind.Other, Words),
        c => new AcknowledgeHurt(InjuryId.For(Couple.Relationship, c), 1, Words, Words),
        c => new BeginRepair(InjuryId.For(Couple.Relationship, c)),
        c => new ReframeInjury(InjuryId.For(Couple.Relationship, c), Words),
        c => new StateOwnership(InjuryId.For(Couple.Relationship, c).Ref, Words),
        c => new ValidateExperience(Couple.A, Words, InjuryId.For(Couple.Relationship, c).Ref),
        c => new ConfirmValidation(ValidationId.For(Couple.Relationship, c)),
        c => new OfferRepairMoment(Words, Timebox.OfMinutes(15), InjuryId.For(Couple.Relationship, c).Ref),
        c => new OfferMomentAgain(RepairMomentId.For(Couple.Relationship, c), 1, Words, Timebox.OfMinutes(15)),
        c => new StartRepairMoment(RepairMomentId.For(Couple.Relationship, c)),
        c => new CloseRepairMoment(RepairMomentId.For(Couple.Relationship, c), MomentOutcome.Parked),
        c => new ProposeSharedProblem(InjuryId.For(Couple.Relationship, c), Words),
        c => new ReviseSharedProblem(SharedProblemId.For(Couple.Relationship, c), 1, Words),
        c => new ProposeChapter(Words, InjuryId.For(Couple.Relationship, c)),
        c => new ReviseChapter(ChapterId.For(Couple.Relationship, c), 1, Words),
        c => new ReviseStrategy(StrategyId.For(Couple.Relationship, c), 1, Words),
        c => new UseStrategy(StrategyId.For(Couple.Relationship, c)),
        c => new NoteStrategyHelped(StrategyId.For(Couple.Relationship, c), 1),
        c => new ReenterRepair(SetbackId.For(Couple.Relationship, c), Words, [Words]),
        c => new AddDisclosureParts(SetbackId.For(Couple.Relationship, c), new(Words, null, [])),
        c => new AnswerInvitation(SetbackId.For(Couple.Relationship, c), DialogueChoice.Now),
        c => new ContestFact(SetbackId.For(Couple.Relationship, c), 1, SetbackFact.WhatHappened),
        c => new AcceptFact(SetbackId.For(Couple.Relationship, c), SetbackFact.WhatHappened),
        c => new ReviseDisclosureAgreement(DisclosureAgreementId.For(Couple.Relationship, c), 1, [DisclosurePart.Meaning]),
        c => new ReviseSafetyNet(SafetyNetId.For(Couple.Relationship, c), 1, [SafetyNetStep.SafetyCheck]),
        c => new ActivateSafetyNet(SafetyNetId.For(Couple.Relationship, c), SetbackId.For(Couple.Relationship, c)),
        c => new TakeSafetyNetStep(SafetyNetRunId.For(Couple.Relationship, c), SafetyNetStep.SafetyCheck),
        c => new ProposeFacilitatedDisclosure(Words, Instant.MaxValue, SetbackId.For(Couple.Relationship, c)),
        c => new ReviseFacilitatedDisclosure(FacilitatedDisclosureId.For(Couple.Relationship, c), 1, Words, Instant.MaxValue),
        c => new SayReadyForDisclosure(FacilitatedDisclosureId.For(Couple.Relationship, c), 1),
        c => new WithdrawReadiness(FacilitatedDisclosureId.For(Couple.Relationship, c)),
        c => new HoldFacilitatedDisclosure(FacilitatedDisclosureId.For(Couple.Relationship, c)),
        c => new EndFacilitatedDisclosure(FacilitatedDisclosureId.For(Couple.Relationship, c)),
        c => new ShareNote(Words, ShareId.ForLater(Couple.Relationship, c).Ref),
        c => new ShareNote(Words, ConsentId.For(Couple.Relationship, c).Ref),
        c => new WithdrawSharing(ShareId.ForLater(Couple.Relationship, c)),
    ];

    [Fact]
    public void A_shared_command_about_a_private_id_of_A_is_answered_like_one_about_a_random_id()
    {
        var couple = WithNoteOfA();
        var before = ViewText.Of(couple.View(Couple.B));
        foreach (var ask in Asking)
        {
            var ofPrivate = couple.Send(Couple.B, ask(Note), CommandId.For("asked"));
            var ofRandom = couple.Send(Couple.B, ask(Nobodys), CommandId.For("asked"));

            Assert.Equal(new SendResult.Rejected(Rejection.UnknownItem), ofPrivate);
            Assert.Equal(ofRandom, ofPrivate);
        }

        Assert.Equal(before, ViewText.Of(couple.View(Couple.B)));
    }

    [Fact]
    public void Every_shared_command_that_names_an_item_is_asked()
    {
        var naming = Registry.Commands
            .Where(c => c.Room == RoomKind.Shared && c.Type.GetProperties().Any(p => p.PropertyType == typeof(ItemRef) || p.PropertyType.GetProperty("Ref") is not null))
            .Select(c => c.Name);

        Assert.Empty(naming.Except(Asking.Select(ask => Registry.Of(ask(Nobodys)).Name), StringComparer.Ordinal));
    }

    [Fact]
    public void A_command_id_that_A_used_in_private_is_as_good_as_any()
    {
        RoomCommand[] commands = [new SlowDown(), new WriteNote(Words), new NoteLifeChange(LifeChange.Move)];
        foreach (var command in commands)
        {
            var (one, other) = (WithNoteOfA(), WithNoteOfA());

            Assert.Equal(other.Send(Couple.B, command, Nobodys), one.Send(Couple.B, command, Note));
            Assert.Equal(ViewText.Of(other.View(Couple.B)), ViewText.Of(one.View(Couple.B)));
        }
    }

    [Fact]
    public void Whether_A_used_a_command_id_in_private_is_not_told()
    {
        var couple = WithNoteOfA();

        Assert.False(couple.View(Couple.B).IsSettled(Note));
        Assert.True(couple.View(Couple.A).IsSettled(Note));
    }

    [Fact]
    public void A_private_command_about_anything_is_answered_alike()
    {
        var (one, other) = (WithNoteOfA(), WithNoteOfA());

        var ofPrivate = one.Send(Couple.B, new KeepRepairForLater(RepairAttemptId.For(Couple.Relationship, Note)), Nobodys);
        var ofRandom = other.Send(Couple.B, new KeepRepairForLater(RepairAttemptId.For(Couple.Relationship, Nobodys)), Nobodys);

        Assert.Equal(Assert.IsType<SendResult.Recorded>(ofRandom).Version, Assert.IsType<SendResult.Recorded>(ofPrivate).Version);
    }

    [Fact]
    public void A_stranger_learns_no_more_of_a_relationship_than_of_one_that_is_not_there()
    {
        var couple = WithNoteOfA();
        var stranger = PersonId.For("stranger");
        var nowhere = RelationshipId.For("not there");

        var there = Couple.Wait(couple.Relationships.SendAsync(Couple.Relationship, stranger, new Pause(), Nobodys));
        var notThere = Couple.Wait(couple.Relationships.SendAsync(nowhere, stranger, new Pause(), Nobodys));
        var seen = Assert.Throws<ArgumentException>(() => Couple.Wait(couple.Relationships.ViewAsync(Couple.Relationship, stranger)));
        var notSeen = Assert.Throws<ArgumentException>(() => Couple.Wait(couple.Relationships.ViewAsync(nowhere, stranger)));

        Assert.Equal(notThere, there);
        Assert.Equal(notSeen.Message, seen.Message);
    }

    [Fact]
    public void Ids_are_the_same_whenever_their_commands_were_sent()
    {
        var (early, late) = (WithNoteOfA(), WithNoteOfA());
        early.At(10);
        late.At(5000);
        var command = new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(Words, null, []));

        Assert.Equal(early.Send(Couple.A, command, Nobodys), late.Send(Couple.A, command, Nobodys));
    }

    private static Couple WithNoteOfA()
    {
        var couple = new Couple(Stores.New(), new());
        couple.Send(Couple.A, new WriteNote(Words), Note);
        return couple;
    }
}
