using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Calendar files (RFC 5545, <c>.ics</c>).</summary>
/// <remarks>Thread-safe.</remarks>
public static class CalendarText
{
    /// <summary>Writes events as one calendar, with CRLF, times in UTC, and lines folded by 75 octets of UTF-8.</summary>
    /// <param name="events">The events, in the order to be written.</param>
    /// <param name="stampedAt">When this was made (DTSTAMP): years 1 to 9999; a fraction of a second is dropped.</param>
    /// <param name="productId">Who made it (PRODID), without control characters.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The product id is empty or has a control character, or the year is out of range.</exception>
    public static string Write(IEnumerable<CalendarEvent> events, Instant stampedAt, string productId)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentException.ThrowIfNullOrWhiteSpace(productId);
        CalendarLines.Check(productId, lines: false, nameof(productId));
        var stamped = stampedAt.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToSecond);
        LocalText.Check(stamped, nameof(stampedAt));
        var calendar = new StringBuilder();
        CalendarLines.Append(calendar, "BEGIN", "VCALENDAR");
        CalendarLines.Append(calendar, "VERSION", "2.0");
        CalendarLines.Append(calendar, "PRODID", CalendarLines.Escape(productId));
        foreach (var item in events)
        {
            CalendarLines.Append(calendar, "BEGIN", "VEVENT");
            CalendarLines.Append(calendar, "UID", CalendarLines.Escape(item.Uid));
            CalendarLines.Append(calendar, "DTSTAMP", Utc(stamped));
            CalendarLines.Append(calendar, "DTSTART", Utc(item.Starts.InUtc().LocalDateTime));
            CalendarLines.Append(calendar, "DTEND", Utc(item.Ends.InUtc().LocalDateTime));
            CalendarLines.Append(calendar, "SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
            CalendarLines.Append(calendar, "CLASS", item.Classification.ToString().ToUpperInvariant());
            CalendarLines.Append(calendar, "SUMMARY", CalendarLines.Escape(item.Summary));
            CalendarLines.Append(calendar, "END", "VEVENT");
        }

        CalendarLines.Append(calendar, "END", "VCALENDAR");
        return calendar.ToString();
    }

    private static string Utc(LocalDateTime time) => CompactText.Write(Gregorian.ToSeconds(time)) + "Z";
}
