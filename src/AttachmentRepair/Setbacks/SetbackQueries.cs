namespace AttachmentRepair.Setbacks;

/// <summary>What follows from the setbacks of a room. Pure functions.</summary>
public static class SetbackQueries
{
    /// <summary>The steps of running safety nets that are still to be taken; they wait for everybody.</summary>
    /// <param name="shared">The slot.</param>
    public static IEnumerable<OpenStep> OpenSteps(SetbackState shared)
    {
        foreach (var setback in shared.Setbacks.Values)
        {
            if (NextStep(shared, setback) is not null)
            {
                yield return new(SetbackPhrases.NextSafetyNetStep, setback.Id.Ref, setback.Run!.Version, setback.DisclosedAt);
            }
        }
    }

    /// <summary>The next step of the safety net that runs after a setback, or <c>null</c>.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="setback">The setback.</param>
    public static SafetyNetStep? NextStep(SetbackState shared, Setback setback)
    {
        if (setback.Run is not { } run || !shared.SafetyNets.TryGetValue(run.Net, out var net))
        {
            return null;
        }

        foreach (var step in net.Steps(run.Version))
        {
            if (!run.Done.Contains(step))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Hints to the author of a command before it is sent.</summary>
    /// <param name="command">The command.</param>
    public static ValueList<Advice> Advise(SetbackCommand command) => command is DiscloseSetback { Content.CurrentSafety: null }
        ? [new(SetbackPhrases.CurrentSafetyMissing, nameof(DisclosureContent.CurrentSafety))]
        : [];
}
