using System.Collections.Frozen;
using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;

namespace AttachmentRepair.Trust;

/// <summary>
/// The map from events to evidence, one row an event of the <see cref="Registry"/>: whose statement it must be, what it counts as, where, and why. It is the map
/// itself: <see cref="EvidenceMap"/> hears each event through its row, and nothing in any other way. Stakes and severities are policy.
/// </summary>
public static class EvidenceRules
{
    private delegate void Hearing<in T>(EvidenceFold fold, EvidenceHeard heard, T e);

    /// <summary>All rows, in the order of the registry.</summary>
    public static ValueList<EvidenceRule> All { get; } =
    [
        // Membership
        No<RelationshipOpened>("A beginning says nothing of anybody yet."),
        No<PersonJoined>("Joining is a condition, not an act that weighs."),
        No<PersonLeft>("Leaving is everybody's right and is never scored."),
        No<Paused>("A pause is everybody's right; it hides its cause and is never scored."),
        No<SaidReady>("Readiness has its own pace and is never scored."),
        No<Slowed>("A slower pace is everybody's right and is never scored."),
        No<LifeChanged>("Circumstances are nobody's merit and nobody's fault."),
        No<RelaxedPeriodProposed>("A relaxed period excuses; asking for one costs nothing."),

        // Terms
        No<TermsAssented>("To agree is not yet to keep."),
        No<AssentWithdrawn>("Whoever agrees may withdraw, at no cost."),
        No<TermsEnded>("Ending needs one person and is never scored."),
        No<ReviewAsked>("Asking to look again is never scored."),
        No<TermsReviewed>("To look again is not yet to keep."),

        // Agreements
        No<AgreementDrafted>("A draft binds nobody."),
        No<AgreementProposed>("A proposal binds nobody; what is kept under it has events of its own."),
        No<DraftDropped>("A draft may be dropped at no cost."),
        No<NeedWritten>("A need is not a deed."),
        No<StepAdded>("An intention is not yet an act."),
        No<StepChanged>("Everybody changes their own steps freely."),
        No<StepRemoved>("Everybody changes their own steps freely."),
        No<MeasurementNoted>("A benchmark is looked at together and is no mark for one person."),
        No<ValueAttached>("Meaning is shared, not earned."),
        No<ValueDetached>("Meaning is shared, not earned."),

        // Commitments
        Read<CommitmentMade>("To promise is not yet to keep. It says what one occurrence weighs.", (f, h, e) => f.Made(e, h.Author)),
        Trustee<CommitmentKept>("a keep of its stake; half of it when late", "What was said was done.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, e.State, h), TrustDomain.Reliability),
        Trustee<CommitmentMissed>("a miss of its stake", "Its maker says that it was missed. It counts at its occurrence, however late it was said.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, OccurrenceState.Missed, h), TrustDomain.Reliability),
        Trustee<CommitmentExcused>("not counted", "Excused with notice: neither kept nor missed. It lowers coverage only.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, OccurrenceState.Excused, h), TrustDomain.Reliability),
        Trustee<CommitmentRenegotiated>("not counted", "Renegotiated in time is no miss. It lowers coverage only.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, OccurrenceState.Renegotiated, h), TrustDomain.Reliability),
        Trustee<ProgressUpdated>("a keep of .25, once for each occurrence, where it names a next step", "Telling how it goes before it is due is openness; an explanation alone is not.",
            (f, h, e) => f.Update(e, h), TrustDomain.Transparency),
        Truster<KeptConfirmed>("a keep of its stake, late where its maker said so", "The truster's number follows the truster's word.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, OccurrenceState.Kept, h, confirms: true), TrustDomain.Reliability),
        Truster<MissNoted>("a miss of its stake", "The truster's number follows the truster's word; where the maker says otherwise a report shows both.",
            (f, h, e) => f.Say(e.Commitment, e.Definition, e.Occurrence, e.Due, OccurrenceState.Missed, h), TrustDomain.Reliability),
        No<CommitmentEnded>("Ending a commitment is its maker's right and is never scored."),
        No<CommitmentReaffirmed>("A word that is renewed undoes no miss and earns nothing by itself."),
        No<PracticalChangeMade>("A change is an intention until something is kept by it."),
        No<PracticalChangeEnded>("Everybody ends their own changes freely."),

        // Boundaries
        No<BoundaryProposed>("To state a boundary is never scored."),
        No<BoundaryRevised>("To word a boundary anew is never scored."),
        No<BoundaryEnded>("To end a boundary is never scored."),
        No<BoundaryReviewed>("To look again is never scored."),
        No<BoundaryRated>("It is about the boundary, not about a person."),
        No<RationaleNoted>("A reason is not a deed."),
        No<SafetyConcernNoted>("What concerns safety is never scored."),
        Truster<BoundaryRespected>("a keep of .25", "Its owner, and nobody else, says that a boundary was respected, at most once a period.",
            (f, h, e) => f.Act(h, h.RecordedAt, TrustDomain.EmotionalSafety, e.Boundary.Ref), TrustDomain.EmotionalSafety),
        Truster<CrossingNoted>("a crossing: severity .2 slight, .4 clear, .8 severe", "Its owner says that a boundary was crossed. From .8 on a part of it stays.",
            (f, h, e) => f.Cross(e, h), TrustDomain.EmotionalSafety),
        No<CrossingAcknowledged>("Only its owner's word on the redress counts, so that nobody acknowledges for credit."),
        No<RedressOffered>("An offer counts when its receiver accepts it."),
        Truster<RedressAccepted>("a repair of the crossing, accepted", "Only the owner says that a redress is enough.",
            (f, h, e) => f.Redress(e.Crossing.Ref, h), TrustDomain.EmotionalSafety),
        No<CrossingRenewed>("A word that is renewed earns nothing by itself."),
        No<CrossingClosed>("To let something rest is its owner's own choice and says nothing of the other."),

        // Check-ins, channels, punctuality
        Read<CheckInsProposed>("To propose is not yet to keep. It says what the series is, and whose.", (f, h, e) => f.Proposed(e)),
        No<CheckInsRevised>("To propose is not yet to keep."),
        No<CheckInsPaused>("A pause is everybody's right and is never scored."),
        No<SaidReadyForCheckIns>("Readiness has its own pace and is never scored."),
        Either<CheckInHeld>("a keep of half a stake; half of that when late", "Held is held, whoever of the two says so. A ritual or a routine is Reliability, a talk Responsiveness.",
            (f, h, e) => f.Meet(e.Series, e.Occurrence, e.Due, e.State, h), TrustDomain.Reliability, TrustDomain.Responsiveness),
        Trustee<CheckInMissed>("a miss of half a stake, unless it was held", "The trustee says that they missed it; the truster's own miss says nothing of the trustee.",
            (f, h, e) => f.Meet(e.Series, e.Occurrence, e.Due, OccurrenceState.Missed, h), TrustDomain.Reliability, TrustDomain.Responsiveness),
        Trustee<CheckInExcused>("not counted", "Excused with notice: neither kept nor missed. It lowers coverage only.",
            (f, h, e) => f.Meet(e.Series, e.Occurrence, e.Due, OccurrenceState.Excused, h), TrustDomain.Reliability, TrustDomain.Responsiveness),
        No<AdHocContactNoted>("Being in touch of one's own accord is left free of any count."),
        No<AgendaSectionAdded>("To bring something up is never scored."),
        Trustee<CheckInWritten>("a keep of .25, once for each occurrence of a ritual", "The statement of a ritual: saying how things are is openness. In other series notes are free of any count.",
            (f, h, e) => f.Write(e, h), TrustDomain.Transparency),
        No<CheckInClosed>("That it was held has an event of its own."),
        No<ReflectionWritten>("What somebody writes for themselves is theirs alone."),
        No<ReflectionShared>("Sharing is free: no reward and no quota."),
        No<TopicPolicyProposed>("A rule on topics binds both and is no deed of one."),
        No<ChannelProposed>("A proposal is not a deed."),
        No<ResponseExpectationProposed>("A proposal is not a deed."),
        No<ResponseExceptionNoted>("An agreed exception excuses; it costs nothing to use one."),
        Read<ContactNoted>("To reach out is no claim on the other. It says who waits for a reply.", (f, h, e) => f.Reached(e, h.Author)),
        Either<ReplyNoted>("a keep of .25; half when late; not counted when excused or held; nothing where no reply was expected", "A reply within what both agreed. No reply is no evidence, whatever the reason.",
            (f, h, e) => f.Answer(e.Contact, e.State, h), TrustDomain.Responsiveness),
        No<PunctualityProposed>("A proposal is not a deed."),
        Read<ArrivalPlanned>("A plan is not yet kept. It says whose arrival it is, and whether a grace was agreed.", (f, h, e) => f.Planned(e, h.Author)),
        No<DelayNoticeGiven>("Notice makes the arrival count as kept; it does not count beside it."),
        Either<ArrivalNoted>("a keep of .25, also after notice; half when late; nothing where no grace was agreed", "A plan was kept, in time or with notice.",
            (f, h, e) => f.Arrive(e.Arrival, e.State, h), TrustDomain.Responsiveness),
        Trustee<ArrivalCalledOff>("not counted", "Called off before its time: neither kept nor missed. It lowers coverage only.",
            (f, h, e) => f.CallOff(e.Arrival, h), TrustDomain.Responsiveness),

        // Repairs
        Read<RepairOffered>("An attempt counts by how it was received, and no answer takes nothing away. It says what is repaired.", (f, h, e) => f.Offer(e, h.Author)),
        No<RepairPartsAdded>("An attempt counts by how it was received."),
        Truster<RepairReceived>("a repair of the breach it is about: .5 partly, 1 accepted", "Only the receiver says how a repair was taken. It gives back a part and never more than the breach took.",
            (f, h, e) => f.Receive(e, h), TrustDomain.Reliability, TrustDomain.Transparency, TrustDomain.EmotionalSafety, TrustDomain.Responsiveness),
        No<RepairKeptForLater>("Not yet is a note of one's own and says nothing of the other."),
        No<RepairReaffirmed>("A word that is renewed earns nothing by itself."),
        No<InjuryNamed>("An injury is told, not scored; what was crossed, missed or disclosed has events of its own."),
        No<AccountRevised>("An account is its author's own."),
        No<HurtAcknowledged>("It opens repair and is never done for credit."),
        No<RepairBegun>("A beginning is not yet a repair."),
        No<InjuryReframed>("Meaning is its author's own and owed to nobody."),
        No<InjuryLeftUnresolved>("To leave something open is everybody's right."),
        No<InjuryReopened>("To open something again is everybody's right."),
        No<OwnershipStated>("To own an action is never done for credit."),
        No<ExperienceValidated>("Validation is offered freely and counts in repair alone."),
        No<ValidationConfirmed>("It says that validation arrived; closeness is not scored."),
        No<PatternReflected>("What somebody learns of themselves is theirs alone."),
        No<ConflictNoted>("It hides who noted it, so it is nobody's statement; ordinary conflict is no breach."),
        No<RepairMomentOffered>("An offer is not yet a talk."),
        Either<RepairMomentStarted>("a keep of .25", "A talk that both agreed on was held. How it ended is as good as any other end.",
            (f, h, e) => f.Act(h, h.RecordedAt, TrustDomain.EmotionalSafety, e.Moment.Ref), TrustDomain.EmotionalSafety),
        No<RepairMomentClosed>("Each end is as good as another, and the room is its author."),
        No<SharedProblemProposed>("A way to see things is no deed."),
        No<ChapterProposed>("A story is written together and is no deed of one."),
        No<StrategyProposed>("A proposal is not a deed."),
        No<StrategyUsed>("Practice is left free of any count."),
        No<StrategyHelped>("It is about the strategy, not about a person."),

        // Setbacks
        Trustee<SetbackDisclosed>("a setback, voluntary or when asked: severity .1 missed step, .2 conflict, .4 lapse, .7 relapse", "Its owner told it. Told unasked it weighs less, the sooner the less; it never weighs more than found out.",
            (f, h, e) => f.Disclose(e, h), TrustDomain.Reliability, TrustDomain.Transparency),
        No<DisclosurePartsAdded>("To add to what was told costs nothing, and earns nothing."),
        No<InvitationAnswered>("Now, later or with help: each answer is as good as another."),
        Read<FactContested>("What was told counts as it was told until the truster notes what they learned otherwise; a report shows both accounts.", (f, h, e) => f.Contest(e, h)),
        Read<FactAccepted>("A fact that is accepted is no longer contested.", (f, h, e) => f.Accept(e, h)),
        No<RepairReentered>("To go on is not yet to keep."),
        Truster<DiscoveryNoted>("a setback, discovered or denied, in the place of what was told of it", "What the truster learned otherwise is the truster's own event, for their own number alone.",
            (f, h, e) => f.Discover(e, h), TrustDomain.Reliability, TrustDomain.Transparency),
        No<DisclosureDrafted>("A draft is its author's own."),
        No<DisclosureDraftDiscarded>("A draft is its author's own."),
        No<DisclosureAgreementProposed>("A proposal is not a deed."),
        No<SafetyNetProposed>("A proposal is not a deed."),
        No<SafetyNetActivated>("Asking for help is never scored."),
        No<SafetyNetStepTaken>("Taking help is never scored."),
        No<FacilitatedDisclosureProposed>("An offer is not yet a talk."),
        No<ReadyForDisclosure>("Readiness has its own pace and is never scored."),
        No<ReadinessWithdrawn>("Readiness has its own pace and is never scored."),
        No<NotReadyNoted>("Not yet is a note of one's own."),
        Either<FacilitatedDisclosureHeld>("a keep of .25", "A talk that both were ready for was held.",
            (f, h, e) => f.Act(h, h.Of(h.OccurredAt), TrustDomain.EmotionalSafety, e.Session.Ref), TrustDomain.EmotionalSafety),
        No<FacilitatedDisclosureEnded>("Anyone ends it, at no cost."),

        // Stages
        No<SaidReadyForStage>("Readiness has its own pace and is never scored."),
        No<StageReadyWithdrawn>("Readiness has its own pace and is never scored."),
        No<StageChanged>("A stage is reached together and is no mark for anybody."),
        No<SettingsProposed>("A setting is not a deed."),
        No<AccountabilityProposed>("Accountability is willing; to propose or to withdraw it is never scored."),
        No<FutureCommitmentProposed>("An intention is not yet an act."),
        No<MaintenancePlanProposed>("A plan is not yet kept."),
        No<PlanEndProposed>("An end is agreed on by both."),
        No<ProfileWritten>("A profile is its owner's own."),
        No<FeltSafetyRated>("How safe somebody feels gates their own pace and judges nobody."),

        // Safety
        No<ScoringTurnedOn>("Whether somebody looks at a number is theirs alone."),
        No<ScoringTurnedOff>("Whether somebody looks at a number is theirs alone."),
        No<SafetyHeld>("What concerns safety is never scored."),
        No<HoldReleased>("What concerns safety is never scored."),
        No<ScreenAnswered>("What concerns safety is never scored."),
        No<ConsentGiven>("Consent is never scored."),
        No<ConsentWithdrawn>("Consent is never scored."),
        No<NoteShared>("Sharing is free: no reward and no quota."),
        No<ShareScheduled>("What is planned in private is its author's own."),
        No<ShareUndone>("What is undone was never there."),
        No<ShareReleased>("What is planned in private is its author's own."),
        No<SharingWithdrawn>("To take something back is never scored."),
        No<NoticeGiven>("Leaving is everybody's right and is never scored."),
        No<NoticeScheduled>("Leaving is everybody's right and is never scored."),
        No<SharingLevelChosen>("How much somebody shares is their own choice."),
        No<SharingAsked>("To ask is no claim on the other."),
        No<RequestLaidAside>("To lay something aside is a note of one's own."),

        // Journals
        No<NoteWritten>("Private notes are never counted."),
        Truster<TrustRated>("a rating, in felt trust alone", "How much somebody trusts is theirs to say. It moves no domain and no behaviour index.",
            (f, h, e) => f.Rate(e, h)),
        Read<StakeSet>("What something weighs in the truster's own number, of what happens from then on.", (f, h, e) => f.SetStake(e.About, e.Stake, h)),
        No<BalanceRated>("Autonomy and closeness have no ideal, so there is nothing to score."),
        No<BalanceShared>("Autonomy and closeness have no ideal, so there is nothing to score."),
        No<BalanceWithdrawn>("To take something back is never scored."),
        No<TrustShared>("A number is no evidence of itself."),
        No<SuggestionDismissed>("To dismiss an offer is a note of one's own."),
        No<ErasurePlanned>("To be forgotten is everybody's right."),
        No<ErasureCalledOff>("To change one's mind on it is nobody else's matter."),
    ];

    private static readonly FrozenDictionary<Type, EvidenceRule> ByType = All.ToFrozenDictionary(r => r.Type);

    /// <summary>The row of an event, or <c>null</c> for one that this version of the library does not know.</summary>
    /// <param name="e">The event.</param>
    public static EvidenceRule? Of(RoomEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return ByType.GetValueOrDefault(e.GetType());
    }

    private static EvidenceRule No<T>(string reason) where T : RoomEvent => Row<T>(EvidenceSource.Nobody, "", reason, null);

    private static EvidenceRule Read<T>(string reason, Hearing<T> hear) where T : RoomEvent => Row(EvidenceSource.Nobody, "", reason, hear);

    private static EvidenceRule Trustee<T>(string counts, string reason, Hearing<T> hear, params ValueList<TrustDomain> domains)
        where T : RoomEvent => Row(EvidenceSource.Trustee, counts, reason, hear, domains);

    private static EvidenceRule Truster<T>(string counts, string reason, Hearing<T> hear, params ValueList<TrustDomain> domains)
        where T : RoomEvent => Row(EvidenceSource.Truster, counts, reason, hear, domains);

    private static EvidenceRule Either<T>(string counts, string reason, Hearing<T> hear, params ValueList<TrustDomain> domains)
        where T : RoomEvent => Row(EvidenceSource.Either, counts, reason, hear, domains);

    private static EvidenceRule Row<T>(EvidenceSource source, string counts, string reason, Hearing<T>? hear, params ValueList<TrustDomain> domains)
        where T : RoomEvent =>
        new(Registry.Events.First(e => e.Type == typeof(T)).Name, typeof(T), source, counts, reason, hear is null ? null : (fold, heard, e) => hear(fold, heard, (T)e), domains);
}
