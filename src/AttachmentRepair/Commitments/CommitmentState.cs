using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>The commitments of a room. Immutable; equality is by value.</summary>
public sealed record CommitmentState
{
    /// <summary>All commitments ever made in the room.</summary>
    public ValueMap<CommitmentId, Commitment> Commitments { get; init; } = ValueMap<CommitmentId, Commitment>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(CommitmentState state, RoomFacts facts, CommitmentCommand command, CommandContext context) => command switch
    {
        MakeCommitment c => new CommitmentMade(
            CommitmentId.For(context.Relationship, context.Command), c.Behaviour, c.Cadence, c.Stake ?? Stake.Default),
        EndCommitment c => state.Own(c.Commitment, context, _ => new CommitmentEnded(c.Commitment)),
        KeepCommitment c => state.Own(c.Commitment, c.Occurrence, context, (said, expected) => Keep(c, said, expected, context)),
        MissCommitment c => state.Own(c.Commitment, c.Occurrence, context, (said, expected) =>
            Settled(said) ?? Opened(expected, context) ?? new CommitmentMissed(c.Commitment, c.Occurrence, expected.Due)),
        ExcuseCommitment c => state.Own(c.Commitment, c.Occurrence, context, (said, expected) =>
            Settled(said) ?? (facts.IsRelaxedAt(expected.Due) ? null : InTime(expected, context))
            ?? new CommitmentExcused(c.Commitment, c.Occurrence, expected.Due)),
        RenegotiateCommitment c => state.Own(c.Commitment, c.Occurrence, context, (said, expected) =>
            Settled(said) ?? InTime(expected, context) ?? new CommitmentRenegotiated(c.Commitment, c.Occurrence, expected.Due, c.Instead)),
        UpdateProgress c => state.Own(c.Commitment, c.Occurrence, context, (said, expected) =>
            Settled(said) ?? InTime(expected, context) ?? new ProgressUpdated(c.Commitment, c.Occurrence, expected.Due, c.NextStep)),
        ConfirmKept c => state.Others(c.Commitment, c.Occurrence, context, (said, expected) => said.OtherSays == OccurrenceState.Kept
            ? Decision.Nothing
            : Opened(expected, context) ?? new KeptConfirmed(c.Commitment, c.Occurrence, expected.Due)),
        NoteMissed c => state.Others(c.Commitment, c.Occurrence, context, (said, expected) => said.OtherSays == OccurrenceState.Missed
            ? Decision.Nothing
            : Covered(expected, facts) ?? Passed(expected, context) ?? new MissNoted(c.Commitment, c.Occurrence, expected.Due)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static CommitmentState Evolve(CommitmentState state, CommitmentEvent e, in Envelope envelope)
    {
        if (e is CommitmentMade made)
        {
            var definition = new CommitmentDefinition(made.Cadence, envelope.RecordedAt, null);
            return state.With(new(made.Commitment, envelope.Author, made.Behaviour, made.Stake, [definition], ValueMap<OccurrenceKey, CommitmentOutcome>.Empty, null));
        }

        return state.Commitments.TryGetValue(e.Commitment, out var known) ? state.With(Evolve(known, e, envelope.RecordedAt)) : state;
    }

    private static Commitment Evolve(Commitment known, CommitmentEvent e, Instant at) => e switch
    {
        CommitmentKept kept => Said(known, kept.Occurrence, o => o with { State = kept.State }),
        CommitmentMissed missed => Said(known, missed.Occurrence, o => o with { State = OccurrenceState.Missed }),
        CommitmentExcused excused => Said(known, excused.Occurrence, o => o with { State = OccurrenceState.Excused }),
        CommitmentRenegotiated moved => Redefined(Said(known, moved.Occurrence, o => o with { State = OccurrenceState.Renegotiated }), moved, at),
        ProgressUpdated update => Said(known, update.Occurrence, o => o with { NoticeGiven = true }),
        KeptConfirmed confirmed => Said(known, confirmed.Occurrence, o => o with { OtherSays = OccurrenceState.Kept }),
        MissNoted noted => Said(known, noted.Occurrence, o => o with { OtherSays = OccurrenceState.Missed }),
        CommitmentEnded => known with { EndedAt = at },
        _ => known,
    };

    private static Commitment Said(Commitment known, OccurrenceKey key, Func<CommitmentOutcome, CommitmentOutcome> change)
    {
        var outcome = known.Outcomes.TryGetValue(key, out var said) ? said : CommitmentOutcome.None;
        return known with { Outcomes = known.Outcomes.Set(key, change(outcome)) };
    }

    private static Commitment Redefined(Commitment known, CommitmentRenegotiated moved, Instant at) =>
        moved.Instead is null ? known : known with { Definitions = known.Definitions.Add(new(moved.Instead, at, moved.Occurrence)) };

    private static Decision Keep(KeepCommitment command, CommitmentOutcome said, ExpectedOccurrence expected, CommandContext context)
    {
        var state = context.OccurredAt <= expected.GraceEnds ? OccurrenceState.Kept
            : said.NoticeGiven ? OccurrenceState.KeptWithNotice
            : OccurrenceState.Late;
        return Settled(said) ?? (context.OccurredAt < expected.Opens ? Rejection.TooEarly
            : new CommitmentKept(command.Commitment, command.Occurrence, expected.Due, state));
    }

    private static Decision? Settled(CommitmentOutcome said) => said.State is null ? null : Rejection.AlreadyRecorded;

    private static Decision? Opened(ExpectedOccurrence expected, CommandContext context) =>
        context.RecordedAt < expected.Opens ? Rejection.TooEarly : null;

    private static Decision? Covered(ExpectedOccurrence expected, RoomFacts facts) =>
        facts.IsRelaxedAt(expected.Due) || facts.Pauses.Any(p => p.Contains(expected.Due)) ? Rejection.WasNotDue : null;

    private static Decision? Passed(ExpectedOccurrence expected, CommandContext context) =>
        context.RecordedAt <= expected.GraceEnds ? Rejection.TooEarly : null;

    private static Decision? InTime(ExpectedOccurrence expected, CommandContext context) =>
        context.RecordedAt < expected.Due ? null : Rejection.NoticeTooLate;

    private Decision Own(CommitmentId id, CommandContext context, Func<Commitment, Decision> decide) => Find(id, known =>
        known.Maker != context.Actor ? Rejection.NotYours : known.EndedAt is not null ? Rejection.Ended : decide(known));

    private Decision Own(CommitmentId id, OccurrenceKey key, CommandContext context, Func<CommitmentOutcome, ExpectedOccurrence, Decision> decide) =>
        Find(id, known => known.Maker == context.Actor ? Occurrence(known, key, decide) : Rejection.NotYours);

    private Decision Others(CommitmentId id, OccurrenceKey key, CommandContext context, Func<CommitmentOutcome, ExpectedOccurrence, Decision> decide) =>
        Find(id, known => known.Maker == context.Actor ? Rejection.NotYours : Occurrence(known, key, decide));

    private static Decision Occurrence(Commitment known, OccurrenceKey key, Func<CommitmentOutcome, ExpectedOccurrence, Decision> decide)
    {
        if (known.Find(key) is not { } expected)
        {
            return Rejection.NoSuchOccurrence;
        }

        return decide(known.Outcomes.TryGetValue(key, out var said) ? said : CommitmentOutcome.None, expected);
    }

    private Decision Find(CommitmentId id, Func<Commitment, Decision> decide) =>
        Commitments.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private CommitmentState With(Commitment commitment) => this with { Commitments = Commitments.Set(commitment.Id, commitment) };
}
