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
using NodaTime;

namespace AttachmentRepair.Testing;

// Makes histories over a few weeks: every command of the registry but leaving and holding (which write the shared pause), by A and by B, about what
// was made so far, with retries, reused command ids, unknown items and a clock that now and then goes back. Laws run on these histories: what a die is
// thrown for, and in which order, changes all of them.
internal sealed class HistoryMaker
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalTime[] Times = [new(20, 0), new(18, 30), new(2, 30)];

    private readonly Dice dice;
    private readonly Made made;
    private readonly List<SampleStep> steps = [];
    private readonly List<(bool ByA, RoomCommand Command)> next = [];
    private int minute;

    private HistoryMaker(ulong seed)
    {
        dice = new(seed);
        made = new(Couple.Relationship, dice);
    }

    private delegate RoomCommand Make(HistoryMaker maker, bool byA, LocalTime time);

    private static IReadOnlyList<Make> Shared { get; } = Weighted(
        (1, (m, _, _) => new JoinRelationship(Zone)),
        (1, (_, _, _) => new Pause()),
        (4, (m, _, _) => new SayReady(m.dice.OneIn(4) ? 1 : m.made.Pauses)),
        (1, (m, _, _) => new SlowDown(m.dice.OneIn(2) ? null : Pace.EveryDays(m.dice.From(1, 40)))),
        (2, (m, _, _) => new NoteLifeChange(m.dice.Any<LifeChange>())),
        (2, (m, _, _) => new ProposeRelaxedPeriod(new(m.Today, m.Today.PlusDays(m.dice.From(0, 5)), Zone))),
        (9, (m, _, _) => new AssentToTerms(m.made.Terms, m.dice.OneIn(4) ? 2 : 1)),
        (4, (m, _, _) => new WithdrawAssent(m.made.Terms, 1)),
        (1, (m, _, _) => new EndTerms(m.made.Terms)),
        (2, (m, _, _) => new AskForReview(m.made.Terms)),
        (2, (m, _, _) => new ReviewTerms(m.made.Terms, 1)),
        (5, (m, _, _) => new ProposeAgreement(m.Content(m.dice.Below(9)), m.Review(), m.dice.OneIn(8) ? 1 : null)),
        (2, (m, _, _) => new ReviseAgreement(m.made.Agreement, m.dice.OneIn(3) ? 0 : 1, m.Content(m.dice.Below(9)))),
        (2, (m, _, _) => new WriteNeed(m.made.Agreement, m.Words())),
        (2, (m, _, _) => new AddStep(m.made.Agreement, m.Words())),
        (3, (m, _, _) => new ChangeStep(m.made.Agreement, 1, m.Words())),
        (1, (m, _, _) => new RemoveStep(m.made.Agreement, 1)),
        (1, (m, _, _) => new PutForward(m.made.Agreement, m.dice.From(1, 3))),
        (1, (m, _, _) => new DropDraft(m.made.Agreement)),
        (2, (m, _, _) => new NoteMeasurement(m.made.Agreement, 1, m.dice.Below(9) / 2m)),
        (2, (m, _, _) => new AttachValue(m.made.Agreement, 1, 1, m.made.Any)),
        (1, (m, _, _) => new DetachValue(m.made.Agreement, 1, 1, m.made.Any)),
        (6, (m, _, time) => new MakeCommitment(m.Words(), m.AnyCadence(time), m.dice.OneIn(2) ? Stake.Of(0.5) : null, m.dice.OneIn(6) ? [m.made.Any] : null)),
        (4, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new KeepCommitment(id, key))),
        (2, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new MissCommitment(id, key))),
        (2, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new ExcuseCommitment(id, key))),
        (3, (m, _, time) => m.Of(m.made.Commitment, (id, key) => new RenegotiateCommitment(id, key, m.dice.OneIn(2) ? m.AnyCadence(time) : null))),
        (2, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new UpdateProgress(id, key, m.dice.Any<ProgressStatus>(), m.dice.OneIn(4) ? null : m.Words(), Reason: m.dice.OneIn(3) ? m.Words() : null))),
        (2, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new ConfirmKept(id, key))),
        (2, (m, _, _) => m.Of(m.made.Commitment, (id, key) => new NoteMissed(id, key))),
        (1, (m, _, _) => new EndCommitment(m.made.Commitment.Id)),
        (2, (m, _, time) => m.Of(m.made.Commitment, (id, key) => new ReaffirmCommitment(id, key, m.dice.OneIn(2) ? m.AnyCadence(time) : null))),
        (3, (m, _, _) => new MakePracticalChange(m.dice.Any<PracticalChangeKind>(), m.Words(), m.made.Any, m.Today.PlusDays(m.dice.From(-1, 3)), m.dice.OneIn(2) ? 1 : null, m.dice.OneIn(3) ? m.made.Any : null)),
        (1, (m, _, _) => new EndPracticalChange(m.made.Change)),
        (4, (m, _, _) => new ProposeBoundary(m.dice.Any<BoundaryForm>(), m.dice.Any<BoundaryDomain>(), m.Words(), m.Review(), m.dice.OneIn(3) ? [QuietHours.Between(new(22, 0), new(7, 0))] : null)),
        (3, (m, _, _) => new ReviseBoundary(m.made.Boundary, m.dice.OneIn(3) ? 2 : 1, m.Words(), m.Review())),
        (3, (m, _, _) => new ReviewBoundary(m.made.Boundary)),
        (2, (m, _, _) => new RenewAfterCrossing(m.made.Crossing)),
        (2, (m, _, _) => new CloseCrossing(m.made.Crossing)),
        (4, (m, _, _) => new EndBoundary(m.made.Boundary)),
        (3, (m, _, _) => new NoteRespected(m.made.Boundary)),
        (5, (m, byA, _) => new NoteCrossing(m.made.Boundary, Couple.Other(byA), m.dice.Any<CrossingKind>())),
        (4, (m, _, _) => new AcknowledgeCrossing(m.made.Crossing)),
        (4, (m, _, _) => new OfferRedress(m.made.Crossing, m.Words())),
        (4, (m, _, _) => new AcceptRedress(m.made.Crossing, m.dice.OneIn(4) ? 2 : 1)),
        (6, (m, _, time) => new ProposeCheckIns(m.AnyRhythm(time), m.Review(), m.dice.OneIn(3) ? CheckInKind.CheckIn : m.dice.Any<CheckInKind>(), m.dice.OneIn(2) ? null : m.Words())),
        (2, (m, _, time) => new ReviseCheckIns(m.made.CheckIn.Id, m.dice.OneIn(3) ? 2 : 1, m.AnyRhythm(time), m.Review())),
        (2, (m, _, _) => new PauseCheckIns(m.made.CheckIn.Id)),
        (2, (m, _, _) => new SayReadyForCheckIns(m.made.CheckIn.Id)),
        (2, (_, _, _) => new NoteAdHocContact()),
        (2, (m, _, _) => m.Of(m.made.CheckIn, (id, key) => new AddToAgenda(id, key, new(m.dice.Any<AgendaSectionKind>(), Timebox.OfMinutes(1), TalkTopic.PastUse)))),
        (3, (m, byA, _) => m.Of(m.made.CheckIn, (id, key) => new WriteCheckIn(id, key, [m.Words()], null, [new(m.Words(), Couple.Other(byA))]))),
        (2, (m, _, _) => m.Of(m.made.CheckIn, (id, key) => new CloseCheckIn(id, key))),
        (5, (m, _, _) => m.Of(m.made.Reflection, (id, key) => new ShareReflection(id, key, m.Words()))),
        (2, (m, _, _) => new ProposeTopicPolicy([TalkTopic.PastUse, m.dice.Any<TalkTopic>()], m.Review())),
        (1, (m, _, _) => new ReviseTopicPolicy(m.made.Policy, m.dice.OneIn(3) ? 2 : 1, [m.dice.Any<TalkTopic>()])),
        (3, (m, _, _) => m.Of(m.made.CheckIn, (id, key) => new HoldCheckIn(id, key))),
        (3, (m, _, _) => m.Of(m.made.CheckIn, (id, key) => new MissCheckIn(id, key))),
        (3, (m, _, _) => m.Of(m.made.CheckIn, (id, key) => new ExcuseCheckIn(id, key))),
        (3, (m, _, _) => new ProposeChannel(m.dice.Any<ChannelMedium>(), [m.dice.Any<ChannelPurpose>()], m.dice.OneIn(2) ? [ChannelHours.Between(new(8, 0), new(20, 0))] : null, ReviewOn: m.Review())),
        (2, (m, _, _) => new ReviseChannel(m.made.Channel, m.dice.OneIn(4) ? 2 : 1, m.dice.Any<ChannelMedium>(), [m.dice.Any<ChannelPurpose>()])),
        (3, (m, byA, _) => new ProposeResponseExpectation(m.made.Channel, Duration.FromHours(m.dice.From(1, 9)), null, [ResponseExceptionKind.Shift], m.dice.OneIn(3) ? Couple.Other(byA) : null)),
        (1, (m, _, _) => new ReviseResponseExpectation(m.made.Expectation, 1, Duration.FromHours(m.dice.From(1, 9)))),
        (2, (m, _, _) => new NoteResponseException(m.made.Expectation, ResponseExceptionKind.Shift, Couple.Start, Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(10, 900)))),
        (4, (m, byA, _) => new NoteContact(m.made.Channel, Couple.Other(byA))),
        (3, (m, _, _) => new NoteReply(m.made.Contact)),
        (2, (m, _, _) => new ProposePunctuality(Duration.FromMinutes(m.dice.From(0, 30)))),
        (1, (m, _, _) => new RevisePunctuality(m.made.Punctuality, 1, Duration.FromMinutes(m.dice.From(0, 30)))),
        (3, (m, _, _) => new PlanArrival(Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(10, 900)))),
        (1, (m, _, _) => new GiveDelayNotice(m.made.Arrival)),
        (2, (m, _, _) => new NoteArrival(m.made.Arrival)),
        (1, (m, _, _) => new CallOffArrival(m.made.Arrival)),
        (4, (m, byA, _) => new AttemptRepair(Couple.Other(byA), m.made.Any, m.Words(), m.Words(), m.dice.OneIn(2) ? [] : [m.Words()])),
        (2, (m, _, _) => new AddRepairParts(m.made.Repair, null, m.dice.OneIn(2) ? m.Words() : null, [m.Words()])),
        (4, (m, _, _) => new ReceiveRepair(m.made.Repair, m.dice.OneIn(4) ? 2 : 1, m.dice.Any<Reception>())),
        (2, (m, _, _) => new ReaffirmRepair(m.made.Repair)),
        (5, (m, byA, _) => new NameInjury(Couple.Other(byA), m.dice.Any<InjuryKind>(), m.Words())),
        (2, (m, _, _) => new ReviseAccount(m.made.Injury, 1, m.dice.Any<InjuryKind>(), m.Words())),
        (4, (m, _, _) => new AcknowledgeHurt(m.made.Injury, 1, m.Words(), m.Words())),
        (3, (m, _, _) => new BeginRepair(m.made.Injury)),
        (2, (m, _, _) => new ReframeInjury(m.made.Injury, m.Words())),
        (4, (m, _, _) => new StateOwnership(m.dice.OneIn(2) ? m.made.Any : m.made.Injury.Ref, m.Words())),
        (3, (m, byA, _) => new ValidateExperience(Couple.Other(byA), m.Words(), m.dice.OneIn(2) ? null : m.made.Any)),
        (2, (m, _, _) => new ConfirmValidation(m.made.Validation)),
        (2, (_, _, _) => new NoteConflict()),
        (4, (m, _, _) => new OfferRepairMoment(m.Words(), Timebox.OfMinutes(m.dice.From(5, 60)), m.dice.OneIn(3) ? m.made.Any : null)),
        (2, (m, _, _) => new OfferMomentAgain(m.made.Moment, 1, m.Words(), Timebox.OfMinutes(10))),
        (2, (m, _, _) => new StartRepairMoment(m.made.Moment)),
        (2, (m, _, _) => new CloseRepairMoment(m.made.Moment, m.dice.Any<MomentOutcome>())),
        (2, (m, _, _) => new ProposeSharedProblem(m.made.Injury, m.Words())),
        (1, (m, _, _) => new ReviseSharedProblem(m.made.Problem, 1, m.Words())),
        (2, (m, _, _) => new ProposeChapter(m.Words(), m.dice.OneIn(2) ? m.made.Injury : null, m.Review())),
        (1, (m, _, _) => new ReviseChapter(m.made.Chapter, 1, m.Words())),
        (2, (m, _, _) => new ProposeStrategy(m.Words(), m.Review())),
        (1, (m, _, _) => new ReviseStrategy(m.made.Strategy, 1, m.Words())),
        (2, (m, _, _) => new UseStrategy(m.made.Strategy)),
        (2, (m, _, _) => new NoteStrategyHelped(m.made.Strategy, 1)),
        (4, (m, _, _) => new DiscloseSetback(m.dice.Any<SetbackKind>(), m.dice.Any<DisclosureKind>(), m.Content(), m.dice.Any<SetbackContext>())),
        (2, (m, _, _) => new AddDisclosureParts(m.made.Setback, new(null, null, [m.Words()]))),
        (2, (m, _, _) => new AnswerInvitation(m.made.Setback, m.dice.Any<DialogueChoice>())),
        (2, (m, _, _) => new ContestFact(m.made.Setback, m.dice.OneIn(4) ? 2 : 1, m.dice.Any<SetbackFact>(), m.dice.OneIn(2) ? null : m.Words())),
        (1, (m, _, _) => new AcceptFact(m.made.Setback, m.dice.Any<SetbackFact>())),
        (2, (m, _, _) => new ReenterRepair(m.made.Setback, m.Words(), [m.Words()])),
        (2, (m, _, _) => new ProposeDisclosureAgreement([m.dice.Any<DisclosurePart>()], m.dice.OneIn(2) ? null : Duration.FromHours(m.dice.From(1, 60)), m.Review())),
        (1, (m, _, _) => new ReviseDisclosureAgreement(m.made.DisclosureAgreement, 1, [m.dice.Any<DisclosurePart>(), m.dice.Any<DisclosurePart>()])),
        (3, (m, _, _) => new ProposeSafetyNet(m.Net())),
        (2, (m, _, _) => new ReviseSafetyNet(m.made.Net, 1, m.Net())),
        (4, (m, _, _) => new ActivateSafetyNet(m.made.Net, m.dice.OneIn(3) ? null : m.made.Setback)),
        (4, (m, _, _) => new TakeSafetyNetStep(m.made.Run, m.dice.OneIn(2) ? SafetyNetStep.SafetyCheck : m.dice.Any<SafetyNetStep>())),
        (5, (m, _, _) => new ProposeFacilitatedDisclosure(m.Words(), Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(-10, 900)), m.dice.OneIn(2) ? null : m.made.Setback)),
        (1, (m, _, _) => new ReviseFacilitatedDisclosure(m.made.Session, 1, m.Words(), Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(1, 3000)))),
        (2, (m, _, _) => new SayReadyForDisclosure(m.made.Session, m.dice.OneIn(4) ? 2 : 1)),
        (2, (m, _, _) => new WithdrawReadiness(m.made.Session)),
        (4, (m, _, _) => new HoldFacilitatedDisclosure(m.made.Session)),
        (3, (m, _, _) => new EndFacilitatedDisclosure(m.made.Session)),
        (4, (m, _, _) => new SayReadyForStage(m.dice.OneIn(3) ? m.dice.Any<RepairStage>() : m.made.NextStage, m.made.StageVersion)),
        (1, (m, _, _) => new WithdrawStageReady(m.made.StageVersion)),
        (1, (m, _, _) => new ReturnToStage(m.dice.Any<RepairStage>())),
        (3, (m, _, _) => new ProposeSettings(new(Pace.EveryDays(m.dice.From(1, 20)), Duration.FromMinutes(m.dice.From(4, 90)), m.dice.From(2, 60), SelfRating.Of(m.dice.From(0, 10) / 10.0)), m.dice.Below(3) / 2, m.Review())),
        (2, (m, _, _) => new ProposeAccountability(new(m.Words(), m.Today.PlusDays(m.dice.From(-1, 20)), Zone), m.dice.Below(4) / 3)),
        (2, (m, _, _) => new ProposeFutureCommitment(new(m.Words(), m.Today.PlusYears(m.dice.From(0, 9)), Zone), m.dice.Below(4) / 3)),
        (2, (m, _, _) => new ProposeMaintenancePlan(new([m.Words()], [1, 3, 6], m.dice.OneIn(2) ? [] : [m.Today], m.Today.PlusMonths(-1), Zone), m.dice.Below(4) / 3)),
        (2, (m, _, _) => new ProposePlanEnd(m.dice.OneIn(2) ? null : m.Words(), m.dice.Below(4) / 3)),
        (3, (m, _, _) => new ShareNote(m.Words(), m.dice.OneIn(2) ? null : m.made.Any)),
        (3, (m, _, _) => new WithdrawSharing(m.made.Share)),
        (1, (m, _, _) => new GiveNotice(m.Words())),
        (3, (m, _, _) => new ChooseSharingLevel(m.dice.Any<SharingTopic>(), m.dice.Any<SharingLevel>())),
        (3, (m, byA, _) => new AskToShare(Couple.Other(byA), m.dice.Any<SharingTopic>())),
        (2, (m, _, _) => new ShareBalance(m.Balance())),
        (2, (_, _, _) => new WithdrawBalance()),
        (1, (m, byA, _) => new ShareTrust(new(Couple.Other(byA), Couple.Start, 0.4, 0.4, 0.2, 0.6, 0.4, 0.4, 0.4, 0.4, "trust/1", "made up"))));

    // So that there is something to do in most histories, however many commands there are.
    private static IReadOnlyList<Make> Beginnings { get; } = Weighted(
        (3, (m, _, time) => new MakeCommitment(m.Words(), m.AnyCadence(time))),
        (2, (m, _, time) => new ProposeCheckIns(m.AnyRhythm(time), m.Review(), m.dice.OneIn(3) ? m.dice.Any<CheckInKind>() : CheckInKind.CheckIn)));

    private static IReadOnlyList<Make> Private { get; } = Weighted(
        (3, (m, _, _) => new KeepRepairForLater(m.made.Repair)),
        (3, (m, _, _) => m.Of(m.made.Reflection, (id, key) => new WriteReflection(id, key, m.Words()))),
        (3, (m, _, _) => new LeaveUnresolved(m.made.Injury)),
        (1, (m, _, _) => new ReopenInjury(m.made.Injury)),
        (2, (m, _, _) => new ReflectOnPattern(m.Words(), m.dice.OneIn(2) ? null : m.made.Any)),
        (3, (m, _, _) => new RateBoundary(m.made.Boundary, SelfRating.Of(m.dice.From(0, 10) / 10.0), SelfRating.Of(m.dice.From(0, 10) / 10.0))),
        (2, (m, _, _) => new NoteRationale(m.made.Boundary, m.Words())),
        (2, (m, _, _) => new NoteSafetyConcern(m.dice.OneIn(2) ? null : m.Words(), m.dice.OneIn(2) ? null : m.made.Boundary)),
        (2, (m, byA, _) => new NoteDiscovery(Couple.Other(byA), m.dice.Any<SetbackKind>(), m.dice.Any<DiscoveryKind>(), m.dice.OneIn(2) ? null : m.made.Setback)),
        (2, (m, _, _) => new DraftDisclosure(m.dice.Any<SetbackKind>(), m.Content(), m.dice.Any<SetbackContext>())),
        (2, (m, _, _) => new ReviseDisclosureDraft(m.made.Draft, 1, m.dice.Any<SetbackKind>(), m.Content())),
        (1, (m, _, _) => new DiscardDisclosureDraft(m.made.Draft)),
        (2, (m, _, _) => new NoteNotReady(m.made.Session, 1, m.dice.OneIn(2) ? null : m.Words())),
        (3, (m, _, _) => new WriteProfile([m.Words()], m.dice.OneIn(2) ? null : m.Words(), m.dice.OneIn(3) ? null : Pace.EveryDays(m.dice.From(1, 40)))),
        (3, (m, _, _) => new RateFeltSafety(SelfRating.Of(m.dice.From(0, 10) / 10.0))),
        (2, (_, _, _) => new TurnScoringOn()),
        (1, (_, _, _) => new TurnScoringOff()),
        (1, (_, _, _) => new PlanErasure()),
        (1, (_, _, _) => new CallOffErasure()),
        (1, (_, _, _) => new ReleaseHold()),
        (1, (m, _, _) => new AnswerSafetyScreen([], m.dice.OneIn(2) ? null : m.Words())),
        (2, (m, _, _) => new GiveConsent(new(m.dice.Id()), m.dice.Any<ConsentPurpose>(), [m.dice.Any<ConsentScope>()], m.dice.Below(3), Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(1, 40000)))),
        (2, (m, _, _) => new WithdrawConsent(m.made.Consent)),
        (3, (m, _, _) => new ShareNoteLater(m.Words(), m.dice.OneIn(2) ? null : m.made.Any)),
        (2, (m, _, _) => new UndoShare(m.made.Planned)),
        (2, (m, _, _) => new ReleaseShare(m.made.Planned)),
        (1, (m, _, _) => new GiveNoticeLater(Couple.Start + Duration.FromMinutes(m.minute + m.dice.From(0, 4000)))),
        (2, (m, _, _) => new LayRequestAside(m.made.Request)),
        (3, (m, _, _) => new WriteNote(m.Words(), m.dice.OneIn(2) ? null : m.made.Any)),
        (2, (m, byA, _) => new RateTrust(Couple.Other(byA), SelfRating.Of(m.dice.From(0, 10) / 10.0))),
        (2, (m, _, _) => new SetStake(m.made.Any, m.dice.OneIn(4) ? null : Stake.Of(m.dice.From(1, 10) / 10.0))),
        (2, (m, _, _) => new RateBalance(m.Balance())),
        (2, (m, _, _) => new DismissSuggestion($"{BoundaryPhrases.TalkAboutCrossing.Code}/{m.made.Crossing.Ref}/first")));

    private LocalDate Today => (Couple.Start + Duration.FromMinutes(minute)).InZone(Zone).Date;

    public static ValueList<SampleStep> Of(ulong seed, int length) => new HistoryMaker(seed).MakeSteps(length);

    private ValueList<SampleStep> MakeSteps(int length)
    {
        if (!dice.OneIn(4))
        {
            Add(false, new TurnScoringOn(), new(dice.Id()), default);
        }

        // Most people have something in their agenda.
        if (!dice.OneIn(3))
        {
            Add(dice.OneIn(2), new MakeCommitment(Words(), Cadence.Fixed(Recurrence.Create(Today.At(Times[0]), RecurrenceRule.Daily()).In(Zone))), new(dice.Id()), Times[0]);
        }

        while (steps.Count < length)
        {
            // Some steps follow at once, some days later, and some clocks go back.
            minute += dice.Below(4) switch { 0 => dice.From(0, 3), 1 => dice.From(1, 240), 2 => dice.From(200, 2400), _ => dice.OneIn(4) ? -dice.From(1, 90) : 30 };
            if (steps.Count > 0 && dice.OneIn(20))
            {
                var retried = dice.Of(steps);
                Add(retried.ByA, retried.Command, retried.Id, default);
                continue;
            }

            if (next.Count > 0 && dice.OneIn(2))
            {
                var follow = next[^1];
                next.RemoveAt(next.Count - 1);
                Add(follow.ByA, follow.Command, new(dice.Id()), default);
                continue;
            }

            var isPrivate = dice.OneIn(2);
            var byA = isPrivate ? !dice.OneIn(4) : dice.OneIn(2);
            var time = dice.Of(Times);
            var command = dice.Of(isPrivate ? Private : dice.OneIn(6) ? Beginnings : Shared)(this, byA, time);
            if (dice.OneIn(6))
            {
                command = command with { OccurredAt = Couple.Start + Duration.FromMinutes(minute - dice.From(-5, 600)) };
            }

            Add(byA, command, steps.Count > 0 && dice.OneIn(12) ? dice.Of(steps).Id : new(dice.Id()), time);
        }

        // Some begin with two steps at once.
        return steps.Take(length).ToValueList();
    }

    private void Add(bool byA, RoomCommand command, CommandId id, LocalTime time)
    {
        var step = new SampleStep(byA ? Couple.A : Couple.B, minute, command, id, MayBeLeftOut: false);
        steps.Add(step with { MayBeLeftOut = byA && step.IsPrivate && !dice.OneIn(3) });
        made.Hear(command, id, time);
        next.AddRange(Sequel.Of(command, id, byA, new(Today.At(time)), made.Net, made.Pauses, dice).Take(1 + dice.Below(3)).Reverse());
    }

    private BalanceRating Balance() => new(SelfRating.Of(dice.From(0, 10) / 10.0), SelfRating.Of(dice.From(0, 10) / 10.0));

    private PrivateText Words() => PrivateText.Of($"words {dice.Below(1000)}");

    private DisclosureContent Content() => new(
        dice.OneIn(4) ? null : Words(), dice.OneIn(2) ? null : Words(), [Words()], dice.OneIn(2) ? null : [Words()], dice.OneIn(2) ? null : [Words()], dice.OneIn(2) ? null : Words());

    private AgreementContent Content(int kind) => kind switch
    {
        0 => new SafetyHonestyAgreement([Words(), Words()]),
        1 => new MutualCommitment(dice.Any<MutualCommitmentKind>(), Words()),
        2 => new SharedValues([Words(), Words()], dice.OneIn(2)),
        3 => new Benchmark(Words(), Words(), Today.PlusDays(30)),
        4 => new ContextFactor(dice.Any<ContextFactorKind>(), new(Today, Today.PlusDays(dice.From(0, 5)), Zone), dice.OneIn(2), dice.OneIn(2) ? Words() : null),
        5 => new Compromise(Words(), Today, Today.PlusDays(dice.From(0, 9))),
        6 => new JointGoal(Words()),
        7 => new Vocabulary([new(Words(), Words())]),
        _ => new GeneralAgreement(dice.Any<AgreementArea>(), Words()),
    };

    private LocalDate? Review() => dice.OneIn(2) ? null : Today.PlusDays(dice.From(0, 10));

    private ValueList<SafetyNetStep> Net() => dice.OneIn(8)
        ? [SafetyNetStep.Listen]
        : new[] { SafetyNetStep.Listen, SafetyNetStep.SafetyCheck, dice.Any<SafetyNetStep>() }.Distinct().ToValueList();

    private Cadence AnyCadence(LocalTime time) => dice.Below(3) switch
    {
        0 => Cadence.Fixed(Recurrence.Create(Today.At(time), RecurrenceRule.Daily()).In(Zone)),
        1 => Cadence.Fixed(Recurrence.Create(Today.At(time), RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday)).In(Zone)),
        _ => Cadence.Once(Today.PlusDays(dice.From(0, 4)).At(time), Zone),
    };

    private Cadence AnyRhythm(LocalTime time) => dice.OneIn(5) ? Cadence.SinceLast(Duration.FromHours(30), Duration.FromHours(60), Zone) : AnyCadence(time);

    private RoomCommand Of<TId>((TId Id, LocalTime Time) item, Func<TId, OccurrenceKey, RoomCommand> command) =>
        command(item.Id, new(Today.PlusDays(dice.From(-1, 2)).At(item.Time)));

    private static List<Make> Weighted(params (int Weight, Make Make)[] makes) =>
        makes.SelectMany(m => Enumerable.Repeat(m.Make, m.Weight)).ToList();
}
