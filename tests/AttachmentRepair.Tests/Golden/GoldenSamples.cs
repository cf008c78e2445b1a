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
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Golden;

/// <summary>One event and one command of each type, with fixed values; every optional value is there in one sample.</summary>
public static class GoldenSamples
{
    /// <summary>A text that must never be seen where no text belongs.</summary>
    public const string Canary = "Kanarienvogel \u00fc \"7\"";

    public static readonly RoomId Room = RoomId.Shared(RoomScript.Relationship);

    private static readonly PersonId Alex = new(0xA1), Sam = new(0x5A);
    private static readonly AgreementId Agreement = new(0xA9);
    private static readonly CommitmentId Commitment = new(0xC0);
    private static readonly ChannelId Channel = new(0xCA);
    private static readonly ResponseExpectationId Expectation = new(0xE1);
    private static readonly ContactId Contact = new(0xE2);
    private static readonly PunctualityId Punctuality = new(0xE3);
    private static readonly ArrivalId Arrival = new(0xE4);
    private static readonly PracticalChangeId Change = new(0xC2);
    private static readonly BoundaryId Boundary = new(0xB0);
    private static readonly CrossingId Crossing = new(0xB1);
    private static readonly CheckInSeriesId Series = new(0xC1);
    private static readonly AdjustmentId Adjustment = new(0xAD);
    private static readonly TopicPolicyId Policy = new(0x70);
    private static readonly RepairAttemptId Repair = new(0xDE);
    private static readonly InjuryId Injury = new(0x1A);
    private static readonly ValidationId Validation = new(0xA7);
    private static readonly RepairMomentId Moment = new(0x30);
    private static readonly SharedProblemId Problem = new(0x9B);
    private static readonly ChapterId Chapter = new(0xCA);
    private static readonly StrategyId Strategy = new(0x57);
    private static readonly SetbackId Setback = new(0x5B);
    private static readonly SafetyNetId Net = new(0x5E);
    private static readonly SafetyNetRunId Run = new(0x5F);
    private static readonly DisclosureAgreementId Openness = new(0xDA);
    private static readonly DisclosureDraftId Draft = new(0xDD);
    private static readonly FacilitatedDisclosureId Session = new(0xFD);
    private static readonly ShareId Share = new(0x5A4E);
    private static readonly SharingRequestId Request = new(0x5A4F);
    private static readonly ConsentId Given = new(0xC05E);
    private static readonly RecipientId Study = new(0x57D1);
    private static readonly TermsId Terms = new(0x7E);
    private static readonly BalanceRating Balance = new(SelfRating.Of(0.3), SelfRating.Of(0.8));
    private static readonly TrustSnapshot Snapshot = new(Sam, Instant.FromUtc(2026, 10, 25, 1, 30), 0.4, 0.45, 0.25, 0.625, 0.5, 0.375, 0.4, 0.125, "trust/1", "00ff");
    private static readonly OccurrenceKey Key = OccurrenceKey.Parse("2026-10-25T02:30/1");
    private static readonly Instant Due = Instant.FromUtc(2026, 10, 25, 1, 30);
    private static readonly LocalDate Day = new(2026, 3, 29);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly QuietHours Night = QuietHours.Between(new(22, 0), new(6, 30)), Weekend = QuietHours.Between(new(0, 0), new(0, 0), IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday);
    private static readonly PrivateText Words = PrivateText.Of(Canary);
    private static readonly Cadence Rhythm = Cadence.Parse("2026-01-05T20:00 Europe/Berlin FREQ=WEEKLY;BYDAY=MO,TH opens=PT12H closes=PT24H grace=PT30M exclude=2026-01-08T20:00");

