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
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>
/// One person's view of a relationship at an instant: everything a screen needs, from the rooms this person is in and from nothing else. Immutable and
/// thread-safe; a later state is another view.
/// </summary>
public sealed partial class RelationshipView
{
    private readonly RoomLog shared;
    private readonly RoomLog own;
    private readonly RoomFacts facts;

    internal RelationshipView(RelationshipId relationship, Member viewer, RoomLog shared, RoomLog own, Instant at)
    {
        (Relationship, Viewer, Zone, At) = (relationship, viewer.Person, viewer.Zone ?? DateTimeZone.Utc, at);
        (this.shared, this.own, facts) = (shared, own, shared.State.Facts);
    }

    /// <summary>The relationship.</summary>
    public RelationshipId Relationship { get; }

    /// <summary>Whose view this is.</summary>
    public PersonId Viewer { get; }

    /// <summary>The viewer's zone; UTC until they have joined.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The instant at which states are judged.</summary>
    public Instant At { get; }

    /// <summary>The members.</summary>
    public ValueList<Member> Members => facts.Members;

    /// <summary>Whether everybody has joined.</summary>
    public bool IsOpen => shared.State.Membership.IsComplete;

    /// <summary>Whether things are paused.</summary>
    public bool IsPaused => facts.IsPausedAt(At);

    /// <summary>When somebody last asked for a slower pace, or <c>null</c>.</summary>
    public Instant? SlowedAt => shared.State.Membership.Slowings is [.., var last] ? last.At : null;

    /// <summary>Whether the viewer has left: then nothing is due, prompted or offered.</summary>
    public bool HasLeft => own.State.Membership.LeftAt is not null;

    /// <summary>Whether the viewer turned trust progress on for themselves.</summary>
    public bool IsScoringOn => own.State.Safety.IsScoringOn;

    /// <summary>From when the viewer is to be forgotten, as they planned; <c>null</c> where they did not.</summary>
    public Instant? ErasureDueAt => own.State.Safety.ErasureDueAt;

    /// <summary>The viewer's hold for their own safety, or <c>null</c>; to everybody else it is a pause.</summary>
    public SafetyHold? Hold => own.State.Safety.Hold;

    /// <summary>The viewer's answers to the private safety screen, oldest first; nobody else's.</summary>
    public ValueList<SafetyScreen> SafetyScreens => own.State.Safety.Screens.Values.ToValueList();

    /// <summary>The consents that the viewer gave, withdrawn and expired ones too; nobody else's.</summary>
    public ValueList<Consent> Consents => own.State.Safety.Consents.Consents.Values.ToValueList();

    /// <summary>What was shared by saying it again, with <see cref="PrivateText.Withdrawn"/> where its author took it back.</summary>
    public ValueList<SharedNote> SharedNotes => shared.State.Safety.Sharing.Notes.Values.ToValueList();

    /// <summary>What the viewer planned to share later; nobody else's.</summary>
    public ValueList<ScheduledShare> ScheduledShares => own.State.Safety.Sharing.Scheduled.Values.ToValueList();

    /// <summary>What those who left have told.</summary>
    public ValueList<LeavingNotice> Notices => shared.State.Safety.Sharing.Notices.Values.ToValueList();

    /// <summary>How much each person shares about a topic, where they have chosen.</summary>
    public ValueList<SharingChoice> SharingLevels => SafetyQueries.Levels(shared.State.Safety).ToValueList();

    /// <summary>The requests to share more that the viewer made, or that were made of the viewer.</summary>
    public ValueList<SharingRequest> SharingRequests =>
        shared.State.Safety.Sharing.Requests.Values.Where(r => r.By == Viewer || r.Of == Viewer).ToValueList();

    /// <summary>What needs both, with the viewer's own signal.</summary>
    public ValueList<TermsItem> Terms => ReviewQueries.Items(shared.State, facts, Viewer, At).ToValueList();

    /// <summary>The agreements, drafts and ended ones included, with the viewer's own signal.</summary>
    public ValueList<AgreementItem> Agreements =>
        AgreementQueries.Items(shared.State.Agreements, facts, shared.State.Membership.LifeChanges, Viewer, At).ToValueList();

