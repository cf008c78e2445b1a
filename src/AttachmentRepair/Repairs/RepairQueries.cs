using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>What follows from the repairs of a room for one viewer at an instant. Pure functions.</summary>
public static class RepairQueries
{
    // Policy: three offers, each at least three days and at most 30 old, are worth a word to both; sooner, an open offer means nothing.
    private const int Offers = 3;
    private static readonly Duration Soonest = Duration.FromDays(3);
    private static readonly Duration Latest = Duration.FromDays(30);

    /// <summary>
    /// What waits for the viewer. A complete attempt waits for its receiver, unless they keep it for later or leave the injury unresolved; missing parts wait
    /// for its author.
    /// </summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(RepairState shared, RepairState own, RoomFacts facts, PersonId viewer, Instant now) =>
        InjuryQueries.OpenSteps(shared.Injuries, own.Injuries, viewer)
            .Concat(shared.Attempts.Values.SelectMany(a => OfAttempt(a, own, viewer)))
            .Concat(RepairMomentQueries.OpenSteps(shared.Moments, facts, now));

    /// <summary>Offers to the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(RepairState shared, RepairState own, RoomFacts facts, PersonId viewer, Instant now) =>
        InjuryQueries.Suggestions(shared.Injuries, own.Injuries, viewer, now)
            .Concat(RepairMomentQueries.Suggestions(shared.Moments, facts, now))
            .Concat(OfOpenOffers(shared, now));

    /// <summary>Hints to the author of a command before it is sent.</summary>
    /// <param name="command">The command.</param>
    public static ValueList<Advice> Advise(RepairCommand command) => command is AttemptRepair c
        ? RepairParts.MissingOf(c.Impact, c.Apology, c.PreventionSteps).Select(p => new Advice(RepairParts.PhraseOf(p), p.ToString())).ToValueList()
        : [];

    private static IEnumerable<OpenStep> OfAttempt(RepairAttempt attempt, RepairState own, PersonId viewer)
    {
        if (attempt.Author == viewer)
        {
            return attempt.MissingParts.Select(p => new OpenStep(RepairParts.PhraseOf(p), attempt.Id.Ref, null, attempt.OfferedAt));
        }

        return attempt.To == viewer && attempt.Status == RepairStatus.Offered && !own.KeptForLater.ContainsKey(attempt.Id) && !IsLeft(attempt.About, own)
            ? [new(RepairPhrases.AnswerRepair, attempt.Id.Ref, attempt.Version, attempt.OfferedAt)]
            : [];
    }

    private static bool IsLeft(ItemRef about, RepairState own) =>
        string.Equals(about.Concept, InjuryId.Concept, StringComparison.Ordinal) && own.Injuries.Unresolved.ContainsKey(new(about.Id));

    // The same value for everybody in the room: no count, no person, no attempt.
    private static IEnumerable<Suggestion> OfOpenOffers(RepairState shared, Instant now)
    {
        var open = shared.Attempts.Values
            .Where(a => a.Status == RepairStatus.Offered && a.OfferedAt <= now - Soonest && now - Latest < a.OfferedAt)
            .Select(a => a.OfferedAt)
            .OrderDescending()
            .Take(Offers)
            .ToList();
        if (open.Count == Offers)
        {
            yield return new(RepairPhrases.TalkAboutRepair, RepairAttemptId.None.Ref, open[^1].ToString(), open[^1] + Latest);
        }
    }
}
