using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>What follows from the boundaries of a room at an instant. Pure functions.</summary>
public static class BoundaryQueries
{
    // Policy: an offer lapses after a fortnight.
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>What waits for the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(BoundaryState shared, PersonId viewer)
    {
        foreach (var crossing in shared.Crossings.Values.Where(c => c.AcceptedAt is null))
        {
            if (crossing.CrossedBy == viewer && crossing.Plan is null)
            {
                yield return crossing.AcknowledgedAt is { } at
                    ? new(BoundaryPhrases.OfferRedress, crossing.Id.Ref, null, at)
                    : new(BoundaryPhrases.AcknowledgeCrossing, crossing.Id.Ref, null, crossing.NotedAt);
            }
            else if (crossing.Plan is not null && shared.IsOwner(crossing.Boundary, viewer))
            {
                yield return new(BoundaryPhrases.AnswerRedress, crossing.Id.Ref, null, crossing.AcknowledgedAt ?? crossing.NotedAt);
            }
        }
    }

    /// <summary>Offers, equal for everybody in the room.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="lifeChangedAt">When circumstances last changed, or <c>null</c>.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(BoundaryState shared, RoomFacts facts, Instant? lifeChangedAt, Instant now)
    {
        foreach (var crossing in shared.Crossings.Values.Where(c => c.Plan is null))
        {
            var from = crossing.NotedAt + BoundaryCrossing.PromptnessWindow;
            if (from <= now && now < from + Offer)
            {
                yield return new(BoundaryPhrases.TalkAboutCrossing, crossing.Id.Ref, "first", from + Offer);
            }
        }

        if (lifeChangedAt is not { } changed || now >= changed + Offer)
        {
            yield break;
        }

        foreach (var boundary in shared.Boundaries.Values.Where(b => b.StatedAt < changed && b.IsInForce(facts)))
        {
            yield return new(BoundaryPhrases.ReviewBoundary, boundary.Id.Ref, changed.ToString(), changed + Offer);
        }
    }
}
