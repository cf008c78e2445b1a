using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Calendar files (RFC 5545, <c>.ics</c>).</summary>
/// <remarks>Thread-safe.</remarks>
public static partial class CalendarText
{
    /// <summary>Writes events as one calendar, with CRLF and lines folded by 75 octets of UTF-8.</summary>
    /// <remarks>
    /// <para>Single events are in UTC, recurring ones in the zone of their recurrence. Every zone but UTC is described (VTIMEZONE) from its own data, from the first
    /// occurrence on and as long as the events need: changes of the clock that repeat for ever as yearly rules, which were verified against the zone over a whole
    /// cycle of 400 years of the calendar, all others one by one.</para>
    /// </remarks>
    /// <param name="events">The events, in the order to be written.</param>
    /// <param name="stampedAt">When this was made (DTSTAMP): years 1 to 9999; a fraction of a second is dropped.</param>
    /// <param name="productId">Who made it (PRODID), without control characters.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The product id is empty or has a control character, the year is out of range, or two events have zones
    /// of the same id and different clocks.</exception>
    public static string Write(IEnumerable<CalendarEvent> events, Instant stampedAt, string productId)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentException.ThrowIfNullOrWhiteSpace(productId);
        CalendarLines.Check(productId, lines: false, nameof(productId));
        var stamped = stampedAt.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToSecond);
        LocalText.Check(stamped, nameof(stampedAt));
        var written = events.ToList();
        var calendar = new StringBuilder();
        CalendarLines.Append(calendar, "BEGIN", "VCALENDAR");
        CalendarLines.Append(calendar, "VERSION", "2.0");
        CalendarLines.Append(calendar, "PRODID", CalendarLines.Escape(productId));
        AppendZones(calendar, written, nameof(events));
        foreach (var item in written)
        {
            EventText.Append(calendar, item, stamped);
        }

        CalendarLines.Append(calendar, "END", "VCALENDAR");
        return calendar.ToString();
    }

    private static void AppendZones(StringBuilder calendar, IEnumerable<CalendarEvent> events, string parameter)
    {
        var zoned = events.Select(item => item.Series).OfType<CalendarSeries>().Where(series => !CalendarTime.IsUtc(series.Zone));
        foreach (var group in zoned.GroupBy(series => series.Zone.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var first = group.Min(series => series.First);
            Instant? last = group.Any(series => series.Last is null) ? null : group.Max(series => series.Last);
            var texts = group.Select(series => series.Zone).Distinct().Select(zone => TextOf(zone, first, last)).Distinct(StringComparer.Ordinal).ToList();
            if (texts.Count > 1)
            {
                throw new ArgumentException("Two events have zones of the same id and different clocks.", parameter);
            }

            calendar.Append(texts[0]);
        }
    }

    private static string TextOf(DateTimeZone zone, Instant first, Instant? last)
    {
        var text = new StringBuilder();
        ZoneText.Append(text, zone, CalendarZone.Of(zone, first, last));
        return text.ToString();
    }
}
