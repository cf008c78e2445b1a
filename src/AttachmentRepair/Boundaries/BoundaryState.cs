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

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(BoundaryState state, RoomFacts facts, BoundaryCommand command, CommandContext context) => command switch
    {
        ProposeBoundary c => new BoundaryProposed(
            BoundaryId.For(context.Relationship, context.Command), c.Form, c.Domain, c.Expectation, c.ReviewOn),
        EndBoundary c => state.Owned(c.Boundary, context, b =>
            b.IsShared ? Rejection.EndItsTerms : b.EndedAt is not null ? Rejection.Ended : new BoundaryEnded(c.Boundary)),
        NoteRespected c => state.Owned(c.Boundary, context, b =>
            !b.IsInForce(facts) ? Rejection.NotInForce
            : b.RespectNotedAt + RespectPeriod > context.RecordedAt ? Rejection.NotedThisPeriod
            : new BoundaryRespected(c.Boundary)),
        NoteCrossing c => state.Owned(c.Boundary, context, b =>
            !b.WasInForce(facts, context.OccurredAt) ? Rejection.NotInForce
            : c.CrossedBy == context.Actor || facts.Find(c.CrossedBy) is null ? Rejection.NotAnotherMember
            : new CrossingNoted(CrossingId.For(context.Relationship, context.Command), c.Boundary, c.CrossedBy, c.Kind)),
        AcknowledgeCrossing c => state.OfCrossing(c.Crossing, x =>
            x.CrossedBy != context.Actor ? Rejection.NotYours
            : x.AcknowledgedAt is not null ? Decision.Nothing
            : new CrossingAcknowledged(c.Crossing)),
        OfferRedress c => state.OfCrossing(c.Crossing, x =>
            x.CrossedBy != context.Actor ? Rejection.NotYours
            : x.AcknowledgedAt is null ? Rejection.AcknowledgeFirst
            : x.AcceptedAt is not null ? Rejection.AlreadyRecorded
            : new RedressOffered(c.Crossing, c.Plan)),
        AcceptRedress c => state.OfCrossing(c.Crossing, x =>
            !state.IsOwner(x.Boundary, context.Actor) ? Rejection.NotYours
            : x.Plan is null ? Rejection.NoPlanYet
            : x.AcceptedAt is not null ? Decision.Nothing
            : new RedressAccepted(c.Crossing)),
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
            BoundaryProposed p => state with { Boundaries = state.Boundaries.Set(p.Boundary, new(p.Boundary, author, p.Form, p.Domain, p.Expectation, at, null, null)) },
            BoundaryEnded ended => state.Change(ended.Boundary, b => b with { EndedAt = at }),
            BoundaryRespected respected => state.Change(respected.Boundary, b => b with { RespectNotedAt = at }),
            CrossingNoted noted => state with { Crossings = state.Crossings.Set(noted.Crossing, new(noted.Crossing, noted.Boundary, noted.CrossedBy, noted.Kind, at, null, null, null)) },
            CrossingAcknowledged acknowledged => state.Change(acknowledged.Crossing, x => x with { AcknowledgedAt = at }),
            RedressOffered offered => state.Change(offered.Crossing, x => x with { Plan = offered.Plan }),
            RedressAccepted accepted => state.Change(accepted.Crossing, x => x with { AcceptedAt = at }),
            _ => state,
        };
    }

    /// <summary>Whether a person owns a boundary.</summary>
    /// <param name="id">The boundary.</param>
    /// <param name="person">The person.</param>
    public bool IsOwner(BoundaryId id, PersonId person) => Boundaries.TryGetValue(id, out var known) && known.Owner == person;

    private Decision Owned(BoundaryId id, CommandContext context, Func<Boundary, Decision> decide)
    {
        if (!Boundaries.TryGetValue(id, out var known))
        {
            return Rejection.UnknownItem;
        }

        return known.Owner == context.Actor ? decide(known) : Rejection.NotYours;
    }

    private Decision OfCrossing(CrossingId id, Func<BoundaryCrossing, Decision> decide) =>
        Crossings.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private BoundaryState Change(BoundaryId id, Func<Boundary, Boundary> change) =>
        Boundaries.TryGetValue(id, out var known) ? this with { Boundaries = Boundaries.Set(id, change(known)) } : this;

    private BoundaryState Change(CrossingId id, Func<BoundaryCrossing, BoundaryCrossing> change) =>
        Crossings.TryGetValue(id, out var known) ? this with { Crossings = Crossings.Set(id, change(known)) } : this;
}
