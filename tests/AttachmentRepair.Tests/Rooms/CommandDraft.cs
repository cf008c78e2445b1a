using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>A command to be: its name, who sends it, how long after the one before, and numbers that pick its values from what a room holds.</summary>
public sealed partial record CommandDraft(string Name, int Actor, int Minutes, int Pick, int Value)
{
    private static readonly PersonId[] People = [RoomScript.Alex, RoomScript.Sam, RoomScript.Kim];

    private static readonly Cadence[] Cadences =
    [
        RoomScript.Evenings,
        RoomScript.Daily(7),
        Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 18, 0), RecurrenceRule.Weekly(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday))),
        Cadence.Once(new LocalDateTime(2026, 1, 9, 12, 0), RoomScript.Berlin),
        RoomScript.Daily(20).WithWindow(Duration.FromHours(20), Duration.FromHours(30)),
    ];

    private static readonly SafetyNetStep[][] Nets =
        [[SafetyNetStep.SafetyCheck], [SafetyNetStep.Listen, SafetyNetStep.SafetyCheck], [SafetyNetStep.Disclose], [SafetyNetStep.Support, SafetyNetStep.ReviewDate, SafetyNetStep.SafetyCheck]];

    /// <summary>Who sends it: usually a member.</summary>
    public PersonId Sender => People[Actor % 9 == 8 ? 2 : Actor % 2];

    /// <summary>The command, with ids of what the room holds, and now and then of what it does not hold.</summary>
    public RoomCommand In(RoomState room, Instant now, RoomState? own = null)
    {
        var command = Make(room, own ?? room, now);
        return (Value % 11) switch
        {
            0 => command with { OccurredAt = now + Duration.FromMinutes(1) },
            < 5 => command with { OccurredAt = now - Duration.FromHours(Value) },
            _ => command,
        };
    }

    /// <summary>One of the people by the draft's value: usually a member.</summary>
    public PersonId Person => People[Value % 3];

    private RoomCommand Make(RoomState room, RoomState own, Instant now) => Name switch
    {
        "relationship.join" => new JoinRelationship(RoomScript.Berlin),
        "relationship.leave" => new LeaveRelationship(),
        "relationship.pause" => new Pause(),
        "relationship.ready" => new SayReady(Value % 5 == 0 ? Value % 3 : room.Membership.Pauses.Count),
        "relationship.slow" => new SlowDown(Value % 2 == 0 ? null : Pace.EveryDays(1 + (Value % Pace.MostDays))),
        "relationship.life-change" => new NoteLifeChange(One<LifeChange>()),
        "relationship.relax" => new ProposeRelaxedPeriod(new(Day, Day.PlusDays(Value % 4), RoomScript.Berlin)),
        "terms.assent" => new AssentToTerms(Awaiting(room), Newest(room)),
        "terms.withdraw" => new WithdrawAssent(Terms(room), Version(room)),
        "terms.end" => new EndTerms(Terms(room)),
        "terms.review" => new AskForReview(Terms(room)),
        "terms.keep" => new ReviewTerms(Terms(room), InForce(room)),
        "agreement.propose" => new ProposeAgreement(Wanted(room) ?? Content(0), Value % 3 == 0 ? Day : null, Value % 7 == 0 ? Value % 4 : null),
        "agreement.revise" => new ReviseAgreement(Agreement(room), AgreementVersion(room), Content(room), Value % 6 == 0 ? Day : ReviewOf(room)),
        "agreement.put-forward" => new PutForward(Joint(room), Value % 9 == 0 ? 1 : RevisionOf(room)),
        "agreement.drop" => new DropDraft(Joint(room)),
        "agreement.need" => new WriteNeed(OfKind<Compromise>(room), Words),
        "agreement.step" => new AddStep(OfKind<JointGoal>(room), Words),
        "agreement.change-step" => new ChangeStep(OfKind<JointGoal>(room), Value % 4, Words),
        "agreement.remove-step" => new RemoveStep(OfKind<JointGoal>(room), OwnStep(room) ?? Value % 4),
        "agreement.measure" => new NoteMeasurement(OfKind<Benchmark>(room), Value % 4 == 0 ? 2 : 1, Value / 4m),
        "agreement.attach" => new AttachValue(OfKind<SharedValues>(room), Value % 7 == 0 ? 2 : 1, Value % 9 == 0 ? 3 : 1 + (Value % 2), Attached(room)?.About ?? About(room)),
        "agreement.detach" => Attached(room) is { } given ? new DetachValue(given.Agreement, given.Version, given.Value, given.About) : new DetachValue(OfKind<SharedValues>(room), 1, 1, About(room)),
        "commitment.make" => new MakeCommitment(Words, Cadences[Value % 5], Value % 2 == 0 ? null : Stake.Of((Value % 10 + 1) / 10.0), Value % 7 == 0 ? [About(room)] : null),
        "commitment.keep" => new KeepCommitment(Commitment(room), Key(room), Definition),
        "commitment.miss" => new MissCommitment(Commitment(room), Key(room), Definition),
        "commitment.excuse" => new ExcuseCommitment(Commitment(room), Key(room)),
        "commitment.renegotiate" => new RenegotiateCommitment(Commitment(room), Key(room), Value % 2 == 0 ? null : Cadences[Pick % 5], Definition),
        "commitment.update" => new UpdateProgress(
            Commitment(room), Key(room), One<ProgressStatus>(), Value % 3 == 0 ? null : Words, Value % 4 == 0 ? now + Duration.FromHours(Value) : null, Value % 5 == 0 ? Words : null),
        "commitment.confirm" => new ConfirmKept(Commitment(room), Key(room)),
        "commitment.note-missed" => new NoteMissed(Commitment(room), Key(room)),
        "commitment.end" => new EndCommitment(Commitment(room)),
        "commitment.reaffirm" => Missed(room) is var (of, at) ? new ReaffirmCommitment(of, at.Key, Value % 2 == 0 ? null : Cadences[Value % 5], at.Definition) : new ReaffirmCommitment(Commitment(room), Key(room)),
        "practical-change.make" => new MakePracticalChange(
            One<PracticalChangeKind>(), Words, Value % 3 == 0 ? Any(room.Repairs.Attempts).Ref : About(room), Day, Value % 2 == 0 ? 1 : null, Value % 4 == 0 ? Commitment(room).Ref : null),
        "practical-change.end" => new EndPracticalChange(Any(room.Commitments.Changes)),
        "boundary.propose" => new ProposeBoundary(
            One<BoundaryForm>(), Value % 13 == 0 ? null : One<BoundaryDomain>(), Words, Value % 3 == 0 ? Day : null, Value % 2 == 0 ? Hours : null, Value % 4 == 0 ? Words : null, Value % 5 == 0 ? [About(room)] : null),
        "boundary.revise" => new ReviseBoundary(Boundary(room), BoundaryVersion(room), Words, Value % 3 == 0 ? Day : null, Value % 2 == 0 ? Hours : null),
        "boundary.end" => new EndBoundary(Boundary(room)),
        "boundary.review" => new ReviewBoundary(Boundary(room)),
        "boundary.rate" => new RateBoundary(Boundary(room), SelfRating.Of((Value % 11) / 10.0), SelfRating.Of((Pick % 11) / 10.0)),
        "boundary.rationale" => new NoteRationale(Boundary(room), Words),
        "boundary.concern" => new NoteSafetyConcern(Value % 2 == 0 ? null : Words, Value % 3 == 0 ? null : Boundary(room)),
        "boundary.respected" => new NoteRespected(Boundary(room)),
        "boundary.crossed" => new NoteCrossing(OwnBoundary(room), Value % 5 == 0 ? People[Value % 3] : Other, One<CrossingKind>()),
        "boundary.acknowledge" => new AcknowledgeCrossing(Crossing(room, CrossingStage.Noted)),
        "boundary.redress" => new OfferRedress(Crossing(room, CrossingStage.Acknowledged), Words),
        "boundary.accept-redress" => new AcceptRedress(Crossing(room, CrossingStage.RedressOffered), Plan(room)),
        "boundary.renew" => new RenewAfterCrossing(Crossing(room, CrossingStage.RedressAccepted)),
        "boundary.close" => new CloseCrossing(Crossing(room)),
        "check-in.propose" => new ProposeCheckIns(
            Rhythm, Value % 3 == 0 ? Day : null, One<CheckInKind>(), Value % 4 == 0 ? Words : null, Value % 7 == 0 ? [People[Pick % 3]] : null, Time, Sections, Facilitator),
        "check-in.revise" => new ReviseCheckIns(Series(room), SeriesVersion(room), Rhythm, Value % 3 == 0 ? Day : null, Value % 4 == 0 ? Words : null, Time, Sections, Facilitator),
        "check-in.pause" => new PauseCheckIns(Series(room)),
        "check-in.ready" => new SayReadyForCheckIns(Series(room)),
        "check-in.hold" => new HoldCheckIn(Series(room), Key(room)),
        "check-in.miss" => new MissCheckIn(Series(room), Key(room)),
        "check-in.excuse" => new ExcuseCheckIn(Series(room), Key(room)),
        "check-in.contact" => new NoteAdHocContact(Value % 3 == 0 ? [People[Pick % 3]] : null),
        "check-in.add-section" => new AddToAgenda(Series(room), Key(room), new(One<AgendaSectionKind>(), Timebox.OfMinutes(1 + (Value % 9)), Value % 2 == 0 ? One<TalkTopic>() : null, Value % 3 == 0 ? Words : null)),
        "check-in.write" => new WriteCheckIn(Series(room), Key(room), Value % 4 == 0 ? [] : [Words], Value % 3 == 0 ? [Words] : null, Value % 5 == 0 ? null : [new(Words, People[Pick % 3])]),
        "check-in.close" => new CloseCheckIn(Series(room), Key(room)),
        "reflection.write" => new WriteReflection(Series(room), Key(room), Words),
        "reflection.share" => new ShareReflection(Series(room), Key(room), Words),
        "topic-policy.propose" => new ProposeTopicPolicy(Value % 7 == 0 ? [] : [One<TalkTopic>(), TalkTopic.PastUse], Value % 3 == 0 ? Day : null),
        "topic-policy.revise" => new ReviseTopicPolicy(Policy(room), PolicyVersion(room), Value % 7 == 0 ? [] : [One<TalkTopic>()]),
        _ when Name.Split('.')[0] is "repair" or "injury" or "ownership" or "validation" or "pattern" or "repair-moment" or "shared-problem" or "chapter" or "strategy" =>
            RepairDraft.Of(this, room),
        "channel.propose" => new ProposeChannel(One<ChannelMedium>(), Purposes, Value % 2 == 0 ? Open : null, Value % 3 == 0 ? null : Hours, Value % 5 == 0 ? Day : null),
        "channel.revise" => new ReviseChannel(Channel(room), Newest(room.CheckIns.Channels.Channels, Channel(room)), One<ChannelMedium>(), Purposes, Value % 2 == 0 ? Open : null, Hours),
        "reply.propose" => new ProposeResponseExpectation(Agreed(room), Span, Value % 4 == 0 ? Hours : null, Excepting, Value % 6 == 0 ? People[Pick % 3] : null),
        "reply.revise" => new ReviseResponseExpectation(Expectation(room), Newest(room.CheckIns.Channels.Expectations, Expectation(room)), Span, null, Excepting),
        "reply.except" => new NoteResponseException(Expectation(room), Value % 4 == 0 ? One<ResponseExceptionKind>() : ResponseExceptionKind.Shift, now - Duration.FromHours(Pick % 5), now + Duration.FromHours((Value % 20) - 2)),
        "contact.note" => new NoteContact(Agreed(room), People[Value % 7 == 6 ? Pick % 3 : 1 - (Actor % 2)]),
        "contact.reply" => new NoteReply(Any(room.CheckIns.Channels.Contacts)),
        "punctuality.propose" => new ProposePunctuality(Duration.FromMinutes((Value % 30) - 1)),
        "punctuality.revise" => new RevisePunctuality(Any(room.CheckIns.Punctuality.Agreements), Newest(room.CheckIns.Punctuality.Agreements, Any(room.CheckIns.Punctuality.Agreements)), Duration.FromMinutes(Value)),
        "arrival.plan" => new PlanArrival(now + Duration.FromHours((Value % 24) - 1)),
        "arrival.delay" => new GiveDelayNotice(Any(room.CheckIns.Punctuality.Arrivals)),
        "arrival.note" => new NoteArrival(Any(room.CheckIns.Punctuality.Arrivals)),
        "arrival.call-off" => new CallOffArrival(Any(room.CheckIns.Punctuality.Arrivals)),
        "setback.disclose" => new DiscloseSetback(One<SetbackKind>(), One<DisclosureKind>(), Told, One<SetbackContext>()),
        "setback.add-parts" => new AddDisclosureParts(Setback(room), Value % 3 == 0 ? new(null, Words, [], [Words], [Words], null) : Told),
        "setback.answer" => new AnswerInvitation(Setback(room), One<DialogueChoice>()),
        "setback.contest" => new ContestFact(Setback(room), SetbackVersion(room), One<SetbackFact>(), Value % 2 == 0 ? null : Words),
        "setback.accept-fact" => new AcceptFact(Setback(room), Contested(room)),
        "setback.reenter" => new ReenterRepair(Setback(room), Words, Value % 6 == 0 ? [] : [Words]),
        "setback.discovered" => new NoteDiscovery(People[Value % 3], One<SetbackKind>(), One<DiscoveryKind>(), Value % 2 == 0 ? null : Setback(room)),
        "setback.draft" => new DraftDisclosure(One<SetbackKind>(), Told, One<SetbackContext>()),
        "setback.revise-draft" => new ReviseDisclosureDraft(DisclosureDraftOf(own), DraftVersion(own), One<SetbackKind>(), Told, One<SetbackContext>()),
        "setback.discard-draft" => new DiscardDisclosureDraft(DisclosureDraftOf(own)),
        "disclosure-agreement.propose" => new ProposeDisclosureAgreement(Parts, Window, Value % 3 == 0 ? Day : null),
        "disclosure-agreement.revise" => new ReviseDisclosureAgreement(DisclosureAgreement(room), DisclosureAgreementVersion(room), Parts, Window, Value % 3 == 0 ? Day : null),
        "safety-net.propose" => new ProposeSafetyNet([.. Nets[Value % 4]], Value % 3 == 0 ? Day : null),
        "safety-net.revise" => new ReviseSafetyNet(Net(room), NetVersion(room), [.. Nets[Value % 4]], Value % 3 == 0 ? Day : null),
        "safety-net.activate" => new ActivateSafetyNet(Net(room), Value % 3 == 0 ? null : Setback(room)),
        "safety-net.step" => new TakeSafetyNetStep(Run(room), Value % 4 == 0 ? SafetyNetStep.SafetyCheck : One<SafetyNetStep>(), Value % 3 == 0 ? Day : null),
        "facilitated-disclosure.propose" => new ProposeFacilitatedDisclosure(Words, now + Duration.FromHours((Value % 40) - 2), Value % 2 == 0 ? null : Setback(room)),
        "facilitated-disclosure.revise" => new ReviseFacilitatedDisclosure(Session(room), SessionVersion(room), Words, now + Duration.FromHours(Value - 10)),
        "facilitated-disclosure.ready" => new SayReadyForDisclosure(OpenSession(room), Value % 5 != 0 && room.Setbacks.Sessions.TryGetValue(OpenSession(room), out var open) ? open.Newest.Number : Value % 3),
        "facilitated-disclosure.withdraw-ready" => new WithdrawReadiness(Session(room)),
        "facilitated-disclosure.not-ready" => new NoteNotReady(Session(room), SessionVersion(room), Value % 2 == 0 ? null : Words),
        "facilitated-disclosure.hold" => new HoldFacilitatedDisclosure(SetSession(room)),
        "facilitated-disclosure.end" => new EndFacilitatedDisclosure(Session(room)),
        _ when Name.StartsWith("stage.", StringComparison.Ordinal) => StageDraft.Of(this, room, Words, Day),
        "scoring.on" => new TurnScoringOn(),
        "scoring.off" => new TurnScoringOff(),
        "erasure.plan" => new PlanErasure(),
        "erasure.call-off" => new CallOffErasure(),
        "safety.hold" => new HoldForSafety(Value % 2 == 0 ? null : Words),
        "safety.release" => new ReleaseHold(),
        "safety.screen" => new AnswerSafetyScreen(Value % 2 == 0 ? [] : [One<ScreenAnswer>(), ScreenAnswer.Afraid], Value % 3 == 0 ? Words : null),
        "consent.give" => new GiveConsent(new((UInt128)(Value % 2)), One<ConsentPurpose>(), Value % 7 == 0 ? [] : [One<ConsentScope>(), ConsentScope.SharedFacts], Value % 3, Pick % 2 == 0 ? now + Duration.FromHours((Pick % 20) - 10) : now + Duration.FromDays(Value * 5)),
        "consent.withdraw" => new WithdrawConsent(Any(own.Safety.Consents.Consents)),
        "sharing.share" => new ShareNote(PrivateText.Of($"words {Pick % 2}"), Value % 2 == 0 ? null : About(room)),
        "sharing.share-later" => new ShareNoteLater(Words, Value % 3 == 0 ? About(room) : null, Value % 2 == 0 ? null : room.RecordedAt + Duration.FromMinutes(Value * 9)),
        "sharing.undo" => new UndoShare(Any(own.Safety.Sharing.Scheduled)),
        "sharing.release" => new ReleaseShare(Any(own.Safety.Sharing.Scheduled)),
        "sharing.withdraw" => new WithdrawSharing(Any(room.Safety.Sharing.Notes)),
        "notice.give" => new GiveNotice(Value % 2 == 0 ? null : Words),
        "notice.give-later" => new GiveNoticeLater(room.RecordedAt + Duration.FromMinutes(Value), Value % 2 == 0 ? null : Words),
        "sharing.level" => new ChooseSharingLevel((SharingTopic)(Pick % 2), One<SharingLevel>()),
        "sharing.ask" => new AskToShare(People[Value % 3], (SharingTopic)(Pick % 2)),
        "sharing.lay-aside" => new LayRequestAside(Any(room.Safety.Sharing.Requests)),
        "journal.note" => new WriteNote(Words, Value % 2 == 0 ? null : About(room)),
        "journal.rate" => new RateTrust(People[Value % 3], SelfRating.Of((Value % 11) / 10.0)),
        "rating.stake" => new SetStake(Value % 3 == 0 ? About(room) : Commitment(room).Ref, Pick % 3 == 0 ? null : Stake.Of((Value % 10 + 1) / 10.0)),
        "rating.balance" => new RateBalance(Balance),
        "rating.share-balance" => new ShareBalance(Balance),
        "rating.withdraw-balance" => new WithdrawBalance(),
        "rating.share-trust" => new ShareTrust(Snapshot(now)),
        "suggestion.dismiss" => new DismissSuggestion($"TimeToReview/terms:0000000000000000000000000000000{Value % 3}/first"),
        _ => throw new InvalidOperationException($"No draft makes {Name}."),
    };

    private BalanceRating Balance => new(SelfRating.Of((Value % 11) / 10.0), SelfRating.Of((Pick % 11) / 10.0));

    // Now and then out of its range, of the future, or of somebody who is not there.
    private TrustSnapshot Snapshot(Instant now)
    {
        var felt = (Value % 11) / 10.0;
        return new(
            Value % 6 == 0 ? Person : Other, now - Duration.FromHours((Pick % 12) - 1), 0.4, felt, Math.Max(0, felt - 0.2), Math.Min(1, felt + (Pick % 7 == 0 ? -0.1 : 0.1)), 0.4, 0.4, 0.4, Pick % 9 == 0 ? 1.5 : 0.4, "trust/1", "0");
    }

    public PrivateText Words => PrivateText.Of($"words {Value % 5}");

    public LocalDate Day => new LocalDate(2026, 1, 6).PlusDays(Value % 6);

    public T One<T>()
        where T : struct, Enum => Enum.GetValues<T>()[Value % Enum.GetValues<T>().Length];

    public TKey Any<TKey, TItem>(ValueMap<TKey, TItem> items)
        where TKey : struct, IComparable<TKey> => Pick % 13 == 12 || items.Count == 0 ? default : items.ElementAt(Pick % items.Count).Key;

    private TermsId Terms(RoomState room) => Any(room.Terms.Entries);

    // Usually something that waits for the sender, so that gates open.
    private TermsId Awaiting(RoomState room) =>
        Pick % 5 != 4 && room.Terms.Entries.Values.Where(e => e.EndedAt is null && !e.Newest.Assents.ContainsKey(Sender)).ToList() is { Count: > 0 } waiting
            ? waiting[Pick % waiting.Count].Id
            : Terms(room);

    private int Newest(RoomState room) => room.Terms.Entries.TryGetValue(Awaiting(room), out var entry) && Value % 7 != 0 ? entry.Newest.Number : Value % 3;

    private int Version(RoomState room) => room.Terms.Entries.TryGetValue(Terms(room), out var entry) && Value % 5 != 0 ? entry.Newest.Number : Value % 3;

    private int InForce(RoomState room) => room.Terms.InForce(Terms(room), room.Membership.Members)?.Number ?? Value % 3;

    private AgreementId Agreement(RoomState room) => Any(room.Agreements.Agreements);

    private int AgreementVersion(RoomState room) =>
        room.Agreements.Agreements.TryGetValue(Agreement(room), out var known) && Value % 5 != 0 ? known.Newest : Value % 3;

    private LocalDate? ReviewOf(RoomState room) => room.Agreements.Agreements.TryGetValue(Agreement(room), out var known) ? known.ReviewOn : null;

    // Usually of the same kind, and now and then with something left out.
    private AgreementContent Content(RoomState room) => room.Agreements.Agreements.TryGetValue(Agreement(room), out var known) && Value % 8 != 0
        ? known.Draft switch
        {
            SafetyHonestyAgreement a when Value % 2 == 0 => new SafetyHonestyAgreement(a.Terms.Skip(1).ToValueList()),
            SharedValues a when Value % 2 == 0 => a with { Values = a.Values.SkipLast(1).ToValueList() },
            Vocabulary a when Value % 2 == 0 => new Vocabulary(a.Words.Skip(1).ToValueList()),
            var a => Enumerable.Range(0, 9).Select(Content).First(c => c.GetType() == a.GetType()),
        }
        : Content(Pick);

    // What there is a long way to go with begins early.
    private AgreementContent? Wanted(RoomState room) => (Pick % 4) switch
    {
        0 when !room.Agreements.Agreements.Values.Any(a => a.Draft is JointGoal) => new JointGoal(Words),
        1 when !room.Agreements.Agreements.Values.Any(a => a.Draft is Compromise) => new Compromise(Words, Day, Day.PlusDays(3)),
        2 when !room.Agreements.Agreements.Values.Any(a => a.Draft is ContextFactor) => new ContextFactor(ContextFactorKind.Care, new(Day, Day.PlusDays(6), RoomScript.Berlin), true),
        _ => null,
    };

    private int? OwnStep(RoomState room) => room.Agreements.Agreements.TryGetValue(OfKind<JointGoal>(room), out var goal)
        ? goal.Steps.FirstOrDefault(s => s.Owner == Sender && s.RemovedAt is null)?.Number
        : null;

    private AgreementContent Content(int kind) => ((kind + Value) % 9) switch
    {
        0 => new SafetyHonestyAgreement([Words, PrivateText.Of("we ask first"), PrivateText.Of("we say it")]),
        1 => new MutualCommitment(One<MutualCommitmentKind>(), Words),
        2 => new SharedValues(Pick % 12 == 11 ? [] : [Words, PrivateText.Of("respect")], Value % 2 == 0),
        3 => new Benchmark(Words, Words, Day),
        4 => new ContextFactor(One<ContextFactorKind>(), new(Day, Day.PlusDays((Pick % 6) - 1), RoomScript.Berlin), Pick % 2 == 0, Pick % 3 == 0 ? Words : null),
        5 => new Compromise(Words, Day, Day.PlusDays((Pick % 9) - 1)),
        6 => new JointGoal(Words, Pick % 2 == 0 ? Day : null),
        7 => new Vocabulary([new(Words, Words), new(PrivateText.Of("blue"), Words)]),
        _ => new GeneralAgreement(One<AgreementArea>(), Words),
    };

    private AgreementId Joint(RoomState room) => room.Agreements.Agreements.Values.Where(a => a.Draft is Compromise or JointGoal)
        .OrderByDescending(a => a.Newest == 0 && (a.Needs.Count == 2 || a.Steps.Where(s => s.RemovedAt is null).DistinctBy(s => s.Owner).Count() == 2)).ToList() is { Count: > 0 } joint && Pick % 13 != 12
        ? joint[Pick % 4 == 0 ? Pick % joint.Count : 0].Id
        : Agreement(room);

    private int RevisionOf(RoomState room) => room.Agreements.Agreements.TryGetValue(Joint(room), out var known) ? known.Revision : Value % 3;

    private AttachedValue? Attached(RoomState room) => Pick % 3 == 0 || room.Agreements.Attached.Count == 0 ? null : room.Agreements.Attached[Pick % room.Agreements.Attached.Count];

    // Usually one in force, where there is one.
    private AgreementId OfKind<T>(RoomState room) => room.Agreements.Agreements.Values.Where(a => a.Draft is T)
        .OrderByDescending(a => Value % 4 != 0 && a.InForce(room.Facts) is not null).ToList() is { Count: > 0 } kind && Pick % 13 != 12
        ? kind[Pick % 4 == 0 ? Pick % kind.Count : 0].Id
        : Agreement(room);

    // Mostly one that the sender may answer.
    private CommitmentId Commitment(RoomState room) => Pick % 3 != 0
        && room.Commitments.Commitments.Values.FirstOrDefault(c => (c.Maker == Sender) != (Name is "commitment.confirm" or "commitment.note-missed")) is { } fitting
            ? fitting.Id
            : Any(room.Commitments.Commitments);

    // Now and then the first or the second definition, else whichever has the occurrence.
    private int? Definition => Value % 6 == 0 ? 1 + (Pick % 2) : null;

    // One that somebody said was missed, where there is one and the draft does not ask for any.
    private (CommitmentId, DefinedOccurrence)? Missed(RoomState room) => Pick % 7 == 6
        ? null
        : room.Commitments.Commitments.Values.SelectMany(c => c.Outcomes.Where(o => o.Value.IsMissed).Select(o => ((CommitmentId, DefinedOccurrence)?)(c.Id, o.Key))).FirstOrDefault();

    private BoundaryId Boundary(RoomState room) => Any(room.Boundaries.Boundaries);

    private ValueList<QuietHours> Hours => [QuietHours.Between(new(20 + (Value % 3), 0), new(7, 0))];

    private ValueList<ChannelPurpose> Purposes => Value % 13 == 0 ? [] : [One<ChannelPurpose>()];

    private ValueList<ChannelHours> Open => [ChannelHours.Between(new(8, 0), new(12 + (Value % 12), 0)), ChannelHours.Between(new(21, 0), new(1, 30), IsoDayOfWeek.Sunday)];

    private Duration Span => Duration.FromMinutes(((Value % 12) * 30) - 15);

    private ValueList<ResponseExceptionKind>? Excepting => Value % 4 == 0 ? null : [One<ResponseExceptionKind>(), ResponseExceptionKind.Shift];

    private ChannelId Channel(RoomState room) => Any(room.CheckIns.Channels.Channels);

    // Mostly one that is in force.
    private ResponseExpectationId Expectation(RoomState room) =>
        Pick % 5 != 0 && room.CheckIns.Channels.Expectations.FirstOrDefault(e => room.Terms.InForce(e.Key.Terms, room.Membership.Members) is not null) is { Value: not null } agreed
            ? agreed.Key
            : Any(room.CheckIns.Channels.Expectations);

    // Mostly one that is in force.
    private ChannelId Agreed(RoomState room) =>
        Pick % 5 != 0 && room.CheckIns.Channels.Channels.FirstOrDefault(c => room.Terms.InForce(c.Key.Terms, room.Membership.Members) is not null) is { Value: not null } agreed
            ? agreed.Key
            : Channel(room);

    private int Newest<TId, TItem>(ValueMap<TId, ValueList<TItem>> items, TId id)
        where TId : struct, IComparable<TId> => items.TryGetValue(id, out var versions) && Value % 5 != 0 ? versions.Count : Value % 3;

    private int BoundaryVersion(RoomState room) =>
        room.Boundaries.Boundaries.TryGetValue(Boundary(room), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;

    private CrossingId Crossing(RoomState room) => Any(room.Boundaries.Crossings);

    // Now and then one that is there yet; else any.
    private CrossingId Crossing(RoomState room, CrossingStage stage) =>
        Pick % 4 != 0 && room.Boundaries.Crossings.Values.FirstOrDefault(c =>
            c.Stage == stage && (stage == CrossingStage.RedressOffered ? room.Boundaries.IsOwner(c.Boundary, Sender) : c.CrossedBy == Sender)) is { } ripe
            ? ripe.Id
            : Crossing(room);

    /// <summary>The other of the two.</summary>
    public PersonId Other => Sender == RoomScript.Alex ? RoomScript.Sam : RoomScript.Alex;

    // Mostly one that the sender may note something of.
    private BoundaryId OwnBoundary(RoomState room) =>
        Pick % 4 != 0 && room.Boundaries.Boundaries.Values.FirstOrDefault(b => b.Owner == Sender && b.IsInForce(room.Facts)) is { } own ? own.Id : Boundary(room);

    private int Plan(RoomState room) =>
        room.Boundaries.Crossings.TryGetValue(Crossing(room, CrossingStage.RedressOffered), out var known) && Value % 5 != 0 ? known.Plans.Count : Value % 3;

    // By another number than the kind, so that every kind has every rhythm.
    private Cadence Rhythm => Value % 5 == 4 ? Cadence.SinceLast(Duration.FromHours(20), Duration.FromHours(40), RoomScript.Berlin) : Cadences[Pick % 4];

    private Timebox? Time => Value % 2 == 0 ? null : Timebox.OfMinutes(5 + (Pick % 60));

    private ValueList<AgendaSection>? Sections => Value % 3 != 0 ? null
        : [new(One<AgendaSectionKind>(), Timebox.OfMinutes(1 + (Pick % 12)), TalkTopic.PastUse), new(AgendaSectionKind.Appreciation, Timebox.OfMinutes(2), null, Words)];

    private FacilitatorKind? Facilitator => Value % 6 == 5 ? One<FacilitatorKind>() : null;

    // Reflections are of a series of their kind where there is one; now and then of any.
    private CheckInSeriesId Series(RoomState room) =>
        Name.StartsWith("reflection", StringComparison.Ordinal) && Pick % 4 != 0 && room.CheckIns.Series.Values.FirstOrDefault(s => s.Kind == CheckInKind.Reflection) is { } ripe
            ? ripe.Id
            : Name.StartsWith("check-in", StringComparison.Ordinal) && Pick % 3 != 0 && room.CheckIns.Series.Values.FirstOrDefault(s => s.InForce(room.Facts) is not null) is { } agreed
            ? agreed.Id
            : Any(room.CheckIns.Series);

    private int SeriesVersion(RoomState room) =>
        room.CheckIns.Series.TryGetValue(Series(room), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;

    private TopicPolicyId Policy(RoomState room) => Any(room.CheckIns.TopicPolicies);

    private int PolicyVersion(RoomState room) =>
        room.CheckIns.TopicPolicies.TryGetValue(Policy(room), out var known) && Value % 5 != 0 ? known.Versions.Count : Value % 3;

    private SetbackId Setback(RoomState room) => Any(room.Setbacks.Setbacks);

    public ItemRef About(RoomState room) => (Pick % 5) switch
    {
        0 => Setback(room).Ref,
        1 => Crossing(room).Ref,
        2 => Commitment(room).Ref,
        3 => Any(room.Repairs.Injuries.Injuries).Ref,
        _ => Boundary(room).Ref,
    };

    // An occurrence near the last event: of a commitment or series where the room has one.
    private OccurrenceKey Key(RoomState room)
    {
        var around = new Interval(room.RecordedAt - Duration.FromDays(1), room.RecordedAt + Duration.FromDays(2));
        if (CheckInQueries.Agenda(room.CheckIns, room.Facts, around, room.RecordedAt).Where(i => i.Item == Series(room).Ref).ToList() is { Count: > 0 } lines
            && !Name.StartsWith("commitment", StringComparison.Ordinal))
        {
            return lines[Value % lines.Count].Occurrence;
        }

        var cadence = room.Commitments.Commitments.TryGetValue(Commitment(room), out var commitment) ? commitment.Cadence : Cadences[0];
        var found = cadence.Recurrence!.GetOccurrences(around).ToList();
        return found.Count == 0 ? RoomScript.Tenth : found[Value % found.Count].Key;
    }
}
