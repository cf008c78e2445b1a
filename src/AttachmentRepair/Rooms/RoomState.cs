using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Rooms;

/// <summary>
/// Everything one room's log says: a slot for each concept. Immutable, thread-safe, equal by value. There are no snapshots; the log is the truth.
/// </summary>
public sealed record RoomState
{
    /// <summary>What kind of room it is.</summary>
    public required RoomKind Kind { get; init; }

    /// <summary>The version of the last append, or -1 for an empty room.</summary>
    public long Version { get; init; } = -1;

    /// <summary>When the last append was recorded; <see cref="Instant.MinValue"/> for an empty room.</summary>
    public Instant RecordedAt { get; init; } = Instant.MinValue;

    /// <summary>Whether the room holds a critical event that this version of the library does not know.</summary>
    public bool HasUnknownCritical { get; init; }

    /// <summary>Who is in the room, and whether it is paused.</summary>
    public Membership Membership { get; init; } = new();

    /// <summary>What needs both.</summary>
    public Terms Terms { get; init; } = new();

    /// <summary>The agreements.</summary>
    public AgreementState Agreements { get; init; } = new();

    /// <summary>The commitments.</summary>
    public CommitmentState Commitments { get; init; } = new();

    /// <summary>The boundaries.</summary>
    public BoundaryState Boundaries { get; init; } = new();

    /// <summary>The check-ins.</summary>
    public CheckInState CheckIns { get; init; } = new();

    /// <summary>The repairs.</summary>
    public RepairState Repairs { get; init; } = new();

    /// <summary>The setbacks.</summary>
    public SetbackState Setbacks { get; init; } = new();

    /// <summary>The staged plan of repair; in a private room its owner's profile and felt safety.</summary>
    public StageState Stages { get; init; } = new();

    /// <summary>The owner's safety and consents, in a private room; what was shared, in a shared one.</summary>
    public SafetyState Safety { get; init; } = new();

    /// <summary>The owner's journal, in a private room; what people show of their ratings, in a shared one.</summary>
    public JournalState Journals { get; init; } = new();

    /// <summary>An empty room. A shared room learns its members from its first event.</summary>
    /// <param name="kind">What kind of room it is.</param>
    /// <param name="members">The members known beforehand.</param>
    public static RoomState Start(RoomKind kind, ValueList<Member> members) =>
        new() { Kind = kind, Membership = new() { Members = members } };

    /// <summary>What a concept may know of this room.</summary>
    public RoomFacts Facts => new(Membership.Members, Membership.PausedIntervals, Terms, RelaxedPeriods(), OpenItems, Exists) { DoerOf = DoerOf, CoolDown = Settings.CoolDown };

    /// <summary>The shared settings that hold in this room.</summary>
    public SharedSettings Settings => StageSettings.Of(Stages, Terms, Membership);

    /// <summary>How many items are open: commitments and check-in series that have neither ended nor had a word on every occurrence.</summary>
    public int OpenItems => Commitments.Commitments.Values.Count(c => c.IsOpen) + CheckIns.Series.Values.Count(s => s.IsOpen(Terms));

    /// <summary>When the newest open item was made or proposed, or <c>null</c>.</summary>
    public Instant? LastOpenedAt => Commitments.Commitments.Values.Where(c => c.IsOpen).Select(c => (Instant?)c.Definitions[0].From)
        .Concat(CheckIns.Series.Values.Where(s => s.IsOpen(Terms)).Select(s => Terms.Entries.TryGetValue(s.Terms, out var entry) ? entry.Versions[0].ProposedAt : (Instant?)null))
        .Max();

    /// <summary>What terms are about: a boundary, a check-in series, a topic policy, a safety net, an agreement, something of repair or of the plan, or the terms themselves.</summary>
    /// <param name="terms">The terms.</param>
    public ItemRef SubjectOf(TermsId terms) =>
        Boundaries.Boundaries.ContainsKey(new(terms.Value)) ? new BoundaryId(terms.Value).Ref
        : CheckIns.Series.ContainsKey(new(terms.Value)) ? new CheckInSeriesId(terms.Value).Ref
        : CheckIns.TopicPolicies.ContainsKey(new(terms.Value)) ? new TopicPolicyId(terms.Value).Ref
        : CheckIns.Channels.Channels.ContainsKey(new(terms.Value)) ? new ChannelId(terms.Value).Ref
        : CheckIns.Channels.Expectations.ContainsKey(new(terms.Value)) ? new ResponseExpectationId(terms.Value).Ref
        : CheckIns.Punctuality.Agreements.ContainsKey(new(terms.Value)) ? new PunctualityId(terms.Value).Ref
        : Setbacks.SafetyNets.ContainsKey(new(terms.Value)) ? new SafetyNetId(terms.Value).Ref
        : Setbacks.Agreements.ContainsKey(new(terms.Value)) ? new DisclosureAgreementId(terms.Value).Ref
        : Agreements.Agreements.ContainsKey(new(terms.Value)) ? new AgreementId(terms.Value).Ref
        : Repairs.SubjectOf(terms) ?? Stages.SubjectOf(terms) ?? terms.Ref;