    /// <summary>The benchmarks that everybody assented to, and what was measured by them.</summary>
    public ValueList<BenchmarkProgress> Benchmarks => AgreementQueries.Benchmarks(shared.State.Agreements, facts).ToValueList();

    /// <summary>The commitments, as they stand.</summary>
    public ValueList<CommitmentItem> Commitments => CommitmentQueries.Items(shared.State.Commitments, facts, At).ToValueList();

    /// <summary>The practical changes, and whether they are in effect.</summary>
    public ValueList<PracticalChangeItem> PracticalChanges => PreventionQueries.Changes(shared.State, facts, At).ToValueList();

    /// <summary>The prevention steps of the repair attempts: in effect, planned, or an intention only.</summary>
    public ValueList<PreventionStepItem> PreventionSteps => PreventionQueries.Steps(shared.State, facts, At).ToValueList();

    /// <summary>The boundaries, joined with the viewer's own notes.</summary>
    public ValueList<BoundaryItem> Boundaries =>
        BoundaryQueries.Items(shared.State.Boundaries, own.State.Boundaries, facts, shared.State.Membership.LifeChanges, Viewer, At).ToValueList();

    /// <summary>The crossings of boundaries.</summary>
    public ValueList<BoundaryCrossing> Crossings => shared.State.Boundaries.Crossings.Values.ToValueList();

    /// <summary>What the viewer noted about their own safety; nobody else's.</summary>
    public ValueList<SafetyConcern> SafetyConcerns => own.State.Boundaries.Concerns.Values.ToValueList();

    /// <summary>The series of check-ins, rituals, routines and reflections, with the viewer's own signal.</summary>
    public ValueList<CheckInItem> CheckIns => CheckInQueries.Items(shared.State.CheckIns, facts, Viewer, At).ToValueList();

    /// <summary>What was proposed in closed check-ins for the coming days: nobody's commitment before its owner makes one of it.</summary>
    public ValueList<AdjustmentItem> Adjustments => AdjustmentQueries.Items(shared.State).ToValueList();

    /// <summary>What the viewer wrote for themselves when looking back; nobody else's.</summary>
    public ValueList<Reflection> Reflections => own.State.CheckIns.Reflections.Values.ToValueList();

    /// <summary>The reflections that people chose to share.</summary>
    public ValueList<SharedReflection> SharedReflections => shared.State.CheckIns.SharedReflections.Values.ToValueList();

    /// <summary>The topic policies, in force or not.</summary>
    public ValueList<TopicPolicy> TopicPolicies => shared.State.CheckIns.TopicPolicies.Values.ToValueList();

    /// <summary>The channels, as they stand.</summary>
    public ValueList<ChannelItem> Channels => ChannelQueries.Channels(shared.State.CheckIns.Channels, facts).ToValueList();

    /// <summary>What is expected of replies.</summary>
    public ValueList<ResponseExpectationItem> ResponseExpectations => ChannelQueries.Expectations(shared.State.CheckIns.Channels, facts).ToValueList();

    /// <summary>The contacts that were noted, and what is known of their replies.</summary>
    public ValueList<ContactItem> Contacts => ChannelQueries.Contacts(shared.State.CheckIns.Channels, facts, At).ToValueList();

    /// <summary>What is agreed on punctuality.</summary>
    public ValueList<PunctualityItem> Punctuality => PunctualityQueries.Agreements(shared.State.CheckIns.Punctuality, facts).ToValueList();

    /// <summary>The arrivals that were planned, and what is known of them.</summary>
    public ValueList<ArrivalItem> Arrivals => PunctualityQueries.Arrivals(shared.State.CheckIns.Punctuality, facts, At).ToValueList();

    /// <summary>The repair attempts.</summary>
    public ValueList<RepairAttempt> Repairs => shared.State.Repairs.Attempts.Values.ToValueList();

    /// <summary>The injuries; until both have acknowledged one, with the viewer's own acknowledgement only.</summary>
    public ValueList<InjuryItem> Injuries => InjuryQueries.Items(shared.State.Repairs, own.State.Repairs, Viewer).ToValueList();

    /// <summary>The actions that somebody owned, in the order they were stated.</summary>
    public ValueList<OwnershipStatement> Ownership => shared.State.Repairs.Injuries.Ownership.Values.ToValueList();

