using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>What follows from the repair moments of a room at an instant: the same for everybody in it. Pure functions.</summary>
public static class RepairMomentQueries
{
    // Policy: a moment is offered for two days after a conflict, a celebration for a week, help for a fortnight.
    private static readonly Duration AfterConflict = Duration.FromDays(2);
    private static readonly Duration Celebration = Duration.FromDays(7);
    private static readonly Duration Help = Duration.FromDays(14);

    /// <summary>The moments as one viewer sees them.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<RepairMomentItem> Items(RepairMomentState shared, RoomFacts facts, PersonId viewer, Instant now) =>
        shared.Moments.Values.Select(m => new RepairMomentItem(
            m, m.StageAt(facts, now), m.Sittings.Count == 0 ? null : m.Sittings[^1].EndsAt, Wordings.HasAssented(m.Id.Terms, facts, viewer)));

    /// <summary>Closing, for everybody, of moments whose time is up.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(RepairMomentState shared, RoomFacts facts, Instant now) =>
        from moment in shared.Moments.Values
        where moment.StageAt(facts, now) == MomentStage.TimeUp
        select new OpenStep(RepairPhrases.CloseRepairMoment, moment.Id.Ref, null, moment.Sittings[^1].EndsAt);

    /// <summary>Offers, equal for everybody: a moment after a conflict, help, a celebration.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(RepairMomentState shared, RoomFacts facts, Instant now)
    {
        if (shared.LatestConflict is { } conflict && conflict + facts.CoolDown <= now && now < conflict + AfterConflict
            && !shared.Moments.Values.Any(m => m.Versions[^1].OfferedAt >= conflict))
        {
            yield return new(RepairPhrases.OfferRepairMoment, RepairMomentId.None.Ref, conflict.ToString(), conflict + AfterConflict);
        }

        foreach (var moment in shared.Moments.Values)
        {
            if (moment.ClosedAt is not { } closed || now < closed)
            {
                continue;
            }

            if (moment.Outcome == MomentOutcome.NeedsHelp && now < closed + Help)
            {
                yield return new(RepairPhrases.HelpWithMoment, moment.Id.Ref, "first", closed + Help);
            }

            if (moment.IsRecovery(facts) && now < closed + Celebration)
            {
                yield return new(RepairPhrases.CelebrateRecovery, moment.Id.Ref, "first", closed + Celebration);
            }
        }
    }
}
