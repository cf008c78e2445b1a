using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>What follows from the facilitated disclosures of a room at an instant. Pure functions.</summary>
public static class FacilitatedDisclosureQueries
{
    // Policy: it may be noted as held within a day without showing as expired.
    private static readonly Duration Window = Duration.FromDays(1);

    /// <summary>The facilitated disclosures, as the viewer sees them: until one is set, with their own signal only.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="talkFrom">The first instant, not before another, at which no boundary rules out a talk, or <c>null</c>.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<FacilitatedDisclosureItem> Items(
        SetbackState shared, SetbackState own, RoomFacts facts, Func<Instant, Instant?> talkFrom, PersonId viewer, Instant now)
    {
        foreach (var session in shared.Sessions.Values)
        {
            yield return new(
                session.Id,
                session.Setback,
                session.Newest,
                StatusOf(session, facts),
                session.SetAt(facts.Members) is null ? null : talkFrom(session.Newest.At),
                session.ReadyUntil(viewer, now),
                own.NotReady.TryGetValue(session.Id, out var note) ? note : null);
        }
    }

    /// <summary>Those that are set and due in an interval, with their states at an instant; what was called off is not due.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="talkFrom">The first instant, not before another, at which no boundary rules out a talk, or <c>null</c>.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgendaItem> Agenda(SetbackState shared, RoomFacts facts, Func<Instant, Instant?> talkFrom, Interval interval, Instant now)
    {
        foreach (var session in shared.Sessions.Values)
        {
            if (session.EndedAt is null && session.SetAt(facts.Members) is not null && talkFrom(session.Newest.At) is { } due && interval.Contains(due))
            {
                var isContested = session.Setback is { } id && shared.Setbacks.TryGetValue(id, out var setback) && setback.IsContested;
                yield return new(SetbackPhrases.FacilitatedDisclosure, session.Id.Ref, null, PersonId.None, KeyOf(due), due - FacilitatedDisclosure.OpensBefore, due, due + Window, StateOf(session, facts, due, now))
                {
                    IsContested = isContested,
                };
            }
        }
    }

    /// <summary>When one that is set is due next, strictly after an instant, or <c>null</c>.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="talkFrom">The first instant, not before another, at which no boundary rules out a talk, or <c>null</c>.</param>
    /// <param name="after">The instant.</param>
    public static Instant? NextDue(SetbackState shared, RoomFacts facts, Func<Instant, Instant?> talkFrom, Instant after) =>
        shared.Sessions.Values
            .Where(s => !s.IsOver && s.SetAt(facts.Members) is not null)
            .Select(s => talkFrom(s.Newest.At))
            .Where(due => due > after)
            .Min();

    /// <summary>What waits for the viewer: their ready, unless they noted for themselves that they are not.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(SetbackState shared, SetbackState own, RoomFacts facts, PersonId viewer, Instant now) =>
        from session in shared.Sessions.Values
        where !session.IsOver && session.SetAt(facts.Members) is null && now < session.Newest.At
            && session.ReadyUntil(viewer, now) is null
            && !(own.NotReady.TryGetValue(session.Id, out var note) && note.Version == session.Newest.Number)
        select new OpenStep(SetbackPhrases.SayReadyForDisclosure, session.Id.Ref, session.Newest.Number, session.Newest.ProposedAt);

    private static FacilitatedDisclosureStatus StatusOf(FacilitatedDisclosure session, RoomFacts facts) =>
        session.HeldAt is not null ? FacilitatedDisclosureStatus.Held
        : session.EndedAt is not null ? FacilitatedDisclosureStatus.Ended
        : session.SetAt(facts.Members) is not null ? FacilitatedDisclosureStatus.Scheduled
        : FacilitatedDisclosureStatus.NotYet;

    private static OccurrenceState StateOf(FacilitatedDisclosure session, RoomFacts facts, Instant due, Instant now) =>
        session.HeldAt is not null ? OccurrenceState.Kept
        : facts.Pauses.Any(p => p.Contains(due)) ? OccurrenceState.Held
        : now < due - FacilitatedDisclosure.OpensBefore ? OccurrenceState.Upcoming
        : now < due + Window ? OccurrenceState.Open
        : OccurrenceState.Expired;

    // Its own time in whole seconds: there is one occurrence.
    private static OccurrenceKey KeyOf(Instant due) => new(Instant.FromUnixTimeSeconds(due.ToUnixTimeSeconds()).InUtc().LocalDateTime);
}
