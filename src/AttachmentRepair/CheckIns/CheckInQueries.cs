using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What follows from the check-ins of a room at an instant. Pure functions.</summary>
public static class CheckInQueries
{
    /// <summary>The occurrences due in an interval, with their states at an instant; a series that is only proposed has none.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgendaItem> Agenda(CheckInState shared, RoomFacts facts, Interval interval, Instant now)
    {
        foreach (var series in shared.Series.Values)
        {
            if (series.Span(facts) is not { } span || series.History(facts) is not { } history)
            {
                continue;
            }

            foreach (var expected in series.Cadence.Expect(span, interval))
            {
                var state = series.Said(expected.Key)
                    ?? (facts.IsRelaxedAt(expected.Due) ? OccurrenceState.Excused : series.Cadence.Classify(expected.Key, history, now));
                yield return new(
                    CheckInPhrases.CheckIn, series.Id.Ref, null, PersonId.None, expected.Key, expected.Opens, expected.Due, expected.Closes, state);
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
            var due = series.History(facts) is { } history ? series.Cadence.NextDue(history, after) : null;
            next = next is null || due < next ? due ?? next : next;
        }

        return next;
    }
}
