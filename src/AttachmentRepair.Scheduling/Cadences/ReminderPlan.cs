using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Plans the reminders of a cadence.</summary>
internal static class ReminderPlan
{
    // Quiet hours put a reminder off by a week and a day at most.
    private static readonly Duration LongestQuiet = Duration.FromDays(9);

    public static IEnumerable<PlannedReminder> Of(Cadence cadence, CadenceHistory history, Interval interval, Availability? person)
    {
        var reach = cadence.Reminders.Count == 0 ? Duration.Zero : cadence.Reminders[0];
        var from = interval.Start < Instant.MinValue + LongestQuiet ? Instant.MinValue : interval.Start - LongestQuiet;
        var until = interval.End > Instant.MaxValue - reach ? Instant.MaxValue : interval.End + reach;
        var snoozed = history.Snoozes.Keys
            .Select(key => new CadenceWalk(cadence, history).TryFind(key, out var found) && !new CadenceWalk(cadence, history).IsHeld(key) ? found : default)
            .Where(e => e.Closes > e.Opens);
        var expected = new CadenceWalk(cadence, history).From(from).TakeWhile(e => e.Due < until);
        return snoozed.Concat(expected).DistinctBy(e => e.Key)
            .Where(e => !history.Outcomes.ContainsKey(e.Key) && !history.IsExcused(e.Due))
            .SelectMany(e => Of(cadence, history, e, person))
            .Where(r => interval.Contains(r.At))
            .OrderBy(r => r.At).ThenBy(r => r.Occurrence.Key).ThenBy(r => r.Index);
    }

    private static IEnumerable<PlannedReminder> Of(Cadence cadence, CadenceHistory history, ExpectedOccurrence expected, Availability? person)
    {
        bool isSnoozed = history.Snoozes.TryGetValue(expected.Key, out var until) && until >= expected.Opens && until < expected.Closes;
        var asked = new List<(int Index, Instant At)>();
        for (int index = 0; index < cadence.Reminders.Count; index++)
        {
            var before = cadence.Reminders[index];
            var at = expected.Due < Instant.MinValue + before ? Instant.MinValue : expected.Due - before;
            if (at >= history.Enrolled && !(isSnoozed && at < until))
            {
                asked.Add((index, at));
            }
        }

        if (isSnoozed)
        {
            asked.Add((cadence.Reminders.Count, until));
        }

        // Of several that quiet hours put at one instant, the nearest to the due time stays.
        return asked.Select(r => (r.Index, At: person is null ? r.At : person.NextAvailable(r.At)))
            .Where(r => r.At < expected.Closes && IntervalSet.At(history.Pauses, r.At.Value) is null)
            .GroupBy(r => r.At!.Value, (at, same) => new PlannedReminder(expected, same.Max(r => r.Index), at, cadence.Schedule.ZoneVersion));
    }
}
