using NodaTime;

namespace AttachmentRepair;

/// <summary>What follows from the terms of a room at an instant. Pure functions.</summary>
public static class TermsQueries
{
    // Policy: an offer to review lapses after a fortnight.
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>The proposals that wait for the viewer. One whose proposer took back their assent waits on: taking back is nobody else's to see.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="members">The members.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(Terms terms, ValueList<Member> members, PersonId viewer) =>
        from entry in terms.Entries.Values
        where entry.EndedAt is null && !entry.Newest.Assents.ContainsKey(viewer) && entry.TookEffectAt(entry.Newest, members) is null
        select new OpenStep(RoomPhrases.AnswerProposal, entry.Id.Ref, entry.Newest.Number, entry.Newest.ProposedAt);

    /// <summary>Offers to review, the same to everybody in the room until they have looked.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="members">The members.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="touching">When circumstances changed that touch what these terms are about.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(
        Terms terms, ValueList<Member> members, PersonId viewer, Func<TermsId, ValueList<Instant>> touching, Instant now)
    {
        foreach (var entry in terms.Entries.Values)
        {
            if (entry.ReviewDueSince(members, touching(entry.Id), now) is { } due && !entry.HasLooked(viewer, due) && now < due + Offer)
            {
                yield return new(RoomPhrases.TimeToReview, entry.Id.Ref, due.ToString(), due + Offer);
            }
        }
    }
}
