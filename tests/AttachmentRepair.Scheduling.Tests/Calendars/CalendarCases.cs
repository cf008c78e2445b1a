using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>Recurrences over several zones, both clock changes and every policy; each has a name that serves as its uid.</summary>
internal static class CalendarCases
{
    public static Instant At { get; } = Instant.FromUtc(2026, 1, 10, 19, 0);

    public static IReadOnlyDictionary<string, Recurrence> All { get; } = Made().ToDictionary(c => c.Name, c => c.Recurrence, StringComparer.Ordinal);

    public static Recurrence Of(string zone, string start, string rule) => Recurrence.Create(Local(start), RecurrenceRule.Parse(rule)).In(Zone(zone));

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static LocalDateTime Local(string text) => OccurrenceKey.Parse(text).Local;

    public static CalendarEvent Event(string uid, Recurrence recurrence) => CalendarEvent.Create(uid, recurrence, Duration.FromMinutes(30), "x");

    public static string Write(params CalendarEvent[] events) => CalendarText.Write(events, At, "-//x//y//EN");

    /// <summary>The unfolded lines of the first event that begin with one of the names.</summary>
    public static string Lines(Recurrence recurrence, params string[] names) => string.Join(
        ' ',
        Write(Event("a@b", recurrence)).Split("BEGIN:VEVENT")[1].Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n")
            .Where(l => names.Any(n => l.StartsWith(n, StringComparison.Ordinal))));

    public static Recurrence With(this Recurrence recurrence, GapPolicy gap = default, OverlapPolicy overlap = default, StartPolicy start = default)
        => recurrence.WithPolicy(recurrence.Policy with { Gap = gap, Overlap = overlap, Start = start });

    private static IEnumerable<(string Name, Recurrence Recurrence)> Made()
    {
        string[] zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Africa/Casablanca", "Asia/Tokyo", "Europe/Dublin", "UTC"];
        string[] rules =
        [
            "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=120", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20280315T190000", "FREQ=MONTHLY;BYDAY=-1SU",
            "FREQ=MONTHLY;BYMONTHDAY=31,-2;COUNT=40", "FREQ=YEARLY;COUNT=5", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "FREQ=DAILY;BYHOUR=9,21;BYMINUTE=15",
            "FREQ=HOURLY;INTERVAL=5", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ];
        foreach (string zone in zones)
        {
            foreach (string rule in rules.Where(r => RecurrenceRule.TryParse(r, out _, out _)))
            {
                yield return ($"{zone} {rule}", Of(zone, "2026-02-20T19:00", rule));
            }
        }

        foreach (var gap in Enum.GetValues<GapPolicy>())
        {
            yield return ($"gap {gap}", Of("Europe/Berlin", "2026-03-01T02:30", "FREQ=DAILY;COUNT=90").With(gap));
            yield return ($"gap {gap} in New York", Of("America/New_York", "2026-03-01T02:30", "FREQ=WEEKLY;BYDAY=SU").With(gap));
        }

        foreach (var overlap in Enum.GetValues<OverlapPolicy>())
        {
            yield return ($"overlap {overlap}", Of("Europe/Berlin", "2026-10-01T02:30", "FREQ=DAILY;COUNT=90").With(overlap: overlap));
            yield return ($"overlap {overlap} on Lord Howe", Of("Australia/Lord_Howe", "2026-03-01T01:45", "FREQ=WEEKLY;BYDAY=SU;COUNT=30").With(overlap: overlap));
        }

        var weekly = Of("Europe/Berlin", "2026-02-18T20:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=20");
        yield return ("added and excluded", weekly.Including(Local("2026-03-30T08:00"), Local("2026-05-01T08:00")).Excluding(Local("2026-03-09T20:00"), Local("2026-04-06T20:00")));
        yield return ("an unmatched start counts", weekly.With(start: StartPolicy.Included));
        yield return ("added before the rule begins", weekly.Including(Local("2026-02-01T12:00")));
        yield return ("the first is excluded", weekly.Excluding(Local("2026-02-23T20:00")));
    }
}
