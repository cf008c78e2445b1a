using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Testing;

// What people would naturally send after a command, so that histories get somewhere: an answer, an outcome, the next step.
internal static class Sequel
{
    private static readonly PrivateText Words = PrivateText.Of("what comes next");

    public static IEnumerable<(bool ByA, RoomCommand Command)> Of(RoomCommand command, CommandId id, bool byA, OccurrenceKey key, SafetyNetId net, int pauses, Dice dice)
    {
        var home = Couple.Relationship;
        return command switch
        {
            Pause => [(byA, new SayReady(pauses)), (!byA, new SayReady(pauses))],
            ProposeRelaxedPeriod => [(!byA, new AssentToTerms(TermsId.For(home, id), 1))],
            SayReadyForStage when byA => [(false, command)],
            SayReadyForStage c => [(byA, dice.OneIn(2) ? new ReturnToStage(RepairStage.Safety) : new WithdrawStageReady(c.Version))],
            ProposeSettings or ProposeAccountability or ProposeFutureCommitment or ProposeMaintenancePlan or ProposePlanEnd => [(!byA, new AssentToTerms(TermsId.For(home, id), 1))],
            ProposeAgreement { Content: Compromise } => [(byA, new WriteNeed(AgreementId.For(home, id), Words)), (!byA, new WriteNeed(AgreementId.For(home, id), Words)), (byA, new PutForward(AgreementId.For(home, id), 3))],
            ProposeAgreement { Content: JointGoal } => dice.OneIn(3)
                ? [(byA, new AddStep(AgreementId.For(home, id), Words)), (byA, dice.OneIn(2) ? new ChangeStep(AgreementId.For(home, id), 1, Words) : new RemoveStep(AgreementId.For(home, id), 1)), (byA, new RemoveStep(AgreementId.For(home, id), 1))]
                : dice.OneIn(3) ? [(!byA, new DropDraft(AgreementId.For(home, id)))]
                : [(byA, new AddStep(AgreementId.For(home, id), Words)), (!byA, new AddStep(AgreementId.For(home, id), Words)), (!byA, new PutForward(AgreementId.For(home, id), 1))],
            ProposeAgreement { Content: Benchmark } => [(!byA, new AssentToTerms(AgreementId.For(home, id).Terms, 1)), (byA, new NoteMeasurement(AgreementId.For(home, id), 1, 1.5m))],
            ProposeAgreement { Content: SharedValues } => [(!byA, new AssentToTerms(AgreementId.For(home, id).Terms, 1)), (byA, new AttachValue(AgreementId.For(home, id), 1, 1, AgreementId.For(home, id).Ref))],
            ProposeAgreement => [(!byA, new AssentToTerms(AgreementId.For(home, id).Terms, 1))],
            PutForward c => [(!byA, new AssentToTerms(c.Agreement.Terms, 1))],
            AttachValue c => [(!byA, new DetachValue(c.Agreement, c.Version, c.Value, c.About))],
            ReviseAgreement c => [(!byA, new AssentToTerms(c.Agreement.Terms, 2))],
            MakeCommitment => [(byA, OfCommitment(CommitmentId.For(home, id), key, dice)), (!byA, OfOthers(CommitmentId.For(home, id), key, dice))],
            MissCommitment c => [(byA, new ReaffirmCommitment(c.Commitment, c.Occurrence))],
            NoteMissed c => [(!byA, new ReaffirmCommitment(c.Commitment, c.Occurrence))],
            MakePracticalChange => [(byA, new EndPracticalChange(PracticalChangeId.For(home, id)))],
            ProposeBoundary { Form: BoundaryForm.SharedConduct or BoundaryForm.SharedWindow } => [(!byA, new AssentToTerms(new(BoundaryId.For(home, id).Value), 1))],
            ProposeBoundary => [(byA, new NoteCrossing(BoundaryId.For(home, id), Couple.Other(byA), dice.Any<CrossingKind>())), (byA, dice.OneIn(2) ? new NoteRespected(BoundaryId.For(home, id)) : new ReviewBoundary(BoundaryId.For(home, id)))],
            NoteRespected c => [(byA, new EndBoundary(c.Boundary))],
            NoteCrossing => [(!byA, new AcknowledgeCrossing(CrossingId.For(home, id)))],
            AcknowledgeCrossing c => [(byA, new OfferRedress(c.Crossing, Words))],
            OfferRedress c => [(!byA, new AcceptRedress(c.Crossing, 1))],
            AcceptRedress c => [(!byA, new RenewAfterCrossing(c.Crossing)), (byA, new CloseCrossing(c.Crossing))],
            ReviewBoundary c => [(byA, new EndBoundary(c.Boundary))],
            ReviseBoundary c => [(!byA, new AssentToTerms(new(c.Boundary.Value), 2))],
            ProposeCheckIns { Kind: CheckInKind.Reflection } => [(!byA, new AssentToTerms(CheckInSeriesId.For(home, id).Terms, 1)), (dice.OneIn(2), new ShareReflection(CheckInSeriesId.For(home, id), key, Words)), (dice.OneIn(2), new WriteReflection(CheckInSeriesId.For(home, id), key, Words))],
            ReviseCheckIns c => [(!byA, new AssentToTerms(c.Series.Terms, 2))],
            PauseCheckIns c => [(byA, new SayReadyForCheckIns(c.Series)), (!byA, new SayReadyForCheckIns(c.Series))],
            WriteCheckIn c => [(!byA, new CloseCheckIn(c.Series, c.Occurrence))],
            ProposeTopicPolicy => [(!byA, new AssentToTerms(TopicPolicyId.For(home, id).Terms, 1)), (byA, new ReviseTopicPolicy(TopicPolicyId.For(home, id), 1, [TalkTopic.Money]))],
            ProposeCheckIns => [(!byA, new AssentToTerms(new(CheckInSeriesId.For(home, id).Value), 1)), (dice.OneIn(2), OfCheckIn(CheckInSeriesId.For(home, id), key, dice))],
            AttemptRepair { PreventionSteps: null or { Count: 0 } } => [(byA, new AddRepairParts(RepairAttemptId.For(home, id), PreventionSteps: [Words])), (!byA, new KeepRepairForLater(RepairAttemptId.For(home, id)))],
            AttemptRepair when dice.OneIn(2) => [(byA, new MakePracticalChange(PracticalChangeKind.AdjustedSchedule, Words, RepairAttemptId.For(home, id).Ref, key.Local.Date, 1))],
            AttemptRepair => [(!byA, new ReceiveRepair(RepairAttemptId.For(home, id), 1, dice.Any<Reception>()))],
            ReceiveRepair c => [(!byA, new ReaffirmRepair(c.Repair))],
            NameInjury => [(byA, new AcknowledgeHurt(InjuryId.For(home, id), 1, Words, Words)), (!byA, new AcknowledgeHurt(InjuryId.For(home, id), 1, Words, Words))],
            AcknowledgeHurt c when dice.OneIn(3) => [(byA, new StateOwnership(c.Injury.Ref, Words))],
            AcknowledgeHurt c => [(byA, new BeginRepair(c.Injury)), (byA, new AttemptRepair(Couple.Other(byA), c.Injury.Ref, Words, Words, [Words]))],
            LeaveUnresolved c => [(byA, new ReopenInjury(c.Injury))],
            ValidateExperience => [(!byA, new ConfirmValidation(ValidationId.For(home, id)))],
            OfferRepairMoment => [(!byA, new AssentToTerms(RepairMomentId.For(home, id).Terms, 1)), (byA, new StartRepairMoment(RepairMomentId.For(home, id)))],
            StartRepairMoment c => [(!byA, new CloseRepairMoment(c.Moment, dice.Any<MomentOutcome>())), (byA, new OfferMomentAgain(c.Moment, 1, Words, Timebox.OfMinutes(20)))],
            ProposeSharedProblem => [(!byA, new AssentToTerms(SharedProblemId.For(home, id).Terms, 1))],
            ProposeChapter => [(!byA, new AssentToTerms(ChapterId.For(home, id).Terms, 1))],
            ReviseChapter c => [(!byA, new AssentToTerms(c.Chapter.Terms, 2))],
            ProposeStrategy => [(!byA, new AssentToTerms(StrategyId.For(home, id).Terms, 1)), (byA, new UseStrategy(StrategyId.For(home, id)))],
            UseStrategy c => [(!byA, new NoteStrategyHelped(c.Strategy, 1))],
            ProposeChannel => [(!byA, new AssentToTerms(ChannelId.For(home, id).Terms, 1)), (byA, new ProposeResponseExpectation(ChannelId.For(home, id), Duration.FromHours(2), Exceptions: [ResponseExceptionKind.Shift])), (byA, new NoteContact(ChannelId.For(home, id), Couple.Other(byA)))],
            ProposeResponseExpectation c => [(!byA, new AssentToTerms(ResponseExpectationId.For(home, id).Terms, 1)), (!byA, new NoteResponseException(ResponseExpectationId.For(home, id), ResponseExceptionKind.Shift, Couple.Start, Couple.Start + Duration.FromDays(60))), (byA, new NoteContact(c.Channel, Couple.Other(byA)))],
            NoteContact => [(dice.OneIn(2), new NoteReply(ContactId.For(home, id)))],
            ProposePunctuality => [(!byA, new AssentToTerms(PunctualityId.For(home, id).Terms, 1))],
            PlanArrival => [(byA, dice.OneIn(2) ? new GiveDelayNotice(ArrivalId.For(home, id)) : new CallOffArrival(ArrivalId.For(home, id))), (dice.OneIn(2), new NoteArrival(ArrivalId.For(home, id)))],
            DiscloseSetback =>
            [
                (!byA, dice.OneIn(2) ? new ActivateSafetyNet(net, SetbackId.For(home, id)) : new AnswerInvitation(SetbackId.For(home, id), dice.Any<DialogueChoice>())),
                dice.OneIn(3) ? (byA, new AddDisclosureParts(SetbackId.For(home, id), new(null, null, [Words]))) : dice.OneIn(2) ? (byA, new ReenterRepair(SetbackId.For(home, id), Words, [Words])) : (!byA, new ContestFact(SetbackId.For(home, id), 1, SetbackFact.WhatHappened)),
                (byA, new AttemptRepair(Couple.Other(byA), SetbackId.For(home, id).Ref, Words, Words, [Words])),
            ],
            ContestFact c => [(byA, new AcceptFact(c.Setback, c.Fact))],
            DraftDisclosure => [(byA, dice.OneIn(2) ? new DiscardDisclosureDraft(DisclosureDraftId.For(home, id)) : new ReviseDisclosureDraft(DisclosureDraftId.For(home, id), 1, default, new(Words, Words, [])))],
            ProposeDisclosureAgreement => [(!byA, new AssentToTerms(DisclosureAgreementId.For(home, id).Terms, 1))],
            ReviseDisclosureAgreement c => [(!byA, new AssentToTerms(c.Agreement.Terms, 2))],
            ActivateSafetyNet => [(!byA, new TakeSafetyNetStep(SafetyNetRunId.For(home, id), SafetyNetStep.SafetyCheck)), (byA, new TakeSafetyNetStep(SafetyNetRunId.For(home, id), SafetyNetStep.SafetyCheck))],
            ProposeFacilitatedDisclosure =>
            [
                (!byA, new SayReadyForDisclosure(FacilitatedDisclosureId.For(home, id), 1)),
                (byA, dice.OneIn(4) ? new NoteNotReady(FacilitatedDisclosureId.For(home, id), 1) : new SayReadyForDisclosure(FacilitatedDisclosureId.For(home, id), 1)),
                (byA, new HoldFacilitatedDisclosure(FacilitatedDisclosureId.For(home, id))),
            ],
            SayReadyForDisclosure c => [dice.OneIn(3) ? (byA, new WithdrawReadiness(c.Session)) : (!byA, new HoldFacilitatedDisclosure(c.Session))],
            ProposeSafetyNet => [(!byA, new AssentToTerms(new(SafetyNetId.For(home, id).Value), 1))],
            ReviseSafetyNet c => [(!byA, new AssentToTerms(new(c.Net.Value), 2))],
            ShareNote => [(byA, new WithdrawSharing(ShareId.For(home, id)))],
            ShareNoteLater => [(byA, dice.OneIn(2) ? new UndoShare(ShareId.ForLater(home, id)) : new ReleaseShare(ShareId.ForLater(home, id)))],
            AskToShare c => [(!byA, dice.OneIn(2) ? new ChooseSharingLevel(c.Topic, dice.Any<SharingLevel>()) : new LayRequestAside(SharingRequestId.For(home, id)))],
            GiveConsent => [(byA, new WithdrawConsent(ConsentId.For(home, id)))],
            _ => [],
        };
    }

    private static RoomCommand OfCommitment(CommitmentId id, OccurrenceKey key, Dice dice) => dice.Below(5) switch
    {
        0 => new MissCommitment(id, key),
        1 => new ExcuseCommitment(id, key),
        2 => new RenegotiateCommitment(id, key),
        3 => new UpdateProgress(id, key, ProgressStatus.Delayed, Words),
        _ => new KeepCommitment(id, key),
    };

    private static RoomCommand OfOthers(CommitmentId id, OccurrenceKey key, Dice dice) => dice.OneIn(2) ? new ConfirmKept(id, key) : new NoteMissed(id, key);

    private static RoomCommand OfCheckIn(CheckInSeriesId id, OccurrenceKey key, Dice dice) => dice.Below(6) switch
    {
        0 => new MissCheckIn(id, key),
        1 => new ExcuseCheckIn(id, key),
        2 => new WriteCheckIn(id, key, [Words], [Words], [new(Words, Couple.Other(dice.OneIn(2)))]),
        3 => new AddToAgenda(id, key, new(AgendaSectionKind.Setbacks, Timebox.OfMinutes(2), TalkTopic.PastUse, Words)),
        4 => new PauseCheckIns(id),
        _ => new HoldCheckIn(id, key),
    };
}
