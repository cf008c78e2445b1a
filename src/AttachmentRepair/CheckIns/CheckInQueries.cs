using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What follows from the check-ins, rituals, routines and reflections of a room at an instant. Pure functions.</summary>
public static class CheckInQueries
{
    /// <summary>The series of the room, the same for everybody but for the viewer's own signal.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<CheckInItem> Items(CheckInState shared, RoomFacts facts, PersonId viewer, Instant now) =>
        from series in shared.Series.Values
        let isPaused = series.IsPausedAt(facts, now)
        select new CheckInItem(
            series, StatusOf(series, facts, isPaused), series.InForce(facts), NextDue(shared, series, facts, now), isPaused && series.Pauses[^1].Ready.ContainsKey(viewer));

    /// <summary>The occurrences due in an interval, with their states at an instant; a series that is only proposed has none.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgendaItem> Agenda(CheckInState shared, RoomFacts facts, Interval interval, Instant now)
    {
        foreach (var series in shared.Series.Values)
        {
            if (shared.ScheduleOf(series, facts) is not { } schedule)
            {
                continue;
            }

            var what = CheckInPhrases.Of(series.Kind);
            foreach (var expected in schedule.Expect(interval))
            {
                var state = series.Said(expected.Key)
                    ?? (facts.IsRelaxedAt(expected.Due) ? OccurrenceState.Excused : schedule.StateAt(expected.Key, now));
                yield return new(
                    what, series.Id.Ref, schedule.VersionOf(expected.Key)?.Definition.Meaning, series.Owner, expected.Key, expected.Opens, expected.Due, expected.Closes, state);
            }
        }
    }

    /// <summary>When something of this concept is due next, strictly after an instant, or <c>null</c>.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="after">The instant.</param>
    public static Instant? NextDue(CheckInState shared, RoomFacts facts, Instant after)
    {
        Instant? next = null;
        foreach (var series in shared.Series.Values)
        {
            var due = NextDue(shared, series, facts, after);
            next = next is null || due < next ? due ?? next : next;
        }

        return next;
    }

    /// <summary>The agenda of one meeting, the same for everybody, or <c>null</c> when nothing is agreed for that time.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="id">The series.</param>
    /// <param name="key">The meeting.</param>
    public static CheckInAgenda? AgendaOf(CheckInState shared, RoomFacts facts, CheckInSeriesId id, OccurrenceKey key) =>
        shared.Series.TryGetValue(id, out var series) && shared.ScheduleOf(series, facts)?.VersionOf(key) is { } version
            ? CheckInAgenda.Of(version, series.Records.TryGetValue(key, out var record) ? record.Added : [], shared.NotHere(facts))
            : null;

    /// <summary>The adjustments of closed meetings, each a proposal to its owner.</summary>
    /// <param name="shared">The slot.</param>
    public static IEnumerable<ProposedAdjustment> Adjustments(CheckInState shared) =>
        from series in shared.Series.Values
        from record in series.Records
        where record.Value.ClosedAt is not null
        from adjustment in record.Value.Adjustments
        select new ProposedAdjustment(adjustment, series.Id, record.Key, record.Value.ClosedAt!.Value, record.Value.Until!.Value);

    /// <summary>Whether something on the agenda concerns a person; what is not of this concept is not answered here.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The person's own slot.</param>
    /// <param name="item">The agenda line.</param>
    /// <param name="person">The person.</param>
    public static bool IsReminded(CheckInState shared, CheckInState own, AgendaItem item, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(item);
        return !string.Equals(item.Item.Concept, CheckInSeriesId.Concept, StringComparison.Ordinal)
            || !shared.Series.TryGetValue(new(item.Item.Id), out var series)
            || (series.Participants.Contains(person) && !HasWritten(own, series.Id, item.Occurrence));
    }

    /// <summary>What waits for the viewer.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OpenStep> OpenSteps(CheckInState shared, RoomFacts facts, PersonId viewer, Instant now) =>
        from series in shared.Series.Values
        where series.InForce(facts) is not null && series.IsPausedAt(facts, now) && !series.Pauses[^1].Ready.ContainsKey(viewer)
        select new OpenStep(CheckInPhrases.ReadyForCheckIns, series.Id.Ref, null, series.Pauses[^1].Since);

    /// <summary>Offers to the viewer: to look back, and to raise elsewhere what has no place here.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="own">The viewer's own slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(CheckInState shared, CheckInState own, RoomFacts facts, PersonId viewer, Instant now)
    {
        var barred = shared.NotHere(facts);
        foreach (var series in shared.Series.Values.Where(s => s.InForce(facts) is not null && s.Participants.Contains(viewer)))
        {
            if ((series.Kind != CheckInKind.Reflection && barred.Count == 0) || shared.ScheduleOf(series, facts) is not { } schedule)
            {
                continue;
            }

            var isReflection = series.Kind == CheckInKind.Reflection;
            foreach (var near in Near(series, schedule, facts, now))
            {
                if (isReflection ? !HasWritten(own, series.Id, near.Key) : IsKeptAway(series, schedule, barred, viewer, near.Key))
                {
                    yield return new(
                        isReflection ? CheckInPhrases.WriteReflection : CheckInPhrases.RaiseWithSupport, series.Id.Ref, near.Key.ToString(), near.Closes);
                }
            }
        }
    }

    private static Instant? NextDue(CheckInState shared, CheckInSeries series, RoomFacts facts, Instant after) => shared.ScheduleOf(series, facts)?.NextDue(after);

    private static CheckInStatus StatusOf(CheckInSeries series, RoomFacts facts, bool isPaused) =>
        facts.Terms.HasEnded(series.Terms) ? CheckInStatus.Ended
        : series.InForce(facts) is null ? CheckInStatus.Proposed
        : isPaused ? CheckInStatus.Paused
        : CheckInStatus.Active;

    private static bool HasWritten(CheckInState own, CheckInSeriesId series, OccurrenceKey key) =>
        own.Reflections.Values.Any(r => r.Series == series && r.Occurrence == key);

    // What is open, and for a meeting the next one too: what is to be raised elsewhere needs time.
    private static IEnumerable<ExpectedOccurrence> Near(CheckInSeries series, CheckInSchedule schedule, RoomFacts facts, Instant now) => schedule.Around(now)
        .Where(e => series.Said(e.Key) is null && !facts.IsRelaxedAt(e.Due))
        .Where(e => schedule.StateAt(e.Key, now) is var state
            && (state == OccurrenceState.Open || (state == OccurrenceState.Upcoming && series.Kind != CheckInKind.Reflection)));

    private static bool IsKeptAway(CheckInSeries series, CheckInSchedule schedule, ValueList<TalkTopic> barred, PersonId viewer, OccurrenceKey key) =>
        schedule.VersionOf(key) is { } version
        && CheckInAgenda.Of(version, series.Records.TryGetValue(key, out var record) ? record.Added : [], barred)
            .Sections.Any(s => s.Author == viewer && s.Place == SectionPlace.NotHere);
}
