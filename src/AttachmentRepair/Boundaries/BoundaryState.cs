using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>The boundaries of a room and their crossings. Immutable; equality is by value.</summary>
public sealed record BoundaryState
{
    private static readonly Duration RespectPeriod = Duration.FromDays(6);

    /// <summary>All boundaries ever stated in the room.</summary>
    public ValueMap<BoundaryId, Boundary> Boundaries { get; init; } = ValueMap<BoundaryId, Boundary>.Empty;

    /// <summary>All crossings ever noted in the room.</summary>
    public ValueMap<CrossingId, BoundaryCrossing> Crossings { get; init; } = ValueMap<CrossingId, BoundaryCrossing>.Empty;

    /// <summary>In a private room: how its owner finds boundaries.</summary>
    public ValueMap<BoundaryId, BoundaryRating> Ratings { get; init; } = ValueMap<BoundaryId, BoundaryRating>.Empty;

    /// <summary>In a private room: why boundaries matter to its owner.</summary>
    public ValueMap<BoundaryId, PrivateText> Rationales { get; init; } = ValueMap<BoundaryId, PrivateText>.Empty;

    /// <summary>In a private room: what its owner noted about their safety, by the version of its append.</summary>
    public ValueMap<long, SafetyConcern> Concerns { get; init; } = ValueMap<long, SafetyConcern>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(BoundaryState state, RoomFacts facts, BoundaryCommand command, CommandContext context) => command switch
    {
        ProposeBoundary c => Propose(facts, c, context),
        ReviseBoundary c => state.Joint(c.Boundary, context, b =>
            HasEnded(b, facts) ? Rejection.Ended
            : Decision.IfStale(c.Version, b.Newest.Number)
                ?? new BoundaryRevised(c.Boundary, b.Form, c.Version + 1, c.Expectation, c.ReviewOn, c.NoTalks ?? [], c.Rationale)),
        EndBoundary c => state.Owned(c.Boundary, context, b =>
            b.IsShared ? Rejection.EndItsTerms : b.EndedAt is not null ? Rejection.Ended : new BoundaryEnded(c.Boundary)),
        ReviewBoundary c => state.Joint(c.Boundary, context, b =>
            b.InForce(facts) is not { } version ? Rejection.NotInForce
            : b.IsShared ? new TermsReviewed(b.Terms, version.Number)
            : new BoundaryReviewed(c.Boundary)),
        RateBoundary c => new BoundaryRated(c.Boundary, c.Fairness, c.Sustainability),
        NoteRationale c => new RationaleNoted(c.Boundary, c.Rationale),
        NoteSafetyConcern c => new SafetyConcernNoted(c.Note, c.Boundary),
        NoteRespected c => !state.Boundaries.TryGetValue(c.Boundary, out var b) ? Rejection.UnknownItem
            : b.Owner != context.Actor ? Rejection.OwnerNotes
            : !IsExpected(b, facts) ? Rejection.UnknownItem
            : !b.IsInForce(facts) ? Rejection.NotInForce
            : b.RespectNotedAt + RespectPeriod > context.RecordedAt ? Rejection.NotedThisPeriod
            : new BoundaryRespected(c.Boundary),
        NoteCrossing c => state.Owned(c.Boundary, context, b =>
            !IsExpected(b, facts) ? Rejection.UnknownItem
            : !b.WasInForce(facts, context.OccurredAt) ? Rejection.NotInForce
            : c.CrossedBy == context.Actor || facts.Find(c.CrossedBy) is null ? Rejection.NotAnotherMember
            : new CrossingNoted(CrossingId.For(context.Relationship, context.Command), c.Boundary, c.CrossedBy, c.Kind)),
        AcknowledgeCrossing c => state.Crossed(c.Crossing, context, x =>
            x.AcknowledgedAt is not null ? Decision.Nothing : new CrossingAcknowledged(c.Crossing)),
        OfferRedress c => state.Crossed(c.Crossing, context, x =>
            x.AcknowledgedAt is null ? Rejection.AcknowledgeFirst
            : x.AcceptedPlan is not null ? Rejection.AlreadyRecorded
            : x.ClosedAt is not null ? Rejection.Ended
            : new RedressOffered(c.Crossing, c.Plan)),
        AcceptRedress c => state.OfOwn(c.Crossing, context, x =>
            x.Plans.Count == 0 ? Rejection.NoPlanYet
            : x.AcceptedPlan is not null ? x.AcceptedPlan == c.Plan ? Decision.Nothing : Rejection.Outdated
            : c.Plan != x.Plans.Count ? c.Plan >= 1 && c.Plan < x.Plans.Count ? Rejection.Outdated : Rejection.NoPlanYet
            : new RedressAccepted(c.Crossing, c.Plan)),
        RenewAfterCrossing c => state.Crossed(c.Crossing, context, x =>
            x.RenewedAt is not null ? Decision.Nothing : x.AcceptedPlan is null ? Rejection.NotAcceptedYet : new CrossingRenewed(c.Crossing)),
        CloseCrossing c => state.OfOwn(c.Crossing, context, x => x.ClosedAt is not null ? Decision.Nothing : new CrossingClosed(c.Crossing)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static BoundaryState Evolve(BoundaryState state, BoundaryEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        return e switch
        {
            BoundaryProposed p => state with { Boundaries = state.Boundaries.Set(p.Boundary, Started(p, author, at)) },
            BoundaryRevised r => state.Change(r.Boundary, b => b with { Versions = b.Versions.Add(new(r.Version, r.Expectation, r.Rationale, r.NoTalks, r.ReviewOn, at)) }),
            BoundaryEnded ended => state.Change(ended.Boundary, b => b with { EndedAt = at }),
            BoundaryReviewed reviewed => state.Change(reviewed.Boundary, b => b with { Looked = b.Looked.Set(author, at) }),
            BoundaryRated rated => state with { Ratings = state.Ratings.Set(rated.Boundary, new(rated.Fairness, rated.Sustainability, at)) },
            RationaleNoted noted => state with { Rationales = state.Rationales.Set(noted.Boundary, noted.Rationale) },
            SafetyConcernNoted noted => state with { Concerns = state.Concerns.Set(envelope.Version, new(at, noted.Note, noted.Boundary)) },
            BoundaryRespected respected => state.Change(respected.Boundary, b => b with { RespectNotedAt = at }),
            CrossingNoted noted => state with { Crossings = state.Crossings.Set(noted.Crossing, new(noted.Crossing, noted.Boundary, noted.CrossedBy, noted.Kind, at, null, [], null, null, null)) },
            CrossingAcknowledged acknowledged => state.Change(acknowledged.Crossing, x => x with { AcknowledgedAt = at }),
            RedressOffered offered => state.Change(offered.Crossing, x => x with { Plans = x.Plans.Add(offered.Plan) }),
            RedressAccepted accepted => state.Change(accepted.Crossing, x => x with { AcceptedPlan = accepted.Plan }),
            CrossingRenewed renewed => state.Change(renewed.Crossing, x => x with { RenewedAt = at }),
            CrossingClosed closed => state.Change(closed.Crossing, x => x with { ClosedAt = at }),
            _ => state,
        };
    }

    /// <summary>The slot in which a version's withdrawn texts are filled again by an assent that repeats them.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="terms">The terms; others' change nothing.</param>
    /// <param name="number">The version.</param>
    /// <param name="wording">Its texts, in their fixed order.</param>
    internal static BoundaryState Refill(BoundaryState state, TermsId terms, int number, ValueList<PrivateText> wording) => state.Change(
        new BoundaryId(terms.Value), b => b with { Versions = b.Versions.Select(v => v.Number == number ? v.With(wording) : v).ToValueList() });

    /// <summary>Whether a person owns a boundary.</summary>
    /// <param name="id">The boundary.</param>
    /// <param name="person">The person.</param>
    public bool IsOwner(BoundaryId id, PersonId person) => Boundaries.TryGetValue(id, out var known) && known.Owner == person;

    private static Boundary Started(BoundaryProposed p, PersonId owner, Instant at) => new(
        p.Boundary, owner, p.Form, p.Domain, p.Links, [new(1, p.Expectation, p.Rationale, p.NoTalks, p.ReviewOn, at)], ValueMap<PersonId, Instant>.Empty, null, null);

    private static Decision Propose(RoomFacts facts, ProposeBoundary command, CommandContext context)
    {
        if (command.Domain is not { } domain || !Enum.IsDefined(domain))
        {
            return Rejection.DomainNeeded;
        }

        return command.Links?.All(facts.Exists) == false
            ? Rejection.UnknownItem
            : new BoundaryProposed(
                BoundaryId.For(context.Relationship, context.Command),
                command.Form,
                domain,
                command.Expectation,
                command.ReviewOn,
                command.NoTalks ?? [],
                command.Rationale,
                command.Links ?? []);
    }

    // What the other has never assented to is not there to be noted on.
    private static bool IsExpected(Boundary boundary, RoomFacts facts) => !boundary.IsShared || facts.Terms.HasTakenEffect(boundary.Terms, facts.Members);

    private static bool HasEnded(Boundary boundary, RoomFacts facts) =>
        boundary.EndedAt is not null || facts.Terms.HasEnded(boundary.Terms);

    private Decision Owned(BoundaryId id, CommandContext context, Func<Boundary, Decision> decide) =>
        Theirs(Boundaries, id, b => b.Owner == context.Actor, decide);

    // A shared boundary is everybody's to look at and to word anew; a limit of one's own is not.
    private Decision Joint(BoundaryId id, CommandContext context, Func<Boundary, Decision> decide) =>
        Theirs(Boundaries, id, b => b.IsShared || b.Owner == context.Actor, decide);

    private Decision Crossed(CrossingId id, CommandContext context, Func<BoundaryCrossing, Decision> decide) =>
        Theirs(Crossings, id, x => x.CrossedBy == context.Actor, decide);

    private Decision OfOwn(CrossingId id, CommandContext context, Func<BoundaryCrossing, Decision> decide) =>
        Theirs(Crossings, id, x => IsOwner(x.Boundary, context.Actor), decide);

    private static Decision Theirs<TId, TItem>(ValueMap<TId, TItem> items, TId id, Func<TItem, bool> isTheirs, Func<TItem, Decision> decide)
        where TId : struct, IComparable<TId> =>
        !items.TryGetValue(id, out var known) ? Rejection.UnknownItem : isTheirs(known) ? decide(known) : Rejection.NotYours;

    private BoundaryState Change(BoundaryId id, Func<Boundary, Boundary> change) =>
        Boundaries.TryGetValue(id, out var known) ? this with { Boundaries = Boundaries.Set(id, change(known)) } : this;

    private BoundaryState Change(CrossingId id, Func<BoundaryCrossing, BoundaryCrossing> change) =>
        Crossings.TryGetValue(id, out var known) ? this with { Crossings = Crossings.Set(id, change(known)) } : this;
}
