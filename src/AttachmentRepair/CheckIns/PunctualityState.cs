using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What a room agreed on punctuality, and the arrivals planned there. Immutable; equality is by value.</summary>
public sealed record PunctualityState
{
    // Policy: whoever plans further ahead plans nothing yet.
    private static readonly Duration Furthest = Duration.FromDays(366);

    /// <summary>All agreements ever proposed in the room, with their versions, oldest first.</summary>
    public ValueMap<PunctualityId, ValueList<PunctualityExpectation>> Agreements { get; init; } = ValueMap<PunctualityId, ValueList<PunctualityExpectation>>.Empty;

    /// <summary>All arrivals ever planned in the room.</summary>
    public ValueMap<ArrivalId, PlannedArrival> Arrivals { get; init; } = ValueMap<ArrivalId, PlannedArrival>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(PunctualityState state, RoomFacts facts, PunctualityCommand command, CommandContext context) => command switch
    {
        ProposePunctuality c => Propose(PunctualityId.For(context.Relationship, context.Command), 1, new(c.Grace), c.ReviewOn),
        RevisePunctuality c => ChannelState.Next(state.Agreements, c.Punctuality, c.Punctuality.Terms, c.Version, facts, _ =>
            Propose(c.Punctuality, c.Version + 1, new(c.Grace), c.ReviewOn)),
        PlanArrival c => c.At <= context.RecordedAt ? Rejection.TimeIsOver
            : c.At - context.RecordedAt > Furthest ? Rejection.TimeOutOfRange
            : new ArrivalPlanned(ArrivalId.For(context.Relationship, context.Command), c.At, state.Grace(facts, context.RecordedAt)),
        GiveDelayNotice c => state.Own(c.Arrival, context, a => a.NoticeAt is not null
            ? Decision.Nothing
            : context.RecordedAt < a.At ? new DelayNoticeGiven(c.Arrival) : Rejection.NoticeTooLate),
        CallOffArrival c => state.Own(c.Arrival, context, a => context.RecordedAt < a.At ? new ArrivalCalledOff(c.Arrival) : Rejection.NoticeTooLate),
        NoteArrival c => !state.Arrivals.TryGetValue(c.Arrival, out var known) ? Rejection.UnknownItem
            : known.CalledOffAt is not null ? Rejection.Ended
            : known.Noted.ContainsKey(context.Actor) ? Rejection.AlreadyRecorded
            : context.OccurredAt < known.PlannedAt ? Rejection.TooEarly
            : new ArrivalNoted(c.Arrival, known.StateOf(context.OccurredAt, context.RecordedAt, facts)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static PunctualityState Evolve(PunctualityState state, PunctualityEvent e, in Envelope envelope)
    {
        var (author, at, occurred) = (envelope.Author, envelope.RecordedAt, envelope.OccurredAt);
        return e switch
        {
            PunctualityProposed x => state with { Agreements = ChannelState.Add(state.Agreements, x.Punctuality, x.Content) },
            ArrivalPlanned x => state with
            {
                Arrivals = state.Arrivals.Set(x.Arrival, new(
                    x.Arrival, author, at, x.At, x.Grace, null, ValueMap<PersonId, Instant>.Empty, ValueMap<PersonId, OccurrenceState>.Empty, null)),
            },
            DelayNoticeGiven x => state.Change(x.Arrival, a => a with { NoticeAt = a.NoticeAt ?? at }),
            ArrivalNoted x => state.Change(x.Arrival, a => a with
            {
                Noted = a.Noted.Set(author, occurred), States = x.State is { } said ? a.States.Set(author, said) : a.States,
            }),
            ArrivalCalledOff x => state.Change(x.Arrival, a => a with { CalledOffAt = at }),
            _ => state,
        };
    }

    private static Decision Propose(PunctualityId id, int version, PunctualityExpectation content, LocalDate? reviewOn) =>
        content.Grace < Duration.Zero || content.Grace > PunctualityExpectation.Longest
            ? Rejection.TimeOutOfRange
            : new PunctualityProposed(id, version, content, reviewOn);

    // Of several the most generous.
    private Duration? Grace(RoomFacts facts, Instant at)
    {
        Duration? most = null;
        foreach (var (id, _) in Agreements)
        {
            var agreed = ChannelState.At(Agreements, id, id.Terms, facts, at)?.Grace;
            most = most >= agreed ? most : agreed ?? most;
        }

        return most;
    }

    private Decision Own(ArrivalId id, CommandContext context, Func<PlannedArrival, Decision> decide) =>
        !Arrivals.TryGetValue(id, out var known) ? Rejection.UnknownItem
        : known.Person != context.Actor ? Rejection.NotYours
        : known.CalledOffAt is not null ? Rejection.Ended
        : known.Noted.Count > 0 ? Rejection.AlreadyRecorded
        : decide(known);

    private PunctualityState Change(ArrivalId id, Func<PlannedArrival, PlannedArrival> change) =>
        Arrivals.TryGetValue(id, out var known) ? this with { Arrivals = Arrivals.Set(id, change(known)) } : this;
}
