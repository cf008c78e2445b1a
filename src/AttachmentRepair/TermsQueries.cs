using NodaTime;

namespace AttachmentRepair;

/// <summary>What follows from the terms of a room at an instant. Pure functions.</summary>
public static class TermsQueries
{
    // Policy: an offer to review lapses after a fortnight.
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>The proposals that wait for the viewer. One whose proposer took back their assent waits on: taking back is nobody else's to see.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(Terms terms, PersonId viewer) =>
        from entry in terms.Entries.Values
        where entry.EndedAt is null && !entry.Newest.IsNarrowing && !entry.Newest.Assents.ContainsKey(viewer)
        select new OpenStep(RoomPhrases.AnswerProposal, entry.Id.Ref, entry.Newest.Number, entry.Newest.ProposedAt);

    /// <summary>Offers to review, equal for everybody in the room.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="members">The members.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(Terms terms, ValueList<Member> members, Instant now)
    {
        foreach (var entry in terms.Entries.Values)
        {
            if (entry.InForce(members) is not { } version)
            {
                continue;
            }

            if (entry.ReviewAskedAt is { } asked && now < asked + Offer)
            {
                yield return new(RoomPhrases.TimeToReview, entry.Id.Ref, asked.ToString(), asked + Offer);
            }
            else if (version.ReviewOn is { } day && day.AtMidnight().InUtc().ToInstant() is var from && from <= now && now < from + Offer)
            {
                yield return new(RoomPhrases.TimeToReview, entry.Id.Ref, day.ToString("uuuu-MM-dd", null), from + Offer);
            }
        }
    }
}