    /// <summary>The validations that the one whose experience it is confirmed; no others count.</summary>
    public ValueList<ExperienceValidation> Validations => shared.State.Repairs.Injuries.Validations.Values.Where(v => v.ConfirmedAt is not null).ToValueList();

    /// <summary>The validations that the viewer, and nobody else, may confirm.</summary>
    public ValueList<ExperienceValidation> OfferedValidations =>
        shared.State.Repairs.Injuries.Validations.Values.Where(v => v.ConfirmedAt is null && v.Of == Viewer).ToValueList();

    /// <summary>What the viewer noted about patterns of their own; nobody else's.</summary>
    public ValueList<PatternReflection> Patterns => own.State.Repairs.Injuries.Patterns.Values.ToValueList();

    /// <summary>When conflicts were noted, by nobody in particular.</summary>
    public ValueList<Instant> Conflicts => shared.State.Repairs.Moments.Conflicts;

    /// <summary>The repair moments after conflicts, as of <see cref="At"/>.</summary>
    public ValueList<RepairMomentItem> RepairMoments => RepairMomentQueries.Items(shared.State.Repairs.Moments, facts, Viewer, At).ToValueList();

    /// <summary>The injuries that are worded together as shared problems, or proposed to be.</summary>
    public ValueList<SharedProblemItem> SharedProblems => NarrativeQueries.Problems(shared.State.Repairs.Narrative, facts, Viewer).ToValueList();

    /// <summary>The chapters of the shared narrative, in order.</summary>
    public ValueList<ChapterItem> Narrative => NarrativeQueries.Chapters(shared.State.Repairs.Narrative, facts, Viewer).ToValueList();

    /// <summary>The repertoire of repair strategies, with how many uses were received well and how many there were.</summary>
    public ValueList<StrategyItem> Strategies => StrategyQueries.Items(shared.State.Repairs.Strategies, facts, Viewer).ToValueList();

    /// <summary>The setbacks that their owners disclosed, each with its invitation to talk.</summary>
    public ValueList<SetbackItem> Setbacks => SetbackQueries.Items(shared.State.Setbacks, Viewer, NextTalkTime(At)).ToValueList();

    /// <summary>The viewer's own drafts of disclosures; nobody else's.</summary>
    public ValueList<DisclosureDraftItem> DisclosureDrafts => SetbackQueries.Drafts(shared.State.Setbacks, own.State.Setbacks, facts).ToValueList();

    /// <summary>What the viewer learned otherwise; nobody else's.</summary>
    public ValueList<Discovery> Discoveries => own.State.Setbacks.Discoveries.Values.ToValueList();

    /// <summary>In how many of the viewer's own disclosures each trigger stands, the most frequent first; nobody else's.</summary>
    public ValueList<TagCount> TriggerFrequency => SetbackQueries.Frequency(shared.State.Setbacks, Viewer, c => c.Triggers).ToValueList();

    /// <summary>In how many of the viewer's own disclosures each emotion stands, the most frequent first; nobody else's.</summary>
    public ValueList<TagCount> EmotionFrequency => SetbackQueries.Frequency(shared.State.Setbacks, Viewer, c => c.Emotions).ToValueList();

    /// <summary>The disclosure agreements.</summary>
    public ValueList<DisclosureAgreement> DisclosureAgreements => shared.State.Setbacks.Agreements.Values.ToValueList();

    /// <summary>The safety nets.</summary>
    public ValueList<SafetyNet> SafetyNets => shared.State.Setbacks.SafetyNets.Values.ToValueList();

    /// <summary>The safety nets at work, with the viewer's own next step.</summary>
    public ValueList<SafetyNetRunItem> SafetyNetRuns => SafetyNetQueries.Items(shared.State.Setbacks, facts.Members, Viewer).ToValueList();

    /// <summary>The facilitated disclosures, with the viewer's own signal: nothing is set until everybody has said ready.</summary>
    public ValueList<FacilitatedDisclosureItem> FacilitatedDisclosures =>
        FacilitatedDisclosureQueries.Items(shared.State.Setbacks, own.State.Setbacks, facts, NextTalkTime, Viewer, At).ToValueList();

    /// <summary>The staged plan of repair, with the viewer's own signals; nothing that anybody noted in private is part of it.</summary>
    public RepairPlan Plan => PlanQueries.Plan(shared.State, facts, Viewer, At);

