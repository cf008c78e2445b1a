namespace AttachmentRepair.Repairs;

/// <summary>What follows from the repair attempts of a room. Pure functions.</summary>
public static class RepairQueries
{
    /// <summary>What waits for the viewer; an attempt that they keep for later does not.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(RepairState shared, RepairState own, PersonId viewer)
    {
        foreach (var attempt in shared.Attempts.Values)
        {
            if (attempt.To == viewer && attempt.Reception is null && !own.KeptForLater.ContainsKey(attempt.Id))
            {
                yield return new(RepairPhrases.AnswerRepair, attempt.Id.Ref, null, attempt.OfferedAt);
            }
            else if (attempt.Author == viewer && !attempt.IsComplete)
            {
                yield return new(RepairPhrases.PreventionStepsMissing, attempt.Id.Ref, null, attempt.OfferedAt);
            }
        }
    }

    /// <summary>Hints to the author of a command before it is sent.</summary>
    /// <param name="command">The command.</param>
    public static ValueList<Advice> Advise(RepairCommand command) => command is AttemptRepair { PreventionSteps.Count: 0 }
        ? [new(RepairPhrases.PreventionStepsMissing, nameof(AttemptRepair.PreventionSteps))]
        : [];
}