    private static readonly AgendaSection Section = new(AgendaSectionKind.Setbacks, Timebox.OfMinutes(7), TalkTopic.PastUse, Words);
    private static readonly CheckInDefinition Definition = new(Rhythm, Words, Timebox.OfMinutes(30), [Section, new(AgendaSectionKind.Other, Timebox.OfMinutes(1))], FacilitatorKind.Sponsor);
    private static readonly DisclosureContent Content = new(Words, PrivateText.Withdrawn, [Words, PrivateText.Withdrawn], [Words], [Words, Words], Words);

    private static readonly SharedSettings Settings = new(Pace.EveryDays(3), Duration.FromMinutes(90), 12, SelfRating.Of(0.7));
    private static readonly AccountabilityConsent Consent = new(Words, Day.PlusYears(1), Zone);
    private static readonly FutureCommitment Future = new(Words, Day.PlusYears(9), Zone);
    private static readonly MaintenancePlan Upkeep = new([Words, PrivateText.Withdrawn], [1, 3, 6, 12], [Day], Day, Zone);

    public static ValueList<RoomEvent> Events { get; } =
    [
        new RelationshipOpened([new(Alex, [ParticipantRole.PersonInRecovery]), new(Sam, [ParticipantRole.Partner, ParticipantRole.Caregiver])]),
        new PersonJoined(Zone),
        new PersonLeft(),
        new Paused(),
        new SaidReady(2),
        new Slowed(Pace.Fortnightly),
        new LifeChanged(LifeChange.Parenthood),
        new RelaxedPeriodProposed(Terms, new(Day, Day.PlusDays(2), Zone)),
        new TermsAssented(Terms, 2, [Words]),
        new AssentWithdrawn(Terms, 2),
        new TermsEnded(Terms),
        new ReviewAsked(Terms),
        new TermsReviewed(Terms, 2),
        new AgreementDrafted(Agreement, new Compromise(Words, Day, Day.PlusDays(28)), Day.PlusDays(28), 3),
        new AgreementProposed(Agreement, 2, new SafetyHonestyAgreement([Words, PrivateText.Withdrawn]), [new(Sam, Words)], Day, 3, 1),
        new DraftDropped(Agreement),
        new NeedWritten(Agreement, Words),
        new StepAdded(Agreement, 2, Words),
        new StepChanged(Agreement, 2, Words),
        new StepRemoved(Agreement, 2),
        new MeasurementNoted(Agreement, 2, 2.50m),
        new ValueAttached(Agreement, 2, 1, Boundary.Ref),
        new ValueDetached(Agreement, 2, 1, Boundary.Ref),
        new CommitmentMade(Commitment, Words, Rhythm, Stake.Of(0.4), [Setback.Ref]),
        new CommitmentKept(Commitment, 2, Key, Due, OccurrenceState.KeptWithNotice),
        new CommitmentMissed(Commitment, 2, Key, Due),
        new CommitmentExcused(Commitment, 2, Key, Due),
        new CommitmentRenegotiated(Commitment, 2, Key, Due, Rhythm),
        new ProgressUpdated(Commitment, 2, Key, Due, ProgressStatus.Blocked, Words, Due.PlusNanoseconds(1), Words),
        new KeptConfirmed(Commitment, 2, Key, Due),
        new MissNoted(Commitment, 2, Key, Due),
        new CommitmentEnded(Commitment),
        new CommitmentReaffirmed(Commitment, 2, Key, Due, Due.PlusNanoseconds(1), Rhythm),
        new PracticalChangeMade(Change, PracticalChangeKind.RevisedBoundary, Words, Repair.Ref, Day, 1, Boundary.Ref),
        new PracticalChangeEnded(Change),
        new BoundaryProposed(Boundary, BoundaryForm.SharedWindow, BoundaryDomain.PersonalSpace, Words, Day, [Night, Weekend], Words, [Commitment.Ref]),
        new BoundaryRevised(Boundary, BoundaryForm.SharedConduct, 2, Words, Day, [Night], Words),
        new BoundaryEnded(Boundary),
        new BoundaryReviewed(Boundary),
        new BoundaryRated(Boundary, SelfRating.Of(0.8), SelfRating.Of(0.2)),
        new RationaleNoted(Boundary, Words),
        new SafetyConcernNoted(Words, Boundary),
        new BoundaryRespected(Boundary),
        new CrossingNoted(Crossing, Boundary, Sam, CrossingKind.Serious),
        new CrossingAcknowledged(Crossing),
        new RedressOffered(Crossing, Words),
        new RedressAccepted(Crossing, 2),
        new CrossingRenewed(Crossing),
        new CrossingClosed(Crossing),
        new CheckInsProposed(Series, CheckInKind.Ritual, [Sam, Alex], Definition, Day),
        new CheckInsRevised(Series, 2, Definition, Day),
        new CheckInsPaused(Series),
        new SaidReadyForCheckIns(Series),
        new CheckInHeld(Series, Key, Due, OccurrenceState.Late),
        new CheckInMissed(Series, Key, Due),
        new CheckInExcused(Series, Key, Due),
        new AdHocContactNoted([Sam, Alex]),
        new AgendaSectionAdded(Series, Key, Section),
        new CheckInWritten(Series, Key, [Words], [Words, PrivateText.Withdrawn], [new(Adjustment, Sam, Words)]),
        new CheckInClosed(Series, Key, Due),
        new ReflectionWritten(Series, Key, Words),
        new ReflectionShared(Series, Key, Words),
        new TopicPolicyProposed(Policy, 2, [TalkTopic.PastUse, TalkTopic.Intimacy], Day),
        new ChannelProposed(Channel, 2, new(ChannelMedium.Writing, [ChannelPurpose.Everyday, ChannelPurpose.Urgent], [ChannelHours.Between(new(8, 0), new(0, 30), IsoDayOfWeek.Friday)], [Night]), Day),
        new ResponseExpectationProposed(Expectation, 1, new(Channel, Duration.FromHours(50), [Night], [ResponseExceptionKind.Shift, ResponseExceptionKind.Illness], Sam), Day),
        new ResponseExceptionNoted(Expectation, ResponseExceptionKind.Travel, Due, Due.PlusNanoseconds(1)),
        new ContactNoted(Contact, Channel, Sam, Expectation, Due),
        new ReplyNoted(Contact, OccurrenceState.Late, Duration.FromSeconds(90)),
        new PunctualityProposed(Punctuality, 3, new(Duration.FromMinutes(10)), Day),
        new ArrivalPlanned(Arrival, Due, Duration.FromMinutes(10)),
        new DelayNoticeGiven(Arrival),
        new ArrivalNoted(Arrival, OccurrenceState.KeptWithNotice),
        new ArrivalCalledOff(Arrival),
        new RepairOffered(Repair, Sam, Setback.Ref, Words, PrivateText.Withdrawn, []),
        new RepairPartsAdded(Repair, Words, Words, [Words]),
        new RepairReceived(Repair, Reception.Accepted),
        new RepairKeptForLater(Repair),
        new RepairReaffirmed(Repair),
        new InjuryNamed(Injury, Sam, InjuryKind.Absence, Words),
        new AccountRevised(Injury, 2, InjuryKind.BreachOfConfidence, Words),
        new HurtAcknowledged(Injury, 2, Words, Words),
        new RepairBegun(Injury),
        new InjuryReframed(Injury, Words),
        new InjuryLeftUnresolved(Injury),
        new InjuryReopened(Injury),
        new OwnershipStated(Injury.Ref, Words),
        new ExperienceValidated(Validation, Sam, Words, Injury.Ref),
        new ValidationConfirmed(Validation),
        new PatternReflected(Words, Injury.Ref),
        new ConflictNoted(),
        new RepairMomentOffered(Moment, 2, Words, Timebox.OfMinutes(15), Injury.Ref),
        new RepairMomentStarted(Moment, 2),
        new RepairMomentClosed(Moment, MomentOutcome.NeedsHelp),
        new SharedProblemProposed(Problem, Injury, 2, Words),
        new ChapterProposed(Chapter, Injury, 2, Words, Day),
        new StrategyProposed(Strategy, 2, Words, Day),
        new StrategyUsed(Strategy),
        new StrategyHelped(Strategy, 3),
        new SetbackDisclosed(Setback, SetbackKind.MissedStep, DisclosureKind.WhenAsked, Content, SetbackContext.Fatigue, Openness, 2),
        new DisclosurePartsAdded(Setback, Content),
        new InvitationAnswered(Setback, DialogueChoice.WithFacilitator),
        new FactContested(Setback, 2, SetbackFact.WhenItHappened, Words),
        new FactAccepted(Setback, SetbackFact.HowItWasTold),
        new RepairReentered(Setback, Words, [Words]),
        new DiscoveryNoted(Sam, SetbackKind.Relapse, DiscoveryKind.Denied, Setback),
        new DisclosureDrafted(Draft, 3, SetbackKind.Lapse, Content, SetbackContext.Illness),
        new DisclosureDraftDiscarded(Draft),
        new DisclosureAgreementProposed(Openness, 2, [DisclosurePart.Occurrence, DisclosurePart.CurrentSafety], Duration.FromHours(36), Day),
        new SafetyNetProposed(Net, 3, [SafetyNetStep.SafetyCheck, SafetyNetStep.RiskPlan], Day),
        new SafetyNetActivated(Run, Net, 3, Setback, Day),
        new SafetyNetStepTaken(Run, SafetyNetStep.ReviewDate, Day),
        new FacilitatedDisclosureProposed(Session, 2, Words, Due, Setback),
        new ReadyForDisclosure(Session, 2, Due),
        new ReadinessWithdrawn(Session),
        new NotReadyNoted(Session, 2, Words),
        new FacilitatedDisclosureHeld(Session),
        new FacilitatedDisclosureEnded(Session),
        new SaidReadyForStage(RepairStage.Accountability, 1),
        new StageReadyWithdrawn(1),
        new StageChanged(RepairStage.SafeRepair),
        new SettingsProposed(Terms, 2, Settings, Day, null),
        new AccountabilityProposed(Terms, 1, Consent),
        new FutureCommitmentProposed(Terms, 1, Future),
        new MaintenancePlanProposed(Terms, 1, Upkeep),
        new PlanEndProposed(Terms, 1, Words),
        new ProfileWritten([Words], Words, Pace.Fortnightly),
        new FeltSafetyRated(SelfRating.Of(0.6)),
        new ScoringTurnedOn(), new ScoringTurnedOff(),
        new SafetyHeld(Words),
        new HoldReleased(),
        new ScreenAnswered([ScreenAnswer.Afraid, ScreenAnswer.ThoughtsOfSelfHarm], Words),
        new ConsentGiven(Given, Study, ConsentPurpose.Research, [ConsentScope.SharedFacts, ConsentScope.PrivateNotes], 3, Due),
        new ConsentWithdrawn(Given),
        new NoteShared(Share, Words, Setback.Ref),
        new ShareScheduled(Share, new(0xC0DE), Due, Words, Setback.Ref),
        new ShareUndone(Share), new ShareReleased(Share), new SharingWithdrawn(Share),
        new NoticeGiven(Words),
        new NoticeScheduled(Share, new(0xC0DE), Due, Words),
        new SharingLevelChosen(SharingTopic.Fears, SharingLevel.Detail),
        new SharingAsked(Request, Sam, SharingTopic.Needs),
        new RequestLaidAside(Request),
        new NoteWritten(Words, Commitment.Ref),
        new TrustRated(Sam, SelfRating.Of(0.3)),
        new StakeSet(Commitment.Ref, Stake.Of(0.75)),
        new BalanceRated(Balance), new BalanceShared(Balance), new BalanceWithdrawn(),
        new TrustShared(Snapshot),
        new SuggestionDismissed("TimeToReview/terms:00000000000000000000000000000001/first"), new ErasurePlanned(), new ErasureCalledOff(),
    ];

