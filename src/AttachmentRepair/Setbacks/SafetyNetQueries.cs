namespace AttachmentRepair.Setbacks;

/// <summary>What follows from the safety nets of a room. Pure functions.</summary>
public static class SafetyNetQueries
{
    /// <summary>The safety nets at work, as the viewer sees them: another's safety check shows when everybody's is taken.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="members">The members.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<SafetyNetRunItem> Items(SetbackState shared, ValueList<Member> members, PersonId viewer)
    {
        foreach (var run in shared.Runs.Values)
        {
            var steps = StepsOf(shared, run);
            var taken = steps.Where(s => s == SafetyNetStep.SafetyCheck ? run.IsCheckedByAll(members) : run.HasTaken(s));
            yield return new(
                run.Id,
                run.Net,
                run.Version,
                run.Setback,
                run.ActivatedBy,
                run.ActivatedAt,
                steps,
                taken.ToValueList(),
                run.Checked.ContainsKey(viewer),
                run.NextStep(steps, viewer),
                run.ReviewOn);
        }
    }

    /// <summary>The next step of each safety net at work, for the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(SetbackState shared, PersonId viewer) =>
        from run in shared.Runs.Values
        where run.NextStep(StepsOf(shared, run), viewer) is not null
        select new OpenStep(SetbackPhrases.NextSafetyNetStep, run.Id.Ref, run.Version, run.ActivatedAt);

    private static ValueList<SafetyNetStep> StepsOf(SetbackState shared, SafetyNetRun run) =>
        shared.SafetyNets.TryGetValue(run.Net, out var net) ? net.Steps(run.Version) : SafetyNet.Unagreed;
}
