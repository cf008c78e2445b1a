using System.Collections.Frozen;
using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;

namespace AttachmentRepair.Rooms;

/// <summary>The one list of commands and events: their stable names and the kind of room each command fits. Names never change once released.</summary>
public static class Registry
{
    /// <summary>All commands.</summary>
    public static ValueList<CommandEntry> Commands { get; } =
    [
        Shared<JoinRelationship>("relationship.join"),
        Private<LeaveRelationship>("relationship.leave"),
        Shared<Pause>("relationship.pause"),
        Shared<SayReady>("relationship.ready"),
        Shared<SlowDown>("relationship.slow"),
        Shared<NoteLifeChange>("relationship.life-change"),
        Shared<ProposeRelaxedPeriod>("relationship.relax"),
        Shared<AssentToTerms>("terms.assent"),
        Shared<WithdrawAssent>("terms.withdraw"),
        Shared<EndTerms>("terms.end"),
        Shared<AskForReview>("terms.review"),
        Shared<ReviewTerms>("terms.keep"),
        Shared<ProposeAgreement>("agreement.propose"),
        Shared<ReviseAgreement>("agreement.revise"),
        Shared<PutForward>("agreement.put-forward"),
        Shared<DropDraft>("agreement.drop"),
        Shared<WriteNeed>("agreement.need"),
        Shared<AddStep>("agreement.step"),
        Shared<ChangeStep>("agreement.change-step"),
        Shared<RemoveStep>("agreement.remove-step"),
        Shared<NoteMeasurement>("agreement.measure"),
        Shared<AttachValue>("agreement.attach"),
        Shared<DetachValue>("agreement.detach"),
        Opening<MakeCommitment>("commitment.make"),
        Shared<KeepCommitment>("commitment.keep"),
        Shared<MissCommitment>("commitment.miss"),
        Shared<ExcuseCommitment>("commitment.excuse"),
        Shared<RenegotiateCommitment>("commitment.renegotiate"),
        Shared<UpdateProgress>("commitment.update"),
        Shared<ConfirmKept>("commitment.confirm"),
        Shared<NoteMissed>("commitment.note-missed"),
        Shared<EndCommitment>("commitment.end"),
        Shared<ReaffirmCommitment>("commitment.reaffirm"),
        Shared<MakePracticalChange>("practical-change.make"),
        Shared<EndPracticalChange>("practical-change.end"),
        Shared<ProposeBoundary>("boundary.propose"),
        Shared<ReviseBoundary>("boundary.revise"),
        Shared<EndBoundary>("boundary.end"),
        Shared<ReviewBoundary>("boundary.review"),
        Private<RateBoundary>("boundary.rate"),
        Private<NoteRationale>("boundary.rationale"),
        Private<NoteSafetyConcern>("boundary.concern"),
        Shared<NoteRespected>("boundary.respected"),
        Shared<NoteCrossing>("boundary.crossed"),
        Shared<AcknowledgeCrossing>("boundary.acknowledge"),
        Shared<OfferRedress>("boundary.redress"),
        Shared<AcceptRedress>("boundary.accept-redress"),
        Shared<RenewAfterCrossing>("boundary.renew"),
        Shared<CloseCrossing>("boundary.close"),
        Opening<ProposeCheckIns>("check-in.propose"),
        Shared<HoldCheckIn>("check-in.hold"),
        Shared<MissCheckIn>("check-in.miss"),
        Shared<ExcuseCheckIn>("check-in.excuse"),
        Shared<ProposeChannel>("channel.propose"),
        Shared<ReviseChannel>("channel.revise"),
        Shared<ProposeResponseExpectation>("reply.propose"),
        Shared<ReviseResponseExpectation>("reply.revise"),
        Shared<NoteResponseException>("reply.except"),
        Shared<NoteContact>("contact.note"),
        Shared<NoteReply>("contact.reply"),
        Shared<ProposePunctuality>("punctuality.propose"),
        Shared<RevisePunctuality>("punctuality.revise"),
        Opening<PlanArrival>("arrival.plan"),
        Shared<GiveDelayNotice>("arrival.delay"),
        Shared<NoteArrival>("arrival.note"),
        Shared<CallOffArrival>("arrival.call-off"),
        Shared<AttemptRepair>("repair.attempt"),
        Shared<AddPreventionSteps>("repair.prevent"),
        Shared<ReceiveRepair>("repair.receive"),
        Private<KeepRepairForLater>("repair.later"),
        Shared<DiscloseSetback>("setback.disclose"),
        Shared<AddDisclosureParts>("setback.add-parts"),
        Shared<AnswerInvitation>("setback.answer"),
        Shared<ContestFact>("setback.contest"),
        Shared<AcceptFact>("setback.accept-fact"),
        Shared<ReenterRepair>("setback.reenter"),
        Private<NoteDiscovery>("setback.discovered"),
        Private<DraftDisclosure>("setback.draft"),
        Private<ReviseDisclosureDraft>("setback.revise-draft"),
        Private<DiscardDisclosureDraft>("setback.discard-draft"),
        Shared<ProposeDisclosureAgreement>("disclosure-agreement.propose"),
        Shared<ReviseDisclosureAgreement>("disclosure-agreement.revise"),
        Shared<ProposeSafetyNet>("safety-net.propose"),
        Shared<ReviseSafetyNet>("safety-net.revise"),
        Shared<ActivateSafetyNet>("safety-net.activate"),
        Shared<TakeSafetyNetStep>("safety-net.step"),
        Shared<ProposeFacilitatedDisclosure>("facilitated-disclosure.propose"),
        Shared<ReviseFacilitatedDisclosure>("facilitated-disclosure.revise"),
        Shared<SayReadyForDisclosure>("facilitated-disclosure.ready"),
        Shared<WithdrawReadiness>("facilitated-disclosure.withdraw-ready"),
        Private<NoteNotReady>("facilitated-disclosure.not-ready"),
        Shared<HoldFacilitatedDisclosure>("facilitated-disclosure.hold"),
        Shared<EndFacilitatedDisclosure>("facilitated-disclosure.end"),
        Private<TurnScoringOn>("scoring.on"),
        Private<TurnScoringOff>("scoring.off"),
        Private<HoldForSafety>("safety.hold"),
        Private<ReleaseHold>("safety.release"),
        Private<AnswerSafetyScreen>("safety.screen"),
        Private<GiveConsent>("consent.give"),
        Private<WithdrawConsent>("consent.withdraw"),
        Shared<ShareNote>("sharing.share"),
        Private<ShareNoteLater>("sharing.share-later"),
        Private<UndoShare>("sharing.undo"),
        Private<ReleaseShare>("sharing.release"),
        Shared<WithdrawSharing>("sharing.withdraw"),
        Shared<GiveNotice>("notice.give"),
        Private<GiveNoticeLater>("notice.give-later"),
        Shared<ChooseSharingLevel>("sharing.level"),
        Opening<AskToShare>("sharing.ask"),
        Private<LayRequestAside>("sharing.lay-aside"),
        Private<WriteNote>("journal.note"),
        Private<RateTrust>("journal.rate"),
        Private<DismissSuggestion>("suggestion.dismiss"),
    ];

