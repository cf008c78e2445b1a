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
        var snoozed = history.Snoozes.Where(s => IsOpenAt(cadence, history, s.Key, s.Value))
            .Select(s => cadence.TryFind(s.Key, history, out var found) ? found : default);
        var expected = new CadenceWalk(cadence, history).From(from).TakeWhile(e => e.Due < until);
        return snoozed.Concat(expected).DistinctBy(e => e.Key)
            .Where(e => !history.Outcomes.ContainsKey(e.Key) && !history.IsExcused(e.Due))
            .SelectMany(e => Of(cadence, history, e, person))
            .Where(r => interval.Contains(r.At))
            .OrderBy(r => r.At).ThenBy(r => r.Occurrence.Key).ThenBy(r => r.Index);
    }

    // A later snooze must not have the name of one that was delivered, and no zone's data may change it: the minutes of the calendar, 2,000 years of them.
    private static int MinuteOf(Instant until)
    {
        long minute = until.ToUnixTimeSeconds() / 60 % (1 << 30);
        return (int)(minute < 0 ? minute + (1 << 30) : minute);
    }

    // Its due time may lie long before the interval, and its window may still be open then.
    private static bool IsOpenAt(Cadence cadence, CadenceHistory history, OccurrenceKey key, Instant at)
        => cadence.Classify(key, history, at) == OccurrenceState.Open;

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

        if (isSnoozed && until >= history.Enrolled)
        {
            asked.Add((cadence.Reminders.Count + MinuteOf(until), until));
        }

        var contact = (cadence.Schedule as SinceLastSchedule)?.NextContact(history, expected.Key);

        // A contact settles what counts from the one before. Of several that quiet hours put at one instant, the nearest to the due time stays.
        return asked.Select(r => (r.Index, At: person is null ? r.At : person.NextAvailable(r.At)))
            .Where(r => r.At < expected.Closes && !(contact <= r.At) && IntervalSet.At(history.Pauses, r.At.Value) is null)
            .GroupBy(r => r.At!.Value, (at, same) => new PlannedReminder(expected, same.Max(r => r.Index), at, cadence.Schedule.ZoneVersion));
    }
}
