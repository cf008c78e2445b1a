using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Reminders;

/// <summary>All reminders of a cadence until a horizon, by looking at every occurrence it ever expects.</summary>
internal static class ReminderModel
{
    public static List<(Instant At, OccurrenceKey Key, int Index)> Of(Cadence cadence, CadenceHistory history, Availability? person, Instant horizon)
        => [.. cadence.Expect(history, new Interval(null, horizon)).SelectMany(e => Of(cadence, history, person, e)).Order()];

    private static IEnumerable<(Instant At, OccurrenceKey Key, int Index)> Of(Cadence cadence, CadenceHistory history, Availability? person, ExpectedOccurrence e)
    {
        if (history.Outcomes.ContainsKey(e.Key) || history.Relaxed.Any(r => r.Within.Contains(e.Due) && r.AgreedAt < e.Due))
        {
            return [];
        }

        var asked = cadence.Reminders.Select((before, index) => (Index: index, At: e.Due - before)).ToList();
        if (history.Snoozes.TryGetValue(e.Key, out var until) && until >= e.Opens && until < e.Closes)
        {
            asked.RemoveAll(r => r.At < until);
            asked.Add((int.MaxValue, until));
        }

        // The window of one that was moved does not open with its contact.
        cadence.TryFind(e.Key, history.WithoutAdjustment(e.Key), out var defined);
        var next = history.Contacts.Where(c => cadence.Kind == CadenceKind.SinceLast && c > defined.Opens).Cast<Instant?>().FirstOrDefault();
        return asked.Where(r => r.At >= history.Enrolled)
            .Select(r => (At: person is null ? r.At : person.NextAvailable(r.At) ?? Instant.MaxValue, r.Index))
            .Where(r => r.At < e.Closes && !(r.At >= next) && !history.Pauses.Any(p => p.Contains(r.At)))
            .GroupBy(r => r.At).Select(same => (same.Key, e.Key, same.Max(r => r.Index)));
    }
}
