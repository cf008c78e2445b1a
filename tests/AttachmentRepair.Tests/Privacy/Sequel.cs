using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>What people would naturally send after a command, so that histories get somewhere: an answer, an outcome, the next step.</summary>
internal static class Sequel
{
    private static readonly PrivateText Words = PrivateText.Of("what comes next");

    public static IEnumerable<(bool ByA, RoomCommand Command)> Of(RoomCommand command, CommandId id, bool byA, OccurrenceKey key, SafetyNetId net, Dice dice)
    {
        var home = Couple.Relationship;
        return command switch
        {
            Pause => [(byA, new SayReady()), (!byA, new SayReady())],
            ProposeRelaxedPeriod => [(!byA, new AssentToTerms(TermsId.For(home, id), 1))],
            ProposeAgreement { Content: Compromise } => [(byA, new WriteNeed(AgreementId.For(home, id), Words)), (!byA, new WriteNeed(AgreementId.For(home, id), Words)), (byA, new PutForward(AgreementId.For(home, id), 3))],
            ProposeAgreement { Content: JointGoal } => dice.OneIn(3)
                ? [(byA, new AddStep(AgreementId.For(home, id), Words)), (byA, new ChangeStep(AgreementId.For(home, id), 1, Words)), (byA, new RemoveStep(AgreementId.For(home, id), 1))]
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
            ReviseBoundary c => [(!byA, new AssentToTerms(new(c.Boundary.Value), 2))],
            ProposeCheckIns => [(!byA, new AssentToTerms(new(CheckInSeriesId.For(home, id).Value), 1)), (dice.OneIn(2), OfCheckIn(CheckInSeriesId.For(home, id), key, dice))],
            ProposeChannel => [(!byA, new AssentToTerms(ChannelId.For(home, id).Terms, 1)), (byA, new ProposeResponseExpectation(ChannelId.For(home, id), Duration.FromHours(2), Exceptions: [ResponseExceptionKind.Shift])), (byA, new NoteContact(ChannelId.For(home, id), Couple.Other(byA)))],
            ProposeResponseExpectation c => [(!byA, new AssentToTerms(ResponseExpectationId.For(home, id).Terms, 1)), (!byA, new NoteResponseException(ResponseExpectationId.For(home, id), ResponseExceptionKind.Shift, Couple.Start, Couple.Start + Duration.FromDays(60))), (byA, new NoteContact(c.Channel, Couple.Other(byA)))],
            NoteContact => [(dice.OneIn(2), new NoteReply(ContactId.For(home, id)))],
            ProposePunctuality => [(!byA, new AssentToTerms(PunctualityId.For(home, id).Terms, 1))],
            PlanArrival => [(byA, dice.OneIn(2) ? new GiveDelayNotice(ArrivalId.For(home, id)) : new CallOffArrival(ArrivalId.For(home, id))), (dice.OneIn(2), new NoteArrival(ArrivalId.For(home, id)))],
            AttemptRepair { PreventionSteps.Count: 0 } => [(byA, new AddPreventionSteps(RepairAttemptId.For(home, id), [Words])), (!byA, new KeepRepairForLater(RepairAttemptId.For(home, id)))],
            AttemptRepair when dice.OneIn(2) => [(byA, new MakePracticalChange(PracticalChangeKind.AdjustedSchedule, Words, RepairAttemptId.For(home, id).Ref, key.Local.Date, 1))],
            AttemptRepair => [(!byA, new ReceiveRepair(RepairAttemptId.For(home, id), dice.Any<Reception>()))],
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

    private static RoomCommand OfCheckIn(CheckInSeriesId id, OccurrenceKey key, Dice dice) => dice.Below(3) switch
    {
        0 => new MissCheckIn(id, key),
        1 => new ExcuseCheckIn(id, key),
        _ => new HoldCheckIn(id, key),
    };
}
