using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Writes a zone (RFC 5545, VTIMEZONE).</summary>
internal static class ZoneText
{
    public static void Append(StringBuilder calendar, DateTimeZone zone, CalendarZone table)
    {
        CalendarLines.Append(calendar, "BEGIN", "VTIMEZONE");
        CalendarLines.Append(calendar, "TZID", CalendarLines.Escape(zone.Id));
        foreach (var group in table.Changes.GroupBy(change => change.Observance))
        {
            Append(calendar, group.Key, [.. group.Select(change => change.Wall)], null);
        }

        foreach (var (first, onset) in table.Yearly)
        {
            Append(calendar, onset.Observance, [first.Wall], onset.Rule);
        }

        CalendarLines.Append(calendar, "END", "VTIMEZONE");
    }

    private static void Append(StringBuilder calendar, ZoneObservance observance, LocalDateTime[] onsets, string? rule)
    {
        string name = observance.IsDaylight ? "DAYLIGHT" : "STANDARD";
        CalendarLines.Append(calendar, "BEGIN", name);
        CalendarLines.Append(calendar, "DTSTART", CalendarTime.Local(onsets[0]));
        CalendarLines.Append(calendar, "TZOFFSETFROM", CalendarTime.Offset(observance.From));
        CalendarLines.Append(calendar, "TZOFFSETTO", CalendarTime.Offset(observance.To));
        CalendarLines.Append(calendar, "TZNAME", CalendarLines.Escape(observance.Name));
        if (rule is not null)
        {
            CalendarLines.Append(calendar, "RRULE", rule);
        }

        // One a line: not every reader knows lists.
        foreach (var onset in onsets[1..])
        {
            CalendarLines.Append(calendar, "RDATE", CalendarTime.Local(onset));
        }

        CalendarLines.Append(calendar, "END", name);
    }
}
