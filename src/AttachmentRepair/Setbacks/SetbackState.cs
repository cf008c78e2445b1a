using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>The setbacks and safety nets of a room. Immutable; equality is by value. Nothing here is ever inferred, and nothing is reset.</summary>
public sealed record SetbackState
{
    /// <summary>All setbacks ever disclosed in the room.</summary>
    public ValueMap<SetbackId, Setback> Setbacks { get; init; } = ValueMap<SetbackId, Setback>.Empty;

    /// <summary>All safety nets ever proposed in the room.</summary>
    public ValueMap<SafetyNetId, SafetyNet> SafetyNets { get; init; } = ValueMap<SafetyNetId, SafetyNet>.Empty;

    /// <summary>The setbacks that are being answered, by the time they were told: from the telling until its owner takes up the repair again.</summary>
    public ValueList<Setback> BeingAnswered => Setbacks.Values.Where(s => s.IsBeingAnswered).OrderBy(s => s.DisclosedAt).ToValueList();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(SetbackState state, RoomFacts facts, SetbackCommand command, CommandContext context) => command switch
    {
        DiscloseSetback c => new SetbackDisclosed(SetbackId.For(context.Relationship, context.Command), c.Kind, c.Disclosure, c.Content, c.Context),
        ReenterRepair c => !state.Setbacks.ContainsKey(c.Setback) ? Rejection.UnknownItem
            : c.Changes.Count == 0 ? Rejection.ChangeNeeded
            : new RepairReentered(c.Setback, c.Intention, c.Changes),
        NoteDiscovery c => new DiscoveryNoted(c.Of, c.Kind, c.Discovery),
        ProposeSafetyNet c => Propose(SafetyNetId.For(context.Relationship, context.Command), 1, c.Steps),
        ReviseSafetyNet c => !state.SafetyNets.TryGetValue(c.Net, out var net) ? Rejection.UnknownItem
            : facts.Terms.Entries.TryGetValue(net.Terms, out var terms) && terms.EndedAt is not null ? Rejection.Ended
            : Propose(c.Net, net.Versions.Count + 1, c.Steps),
        RunSafetyNet c => Run(state, facts, c),
        TakeSafetyNetStep c => Take(state, c),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static SetbackState Evolve(SetbackState state, SetbackEvent e, in Envelope envelope) => e switch
    {
        SetbackDisclosed d => state with
        {
            Setbacks = state.Setbacks.Set(
                d.Setback, new(d.Setback, envelope.Author, d.Kind, d.Context, d.Disclosure, envelope.OccurredAt, envelope.RecordedAt, d.Content, null, [])),
        },
        RepairReentered reentered => state.Reenter(reentered, envelope.Author, envelope.RecordedAt),
        SafetyNetProposed p => state with
        {
            SafetyNets = state.SafetyNets.Set(
                p.Net, state.SafetyNets.TryGetValue(p.Net, out var net) ? net with { Versions = net.Versions.Add(p.Steps) } : new(p.Net, [p.Steps])),
        },
        SafetyNetStarted started => state.Change(started.Setback, s => s with { Run = new(started.Net, started.Version, []) }),
        SafetyNetStepTaken taken => state.Change(
            taken.Setback, s => s.Run is null ? s : s with { Run = s.Run with { Done = s.Run.Done.Add(taken.Step) } }),
        _ => state,
    };

    private static Decision Propose(SafetyNetId id, int version, ValueList<SafetyNetStep> steps) =>
        steps.Contains(SafetyNetStep.SafetyCheck) ? new SafetyNetProposed(id, version, steps) : Rejection.SafetyCheckMissing;

    private static Decision Run(SetbackState state, RoomFacts facts, RunSafetyNet command)
    {
        if (!state.Setbacks.TryGetValue(command.Setback, out var setback) || !state.SafetyNets.TryGetValue(command.Net, out var net))
        {
            return Rejection.UnknownItem;
        }

        if (setback.Run is not null)
        {
            return Decision.Nothing;
        }

        return facts.Terms.InForce(net.Terms, facts.Members) is { } version
            ? new SafetyNetStarted(command.Setback, command.Net, version.Number)
            : Rejection.NotInForce;
    }

    private static Decision Take(SetbackState state, TakeSafetyNetStep command)
    {
        if (!state.Setbacks.TryGetValue(command.Setback, out var setback))
        {
            return Rejection.UnknownItem;
        }

        if (setback.Run is not { } run || !state.SafetyNets[run.Net].Steps(run.Version).Contains(command.Step))
        {
            return Rejection.SafetyNetNotRunning;
        }

        return run.Done.Contains(command.Step) ? Decision.Nothing : new SafetyNetStepTaken(command.Setback, command.Step);
    }

    private SetbackState Reenter(RepairReentered e, PersonId by, Instant at) =>
        Change(e.Setback, s => s with { Reentries = s.Reentries.Add(new(by, e.Intention, e.Changes, at)) });

    private SetbackState Change(SetbackId id, Func<Setback, Setback> change) =>
        Setbacks.TryGetValue(id, out var known) ? this with { Setbacks = Setbacks.Set(id, change(known)) } : this;
}
