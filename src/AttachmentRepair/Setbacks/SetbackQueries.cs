using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>What follows from the setbacks of a room at an instant. Pure functions.</summary>
public static class SetbackQueries
{
    // Policy: the repair is offered again three days after a setback was told; an offer lapses after a fortnight.
    private static readonly Duration TakeUpAfter = Duration.FromDays(3);
    private static readonly Duration Offer = Duration.FromDays(14);

    private static readonly ValueList<DialogueChoice> Choices = [DialogueChoice.Now, DialogueChoice.Later, DialogueChoice.WithFacilitator];

    /// <summary>The setbacks of the room, as the viewer sees them.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="talkFrom">The first instant at which no boundary rules out a talk, or <c>null</c>.</param>
    public static IEnumerable<SetbackItem> Items(SetbackState shared, PersonId viewer, Instant? talkFrom)
    {
        foreach (var setback in shared.Setbacks.Values)
        {
            var isViewers = setback.Owner == viewer;
            var missing = Missing(shared, setback);
            yield return new(
                setback,
                LatencyOf(shared, setback),
                missing.Count == 0,
                isViewers ? missing : [],
                setback.IsContested,
                new(isViewers ? [] : Choices, setback.Answers, talkFrom));
        }
    }

    /// <summary>The viewer's drafts, with the agreed parts that they do not tell yet.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<DisclosureDraftItem> Drafts(SetbackState shared, SetbackState own, RoomFacts facts) =>
        own.Drafts.Values.Select(d => new DisclosureDraftItem(d, shared.AgreementInForce(facts)?.MissingIn(d.Newest.Content) ?? []));

    /// <summary>In how many of the viewer's own disclosures each tag stands, the most frequent first; whoever else wrote a tag, it is not counted.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="tags">Which tags of a disclosure.</param>
    public static IEnumerable<TagCount> Frequency(SetbackState shared, PersonId viewer, Func<DisclosureContent, ValueList<PrivateText>> tags) =>
        shared.Setbacks.Values
            .Where(s => s.Owner == viewer)
            .OrderBy(s => s.DisclosedAt)
            .SelectMany(s => tags(s.Content).Where(t => !t.IsWithdrawn).Distinct())
            .GroupBy(t => t)
            .Select(g => new TagCount(g.Key, g.Count()))
            .OrderByDescending(c => c.Count);

    /// <summary>What waits for the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(SetbackState shared, SetbackState own, RoomFacts facts, PersonId viewer, Instant now) =>
        shared.Setbacks.Values.Select(s => OfSetback(shared, s, viewer)).OfType<OpenStep>()
            .Concat(SafetyNetQueries.OpenSteps(shared, viewer))
            .Concat(FacilitatedDisclosureQueries.OpenSteps(shared, own, facts, viewer, now));

    /// <summary>Offers to the viewer: to take up the repair again, and to look back. Offers of a talk depend on boundaries and come from elsewhere.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(SetbackState shared, PersonId viewer, Instant now) =>
        shared.Setbacks.Values.Select(s => s.Owner != viewer || !s.IsBeingAnswered ? null
                : Offered(SetbackPhrases.TakeUpRepair, s.Id.Ref, "first", s.DisclosedAt + TakeUpAfter, now))
            .Concat(shared.Runs.Values.Select(r => Offered(
                SetbackPhrases.LookBack, r.Id.Ref, r.ReviewOn.ToString("uuuu-MM-dd", null), r.ReviewOn.AtMidnight().InUtc().ToInstant(), now)))
            .OfType<Suggestion>();

    /// <summary>Hints to the author of a command before it is sent: each agreed part that it does not tell, or how safe things are where no parts are agreed.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    public static ValueList<Advice> Advise(SetbackState shared, RoomFacts facts, SetbackCommand command)
    {
        var content = command switch
        {
            DiscloseSetback c => c.Content,
            DraftDisclosure c => c.Content,
            ReviseDisclosureDraft c => c.Content,
            AddDisclosureParts c when shared.Setbacks.TryGetValue(c.Setback, out var told) => told.Content.With(c.Parts),
            _ => null,
        };
        return content is null ? []
            : shared.AgreementInForce(facts) is { } agreed ? agreed.MissingIn(content).Select(p => new Advice(SetbackPhrases.AgreedPartMissing, p.ToString())).ToValueList()
            : content.CurrentSafety is null ? [new(SetbackPhrases.CurrentSafetyMissing, nameof(DisclosureContent.CurrentSafety))]
            : [];
    }

    private static Suggestion? Offered(Phrase what, ItemRef item, string period, Instant from, Instant now) =>
        from <= now && now < from + Offer ? new(what, item, period, from + Offer) : null;

    private static ValueList<DisclosurePart> Missing(SetbackState shared, Setback setback) => shared.AgreementOf(setback)?.MissingIn(setback.Content) ?? [];

    private static DisclosureLatency? LatencyOf(SetbackState shared, Setback setback) => shared.AgreementOf(setback)?.Window is { } window
        ? new(Duration.Max(Duration.Zero, setback.DisclosedAt - setback.OccurredAt), window, SetbackPhrases.SelfReported)
        : null;

    private static OpenStep? OfSetback(SetbackState shared, Setback setback, PersonId viewer) =>
        setback.Owner == viewer
            ? Missing(shared, setback).Count > 0 ? new(SetbackPhrases.DisclosurePartsMissing, setback.Id.Ref, setback.Version, setback.DisclosedAt) : null
            : setback.IsBeingAnswered && !setback.Answers.ContainsKey(viewer)
                ? new(SetbackPhrases.AnswerInvitation, setback.Id.Ref, setback.Version, setback.DisclosedAt)
                : null;
}
