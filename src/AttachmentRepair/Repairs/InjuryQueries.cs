using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>What follows from the injuries of a room for one viewer. Pure functions.</summary>
public static class InjuryQueries
{
    // Policy: a prompt to look at an injury anew comes at most once in 90 days, to the injured person alone; every offer lapses after a fortnight.
    private const int ReframeDays = 90;
    private static readonly Duration Offer = Duration.FromDays(14);

    /// <summary>The injuries, with the viewer's own acknowledgement until both have acknowledged.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<InjuryItem> Items(RepairState shared, RepairState own, PersonId viewer) =>
        shared.Injuries.Injuries.Values.Select(i => new InjuryItem(
            i.Id,
            i.Injured,
            i.DoneBy,
            StageOf(i, shared, own),
            i.HappenedAt,
            i.NamedAt,
            i.Accounts,
            i.IsAcknowledged ? i.Acknowledgements : OnlyOf(i.Acknowledgements, viewer),
            i.BegunAt,
            i.Reframes));

    /// <summary>What waits for the viewer: their own acknowledgement, unless they leave the injury unresolved.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(InjuryState shared, InjuryState own, PersonId viewer) =>
        from injury in shared.Injuries.Values
        where injury.Requires(viewer) && !injury.Acknowledgements.ContainsKey(viewer) && !own.Unresolved.ContainsKey(injury.Id)
        select new OpenStep(RepairPhrases.AcknowledgeHurt, injury.Id.Ref, injury.Account.Number, injury.NamedAt);

    /// <summary>Offers to the viewer: to confirm a validation of theirs, and to look at an injury of theirs anew.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(InjuryState shared, InjuryState own, PersonId viewer, Instant now) =>
        shared.Validations.Values.Where(v => v.Of == viewer && v.ConfirmedAt is null)
            .Select(v => Offered(RepairPhrases.ConfirmValidation, v.Id.Ref, "first", v.OfferedAt, now))
            .Concat(shared.Injuries.Values.Where(i => i.Injured == viewer && i.Reframes.Count == 0 && !own.Unresolved.ContainsKey(i.Id)).Select(i => Reframing(i, now)))
            .OfType<Suggestion>();

    private static InjuryStage StageOf(Injury injury, RepairState shared, RepairState own) =>
        own.Injuries.Unresolved.ContainsKey(injury.Id) ? InjuryStage.Unresolved
        : shared.Attempts.Values.Any(a => a.About == injury.Id.Ref && a.Reception == Reception.Accepted) ? InjuryStage.Repaired
        : injury.BegunAt is not null ? InjuryStage.InRepair
        : injury.IsAcknowledged ? InjuryStage.Acknowledged
        : InjuryStage.Named;

    private static ValueMap<PersonId, HurtAcknowledgement> OnlyOf(ValueMap<PersonId, HurtAcknowledgement> all, PersonId viewer) =>
        all.TryGetValue(viewer, out var own) ? ValueMap<PersonId, HurtAcknowledgement>.Empty.Set(viewer, own) : ValueMap<PersonId, HurtAcknowledgement>.Empty;

    private static Suggestion? Reframing(Injury injury, Instant now)
    {
        if (injury.BegunAt is not { } begun || now < begun + Duration.FromDays(ReframeDays))
        {
            return null;
        }

        var period = (now - begun).Days / ReframeDays;
        return Offered(RepairPhrases.ReframeInjury, injury.Id.Ref, period.ToString("D", null), begun + Duration.FromDays(ReframeDays * period), now);
    }

    private static Suggestion? Offered(Phrase what, ItemRef item, string period, Instant from, Instant now) =>
        from <= now && now < from + Offer ? new(what, item, period, from + Offer) : null;
}
