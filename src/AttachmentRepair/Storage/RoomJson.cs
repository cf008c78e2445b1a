using System.Text.Json.Serialization;
using AttachmentRepair.Agreements;
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
        typeof(PlainTextConverter), typeof(StakeConverter), typeof(SelfRatingConverter), typeof(TimeboxConverter), typeof(PaceConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ZoneConverter), typeof(ItemRefConverter), typeof(QuietHoursConverter), typeof(ChannelHoursConverter), typeof(DurationConverter),
        typeof(AgreementContentConverter),
        typeof(SpanTextConverter<RelationshipId>), typeof(SpanTextConverter<PersonId>),
        typeof(SpanTextConverter<CommandId>), typeof(SpanTextConverter<TermsId>),
        typeof(SpanTextConverter<AgreementId>), typeof(SpanTextConverter<CommitmentId>),
        typeof(SpanTextConverter<PracticalChangeId>), typeof(SpanTextConverter<BoundaryId>),
        typeof(SpanTextConverter<CrossingId>), typeof(SpanTextConverter<CheckInSeriesId>),
        typeof(SpanTextConverter<AdjustmentId>), typeof(SpanTextConverter<TopicPolicyId>),
        typeof(SpanTextConverter<ChannelId>), typeof(SpanTextConverter<ResponseExpectationId>),
        typeof(SpanTextConverter<ContactId>), typeof(SpanTextConverter<PunctualityId>),
        typeof(SpanTextConverter<ArrivalId>), typeof(SpanTextConverter<RepairAttemptId>),
        typeof(SpanTextConverter<InjuryId>), typeof(SpanTextConverter<ValidationId>),
        typeof(SpanTextConverter<RepairMomentId>), typeof(SpanTextConverter<SharedProblemId>),
        typeof(SpanTextConverter<ChapterId>), typeof(SpanTextConverter<StrategyId>),
        typeof(SpanTextConverter<SetbackId>), typeof(SpanTextConverter<SafetyNetId>),
        typeof(SpanTextConverter<SafetyNetRunId>), typeof(SpanTextConverter<DisclosureAgreementId>),
        typeof(SpanTextConverter<DisclosureDraftId>), typeof(SpanTextConverter<FacilitatedDisclosureId>),
        typeof(SpanTextConverter<ShareId>), typeof(SpanTextConverter<SharingRequestId>),
        typeof(SpanTextConverter<ConsentId>), typeof(SpanTextConverter<RecipientId>),
        typeof(SpanTextConverter<OccurrenceKey>), typeof(SpanTextConverter<Cadence>),
        typeof(EnumNameConverter<OccurrenceState>), typeof(EnumNameConverter<ParticipantRole>), typeof(EnumNameConverter<LifeChange>), typeof(EnumNameConverter<AgreementArea>),
        typeof(EnumNameConverter<MutualCommitmentKind>), typeof(EnumNameConverter<ContextFactorKind>), typeof(EnumNameConverter<ProgressStatus>), typeof(EnumNameConverter<PracticalChangeKind>),
        typeof(EnumNameConverter<BoundaryForm>), typeof(EnumNameConverter<BoundaryDomain>), typeof(EnumNameConverter<CrossingKind>), typeof(EnumNameConverter<CheckInKind>),
        typeof(EnumNameConverter<AgendaSectionKind>), typeof(EnumNameConverter<TalkTopic>), typeof(EnumNameConverter<FacilitatorKind>), typeof(EnumNameConverter<ChannelMedium>),
        typeof(EnumNameConverter<ChannelPurpose>), typeof(EnumNameConverter<ResponseExceptionKind>), typeof(EnumNameConverter<Reception>), typeof(EnumNameConverter<InjuryKind>),
        typeof(EnumNameConverter<MomentOutcome>), typeof(EnumNameConverter<RepairStage>), typeof(EnumNameConverter<SetbackKind>), typeof(EnumNameConverter<SetbackContext>),
        typeof(EnumNameConverter<DisclosureKind>), typeof(EnumNameConverter<DisclosurePart>), typeof(EnumNameConverter<DialogueChoice>), typeof(EnumNameConverter<SetbackFact>),
        typeof(EnumNameConverter<DiscoveryKind>), typeof(EnumNameConverter<SafetyNetStep>), typeof(EnumNameConverter<ScreenAnswer>), typeof(EnumNameConverter<ConsentPurpose>),
        typeof(EnumNameConverter<ConsentScope>), typeof(EnumNameConverter<SharingTopic>),
        typeof(EnumNameConverter<SharingLevel>),
        typeof(ValueListConverter<PrivateText>),
        typeof(ValueListConverter<int>),
        typeof(ValueListConverter<LocalDate>),
        typeof(ValueListConverter<Participant>),
        typeof(ValueListConverter<ParticipantRole>),
        typeof(ValueListConverter<SafetyNetStep>),
        typeof(ValueListConverter<DisclosurePart>),
        typeof(ValueListConverter<ScreenAnswer>),
        typeof(ValueListConverter<ConsentScope>),
        typeof(ValueListConverter<ItemRef>),
        typeof(ValueListConverter<PersonId>),
        typeof(ValueListConverter<AgendaSection>),
        typeof(ValueListConverter<AdjustmentDraft>),
        typeof(ValueListConverter<Adjustment>),
        typeof(ValueListConverter<TalkTopic>),
        typeof(ValueListConverter<VocabularyWord>),
        typeof(ValueListConverter<AgreementNeed>),
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
[JsonSerializable(typeof(ReviewTerms))]
[JsonSerializable(typeof(ProposeAgreement))]
[JsonSerializable(typeof(ReviseAgreement))]
[JsonSerializable(typeof(PutForward))]
[JsonSerializable(typeof(DropDraft))]
[JsonSerializable(typeof(WriteNeed))]
[JsonSerializable(typeof(AddStep))]
[JsonSerializable(typeof(ChangeStep))]
[JsonSerializable(typeof(RemoveStep))]
[JsonSerializable(typeof(NoteMeasurement))]
[JsonSerializable(typeof(AttachValue))]
[JsonSerializable(typeof(DetachValue))]
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
[JsonSerializable(typeof(ReviseCheckIns))]
[JsonSerializable(typeof(PauseCheckIns))]
[JsonSerializable(typeof(SayReadyForCheckIns))]
[JsonSerializable(typeof(HoldCheckIn))]
[JsonSerializable(typeof(MissCheckIn))]
[JsonSerializable(typeof(ExcuseCheckIn))]
[JsonSerializable(typeof(NoteAdHocContact))]
[JsonSerializable(typeof(AddToAgenda))]
[JsonSerializable(typeof(WriteCheckIn))]
[JsonSerializable(typeof(CloseCheckIn))]
[JsonSerializable(typeof(WriteReflection))]
[JsonSerializable(typeof(ShareReflection))]
[JsonSerializable(typeof(ProposeTopicPolicy))]
[JsonSerializable(typeof(ReviseTopicPolicy))]
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
[JsonSerializable(typeof(AddRepairParts))]
[JsonSerializable(typeof(ReceiveRepair))]
[JsonSerializable(typeof(KeepRepairForLater))]
[JsonSerializable(typeof(ReaffirmRepair))]
[JsonSerializable(typeof(NameInjury))]
[JsonSerializable(typeof(ReviseAccount))]
[JsonSerializable(typeof(AcknowledgeHurt))]
[JsonSerializable(typeof(BeginRepair))]
[JsonSerializable(typeof(ReframeInjury))]
[JsonSerializable(typeof(LeaveUnresolved))]
[JsonSerializable(typeof(ReopenInjury))]
[JsonSerializable(typeof(StateOwnership))]
[JsonSerializable(typeof(ValidateExperience))]
[JsonSerializable(typeof(ConfirmValidation))]
[JsonSerializable(typeof(ReflectOnPattern))]
[JsonSerializable(typeof(NoteConflict))]
[JsonSerializable(typeof(OfferRepairMoment))]
[JsonSerializable(typeof(OfferMomentAgain))]
[JsonSerializable(typeof(StartRepairMoment))]
[JsonSerializable(typeof(CloseRepairMoment))]
[JsonSerializable(typeof(ProposeSharedProblem))]
[JsonSerializable(typeof(ReviseSharedProblem))]
[JsonSerializable(typeof(ProposeChapter))]
[JsonSerializable(typeof(ReviseChapter))]
[JsonSerializable(typeof(ProposeStrategy))]
[JsonSerializable(typeof(ReviseStrategy))]
[JsonSerializable(typeof(UseStrategy))]
[JsonSerializable(typeof(NoteStrategyHelped))]
[JsonSerializable(typeof(DiscloseSetback))]
[JsonSerializable(typeof(AddDisclosureParts))]
[JsonSerializable(typeof(AnswerInvitation))]
[JsonSerializable(typeof(ContestFact))]
[JsonSerializable(typeof(AcceptFact))]
[JsonSerializable(typeof(ReenterRepair))]
[JsonSerializable(typeof(NoteDiscovery))]
[JsonSerializable(typeof(DraftDisclosure))]
[JsonSerializable(typeof(ReviseDisclosureDraft))]
[JsonSerializable(typeof(DiscardDisclosureDraft))]
[JsonSerializable(typeof(ProposeDisclosureAgreement))]
[JsonSerializable(typeof(ReviseDisclosureAgreement))]
[JsonSerializable(typeof(ProposeSafetyNet))]
[JsonSerializable(typeof(ReviseSafetyNet))]
[JsonSerializable(typeof(ActivateSafetyNet))]
[JsonSerializable(typeof(TakeSafetyNetStep))]
[JsonSerializable(typeof(ProposeFacilitatedDisclosure))]
[JsonSerializable(typeof(ReviseFacilitatedDisclosure))]
[JsonSerializable(typeof(SayReadyForDisclosure))]
[JsonSerializable(typeof(WithdrawReadiness))]
[JsonSerializable(typeof(NoteNotReady))]
[JsonSerializable(typeof(HoldFacilitatedDisclosure))]
[JsonSerializable(typeof(EndFacilitatedDisclosure))]
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
[JsonSerializable(typeof(TermsReviewed))]
[JsonSerializable(typeof(AgreementDrafted))]
[JsonSerializable(typeof(AgreementProposed))]
[JsonSerializable(typeof(DraftDropped))]
[JsonSerializable(typeof(NeedWritten))]
[JsonSerializable(typeof(StepAdded))]
[JsonSerializable(typeof(StepChanged))]
[JsonSerializable(typeof(StepRemoved))]
[JsonSerializable(typeof(MeasurementNoted))]
[JsonSerializable(typeof(ValueAttached))]
[JsonSerializable(typeof(ValueDetached))]
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
[JsonSerializable(typeof(CheckInsRevised))]
[JsonSerializable(typeof(CheckInsPaused))]
[JsonSerializable(typeof(SaidReadyForCheckIns))]
[JsonSerializable(typeof(CheckInHeld))]
[JsonSerializable(typeof(CheckInMissed))]
[JsonSerializable(typeof(CheckInExcused))]
[JsonSerializable(typeof(AdHocContactNoted))]
[JsonSerializable(typeof(AgendaSectionAdded))]
[JsonSerializable(typeof(CheckInWritten))]
[JsonSerializable(typeof(CheckInClosed))]
[JsonSerializable(typeof(ReflectionWritten))]
[JsonSerializable(typeof(ReflectionShared))]
[JsonSerializable(typeof(TopicPolicyProposed))]
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
[JsonSerializable(typeof(RepairPartsAdded))]
[JsonSerializable(typeof(RepairReceived))]
[JsonSerializable(typeof(RepairKeptForLater))]
[JsonSerializable(typeof(RepairReaffirmed))]
[JsonSerializable(typeof(InjuryNamed))]
[JsonSerializable(typeof(AccountRevised))]
[JsonSerializable(typeof(HurtAcknowledged))]
[JsonSerializable(typeof(RepairBegun))]
[JsonSerializable(typeof(InjuryReframed))]
[JsonSerializable(typeof(InjuryLeftUnresolved))]
[JsonSerializable(typeof(InjuryReopened))]
[JsonSerializable(typeof(OwnershipStated))]
[JsonSerializable(typeof(ExperienceValidated))]
[JsonSerializable(typeof(ValidationConfirmed))]
[JsonSerializable(typeof(PatternReflected))]
[JsonSerializable(typeof(ConflictNoted))]
[JsonSerializable(typeof(RepairMomentOffered))]
[JsonSerializable(typeof(RepairMomentStarted))]
[JsonSerializable(typeof(RepairMomentClosed))]
[JsonSerializable(typeof(SharedProblemProposed))]
[JsonSerializable(typeof(ChapterProposed))]
[JsonSerializable(typeof(StrategyProposed))]
[JsonSerializable(typeof(StrategyUsed))]
[JsonSerializable(typeof(StrategyHelped))]
[JsonSerializable(typeof(SetbackDisclosed))]
[JsonSerializable(typeof(DisclosurePartsAdded))]
[JsonSerializable(typeof(InvitationAnswered))]
[JsonSerializable(typeof(FactContested))]
[JsonSerializable(typeof(FactAccepted))]
[JsonSerializable(typeof(RepairReentered))]
[JsonSerializable(typeof(DiscoveryNoted))]
[JsonSerializable(typeof(DisclosureDrafted))]
[JsonSerializable(typeof(DisclosureDraftDiscarded))]
[JsonSerializable(typeof(DisclosureAgreementProposed))]
[JsonSerializable(typeof(SafetyNetProposed))]
[JsonSerializable(typeof(SafetyNetActivated))]
[JsonSerializable(typeof(SafetyNetStepTaken))]
[JsonSerializable(typeof(FacilitatedDisclosureProposed))]
[JsonSerializable(typeof(ReadyForDisclosure))]
[JsonSerializable(typeof(ReadinessWithdrawn))]
[JsonSerializable(typeof(NotReadyNoted))]
[JsonSerializable(typeof(FacilitatedDisclosureHeld))]
[JsonSerializable(typeof(FacilitatedDisclosureEnded))]
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
[JsonSerializable(typeof(Benchmark))]
[JsonSerializable(typeof(Compromise))]
[JsonSerializable(typeof(ContextFactor))]
[JsonSerializable(typeof(GeneralAgreement))]
[JsonSerializable(typeof(JointGoal))]
[JsonSerializable(typeof(MutualCommitment))]
[JsonSerializable(typeof(SafetyHonestyAgreement))]
[JsonSerializable(typeof(SharedValues))]
[JsonSerializable(typeof(Vocabulary))]
internal sealed partial class RoomJson : JsonSerializerContext;
