using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <content>Facilitated disclosures: nothing is set until everybody has said ready to the same version.</content>
public sealed partial record SetbackState
{
    private static SetbackState EvolveSession(SetbackState state, SetbackEvent e, PersonId author, Instant at) => e switch
    {
        FacilitatedDisclosureProposed x => state with { Sessions = state.Sessions.Set(x.Session, Proposed(state, x, author, at)) },
        ReadyForDisclosure x => state.Change(x.Session, s => s.Newest.Number == x.Version ? s with { Ready = s.Ready.Set(author, new(at, x.Until)) } : s),
        ReadinessWithdrawn x => state.Change(x.Session, s => s with { Ready = s.Ready.Remove(author) }),
        NotReadyNoted x => state with { NotReady = state.NotReady.Set(x.Session, new(x.Version, x.Reason, at)) },
        FacilitatedDisclosureHeld x => state.Change(x.Session, s => s with { HeldAt = at }),
        FacilitatedDisclosureEnded x => state.Change(x.Session, s => s with { EndedAt = at }),
        _ => state,
    };

    // Another version asks everybody anew.
    private static FacilitatedDisclosure Proposed(SetbackState state, FacilitatedDisclosureProposed e, PersonId author, Instant at)
    {
        var version = new FacilitatedDisclosureVersion(e.Version, e.Facilitator, e.At, author, at);
        return state.Sessions.TryGetValue(e.Session, out var known)
            ? known with { Versions = known.Versions.Add(version), Ready = ValueMap<PersonId, ReadySignal>.Empty }
            : new(e.Session, e.Setback, [version], ValueMap<PersonId, ReadySignal>.Empty, null, null);
    }

    private Decision DecideSession(RoomFacts facts, SetbackCommand command, CommandContext context) => command switch
    {
        ProposeFacilitatedDisclosure c => c.Setback is { } setback && !Setbacks.ContainsKey(setback) ? Rejection.UnknownItem
            : Propose(FacilitatedDisclosureId.For(context.Relationship, context.Command), 1, c.Facilitator, c.At, c.Setback, context),
        ReviseFacilitatedDisclosure c => Open(c.Session, s =>
            Decision.IfStale(c.Version, s.Newest.Number) ?? Propose(c.Session, c.Version + 1, c.Facilitator, c.At, s.Setback, context)),
        SayReadyForDisclosure c => Open(c.Session, s => Decision.IfStale(c.Version, s.Newest.Number) ?? SayReady(s, facts, context)),
        WithdrawReadiness c => Open(c.Session, s =>
            s.SetAt(facts.Members) is not null ? Rejection.AlreadySet
            : s.ReadyUntil(context.Actor, context.RecordedAt) is not null ? new ReadinessWithdrawn(c.Session)
            : Decision.Nothing),
        NoteNotReady c => new NotReadyNoted(c.Session, c.Version, c.Reason),
        HoldFacilitatedDisclosure c => Open(c.Session, s =>
            s.SetAt(facts.Members) is null ? Rejection.NotYetSet
            : context.OccurredAt < s.Newest.At - FacilitatedDisclosure.OpensBefore ? Rejection.TooEarly
            : new FacilitatedDisclosureHeld(c.Session)),
        EndFacilitatedDisclosure c => Open(c.Session, _ => new FacilitatedDisclosureEnded(c.Session)),
        _ => Rejection.UnknownItem,
    };

    private static Decision Propose(FacilitatedDisclosureId id, int version, PrivateText facilitator, Instant at, SetbackId? setback, CommandContext context) =>
        at <= context.RecordedAt ? Rejection.TimeHasPassed
        : at - context.RecordedAt > FacilitatedDisclosure.Furthest ? Rejection.TooFarAhead
        : new FacilitatedDisclosureProposed(id, version, facilitator, at, setback);

    private static Decision SayReady(FacilitatedDisclosure session, RoomFacts facts, CommandContext context) =>
        session.SetAt(facts.Members) is not null || session.ReadyUntil(context.Actor, context.RecordedAt) is not null ? Decision.Nothing
        : session.Newest.At <= context.RecordedAt ? Rejection.TimeHasPassed
        : new ReadyForDisclosure(session.Id, session.Newest.Number, context.RecordedAt + FacilitatedDisclosure.ReadyFor);

    private Decision Open(FacilitatedDisclosureId id, Func<FacilitatedDisclosure, Decision> decide) =>
        !Sessions.TryGetValue(id, out var known) ? Rejection.UnknownItem : known.IsOver ? Rejection.Ended : decide(known);

    private SetbackState Change(FacilitatedDisclosureId id, Func<FacilitatedDisclosure, FacilitatedDisclosure> change) =>
        Sessions.TryGetValue(id, out var known) ? this with { Sessions = Sessions.Set(id, change(known)) } : this;
}