    /// <summary>All events.</summary>
    public static ValueList<EventEntry> Events { get; } =
    [
        new("relationship.opened/1", typeof(RelationshipOpened)),
        new("relationship.joined/1", typeof(PersonJoined)),
        new("relationship.left/1", typeof(PersonLeft)),
        new("relationship.paused/1", typeof(Paused)),
        new("relationship.ready/1", typeof(SaidReady)),
        new("relationship.slowed/1", typeof(Slowed)),
        new("relationship.life-changed/1", typeof(LifeChanged)),
        new("relationship.relaxed/1", typeof(RelaxedPeriodProposed)),
        new("terms.assented/1", typeof(TermsAssented)),
        new("terms.withdrawn/1", typeof(AssentWithdrawn)),
        new("terms.ended/1", typeof(TermsEnded)),
        new("terms.review-asked/1", typeof(ReviewAsked)),
        new("terms.reviewed/1", typeof(TermsReviewed)),
        new("agreement.drafted/1", typeof(AgreementDrafted)),
        new("agreement.proposed/1", typeof(AgreementProposed)),
        new("agreement.dropped/1", typeof(DraftDropped)),
        new("agreement.need-written/1", typeof(NeedWritten)),
        new("agreement.step-added/1", typeof(StepAdded)),
        new("agreement.step-changed/1", typeof(StepChanged)),
        new("agreement.step-removed/1", typeof(StepRemoved)),
        new("agreement.measured/1", typeof(MeasurementNoted)),
        new("agreement.attached/1", typeof(ValueAttached)),
        new("agreement.detached/1", typeof(ValueDetached)),
        new("commitment.made/1", typeof(CommitmentMade)),
        new("commitment.kept/1", typeof(CommitmentKept)),
        new("commitment.missed/1", typeof(CommitmentMissed)),
        new("commitment.excused/1", typeof(CommitmentExcused)),
        new("commitment.renegotiated/1", typeof(CommitmentRenegotiated)),
        new("commitment.updated/1", typeof(ProgressUpdated)),
        new("commitment.confirmed/1", typeof(KeptConfirmed)),
        new("commitment.miss-noted/1", typeof(MissNoted)),
        new("commitment.ended/1", typeof(CommitmentEnded)),
        new("commitment.reaffirmed/1", typeof(CommitmentReaffirmed)),
        new("practical-change.made/1", typeof(PracticalChangeMade)),
        new("practical-change.ended/1", typeof(PracticalChangeEnded)),
        new("boundary.proposed/1", typeof(BoundaryProposed)),
        new("boundary.revised/1", typeof(BoundaryRevised)),
        new("boundary.ended/1", typeof(BoundaryEnded)),
        new("boundary.reviewed/1", typeof(BoundaryReviewed)),
        new("boundary.rated/1", typeof(BoundaryRated)),
        new("boundary.rationale-noted/1", typeof(RationaleNoted)),
        new("boundary.concern-noted/1", typeof(SafetyConcernNoted)),
        new("boundary.respected/1", typeof(BoundaryRespected)),
        new("boundary.crossed/1", typeof(CrossingNoted)),
        new("boundary.acknowledged/1", typeof(CrossingAcknowledged)),
        new("boundary.redress-offered/1", typeof(RedressOffered)),
        new("boundary.redress-accepted/1", typeof(RedressAccepted)),
        new("boundary.renewed/1", typeof(CrossingRenewed)),
        new("boundary.closed/1", typeof(CrossingClosed)),
        new("check-in.proposed/1", typeof(CheckInsProposed)),
        new("check-in.held/1", typeof(CheckInHeld)),
        new("check-in.missed/1", typeof(CheckInMissed)),
        new("check-in.excused/1", typeof(CheckInExcused)),
        new("channel.proposed/1", typeof(ChannelProposed)),
        new("reply.proposed/1", typeof(ResponseExpectationProposed)),
        new("reply.excepted/1", typeof(ResponseExceptionNoted)),
        new("contact.noted/1", typeof(ContactNoted)),
        new("contact.replied/1", typeof(ReplyNoted)),
        new("punctuality.proposed/1", typeof(PunctualityProposed)),
        new("arrival.planned/1", typeof(ArrivalPlanned)),
        new("arrival.delayed/1", typeof(DelayNoticeGiven)),
        new("arrival.noted/1", typeof(ArrivalNoted)),
        new("arrival.called-off/1", typeof(ArrivalCalledOff)),
        new("repair.offered/1", typeof(RepairOffered)),
        new("repair.steps-added/1", typeof(PreventionStepsAdded)),
        new("repair.received/1", typeof(RepairReceived)),
        new("repair.kept-for-later/1", typeof(RepairKeptForLater)),
        new("setback.disclosed/1", typeof(SetbackDisclosed)),
        new("setback.parts-added/1", typeof(DisclosurePartsAdded)),
        new("setback.invitation-answered/1", typeof(InvitationAnswered)),
        new("setback.fact-contested/1", typeof(FactContested)),
        new("setback.fact-accepted/1", typeof(FactAccepted)),
        new("setback.repair-reentered/1", typeof(RepairReentered)),
        new("setback.discovery-noted/1", typeof(DiscoveryNoted)),
        new("setback.drafted/1", typeof(DisclosureDrafted)),
        new("setback.draft-discarded/1", typeof(DisclosureDraftDiscarded)),
        new("disclosure-agreement.proposed/1", typeof(DisclosureAgreementProposed)),
        new("safety-net.proposed/1", typeof(SafetyNetProposed)),
        new("safety-net.activated/1", typeof(SafetyNetActivated)),
        new("safety-net.step-taken/1", typeof(SafetyNetStepTaken)),
        new("facilitated-disclosure.proposed/1", typeof(FacilitatedDisclosureProposed)),
        new("facilitated-disclosure.ready/1", typeof(ReadyForDisclosure)),
        new("facilitated-disclosure.ready-withdrawn/1", typeof(ReadinessWithdrawn)),
        new("facilitated-disclosure.not-ready-noted/1", typeof(NotReadyNoted)),
        new("facilitated-disclosure.held/1", typeof(FacilitatedDisclosureHeld)),
        new("facilitated-disclosure.ended/1", typeof(FacilitatedDisclosureEnded)),
        new("scoring.on/1", typeof(ScoringTurnedOn)),
        new("scoring.off/1", typeof(ScoringTurnedOff)),
        new("safety.held/1", typeof(SafetyHeld)),
        new("safety.released/1", typeof(HoldReleased)),
        new("safety.screened/1", typeof(ScreenAnswered)),
        new("consent.given/1", typeof(ConsentGiven)),
        new("consent.withdrawn/1", typeof(ConsentWithdrawn)),
        new("sharing.shared/1", typeof(NoteShared)),
        new("sharing.scheduled/1", typeof(ShareScheduled)),
        new("sharing.undone/1", typeof(ShareUndone)),
        new("sharing.released/1", typeof(ShareReleased)),
        new("sharing.withdrawn/1", typeof(SharingWithdrawn)),
        new("notice.given/1", typeof(NoticeGiven)),
        new("notice.scheduled/1", typeof(NoticeScheduled)),
        new("sharing.level-chosen/1", typeof(SharingLevelChosen)),
        new("sharing.asked/1", typeof(SharingAsked)),
        new("sharing.laid-aside/1", typeof(RequestLaidAside)),
        new("journal.note/1", typeof(NoteWritten)),
        new("journal.rated/1", typeof(TrustRated)),
        new("suggestion.dismissed/1", typeof(SuggestionDismissed)),
    ];

