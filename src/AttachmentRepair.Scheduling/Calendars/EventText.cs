using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Writes an event (RFC 5545, VEVENT).</summary>
internal static class EventText
{
    public static void Append(StringBuilder calendar, CalendarEvent item, LocalDateTime stamped)
    {
        CalendarLines.Append(calendar, "BEGIN", "VEVENT");
        CalendarLines.Append(calendar, "UID", CalendarLines.Escape(item.Uid));
        CalendarLines.Append(calendar, "DTSTAMP", CalendarTime.Local(stamped) + "Z");
        if (item.Series is { } series)
        {
            AppendSeries(calendar, series, item.Length);
        }
        else
        {
            CalendarLines.Append(calendar, "DTSTART", CalendarTime.Utc(item.Starts));
            CalendarLines.Append(calendar, "DTEND", CalendarTime.Utc(item.Ends));
        }

        CalendarLines.Append(calendar, "SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        if (item.IsCancelled)
        {
            CalendarLines.Append(calendar, "STATUS", "CANCELLED");
        }

        CalendarLines.Append(calendar, "CLASS", item.Classification.ToString().ToUpperInvariant());
        CalendarLines.Append(calendar, "SUMMARY", CalendarLines.Escape(item.Summary));
        foreach (var alarm in item.Alarms)
        {
            CalendarLines.Append(calendar, "BEGIN", "VALARM");
            CalendarLines.Append(calendar, "ACTION", "DISPLAY");
            CalendarLines.Append(calendar, "TRIGGER", "-" + CalendarTime.Length(alarm.Lead));
            CalendarLines.Append(calendar, "DESCRIPTION", CalendarLines.Escape(alarm.Text));
            CalendarLines.Append(calendar, "END", "VALARM");
        }

        CalendarLines.Append(calendar, "END", "VEVENT");
    }

    // DURATION and not DTEND: the end of an occurrence may fall on a wall time that is shown twice.
    private static void AppendSeries(StringBuilder calendar, CalendarSeries series, Duration length)
    {
        Append(calendar, "DTSTART", series.Start, series.Zone);
        CalendarLines.Append(calendar, "DURATION", CalendarTime.Length(length));
        if (series.Rule is { } rule)
        {
            CalendarLines.Append(calendar, "RRULE", rule.ToString());
        }

        // One a line: not every reader knows lists.
        foreach (var (at, wall) in series.Excluded)
        {
            AppendExcluded(calendar, at, wall, series.Zone);
        }

        foreach (var instant in series.Added)
        {
            AppendInstant(calendar, "RDATE", instant, series.Zone);
        }
    }

    // A reader that repeats the rule in a gap may name the wall time of the rule or the shifted one: both are the same instant.
    private static void AppendExcluded(StringBuilder calendar, Instant at, LocalDateTime wall, DateTimeZone zone)
    {
        if (zone.MapLocal(wall).Count == 0)
        {
            Append(calendar, "EXDATE", wall, zone);
        }

        AppendInstant(calendar, "EXDATE", at, zone);
    }

    // Readers differ in which pass a time shown twice means; in UTC it is one instant.
    private static void AppendInstant(StringBuilder calendar, string name, Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (zone.MapLocal(local).Count == 1)
        {
            Append(calendar, name, local, zone);
        }
        else
        {
            CalendarLines.Append(calendar, name, CalendarTime.Utc(instant));
        }
    }

    private static void Append(StringBuilder calendar, string name, LocalDateTime local, DateTimeZone zone)
    {
        bool isUtc = CalendarTime.IsUtc(zone);
        CalendarLines.Append(
            calendar,
            isUtc ? name : $"{name};TZID={CalendarLines.Quote(zone.Id)}",
            isUtc ? CalendarTime.Local(local) + "Z" : CalendarTime.Local(local));
    }
}
