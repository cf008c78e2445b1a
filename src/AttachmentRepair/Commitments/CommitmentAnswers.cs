using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

// What may be said of one occurrence, by whom and until when.
internal static class CommitmentAnswers
{
    public static Decision Decide(CommitmentState state, RoomFacts facts, CommitmentCommand command, CommandContext context) => command switch
    {
        KeepCommitment c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Settled(said) ?? (context.OccurredAt < at.Expected.Opens
                ? Rejection.TooEarly
                : new CommitmentKept(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due, at.Expected.OutcomeOf(context.OccurredAt, said.NoticeAt))))),
        MissCommitment c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Settled(said) ?? Opened(at, context) ?? new CommitmentMissed(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due))),
        ExcuseCommitment c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Settled(said) ?? (facts.IsRelaxedAt(at.Expected.Due) ? null : Before(at.Expected.Due, context))
            ?? new CommitmentExcused(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due))),
        RenegotiateCommitment c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Settled(said) ?? Before(at.Expected.Due, context)
            ?? new CommitmentRenegotiated(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due, c.Instead))),
        UpdateProgress c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Settled(said) ?? Before(Instant.Max(at.Expected.Due, said.UpdateBefore), context)
            ?? new ProgressUpdated(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due, c.Status, c.NextStep, c.ExpectedAt, c.Reason))),
        ReaffirmCommitment c => state.Own(c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            Reaffirm(known, facts, c, at, said, context))),
        ConfirmKept c => Others(state, c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            said.OtherSays == OccurrenceState.Kept
                ? Decision.Nothing
                : Opened(at, context) ?? new KeptConfirmed(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due))),
        NoteMissed c => Others(state, c.Commitment, context, known => With(known, facts, c.Occurrence, c.Definition, (at, said) =>
            said.OtherSays == OccurrenceState.Missed
                ? Decision.Nothing
                : Covered(at, facts) ?? Passed(at, context) ?? new MissNoted(c.Commitment, at.Definition, c.Occurrence, at.Expected.Due))),
        _ => Rejection.UnknownItem,
    };

    private static Decision Reaffirm(
        Commitment known, RoomFacts facts, ReaffirmCommitment command, CommitmentOccurrence at, CommitmentOutcome said, CommandContext context)
    {
        if (known.EndedAt is not null)
        {
            return Rejection.Ended;
        }

        if (!said.IsMissed)
        {
            return Rejection.NothingMissed;
        }

        if (said.ReaffirmedAt is not null && command.Anew is null)
        {
            return Decision.Nothing;
        }

        var next = command.Anew is { } anew
            ? anew.NextDue(CadenceHistory.From(context.RecordedAt), context.RecordedAt)
            : known.NextDue(facts, context.RecordedAt);
        return next is { } due
            ? new CommitmentReaffirmed(known.Id, at.Definition, at.Expected.Key, at.Expected.Due, due, command.Anew)
            : Rejection.NextDateNeeded;
    }

    private static Decision With(
        Commitment known, RoomFacts facts, OccurrenceKey key, int? definition, Func<CommitmentOccurrence, CommitmentOutcome, Decision> decide)
    {
        var timeline = new CommitmentTimeline(known, facts);
        if (timeline.Find(key, definition) is not { } found)
        {
            return timeline.IsReplaced(key, definition) ? Rejection.Outdated : Rejection.NoSuchOccurrence;
        }

        return decide(found, known.OutcomeOf(found.Name) ?? CommitmentOutcome.Unsaid(found.Expected.Due));
    }

    private static Decision Others(CommitmentState state, CommitmentId id, CommandContext context, Func<Commitment, Decision> decide) =>
        state.Find(id, known => known.Maker == context.Actor ? Rejection.NotYours : decide(known));

    private static Decision? Settled(CommitmentOutcome said) => said.State is null ? null : Rejection.AlreadyRecorded;

    private static Decision? Opened(CommitmentOccurrence at, CommandContext context) => context.RecordedAt < at.Expected.Opens ? Rejection.TooEarly : null;

    private static Decision? Covered(CommitmentOccurrence at, RoomFacts facts) =>
        facts.IsRelaxedAt(at.Expected.Due) || facts.Pauses.Any(p => p.Contains(at.Expected.Due)) ? Rejection.WasNotDue : null;

    private static Decision? Passed(CommitmentOccurrence at, CommandContext context) => context.RecordedAt <= at.Expected.GraceEnds ? Rejection.TooEarly : null;

    private static Decision? Before(Instant deadline, CommandContext context) => context.RecordedAt < deadline ? null : Rejection.NoticeTooLate;
}
