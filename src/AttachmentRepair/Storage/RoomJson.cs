using System.Text.Json.Serialization;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using AttachmentRepair.Storage.Json;
using NodaTime;

namespace AttachmentRepair.Storage;

// The source-generated shapes of all commands and events; a test compares this list with the registry.
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(PlainTextConverter), typeof(StakeConverter), typeof(SelfRatingConverter), typeof(PaceConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ZoneConverter), typeof(ItemRefConverter), typeof(QuietHoursConverter), typeof(ChannelHoursConverter), typeof(DurationConverter),
        typeof(SpanTextConverter<RelationshipId>),
        typeof(SpanTextConverter<PersonId>),
        typeof(SpanTextConverter<CommandId>),
        typeof(SpanTextConverter<TermsId>),
        typeof(SpanTextConverter<CommitmentId>),
        typeof(SpanTextConverter<PracticalChangeId>),
        typeof(SpanTextConverter<BoundaryId>),
        typeof(SpanTextConverter<CrossingId>),
        typeof(SpanTextConverter<CheckInSeriesId>),
        typeof(SpanTextConverter<ChannelId>),
        typeof(SpanTextConverter<ResponseExpectationId>),
        typeof(SpanTextConverter<ContactId>),
        typeof(SpanTextConverter<PunctualityId>),
        typeof(SpanTextConverter<ArrivalId>),
        typeof(SpanTextConverter<RepairAttemptId>),
        typeof(SpanTextConverter<SetbackId>),
        typeof(SpanTextConverter<SafetyNetId>),
        typeof(SpanTextConverter<ShareId>),
        typeof(SpanTextConverter<SharingRequestId>),
        typeof(SpanTextConverter<ConsentId>),
        typeof(SpanTextConverter<RecipientId>),
        typeof(SpanTextConverter<OccurrenceKey>),
        typeof(SpanTextConverter<Cadence>),
        typeof(EnumNameConverter<OccurrenceState>),
        typeof(EnumNameConverter<ParticipantRole>),
        typeof(EnumNameConverter<LifeChange>),
        typeof(EnumNameConverter<ProgressStatus>),
        typeof(EnumNameConverter<PracticalChangeKind>),
        typeof(EnumNameConverter<BoundaryForm>),
        typeof(EnumNameConverter<BoundaryDomain>),
        typeof(EnumNameConverter<CrossingKind>),
        typeof(EnumNameConverter<ChannelMedium>),
        typeof(EnumNameConverter<ChannelPurpose>),
        typeof(EnumNameConverter<ResponseExceptionKind>),
        typeof(EnumNameConverter<Reception>),
        typeof(EnumNameConverter<RepairStage>),
        typeof(EnumNameConverter<SetbackKind>),
        typeof(EnumNameConverter<SetbackContext>),
        typeof(EnumNameConverter<DisclosureKind>),
        typeof(EnumNameConverter<DiscoveryKind>),
        typeof(EnumNameConverter<SafetyNetStep>),
        typeof(EnumNameConverter<ScreenAnswer>),
        typeof(EnumNameConverter<ConsentPurpose>),
        typeof(EnumNameConverter<ConsentScope>),
        typeof(EnumNameConverter<SharingTopic>),
        typeof(EnumNameConverter<SharingLevel>),
        typeof(ValueListConverter<PrivateText>),
        typeof(ValueListConverter<int>),
        typeof(ValueListConverter<LocalDate>),
        typeof(ValueListConverter<Participant>),
        typeof(ValueListConverter<ParticipantRole>),
        typeof(ValueListConverter<SafetyNetStep>),
        typeof(ValueListConverter<ScreenAnswer>),
        typeof(ValueListConverter<ConsentScope>),
        typeof(ValueListConverter<ItemRef>),
        typeof(ValueListConverter<QuietHours>),
        typeof(ValueListConverter<ChannelHours>),
        typeof(ValueListConverter<ChannelPurpose>),
        typeof(ValueListConverter<ResponseExceptionKind>),
    ])]
