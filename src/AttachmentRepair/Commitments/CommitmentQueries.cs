using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>What follows from the commitments of a room at an instant. Pure functions.</summary>
public static class CommitmentQueries
{
    // Policy: more than two renegotiations in a row offer a review; the offer lapses after a fortnight.
    private const int RenegotiationsInARow = 3;
    private static readonly Duration ReviewOffer = Duration.FromDays(14);

    /// <summary>The occurrences due in an interval, with their states at an instant.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgendaItem> Agenda(CommitmentState shared, RoomFacts facts, Interval interval, Instant now) =>
        from commitment in shared.Commitments.Values
        from expected in commitment.Expect(interval)
        select new AgendaItem(
            CommitmentPhrases.Commitment, commitment.Id.Ref, commitment.Behaviour, commitment.Maker, expected.Key, expected.Opens, expected.Due, expected.Closes,
            commitment.StateOf(expected, facts, now));

    /// <summary>When something of this concept is due next, strictly after an instant, or <c>null</c>.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="after">The instant.</param>
    public static Instant? NextDue(CommitmentState shared, RoomFacts facts, Instant after)
    {
        Instant? next = null;
        foreach (var commitment in shared.Commitments.Values.Where(c => c.EndedAt is null))
        {
            var due = commitment.NextDue(facts, after);
            next = next is null || due < next ? due ?? next : next;
        }

        return next;
    }

    /// <summary>Offers, equal for everybody in the room.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(CommitmentState shared, Instant now)
    {
        foreach (var commitment in shared.Commitments.Values.Where(c => c.EndedAt is null))
        {
            var last = commitment.Outcomes.Where(o => o.Value.State is not null).TakeLast(RenegotiationsInARow).ToList();
            if (last.Count == RenegotiationsInARow
                && last.TrueForAll(o => o.Value.State == OccurrenceState.Renegotiated)
                && commitment.Find(last[^1].Key) is { } expected
                && now < expected.Due + ReviewOffer)
            {
                yield return new(CommitmentPhrases.ReviewCommitment, commitment.Id.Ref, last[^1].Key.ToString(), expected.Due + ReviewOffer);
            }
        }
    }
}