    public static ValueList<RoomCommand> Commands { get; } =
    [
        new JoinRelationship(Zone), new LeaveRelationship(), new Pause(), new SayReady(2),
        new SlowDown(Pace.EveryDays(92)),
        new NoteLifeChange(LifeChange.Loss),
        new ProposeRelaxedPeriod(new(Day, Day, Zone)),
        new AssentToTerms(Terms, 2),
        new WithdrawAssent(Terms, 2),
        new EndTerms(Terms), new AskForReview(Terms), new ReviewTerms(Terms, 2),
        new ProposeAgreement(new Vocabulary([new(Words, Words)]), Day, 3),
        new ReviseAgreement(Agreement, 1, new Benchmark(Words, Words, Day), Day, 3),
        new PutForward(Agreement, 3),
        new DropDraft(Agreement),
        new WriteNeed(Agreement, Words),
        new AddStep(Agreement, Words),
        new ChangeStep(Agreement, 1, Words),
        new RemoveStep(Agreement, 1),
        new NoteMeasurement(Agreement, 1, -0.75m),
        new AttachValue(Agreement, 1, 1, Boundary.Ref),
        new DetachValue(Agreement, 1, 1, Boundary.Ref),
        new MakeCommitment(Words, Rhythm, Stake.Of(1), [Setback.Ref]),
        new KeepCommitment(Commitment, Key) { OccurredAt = Due },
        new MissCommitment(Commitment, Key),
        new ExcuseCommitment(Commitment, Key),
        new RenegotiateCommitment(Commitment, Key, Rhythm, 1),
        new UpdateProgress(Commitment, Key, ProgressStatus.Delayed, Words, Due, Words, 2),
        new ConfirmKept(Commitment, Key),
        new NoteMissed(Commitment, Key),
        new EndCommitment(Commitment),
        new ReaffirmCommitment(Commitment, Key, Rhythm, 1),
        new MakePracticalChange(PracticalChangeKind.AdjustedSchedule, Words, Repair.Ref, Day, 1, Series.Ref),
        new EndPracticalChange(Change),
        new ProposeBoundary(BoundaryForm.OwnExposure, BoundaryDomain.Money, Words, Day, [Night, Weekend], Words, [Commitment.Ref]),
        new ReviseBoundary(Boundary, 1, Words, Day, [Weekend], Words),
        new EndBoundary(Boundary),
        new ReviewBoundary(Boundary),
        new RateBoundary(Boundary, SelfRating.Of(1), SelfRating.Of(0)),
        new NoteRationale(Boundary, Words),
        new NoteSafetyConcern(Words, Boundary),
        new NoteRespected(Boundary),
        new NoteCrossing(Boundary, Sam, CrossingKind.Slight),
        new AcknowledgeCrossing(Crossing),
        new OfferRedress(Crossing, Words),
        new AcceptRedress(Crossing, 1),
        new RenewAfterCrossing(Crossing),
        new CloseCrossing(Crossing),
        new ProposeCheckIns(Rhythm, Day, CheckInKind.Routine, Words, [Sam], Timebox.OfMinutes(20), [Section], FacilitatorKind.Clinician),
        new ReviseCheckIns(Series, 1, Rhythm, Day, Words, Timebox.OfMinutes(240), [Section], FacilitatorKind.PeerCoach),
        new PauseCheckIns(Series),
        new SayReadyForCheckIns(Series),
        new HoldCheckIn(Series, Key) { OccurredAt = Due.PlusNanoseconds(1) },
        new MissCheckIn(Series, Key),
        new ExcuseCheckIn(Series, Key),
        new NoteAdHocContact([Sam]),
        new AddToAgenda(Series, Key, Section),
        new WriteCheckIn(Series, Key, [Words], [Words], [new(Words, Sam)]),
        new CloseCheckIn(Series, Key),
        new WriteReflection(Series, Key, Words),
        new ShareReflection(Series, Key, Words),
        new ProposeTopicPolicy([TalkTopic.TheFuture, TalkTopic.Family], Day),
        new ReviseTopicPolicy(Policy, 1, [TalkTopic.InjuryDetails], Day),
        new ProposeChannel(ChannelMedium.Call, [ChannelPurpose.DifficultTopics], [ChannelHours.Between(new(8, 0), new(20, 0))], [Night, Weekend], Day),
        new ReviseChannel(Channel, 1, ChannelMedium.Video, [ChannelPurpose.CheckIns, ChannelPurpose.Closeness], [ChannelHours.Between(new(22, 0), new(2, 30), IsoDayOfWeek.Sunday)], [Weekend], Day),
        new ProposeResponseExpectation(Channel, Duration.FromHours(2), [Night], [ResponseExceptionKind.Other], Sam, Day),
        new ReviseResponseExpectation(Expectation, 2, Duration.FromNanoseconds(1), [Night], [ResponseExceptionKind.Shift], Alex, Day),
        new NoteResponseException(Expectation, ResponseExceptionKind.Illness, Due, Due.PlusNanoseconds(1)),
        new NoteContact(Channel, Sam) { OccurredAt = Due },
        new NoteReply(Contact) { OccurredAt = Due },
        new ProposePunctuality(Duration.FromMinutes(10), Day),
        new RevisePunctuality(Punctuality, 1, Duration.FromDays(1), Day),
        new PlanArrival(Due),
        new GiveDelayNotice(Arrival),
        new NoteArrival(Arrival),
        new CallOffArrival(Arrival),
        new AttemptRepair(Sam, Crossing.Ref, Words, Words, [Words]),
        new AddRepairParts(Repair, Words, Words, [Words]),
        new ReceiveRepair(Repair, 2, Reception.Partly),
        new KeepRepairForLater(Repair),
        new ReaffirmRepair(Repair),
        new NameInjury(Sam, InjuryKind.Secrecy, Words),
        new ReviseAccount(Injury, 1, InjuryKind.Other, Words),
        new AcknowledgeHurt(Injury, 2, Words, Words),
        new BeginRepair(Injury),
        new ReframeInjury(Injury, Words),
        new LeaveUnresolved(Injury),
        new ReopenInjury(Injury),
        new StateOwnership(Setback.Ref, Words),
        new ValidateExperience(Sam, Words, Setback.Ref),
        new ConfirmValidation(Validation),
        new ReflectOnPattern(Words, Setback.Ref),
        new NoteConflict { OccurredAt = Due },
        new OfferRepairMoment(Words, Timebox.OfMinutes(5), Setback.Ref),
        new OfferMomentAgain(Moment, 1, Words, Timebox.OfMinutes(60)),
        new StartRepairMoment(Moment),
        new CloseRepairMoment(Moment, MomentOutcome.PracticalStep),
        new ProposeSharedProblem(Injury, Words),
        new ReviseSharedProblem(Problem, 1, Words),
        new ProposeChapter(Words, Injury, Day),
        new ReviseChapter(Chapter, 1, Words, Day),
        new ProposeStrategy(Words, Day),
        new ReviseStrategy(Strategy, 1, Words, Day),
        new UseStrategy(Strategy),
        new NoteStrategyHelped(Strategy, 2),
        new DiscloseSetback(SetbackKind.Conflict, DisclosureKind.Voluntary, Content, SetbackContext.Stress),
        new AddDisclosureParts(Setback, Content),
        new AnswerInvitation(Setback, DialogueChoice.Later),
        new ContestFact(Setback, 1, SetbackFact.WhatHappened, Words),
        new AcceptFact(Setback, SetbackFact.WhatLedToIt),
        new ReenterRepair(Setback, Words, [Words, Words]),
        new NoteDiscovery(Sam, SetbackKind.Lapse, DiscoveryKind.Discovered, Setback),
        new DraftDisclosure(SetbackKind.Relapse, Content, SetbackContext.Conflict),
        new ReviseDisclosureDraft(Draft, 1, SetbackKind.Lapse, Content, SetbackContext.Fatigue),
        new DiscardDisclosureDraft(Draft),
        new ProposeDisclosureAgreement([DisclosurePart.Triggers], Duration.FromMinutes(90), Day),
        new ReviseDisclosureAgreement(Openness, 1, [DisclosurePart.Meaning], Duration.FromDays(2), Day),
        new ProposeSafetyNet([SafetyNetStep.SafetyCheck, SafetyNetStep.ReviewDate], Day),
        new ReviseSafetyNet(Net, 1, [SafetyNetStep.SafetyCheck], Day),
        new ActivateSafetyNet(Net, Setback),
        new TakeSafetyNetStep(Run, SafetyNetStep.ReviewDate, Day),
        new ProposeFacilitatedDisclosure(Words, Due, Setback),
        new ReviseFacilitatedDisclosure(Session, 1, Words, Due),
        new SayReadyForDisclosure(Session, 1),
        new WithdrawReadiness(Session),
        new NoteNotReady(Session, 1, Words),
        new HoldFacilitatedDisclosure(Session),
        new EndFacilitatedDisclosure(Session),
        new SayReadyForStage(RepairStage.Accountability, 1),
        new WithdrawStageReady(1),
        new ReturnToStage(RepairStage.Safety),
        new ProposeSettings(Settings, 0, Day),
        new ProposeAccountability(Consent),
        new ProposeFutureCommitment(Future),
        new ProposeMaintenancePlan(Upkeep),
        new ProposePlanEnd(Words),
        new WriteProfile([Words], Words, Pace.Fortnightly),
        new RateFeltSafety(SelfRating.Of(0.6)),
        new TurnScoringOn(),
        new TurnScoringOff(),
        new HoldForSafety(Words),
        new ReleaseHold(),
        new AnswerSafetyScreen([ScreenAnswer.KeptFromHelp], Words),
        new GiveConsent(Study, ConsentPurpose.Care, [ConsentScope.SharedWords], 1, Due),
        new WithdrawConsent(Given),
        new ShareNote(Words, Commitment.Ref),
        new ShareNoteLater(Words, Commitment.Ref, Due),
        new UndoShare(Share),
        new ReleaseShare(Share),
        new WithdrawSharing(Share),
        new GiveNotice(Words),
        new GiveNoticeLater(Due, Words),
        new ChooseSharingLevel(SharingTopic.Past, SharingLevel.Open),
        new AskToShare(Sam, SharingTopic.Feelings),
        new LayRequestAside(Request),
        new WriteNote(Words, Setback.Ref),
        new RateTrust(Sam, SelfRating.Of(0)),
        new SetStake(Series.Ref, Stake.Of(0.5)),
        new RateBalance(Balance), new ShareBalance(Balance), new WithdrawBalance(),
        new ShareTrust(Snapshot),
        new DismissSuggestion("TimeToReview/terms:00000000000000000000000000000001/first"), new PlanErasure(), new CallOffErasure(),
    ];

    /// <summary>One append for each event, in order.</summary>
    public static ValueList<RecordedAppend> Appends { get; } = Events.Select((e, i) => Append(i, e)).ToValueList();

    public static RecordedAppend Append(long version, params ValueList<RoomEvent> events) => new(
        version,
        new((UInt128)version + 1),
        events[0].IsNeutral ? PersonId.None : Alex,
        Instant.FromUtc(2026, 1, 6, 7, 8, 9).PlusNanoseconds(version),
        Instant.FromUtc(2026, 1, 6, 7, 0),
        (UInt128)version << 100,
        events);

    public static StoredAppend Stored(RecordedAppend append) => new(append.Version, append.Command, RoomCodec.Encode(append));
}
