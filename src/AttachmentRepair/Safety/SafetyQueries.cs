using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>What follows from safety, consent and sharing at an instant. Pure functions.</summary>
public static class SafetyQueries
{
    // Policy: an offer lapses after a fortnight, and is made at most once a period.
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>How much each person shares now, by person and topic; nothing where they have not chosen.</summary>
    /// <param name="shared">The slot.</param>
    public static IEnumerable<SharingChoice> Levels(SafetyState shared) =>
        shared.Sharing.Choices.Values.GroupBy(c => (c.Person, c.Topic)).Select(g => g.Last()).OrderBy(c => c.Person).ThenBy(c => c.Topic);

    /// <summary>What waits for the viewer: a request of another, for its period, unless they laid it aside or have chosen anew since.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(SafetyState shared, SafetyState own, PersonId viewer, Instant now) =>
        from request in shared.Sharing.Requests.Values
        where request.Of == viewer && now < request.AskedAt + SharingRequest.Period && !own.Sharing.LaidAside.ContainsKey(request.Id)
            && !shared.Sharing.Choices.Values.Any(c => c.Person == viewer && c.Topic == request.Topic && c.ChosenAt >= request.AskedAt)
        select new OpenStep(SafetyPhrases.AskedToShare, request.Id.Ref, null, request.AskedAt);

    /// <summary>
    /// The offer to look again at how much the viewer shares: at most one a period, counted from their first choice, about the topic that they chose longest
    /// ago. Nobody who has chosen nothing is offered anything, and no trust, rating or act of another has a part in it.
    /// </summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(SafetyState shared, PersonId viewer, Instant now)
    {
        var choices = shared.Sharing.Choices.Values.Where(c => c.Person == viewer).ToList();
        if (choices.Count == 0 || now < choices[0].ChosenAt + SharingRequest.Period)
        {
            return [];
        }

        var from = choices[0].ChosenAt + (SharingRequest.Period * Math.Floor((now - choices[0].ChosenAt) / SharingRequest.Period));
        var oldest = choices.Where(c => c.ChosenAt <= from).GroupBy(c => c.Topic).Select(g => g.Last()).Where(c => c.Level != SharingLevel.Open)
            .OrderBy(c => c.ChosenAt).ThenBy(c => c.Topic).FirstOrDefault();
        return oldest is null || now >= from + Offer || choices.Any(c => c.Topic == oldest.Topic && c.ChosenAt > from)
            ? []
            : [new(SafetyPhrases.LookAtSharing, new("sharing-topic", (UInt128)(int)oldest.Topic + 1), from.ToString(), from + Offer)];
    }

    /// <summary>What an owner planned to share and may be sent now, the earliest first; what is in the shared room already is for the caller to tell.</summary>
    /// <param name="own">The owner's slot.</param>
    /// <param name="hasLeft">Whether the owner has left.</param>
    /// <param name="now">The instant.</param>
    internal static IEnumerable<ScheduledShare> Due(SafetyState own, bool hasLeft, Instant now) =>
        own.Sharing.Scheduled.Values.Where(s => s.IsDue(hasLeft, own.Hold is not null, now)).OrderBy(s => s.SendAt).ThenBy(s => s.Id);
}
