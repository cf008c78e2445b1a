using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>Recurrences in.</content>
public static partial class CalendarText
{
    /// <summary>Reads the recurrence of an event: DTSTART, RRULE, RDATE and EXDATE, either as bare lines or of the first VEVENT of a file.</summary>
    /// <remarks>See <see cref="TryReadRecurrence"/>.</remarks>
    /// <param name="text">The text, at most 65,536 octets of UTF-8 (policy).</param>
    /// <param name="zones">Where a TZID is looked up.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="FormatException">The text is refused; the message names every line and reason.</exception>
    public static Recurrence ReadRecurrence(string text, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryReadRecurrence(text, zones, out var recurrence, out var errors)
            ? recurrence
            : throw new FormatException("Not a supported recurrence: " + errors);
    }

    /// <summary>Reads the recurrence of an event, or tells everything that is wrong with it at once.</summary>
    /// <remarks>
    /// <para>Names are in any case, lines end with CRLF or LF and may be folded; lines of other properties are passed over. Times need a TZID or Z; what a file itself says
    /// of a zone (VTIMEZONE) is not read: the provider's zone of that id counts. Without RRULE the start alone recurs, once, beside the added times.</para>
    /// <para>The recurrence has the RFC's policies: a start that the rule does not match is an occurrence and counts for COUNT
    /// (<see cref="StartPolicy.Included"/>), and frequencies below a day step by the wall clock of the zone (<see cref="SubDailyPolicy.WallClock"/>).</para>
    /// </remarks>
    /// <param name="text">The text, at most 65,536 octets of UTF-8 (policy).</param>
    /// <param name="zones">Where a TZID is looked up.</param>
    /// <param name="recurrence">The recurrence; <see langword="null"/> when refused.</param>
    /// <param name="errors">What was refused; empty when nothing was.</param>
    /// <returns>Whether the text holds a supported recurrence.</returns>
    public static bool TryReadRecurrence(
        string? text,
        IDateTimeZoneProvider zones,
        [NotNullWhen(true)] out Recurrence? recurrence,
        out CalendarTextErrors errors)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var reader = new RecurrenceReader(zones);
        recurrence = reader.Read(text ?? string.Empty);
        errors = reader.Errors;
        return recurrence is not null;
    }
}