    /// <summary>The viewer's own profile, or <c>null</c>; nobody else's.</summary>
    public ParticipantProfile? Profile => own.State.Stages.Profile;

    /// <summary>How safe the viewer feels, as they noted last, or <c>null</c>; nobody else's.</summary>
    public FeltSafety? FeltSafety => own.State.Stages.FeltSafety;

    /// <summary>The viewer's own notes; nobody else's.</summary>
    public ValueList<JournalNote> Notes => own.State.Journals.Notes.Values.ToValueList();

    /// <summary>The agreements that are proposed or in force, by area. An area without one is no gap: it is listed only if it is asked for.</summary>
    /// <param name="asked">The areas asked for.</param>
    public ValueList<AgreementGroup> AgreementsByArea(params ReadOnlySpan<AgreementArea> asked) => AgreementQueries.ByArea(Agreements, asked).ToValueList();

    /// <summary>Why something in the shared room is there: the shared values given as its reason, and a boundary's own.</summary>
    /// <param name="item">The item; one that is not there has no reasons.</param>
    public ItemExplanation Explain(ItemRef item) => ExplanationQueries.Of(shared.State, facts, item);

    /// <summary>What waits for the viewer.</summary>
    public ValueList<OpenStep> OpenSteps => HasLeft ? [] : StepQueries.Of(shared.State, own.State, Viewer, At).ToValueList();

