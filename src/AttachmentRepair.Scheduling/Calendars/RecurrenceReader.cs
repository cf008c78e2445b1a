using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads the recurrence of an event and collects everything wrong with it.</summary>
internal sealed class RecurrenceReader(IDateTimeZoneProvider zones)
{
    public const int MaximumOctets = 65_536;

    private readonly List<CalendarTextError> _errors = [];

    public CalendarTextErrors Errors => _errors.Count == 0 ? CalendarTextErrors.Empty : new CalendarTextErrors(_errors);

    public Recurrence? Read(string text)
    {
        // No character is shorter than an octet, so a long text need not be measured.
        if (text.Length > MaximumOctets || System.Text.Encoding.UTF8.GetByteCount(text) > MaximumOctets)
        {
            Refuse(0, string.Empty, CalendarTextErrorCode.TooLong, "more than 65,536 octets");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(0, string.Empty, CalendarTextErrorCode.Empty, "no text");
            return null;
        }

        var lines = new EventLines(Refuse).Read(text).ToLookup(line => line.Name, StringComparer.Ordinal);
        foreach (var line in lines["EXRULE"].Concat(lines["RECURRENCE-ID"]))
        {
            Refuse(line.Number, line.Name, CalendarTextErrorCode.NotSupported, "it would change what recurs");
        }

        var times = new TimeReader(zones, Refuse);
        var start = ReadStart(lines["DTSTART"].ToList(), times);
        var rule = ReadRule(lines["RRULE"].ToList());
        var zone = start?.Zone ?? DateTimeZone.Utc;
        var added = lines["RDATE"].SelectMany(line => times.Read(line).Select(time => time.In(zone, line, Refuse))).ToList();
        var removed = lines["EXDATE"].SelectMany(line => times.Read(line).Select(time => time.In(zone, line, null))).ToList();
        return _errors.Count == 0 && start is { } begin && rule is not null
            ? Made(begin, rule, [.. added.OfType<LocalDateTime>()], [.. removed.OfType<LocalDateTime>()])
            : null;
    }

    // The RFC counts DTSTART as the first occurrence, and below a day every reader steps by the wall clock of the zone.
    private static Recurrence Made(ZonedTime start, RecurrenceRule rule, LocalDateTime[] added, LocalDateTime[] removed)
    {
        bool isSubDaily = rule.Frequency < RecurrenceFrequency.Daily && !CalendarTime.IsFixed(start.Zone);
        var policy = RecurrencePolicy.Default with { SubDaily = isSubDaily ? SubDailyPolicy.WallClock : SubDailyPolicy.Elapsed };
        var recurrence = Recurrence.Create(start.Local, rule).In(start.Zone).WithPolicy(policy);
        bool isMatched = CalendarSeries.FirstOf(recurrence)?.Local == start.Local;
        return (isMatched ? recurrence : recurrence.WithPolicy(policy with { Start = StartPolicy.Included })).Including(added).Excluding(removed);
    }

    private ZonedTime? ReadStart(List<ContentLine> lines, TimeReader times)
    {
        foreach (var line in lines.Skip(1))
        {
            Refuse(line.Number, line.Name, CalendarTextErrorCode.DuplicateProperty, "an event starts once");
        }

        if (lines.Count == 0)
        {
            Refuse(0, "DTSTART", CalendarTextErrorCode.MissingStart, "an event without a start");
            return null;
        }

        return times.ReadOne(lines[0]);
    }

    private RecurrenceRule? ReadRule(List<ContentLine> lines)
    {
        foreach (var line in lines.Skip(1))
        {
            Refuse(line.Number, line.Name, CalendarTextErrorCode.NotSupported, "more than one rule");
        }

        if (lines.Count == 0)
        {
            return RecurrenceRule.Daily().WithCount(1);
        }

        if (!RecurrenceRule.TryParse(lines[0].Value, out var rule, out var errors))
        {
            foreach (var error in errors)
            {
                Refuse(lines[0].Number, "RRULE", CalendarTextErrorCode.BadRule, error.ToString());
            }
        }

        return rule;
    }

    private void Refuse(int line, string property, CalendarTextErrorCode code, string reason)
        => _errors.Add(new CalendarTextError(line, property, code, reason));
}
