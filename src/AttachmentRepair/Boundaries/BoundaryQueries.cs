using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>What follows from the boundaries of a room at an instant. Pure functions.</summary>
public static class BoundaryQueries
{
    // Policy: an offer lapses after a fortnight.
    private static readonly Duration Offer = Duration.FromDays(14);

    // Policy: whoever rules out every hour of a fortnight rules out talks.
    private static readonly Duration Horizon = Duration.FromDays(14);

    /// <summary>The boundaries of the room, joined with the viewer's own notes.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="changes">The changes of circumstances.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<BoundaryItem> Items(
        BoundaryState shared, BoundaryState own, RoomFacts facts, ValueList<NotedLifeChange> changes, PersonId viewer, Instant now)
    {
        foreach (var boundary in shared.Boundaries.Values)
        {
            var due = boundary.ReviewDueSince(facts, changes, now);
            yield return new(
                boundary,
                StatusOf(boundary, facts),
                boundary.InForce(facts),
                due,
                boundary.HasLooked(viewer, due, facts),
                own.Ratings.TryGetValue(boundary.Id, out var rating) ? rating : null,
                own.Rationales.TryGetValue(boundary.Id, out var rationale) ? rationale : null);
        }
    }

    /// <summary>What waits for the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(BoundaryState shared, PersonId viewer)
    {
        foreach (var crossing in shared.Crossings.Values)
        {
            var (acknowledged, item) = (crossing.AcknowledgedAt ?? crossing.NotedAt, crossing.Id.Ref);
            OpenStep? step = (crossing.Stage, crossing.CrossedBy == viewer) switch
            {
                (CrossingStage.Noted, true) => new(BoundaryPhrases.AcknowledgeCrossing, item, null, crossing.NotedAt),
                (CrossingStage.Acknowledged, true) => new(BoundaryPhrases.OfferRedress, item, null, acknowledged),
                (CrossingStage.RedressOffered, false) when shared.IsOwner(crossing.Boundary, viewer) =>
                    new(BoundaryPhrases.AnswerRedress, item, crossing.Plans.Count, acknowledged),
                (CrossingStage.RedressAccepted, true) => new(BoundaryPhrases.RenewAfterCrossing, item, null, acknowledged),
                _ => null,
            };
            if (step is not null)
            {
                yield return step;
            }
        }
    }

    /// <summary>Offers to the viewer: about crossings equal for everybody, about boundaries for those whose they are, and about their own notes.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="changes">The changes of circumstances.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(
        BoundaryState shared, BoundaryState own, RoomFacts facts, ValueList<NotedLifeChange> changes, PersonId viewer, Instant now) =>
        shared.Crossings.Values.Select(c => OfCrossing(c, now))
            .Concat(shared.Boundaries.Values.Select(b => OfLifeChange(b, facts, changes, viewer, now)))
            .Concat(own.Ratings.Select(r => OfRating(shared, facts, r.Key, r.Value, now)))
            .Concat(own.Concerns.Select(c => Offered(BoundaryPhrases.SeeHelp, c.Value.Boundary?.Ref ?? new("concern", (UInt128)c.Key), c.Key.ToString("D", null), c.Value.NotedAt, now)))
            .OfType<Suggestion>();

    /// <summary>
    /// The first instant, not before another, at which no boundary in force rules out a talk: shared hours hold in each member's own zone, a limit of one's own in
    /// its owner's. <c>null</c> when no hour of a fortnight is left.
    /// </summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="from">The earliest instant.</param>
    public static Instant? NextTalkTime(BoundaryState shared, RoomFacts facts, Instant from)
    {
        var people = Hours(shared, facts).ToList();
        if (people.Count == 0)
        {
            return from;
        }

        var until = from > Instant.MaxValue - Horizon ? Instant.MaxValue : from + Horizon;
        return Availability.CommonTo(people, new(from, until)) is [var free, ..] ? free.Start : null;
    }

    private static IEnumerable<Availability> Hours(BoundaryState boundaries, RoomFacts facts)
    {
        foreach (var boundary in boundaries.Boundaries.Values)
        {
            if (boundary.InForce(facts) is not { NoTalks: { Count: > 0 } hours })
            {
                continue;
            }

            foreach (var member in facts.Members)
            {
                if (member.Zone is { } zone && (boundary.IsShared || boundary.Owner == member.Person))
                {
                    yield return hours.Aggregate(Availability.In(zone), (availability, quiet) => availability.WithQuiet(quiet));
                }
            }
        }
    }

    private static BoundaryStatus StatusOf(Boundary boundary, RoomFacts facts) =>
        boundary.IsInForce(facts) ? BoundaryStatus.Active
        : boundary.EndedAt is not null || facts.Terms.Entries[boundary.Terms].EndedAt is not null ? BoundaryStatus.Ended
        : BoundaryStatus.Proposed;

    private static Suggestion? OfCrossing(BoundaryCrossing crossing, Instant now) =>
        crossing.Stage >= CrossingStage.RedressAccepted ? null
        : Offered(BoundaryPhrases.SomebodyToHelp, crossing.Id.Ref, "first", crossing.NotedAt + BoundaryCrossing.UnresolvedAfter, now)
        ?? (crossing.Plans.Count > 0 ? null
            : Offered(BoundaryPhrases.TalkAboutCrossing, crossing.Id.Ref, "first", crossing.NotedAt + BoundaryCrossing.PromptnessWindow, now));

    private static Suggestion? OfLifeChange(Boundary boundary, RoomFacts facts, ValueList<NotedLifeChange> changes, PersonId viewer, Instant now)
    {
        bool isViewers = boundary.IsShared || boundary.Owner == viewer;
        return isViewers && boundary.ReviewDueSince(facts, changes, now) is { } due && changes.Any(c => c.At == due && boundary.IsTouchedBy(c.Change)) && !boundary.HasLooked(viewer, due, facts)
            ? Offered(BoundaryPhrases.ReviewBoundary, boundary.Id.Ref, due.ToString(), due, now)
            : null;
    }

    // Asking is the person's own act in the shared room; as long as it is not sent nobody else can tell.
    private static Suggestion? OfRating(BoundaryState shared, RoomFacts facts, BoundaryId id, BoundaryRating rating, Instant now) =>
        rating.IsLow && shared.Boundaries.TryGetValue(id, out var boundary) && boundary.IsShared && boundary.IsInForce(facts)
            && !(facts.Terms.Entries[boundary.Terms].ReviewAskedAt >= rating.At)
            ? Offered(BoundaryPhrases.AskForReview, id.Ref, rating.At.ToString(), rating.At, now)
            : null;

    private static Suggestion? Offered(Phrase what, ItemRef item, string period, Instant from, Instant now) =>
        from <= now && now < from + Offer ? new(what, item, period, from + Offer) : null;
}
