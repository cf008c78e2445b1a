using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>The commitments of a room, and the practical changes made there. Immutable; equality is by value.</summary>
public sealed record CommitmentState
{
    /// <summary>All commitments ever made in the room.</summary>
    public ValueMap<CommitmentId, Commitment> Commitments { get; init; } = ValueMap<CommitmentId, Commitment>.Empty;

    /// <summary>All practical changes ever made in the room.</summary>
    public ValueMap<PracticalChangeId, PracticalChange> Changes { get; init; } = ValueMap<PracticalChangeId, PracticalChange>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(CommitmentState state, RoomFacts facts, CommitmentCommand command, CommandContext context) => command switch
    {
        MakeCommitment c => c.Links?.All(facts.Exists) == false
            ? Rejection.UnknownItem
            : new CommitmentMade(CommitmentId.For(context.Relationship, context.Command), c.Behaviour, c.Cadence, c.Stake ?? Stake.Default, c.Links ?? []),
        EndCommitment c => state.Own(c.Commitment, context, known => known.EndedAt is not null ? Rejection.Ended : new CommitmentEnded(c.Commitment)),
        PracticalChangeCommand c => PracticalChange.Decide(state.Changes, facts, c, context),
        _ => CommitmentAnswers.Decide(state, facts, command, context),
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static CommitmentState Evolve(CommitmentState state, CommitmentEvent e, in Envelope envelope) => e switch
    {
        CommitmentMade made => state.With(new(
            made.Commitment,
            envelope.Author,
            made.Behaviour,
            made.Stake,
            made.Links,
            [new CommitmentDefinition(made.Cadence, envelope.RecordedAt, null)],
            ValueMap<DefinedOccurrence, CommitmentOutcome>.Empty,
            null)),
        OneCommitmentEvent one => state.Commitments.TryGetValue(one.Commitment, out var known) ? state.With(Evolve(known, one, envelope)) : state,
        PracticalChangeEvent change => state with { Changes = PracticalChange.Evolve(state.Changes, change, envelope) },
        _ => state,
    };

    // What is handed to Said captures nothing: a closure an event was a fifteenth of what a fold allocates (measured).
    private static Commitment Evolve(Commitment known, OneCommitmentEvent e, in Envelope envelope) => e switch
    {
        CommitmentKept x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, x, v) => o with { State = x.State, SaidAt = v.RecordedAt, DoneAt = v.OccurredAt }),
        CommitmentMissed x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, v) => o with { State = OccurrenceState.Missed, SaidAt = v.RecordedAt }),
        CommitmentExcused x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, v) => o with { State = OccurrenceState.Excused, SaidAt = v.RecordedAt }),
        CommitmentRenegotiated x => Redefined(
            Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, v) => o with { State = OccurrenceState.Renegotiated, SaidAt = v.RecordedAt }),
            x.Instead,
            envelope.RecordedAt,
            x.Occurrence),
        ProgressUpdated x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, x, v) =>
            o with { Updates = o.Updates.Add(new(x.Status, x.NextStep, x.ExpectedAt, x.Reason, v.RecordedAt)) }),
        CommitmentReaffirmed x => Redefined(
            Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, v) => o with { ReaffirmedAt = v.RecordedAt }), x.Anew, envelope.RecordedAt, x.Occurrence),
        KeptConfirmed x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, _) => o with { OtherSays = OccurrenceState.Kept }),
        MissNoted x => Said(known, x.Definition, x.Occurrence, x.Due, x, envelope, static (o, _, _) => o with { OtherSays = OccurrenceState.Missed }),
        CommitmentEnded => known with { EndedAt = envelope.RecordedAt },
        _ => known,
    };

    private static Commitment Said<T>(
        Commitment known, int definition, OccurrenceKey key, Instant due, T e, in Envelope envelope, Func<CommitmentOutcome, T, Envelope, CommitmentOutcome> change)
    {
        var occurrence = new DefinedOccurrence(definition, key);
        return known with { Outcomes = known.Outcomes.Set(occurrence, change(known.OutcomeOf(occurrence) ?? CommitmentOutcome.Unsaid(due), e, envelope)) };
    }

    private static Commitment Redefined(Commitment known, Cadence? instead, Instant at, OccurrenceKey insteadOf) =>
        instead is null ? known : known with { Definitions = known.Definitions.Add(new(instead, at, insteadOf)) };

    internal Decision Own(CommitmentId id, CommandContext context, Func<Commitment, Decision> decide) =>
        Find(id, known => known.Maker == context.Actor ? decide(known) : Rejection.NotYours);

    internal Decision Find(CommitmentId id, Func<Commitment, Decision> decide) =>
        Commitments.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private CommitmentState With(Commitment commitment) => this with { Commitments = Commitments.Set(commitment.Id, commitment) };
}
