using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>What follows from the plan of a room at an instant. Pure functions.</summary>
public static class StageQueries
{
    // Policy: an offer lapses after a fortnight.
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>The plan as a viewer sees it.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="settings">The settings that hold.</param>
    /// <param name="openSince">When the last member had joined, or <c>null</c>.</param>
    /// <param name="isAnswered">Whether a setback is being answered.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static RepairPlan Plan(
        StageState shared, RoomFacts facts, SharedSettings settings, Instant? openSince, bool isAnswered, PersonId viewer, Instant now)
    {
        var (consent, future) = (InForce(shared.Accountability, facts), InForce(shared.Future, facts));
        return new(
            shared.IsCompleted(facts) ? RepairPlanStatus.Completed : isAnswered ? RepairPlanStatus.SetbackResponse : RepairPlanStatus.Active,
            shared.Stage,
            shared.Version,
            Since(shared, openSince),
            Enum.GetValues<RepairStage>().Select(s => Item(shared, s, viewer, now)).ToValueList(),
            shared.Changes,
            settings,
            consent is { } live && live.Content.IsLiveAt(now),
            Item(shared.Settings, facts, viewer),
            Item(shared.Accountability, facts, viewer),
            Item(shared.Future, facts, viewer),
            future is { } f ? f.Content.NextReviewOn(f.Since, now) : null,
            Item(shared.Maintenance, facts, viewer),
            Item(shared.Ends, facts, viewer));
    }

    /// <summary>Since when the plan has been at its stage, or <c>null</c> while not everybody has joined.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="openSince">When the last member had joined, or <c>null</c>.</param>
    public static Instant? Since(StageState shared, Instant? openSince) => shared.Changes is [.., var last] ? last.At : openSince;

    /// <summary>
    /// An offer to the viewer to say ready: once they noted, since the stage began, that they feel as safe as the agreed level or safer, and one interval of the
    /// agreed pace has passed.
    /// </summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="settings">The settings that hold.</param>
    /// <param name="openSince">When the last member had joined, or <c>null</c>.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> NextStage(
        StageState shared, StageState own, SharedSettings settings, Instant? openSince, PersonId viewer, Instant now)
    {
        return shared.Next is not null && Since(shared, openSince) is { } since && shared.ReadyUntil(viewer, now) is null
            && own.FeltSafety is { } felt && felt.At >= since && felt.Rating.Value >= settings.SafetyLevel.Value
            ? Offered(StagePhrases.NextStage, RepairPlan.Ref, felt.At.ToString(), Instant.Max(since + settings.Pace.Interval, felt.At), now)
            : [];
    }

    /// <summary>Offers to the viewer: to slow down where their own pace is slower than the agreed one, and what was agreed for the years to come.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="settings">The settings that hold.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(StageState shared, StageState own, RoomFacts facts, SharedSettings settings, Instant now)
    {
        var slower = own.Profile is { Pace: { } pace } profile && pace.CompareTo(settings.Pace) > 0
            ? Offered(StagePhrases.SlowDown, RepairPlan.Ref, profile.WrittenAt.ToString(), profile.WrittenAt, now)
            : [];
        return slower.Concat(OfFuture(shared, facts, now)).Concat(shared.Stage == RepairStage.Maintenance ? OfMaintenance(shared, facts, now) : []);
    }

    /// <summary>An offer that lasts a fortnight from an instant on; none before and after.</summary>
    /// <param name="what">The offer.</param>
    /// <param name="item">The item it is about.</param>
    /// <param name="period">Which period of that item.</param>
    /// <param name="from">Since when it is offered.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Offered(Phrase what, ItemRef item, string period, Instant from, Instant now) =>
        from <= now && now < from + Offer ? [new(what, item, period, from + Offer)] : [];

    private static IEnumerable<Suggestion> OfFuture(StageState shared, RoomFacts facts, Instant now) =>
        InForce(shared.Future, facts) is { } future && future.Content.LastReviewOn(future.Since, now) is { } day
            ? OnDay(StagePhrases.ReviewFuture, new(FutureCommitment.Concept, shared.Future[^1].Terms.Value), day, future.Content.Zone, now)
            : [];

    private static IEnumerable<Suggestion> OfMaintenance(StageState shared, RoomFacts facts, Instant now)
    {
        if (InForce(shared.Maintenance, facts) is not { Content: var plan })
        {
            return [];
        }

        var item = new ItemRef(MaintenancePlan.Concept, shared.Maintenance[^1].Terms.Value);
        return plan.Boosters.SelectMany(day => OnDay(StagePhrases.Booster, item, day, plan.Zone, now))
            .Concat(plan.ReviewsOn.Distinct().SelectMany(day => OnDay(StagePhrases.ReviewMaintenance, item, day, plan.Zone, now)));
    }

    private static IEnumerable<Suggestion> OnDay(Phrase what, ItemRef item, LocalDate day, DateTimeZone zone, Instant now) =>
        Offered(what, item, day.ToString("uuuu-MM-dd", null), zone.AtStartOfDay(day).ToInstant(), now);

    private static StageItem Item(StageState shared, RepairStage stage, PersonId viewer, Instant now) =>
        new(stage, stage <= shared.Stage ? StageGate.Open : StageGate.NotYet, stage == shared.Next ? shared.ReadyUntil(viewer, now) : null);

    // New terms start only after the end of those before, so the last are the only ones that may be in force.
    private static (T Content, Instant Since)? InForce<T>(ValueList<PlanTerms<T>> known, RoomFacts facts)
        where T : class => known is [.., var last] ? last.InForce(facts) : null;

    private static PlanTermsItem<T>? Item<T>(ValueList<PlanTerms<T>> known, RoomFacts facts, PersonId viewer)
        where T : class
    {
        if (known is not [.., var last] || !facts.Terms.Entries.TryGetValue(last.Terms, out var entry))
        {
            return null;
        }

        return new(
            last.Terms,
            last.InForce(facts)?.Content,
            last.Newest,
            entry.EndedAt is null ? last.Versions.Count : 0,
            entry.Newest.Assents.ContainsKey(viewer),
            entry.EndedAt);
    }
}