    private static readonly FrozenDictionary<Type, CommandEntry> CommandsByType = Commands.ToFrozenDictionary(c => c.Type);
    private static readonly FrozenDictionary<string, CommandEntry> CommandsByName = Commands.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<Type, EventEntry> EventsByType = Events.ToFrozenDictionary(e => e.Type);
    private static readonly FrozenDictionary<string, EventEntry> EventsByName = Events.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The entry of a command.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">The command's type is not in the registry.</exception>
    public static CommandEntry Of(RoomCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CommandsByType.TryGetValue(command.GetType(), out var entry)
            ? entry
            : throw new ArgumentException($"{command} is not a command of this library.", nameof(command));
    }

    /// <summary>The entry of an event.</summary>
    /// <param name="e">The event, of a known type.</param>
    /// <exception cref="ArgumentException">The event's type is not in the registry.</exception>
    public static EventEntry Of(RoomEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return EventsByType.TryGetValue(e.GetType(), out var entry)
            ? entry
            : throw new ArgumentException($"{e} is not an event of this library.", nameof(e));
    }

    /// <summary>The command with a stable name, or <c>null</c>.</summary>
    /// <param name="name">The name.</param>
    public static CommandEntry? FindCommand(string name) => CommandsByName.GetValueOrDefault(name);

    /// <summary>The event with a wire name, or <c>null</c>.</summary>
    /// <param name="name">The name.</param>
    public static EventEntry? FindEvent(string name) => EventsByName.GetValueOrDefault(name);

    private static CommandEntry Shared<T>(string name) where T : RoomCommand => new(name, typeof(T), RoomKind.Shared, false);

    private static CommandEntry Opening<T>(string name) where T : RoomCommand => new(name, typeof(T), RoomKind.Shared, true);

    private static CommandEntry Private<T>(string name) where T : RoomCommand => new(name, typeof(T), RoomKind.Private, false);
}
