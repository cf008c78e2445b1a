using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <content>Safety nets: agreed beforehand, and at work.</content>
public sealed partial record SetbackState
{
    private static Decision Propose(SafetyNetId id, int version, ValueList<SafetyNetStep> steps, LocalDate? reviewOn) =>
        steps.Contains(SafetyNetStep.SafetyCheck)
            ? new SafetyNetProposed(id, version, steps.Append(SafetyNetStep.ReviewDate).Distinct().Order().ToValueList(), reviewOn)
            : Rejection.SafetyCheckMissing;

    private static SetbackState EvolveSafetyNet(SetbackState state, SetbackEvent e, PersonId author, Instant at) => e switch
    {
        SafetyNetProposed x => state with { SafetyNets = state.SafetyNets.Set(x.Net, Proposed(state, x)) },
        SafetyNetActivated x => state with
        {
            Runs = state.Runs.Set(x.Run, new(x.Run, x.Net, x.Version, x.Setback, author, at, ValueMap<PersonId, Instant>.Empty, [], x.ReviewOn)),
        },
        SafetyNetStepTaken x when state.Runs.TryGetValue(x.Run, out var run) => state with { Runs = state.Runs.Set(x.Run, Taken(run, x, author, at)) },
        _ => state,
    };

    private static SafetyNet Proposed(SetbackState state, SafetyNetProposed e)
    {
        var version = new SafetyNetVersion(e.Version, e.Steps.Order().ToValueList(), e.ReviewOn);
        return state.SafetyNets.TryGetValue(e.Net, out var known) ? known with { Versions = known.Versions.Add(version) } : new(e.Net, [version]);
    }

    private static SafetyNetRun Taken(SafetyNetRun run, SafetyNetStepTaken e, PersonId author, Instant at) =>
        e.Step == SafetyNetStep.SafetyCheck ? run with { Checked = run.Checked.Set(author, at) }
        : run with { Taken = run.Taken.Contains(e.Step) ? run.Taken : run.Taken.Add(e.Step), ReviewOn = e.ReviewOn ?? run.ReviewOn };

    private Decision DecideSafetyNet(RoomFacts facts, SetbackCommand command, CommandContext context) => command switch
    {
        ProposeSafetyNet c => Propose(SafetyNetId.For(context.Relationship, context.Command), 1, c.Steps, c.ReviewOn),
        ReviseSafetyNet c => !SafetyNets.TryGetValue(c.Net, out var net) ? Rejection.UnknownItem
            : facts.Terms.Entries.TryGetValue(net.Terms, out var terms) && terms.EndedAt is not null ? Rejection.Ended
            : Decision.IfStale(c.Version, net.Newest.Number) ?? Propose(c.Net, c.Version + 1, c.Steps, c.ReviewOn),
        ActivateSafetyNet c => Activate(facts, c, context),
        TakeSafetyNetStep c => Take(c, context),
        _ => Rejection.UnknownItem,
    };

    private Decision Activate(RoomFacts facts, ActivateSafetyNet command, CommandContext context)
    {
        if (!SafetyNets.TryGetValue(command.Net, out var net) || (command.Setback is { } id && !Setbacks.ContainsKey(id)))
        {
            return Rejection.UnknownItem;
        }

        // One at work for the same setback is the same; judged by what the sender can see of it.
        if (Runs.Values.Any(r => r.Net == command.Net && r.Setback == command.Setback && r.NextStep(net.Steps(r.Version), context.Actor) is not null))
        {
            return Decision.Nothing;
        }

        return new SafetyNetActivated(
            SafetyNetRunId.For(context.Relationship, context.Command),
            command.Net,
            facts.Terms.InForce(net.Terms, facts.Members)?.Number ?? 0,
            command.Setback,
            context.RecordedAt.InUtc().Date + SafetyNetRun.ReviewAfter);
    }

    private Decision Take(TakeSafetyNetStep command, CommandContext context)
    {
        if (!Runs.TryGetValue(command.Run, out var run) || !SafetyNets.TryGetValue(run.Net, out var net))
        {
            return Rejection.UnknownItem;
        }

        var reviewOn = command.Step == SafetyNetStep.ReviewDate ? command.ReviewOn : null;
        var isTaken = command.Step == SafetyNetStep.SafetyCheck ? run.Checked.ContainsKey(context.Actor) : run.HasTaken(command.Step);
        return !net.Steps(run.Version).Contains(command.Step) ? Rejection.StepNotAgreed
            : isTaken && (reviewOn is null || reviewOn == run.ReviewOn) ? Decision.Nothing
            : new SafetyNetStepTaken(command.Run, command.Step, reviewOn);
    }
}