    /// <summary>What is due in an interval, by due time, with states as of <see cref="At"/>. The same list for everybody in the shared room.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public ValueList<AgendaItem> Agenda(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return HasLeft ? [] : AgendaQueries.Agenda(shared.State, facts, new(from, to), At);
    }

    /// <summary>How regularly what was agreed was kept in an interval, over the lines of <see cref="Agenda"/>; unknown ones are left out and counted.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <param name="item">One commitment or series, or <c>null</c> for everything together.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public Consistency Consistency(Instant from, Instant to, ItemRef? item = null) =>
        AttachmentRepair.Consistency.Of(Agenda(from, to).Where(i => item is null || i.Item == item).Select(i => i.State));

    /// <summary>The agenda of one meeting: its sections in order, each with its time and its place. The same for everybody in the shared room.</summary>
    /// <param name="series">The series.</param>
    /// <param name="occurrence">The meeting.</param>
    /// <returns>The agenda, or <c>null</c> when nothing is agreed for that time.</returns>
    public CheckInAgenda? AgendaOf(CheckInSeriesId series, OccurrenceKey occurrence) => CheckInQueries.AgendaOf(shared.State.CheckIns, facts, series, occurrence);

    /// <summary>The reminders for the viewer in an interval, by time: of what is theirs or joint, still open, and not paused.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public ValueList<Reminder> Reminders(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return HasLeft || IsPaused ? [] : AgendaQueries.Reminders(shared.State, own.State, facts, Viewer, new(from, to), At);
    }

    /// <summary>What is due in an interval as calendar text (RFC 5545): neutral titles, private class, opaque ids.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <param name="concept">A concept code such as <see cref="CheckInSeriesId.Concept"/>, or <c>null</c> for all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public string Calendar(Instant from, Instant to, string? concept = null) =>
        AgendaQueries.Calendar(Agenda(from, to).Where(i => concept is null || string.Equals(i.Item.Concept, concept, StringComparison.Ordinal)), At);

    /// <summary>
    /// Whether a command of the viewer's is settled, so that an offline queue can drop it. A neutral command has no author, so it is settled for everybody.
    /// </summary>
    /// <param name="command">The command id.</param>
    public bool IsSettled(CommandId command) =>
        own.Settled(command) is not null || (shared.Settled(command) is { } settled && (settled.Author == Viewer || settled.Author == PersonId.None));

    /// <summary>Hints to the viewer about a command before it is sent; nothing is stored.</summary>
    /// <param name="command">The command.</param>
    /// <param name="reviewer">The host's own review, or <c>null</c> for none.</param>
    public ValueList<Advice> Advise(RoomCommand command, LanguageReviewer? reviewer = null)
    {
        ValueList<Advice> advice = command switch
        {
            CommitmentCommand c => CommitmentQueries.Advise(c),
            RepairCommand c => RepairQueries.Advise(c),
            SetbackCommand c => SetbackQueries.Advise(shared.State.Setbacks, facts, c),
            _ => [],
        };
        return reviewer is null ? advice : [.. advice, .. reviewer(command)];
    }

    /// <summary>Offers to the viewer, without those they dismissed; none while things are paused.</summary>
    /// <param name="now">The instant.</param>
    public ValueList<Suggestion> Suggestions(Instant now) => HasLeft || facts.IsPausedAt(now)
        ? []
        : CommitmentQueries.Suggestions(shared.State.Commitments, now)
            .Concat(BoundaryQueries.Suggestions(shared.State.Boundaries, own.State.Boundaries, facts, shared.State.Membership.LifeChanges, Viewer, now))
            .Concat(CheckInQueries.Suggestions(shared.State.CheckIns, own.State.CheckIns, facts, Viewer, now))
            .Concat(AdjustmentQueries.Suggestions(shared.State, Viewer, now))
            .Concat(RepairQueries.Suggestions(shared.State.Repairs, own.State.Repairs, facts, Viewer, now))
            .Concat(ReviewQueries.Suggestions(shared.State, facts, Viewer, now))
            .Concat(TalkQueries.Suggestions(shared.State, facts, Viewer, now))
            .Concat(SetbackQueries.Suggestions(shared.State.Setbacks, Viewer, now))
            .Concat(PlanQueries.Suggestions(shared.State, shared.Events, own.State, facts, Viewer, now))
            .Concat(SafetyQueries.Suggestions(shared.State.Safety, Viewer, now))
            .Where(s => !own.State.Journals.Dismissed.Contains(s.Id, StringComparer.Ordinal))
            .ToValueList();

    /// <summary>
    /// The first instant, not before another, at which no boundary in force rules out a talk: shared hours hold in each member's own zone, a limit of one's own in
    /// its owner's. What is disclosed is never delayed by it. <c>null</c> when no hour of a fortnight is left.
    /// </summary>
    /// <param name="from">The earliest instant.</param>
    public Instant? NextTalkTime(Instant from) => TalkQueries.NextTalkTime(shared.State.Boundaries, facts, from);

    /// <summary>What became of the occurrences of a commitment that were due in an interval, by its maker's word. Renegotiated in time is no miss.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentException">There is no such commitment.</exception>
    public KeepingRate KeepingRate(CommitmentId commitment, Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return shared.State.Commitments.Commitments.TryGetValue(commitment, out var known)
            ? CommitmentQueries.Rate(known, facts, new(from, to), At)
            : throw new ArgumentException(Rejection.UnknownItem.Message, nameof(commitment));
    }

    /// <summary>How even somebody's reply times were inside of the agreed hours, from the contacts noted in an interval. What was excused is not in it.</summary>
    /// <param name="of">Whose replies: the viewer's own, or another's.</param>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public ResponseConsistency ResponseConsistency(PersonId of, Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return ChannelQueries.Consistency(shared.State.CheckIns.Channels, of, new(from, to));
    }

    /// <summary>What was recorded in the viewer's rooms, newest first. Others' answers to a gate appear when the gate opens.</summary>
    /// <param name="page">The page, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page is negative.</exception>
    public HistoryPage History(int page = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        return HistoryQueries.Page(shared, own, Viewer, At, page);
    }

    /// <summary>
    /// What the host may hand to somebody outside now, under the viewer's consents for exactly this recipient, purpose and version: the viewer's own records in
    /// their scope, made after they were given. Empty when there is none, when it was withdrawn and when it expired: the three look the same.
    /// </summary>
    /// <param name="recipient">For whom.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="version">Which version of the host's consent text.</param>
    public ValueList<HistoryEntry> CoveredBy(RecipientId recipient, ConsentPurpose purpose, int version) => Consents
        .Where(c => c.IsActiveAt(At) && c.IsFor(recipient, purpose, version))
        .SelectMany(c => HistoryQueries.Covered(shared, own, Viewer, c))
        .Distinct()
        .OrderBy(e => e.Recorded.Envelope.RecordedAt)
        .ThenBy(e => e.Room)
        .ThenBy(e => e.Recorded.Envelope.Version)
        .ThenBy(e => e.Recorded.Envelope.Ordinal)
        .ToValueList();
}
