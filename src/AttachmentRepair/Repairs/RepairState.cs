namespace AttachmentRepair.Repairs;

/// <summary>The repair attempts of a room. Immutable; equality is by value.</summary>
public sealed record RepairState
{
    /// <summary>All attempts ever offered in the room.</summary>
    public ValueMap<RepairAttemptId, RepairAttempt> Attempts { get; init; } = ValueMap<RepairAttemptId, RepairAttempt>.Empty;

    /// <summary>In a private room: the attempts that its owner keeps for later.</summary>
    public ValueMap<RepairAttemptId, bool> KeptForLater { get; init; } = ValueMap<RepairAttemptId, bool>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(RepairState state, RoomFacts facts, RepairCommand command, CommandContext context) => command switch
    {
        AttemptRepair c => Attempt(c, facts, context),
        AddPreventionSteps c => state.Find(c.Repair, attempt =>
            attempt.Author != context.Actor ? Rejection.NotYours
            : c.PreventionSteps.Count == 0 ? Decision.Nothing
            : new PreventionStepsAdded(c.Repair, c.PreventionSteps)),
        ReceiveRepair c => state.Find(c.Repair, attempt =>
            attempt.To != context.Actor ? Rejection.NotYours
            : attempt.Reception >= c.Reception ? Decision.Nothing
            : new RepairReceived(c.Repair, c.Reception)),
        KeepRepairForLater c => state.KeptForLater.ContainsKey(c.Repair) ? Decision.Nothing : new RepairKeptForLater(c.Repair),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static RepairState Evolve(RepairState state, RepairEvent e, in Envelope envelope) => e switch
    {
        RepairOffered o => state with
        {
            Attempts = state.Attempts.Set(
                o.Repair, new(o.Repair, envelope.Author, o.To, o.About, o.Impact, o.Apology, o.PreventionSteps, envelope.RecordedAt, null)),
        },
        PreventionStepsAdded added => state.Change(added.Repair, a => a with { PreventionSteps = [.. a.PreventionSteps, .. added.PreventionSteps] }),
        RepairReceived received => state.Change(received.Repair, a => a with { Reception = received.Reception }),
        RepairKeptForLater kept => state with { KeptForLater = state.KeptForLater.Set(kept.Repair, true) },
        _ => state,
    };

    private static Decision Attempt(AttemptRepair command, RoomFacts facts, CommandContext context)
    {
        if (!facts.Exists(command.About))
        {
            return Rejection.UnknownItem;
        }

        return command.To == context.Actor || facts.Find(command.To) is null
            ? Rejection.NoSuchReceiver
            : new RepairOffered(
                RepairAttemptId.For(context.Relationship, context.Command),
                command.To,
                command.About,
                command.Impact,
                command.Apology,
                command.PreventionSteps);
    }

    private Decision Find(RepairAttemptId id, Func<RepairAttempt, Decision> decide) =>
        Attempts.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private RepairState Change(RepairAttemptId id, Func<RepairAttempt, RepairAttempt> change) =>
        Attempts.TryGetValue(id, out var known) ? this with { Attempts = Attempts.Set(id, change(known)) } : this;
}