[JsonSerializable(typeof(JoinRelationship))]
[JsonSerializable(typeof(LeaveRelationship))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(SayReady))]
[JsonSerializable(typeof(SlowDown))]
[JsonSerializable(typeof(NoteLifeChange))]
[JsonSerializable(typeof(ProposeRelaxedPeriod))]
[JsonSerializable(typeof(AssentToTerms))]
[JsonSerializable(typeof(WithdrawAssent))]
[JsonSerializable(typeof(EndTerms))]
[JsonSerializable(typeof(AskForReview))]
[JsonSerializable(typeof(MakeCommitment))]
[JsonSerializable(typeof(KeepCommitment))]
[JsonSerializable(typeof(MissCommitment))]
[JsonSerializable(typeof(ExcuseCommitment))]
[JsonSerializable(typeof(RenegotiateCommitment))]
[JsonSerializable(typeof(UpdateProgress))]
[JsonSerializable(typeof(ConfirmKept))]
[JsonSerializable(typeof(NoteMissed))]
[JsonSerializable(typeof(EndCommitment))]
[JsonSerializable(typeof(ReaffirmCommitment))]
[JsonSerializable(typeof(MakePracticalChange))]
[JsonSerializable(typeof(EndPracticalChange))]
[JsonSerializable(typeof(ProposeBoundary))]
[JsonSerializable(typeof(ReviseBoundary))]
[JsonSerializable(typeof(EndBoundary))]
[JsonSerializable(typeof(ReviewBoundary))]
[JsonSerializable(typeof(RateBoundary))]
[JsonSerializable(typeof(NoteRationale))]
[JsonSerializable(typeof(NoteSafetyConcern))]
[JsonSerializable(typeof(NoteRespected))]
[JsonSerializable(typeof(NoteCrossing))]
[JsonSerializable(typeof(AcknowledgeCrossing))]
[JsonSerializable(typeof(OfferRedress))]
[JsonSerializable(typeof(AcceptRedress))]
[JsonSerializable(typeof(RenewAfterCrossing))]
[JsonSerializable(typeof(CloseCrossing))]
[JsonSerializable(typeof(ProposeCheckIns))]
[JsonSerializable(typeof(HoldCheckIn))]
[JsonSerializable(typeof(MissCheckIn))]
[JsonSerializable(typeof(ExcuseCheckIn))]
[JsonSerializable(typeof(ProposeChannel))]
[JsonSerializable(typeof(ReviseChannel))]
[JsonSerializable(typeof(ProposeResponseExpectation))]
[JsonSerializable(typeof(ReviseResponseExpectation))]
[JsonSerializable(typeof(NoteResponseException))]
[JsonSerializable(typeof(NoteContact))]
[JsonSerializable(typeof(NoteReply))]
[JsonSerializable(typeof(ProposePunctuality))]
[JsonSerializable(typeof(RevisePunctuality))]
[JsonSerializable(typeof(PlanArrival))]
[JsonSerializable(typeof(GiveDelayNotice))]
[JsonSerializable(typeof(NoteArrival))]
[JsonSerializable(typeof(CallOffArrival))]
[JsonSerializable(typeof(AttemptRepair))]
[JsonSerializable(typeof(AddPreventionSteps))]
[JsonSerializable(typeof(ReceiveRepair))]
[JsonSerializable(typeof(KeepRepairForLater))]
[JsonSerializable(typeof(DiscloseSetback))]
[JsonSerializable(typeof(ReenterRepair))]
[JsonSerializable(typeof(NoteDiscovery))]
[JsonSerializable(typeof(ProposeSafetyNet))]
[JsonSerializable(typeof(ReviseSafetyNet))]
[JsonSerializable(typeof(RunSafetyNet))]
[JsonSerializable(typeof(TakeSafetyNetStep))]
[JsonSerializable(typeof(SayReadyForStage))]
[JsonSerializable(typeof(WithdrawStageReady))]
[JsonSerializable(typeof(ReturnToStage))]
[JsonSerializable(typeof(ProposeSettings))]
[JsonSerializable(typeof(ProposeAccountability))]
[JsonSerializable(typeof(ProposeFutureCommitment))]
[JsonSerializable(typeof(ProposeMaintenancePlan))]
[JsonSerializable(typeof(ProposePlanEnd))]
[JsonSerializable(typeof(WriteProfile))]
[JsonSerializable(typeof(RateFeltSafety))]
[JsonSerializable(typeof(TurnScoringOn))]
[JsonSerializable(typeof(TurnScoringOff))]
[JsonSerializable(typeof(HoldForSafety))]
[JsonSerializable(typeof(ReleaseHold))]
[JsonSerializable(typeof(AnswerSafetyScreen))]
[JsonSerializable(typeof(GiveConsent))]
[JsonSerializable(typeof(WithdrawConsent))]
[JsonSerializable(typeof(ShareNote))]
[JsonSerializable(typeof(ShareNoteLater))]
[JsonSerializable(typeof(UndoShare))]
[JsonSerializable(typeof(ReleaseShare))]
[JsonSerializable(typeof(WithdrawSharing))]
[JsonSerializable(typeof(GiveNotice))]
[JsonSerializable(typeof(GiveNoticeLater))]
[JsonSerializable(typeof(ChooseSharingLevel))]
[JsonSerializable(typeof(AskToShare))]
[JsonSerializable(typeof(LayRequestAside))]
[JsonSerializable(typeof(WriteNote))]
[JsonSerializable(typeof(RateTrust))]
[JsonSerializable(typeof(DismissSuggestion))]
[JsonSerializable(typeof(RelationshipOpened))]
[JsonSerializable(typeof(PersonJoined))]
[JsonSerializable(typeof(PersonLeft))]
[JsonSerializable(typeof(Paused))]
[JsonSerializable(typeof(SaidReady))]
[JsonSerializable(typeof(Slowed))]
[JsonSerializable(typeof(LifeChanged))]
[JsonSerializable(typeof(RelaxedPeriodProposed))]
[JsonSerializable(typeof(TermsAssented))]
[JsonSerializable(typeof(AssentWithdrawn))]
[JsonSerializable(typeof(TermsEnded))]
[JsonSerializable(typeof(ReviewAsked))]
[JsonSerializable(typeof(CommitmentMade))]
[JsonSerializable(typeof(CommitmentKept))]
[JsonSerializable(typeof(CommitmentMissed))]
[JsonSerializable(typeof(CommitmentExcused))]
[JsonSerializable(typeof(CommitmentRenegotiated))]
[JsonSerializable(typeof(ProgressUpdated))]
[JsonSerializable(typeof(KeptConfirmed))]
[JsonSerializable(typeof(MissNoted))]
[JsonSerializable(typeof(CommitmentEnded))]
[JsonSerializable(typeof(CommitmentReaffirmed))]
[JsonSerializable(typeof(PracticalChangeMade))]
[JsonSerializable(typeof(PracticalChangeEnded))]
[JsonSerializable(typeof(BoundaryProposed))]
[JsonSerializable(typeof(BoundaryRevised))]
[JsonSerializable(typeof(BoundaryEnded))]
[JsonSerializable(typeof(BoundaryReviewed))]
[JsonSerializable(typeof(BoundaryRated))]
[JsonSerializable(typeof(RationaleNoted))]
[JsonSerializable(typeof(SafetyConcernNoted))]
[JsonSerializable(typeof(BoundaryRespected))]
[JsonSerializable(typeof(CrossingNoted))]
[JsonSerializable(typeof(CrossingAcknowledged))]
[JsonSerializable(typeof(RedressOffered))]
[JsonSerializable(typeof(RedressAccepted))]
[JsonSerializable(typeof(CrossingRenewed))]
[JsonSerializable(typeof(CrossingClosed))]
[JsonSerializable(typeof(CheckInsProposed))]
[JsonSerializable(typeof(CheckInHeld))]
[JsonSerializable(typeof(CheckInMissed))]
[JsonSerializable(typeof(CheckInExcused))]
[JsonSerializable(typeof(ChannelProposed))]
[JsonSerializable(typeof(ResponseExpectationProposed))]
[JsonSerializable(typeof(ResponseExceptionNoted))]
[JsonSerializable(typeof(ContactNoted))]
[JsonSerializable(typeof(ReplyNoted))]
[JsonSerializable(typeof(PunctualityProposed))]
[JsonSerializable(typeof(ArrivalPlanned))]
[JsonSerializable(typeof(DelayNoticeGiven))]
[JsonSerializable(typeof(ArrivalNoted))]
[JsonSerializable(typeof(ArrivalCalledOff))]
[JsonSerializable(typeof(RepairOffered))]
[JsonSerializable(typeof(PreventionStepsAdded))]
[JsonSerializable(typeof(RepairReceived))]
[JsonSerializable(typeof(RepairKeptForLater))]
[JsonSerializable(typeof(SetbackDisclosed))]
[JsonSerializable(typeof(RepairReentered))]
[JsonSerializable(typeof(DiscoveryNoted))]
[JsonSerializable(typeof(SafetyNetProposed))]
[JsonSerializable(typeof(SafetyNetStarted))]
[JsonSerializable(typeof(SafetyNetStepTaken))]
[JsonSerializable(typeof(SaidReadyForStage))]
[JsonSerializable(typeof(StageReadyWithdrawn))]
[JsonSerializable(typeof(StageChanged))]
[JsonSerializable(typeof(SettingsProposed))]
[JsonSerializable(typeof(AccountabilityProposed))]
[JsonSerializable(typeof(FutureCommitmentProposed))]
[JsonSerializable(typeof(MaintenancePlanProposed))]
[JsonSerializable(typeof(PlanEndProposed))]
[JsonSerializable(typeof(ProfileWritten))]
[JsonSerializable(typeof(FeltSafetyRated))]
[JsonSerializable(typeof(ScoringTurnedOn))]
[JsonSerializable(typeof(ScoringTurnedOff))]
[JsonSerializable(typeof(SafetyHeld))]
[JsonSerializable(typeof(HoldReleased))]
[JsonSerializable(typeof(ScreenAnswered))]
[JsonSerializable(typeof(ConsentGiven))]
[JsonSerializable(typeof(ConsentWithdrawn))]
[JsonSerializable(typeof(NoteShared))]
[JsonSerializable(typeof(ShareScheduled))]
[JsonSerializable(typeof(ShareUndone))]
[JsonSerializable(typeof(ShareReleased))]
[JsonSerializable(typeof(SharingWithdrawn))]
[JsonSerializable(typeof(NoticeGiven))]
[JsonSerializable(typeof(NoticeScheduled))]
[JsonSerializable(typeof(SharingLevelChosen))]
[JsonSerializable(typeof(SharingAsked))]
[JsonSerializable(typeof(RequestLaidAside))]
[JsonSerializable(typeof(NoteWritten))]
[JsonSerializable(typeof(TrustRated))]
[JsonSerializable(typeof(SuggestionDismissed))]
internal sealed partial class RoomJson : JsonSerializerContext;