    // A private room may point at anything: asking there must not tell what exists elsewhere.
    private bool Exists(ItemRef item) => Kind == RoomKind.Private || item.Concept switch
    {
        TermsId.Concept => Terms.Entries.ContainsKey(new(item.Id)),
        AgreementId.Concept => Agreements.Agreements.ContainsKey(new(item.Id)),
        CommitmentId.Concept => Commitments.Commitments.ContainsKey(new(item.Id)),
        PracticalChangeId.Concept => Commitments.Changes.ContainsKey(new(item.Id)),
        BoundaryId.Concept => Boundaries.Boundaries.ContainsKey(new(item.Id)),
        CrossingId.Concept => Boundaries.Crossings.ContainsKey(new(item.Id)),
        CheckInSeriesId.Concept => CheckIns.Series.ContainsKey(new(item.Id)),
        AdjustmentId.Concept => CheckInQueries.Adjustments(CheckIns).Any(a => a.Adjustment.Id == new AdjustmentId(item.Id)),
        TopicPolicyId.Concept => CheckIns.TopicPolicies.ContainsKey(new(item.Id)),
        ChannelId.Concept => CheckIns.Channels.Channels.ContainsKey(new(item.Id)),
        ResponseExpectationId.Concept => CheckIns.Channels.Expectations.ContainsKey(new(item.Id)),
        ContactId.Concept => CheckIns.Channels.Contacts.ContainsKey(new(item.Id)),
        PunctualityId.Concept => CheckIns.Punctuality.Agreements.ContainsKey(new(item.Id)),
        ArrivalId.Concept => CheckIns.Punctuality.Arrivals.ContainsKey(new(item.Id)),
        SetbackId.Concept => Setbacks.Setbacks.ContainsKey(new(item.Id)),
        ShareId.Concept => Safety.Sharing.Notes.ContainsKey(new(item.Id)),
        SharingRequestId.Concept => Safety.Sharing.Requests.ContainsKey(new(item.Id)),
        SafetyNetId.Concept => Setbacks.SafetyNets.ContainsKey(new(item.Id)),
        SafetyNetRunId.Concept => Setbacks.Runs.ContainsKey(new(item.Id)),
        DisclosureAgreementId.Concept => Setbacks.Agreements.ContainsKey(new(item.Id)),
        FacilitatedDisclosureId.Concept => Setbacks.Sessions.ContainsKey(new(item.Id)),
        RepairPlan.Concept => item == RepairPlan.Ref,
        _ => Repairs.Holds(item) || Stages.SubjectOf(new(item.Id)) == item,
    };

    private PersonId? DoerOf(ItemRef item) => item.Concept switch
    {
        CommitmentId.Concept when Commitments.Commitments.TryGetValue(new(item.Id), out var commitment) => commitment.Maker,
        CrossingId.Concept when Boundaries.Crossings.TryGetValue(new(item.Id), out var crossing) => crossing.CrossedBy,
        SetbackId.Concept when Setbacks.Setbacks.TryGetValue(new(item.Id), out var setback) => setback.Owner,
        InjuryId.Concept when Repairs.Injuries.Injuries.TryGetValue(new(item.Id), out var injury) => injury.DoneBy,
        _ => null,
    };

    private ValueList<AgreedRelaxation> RelaxedPeriods() => Membership.RelaxedPeriods.Count == 0 && Agreements.Agreements.Count == 0
        ? []
        : Membership.RelaxedPeriods.Select(p => Relaxation(p.Key, p.Value)).OfType<AgreedRelaxation>()
            .Concat(AgreementQueries.Relaxations(Agreements, Terms, Membership.Members))
            .ToValueList();

    private AgreedRelaxation? Relaxation(TermsId id, RelaxedPeriod period) =>
        Terms.Entries.TryGetValue(id, out var entry) && entry.TookEffectAt(entry.Versions[0], Membership.Members) is { } agreed
            ? new(period, agreed, entry.EndedAt)
            : null;
}
