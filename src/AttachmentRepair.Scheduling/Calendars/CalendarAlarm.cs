using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A displayed reminder some time before each occurrence of an event (RFC 5545, VALARM). Its words are the caller's.</summary>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public sealed record CalendarAlarm
{
    // Policy: a lead longer than this is a plan of its own.
    private static readonly Duration LongestLead = Duration.FromDays(366);

    private CalendarAlarm(Duration lead, string text)
    {
        Lead = lead;
        Text = text;
    }

    /// <summary>How long before the start (TRIGGER), elapsed; 0 to 366 days, whole seconds.</summary>
    public Duration Lead { get; }

    /// <summary>What is displayed (DESCRIPTION).</summary>
    public string Text { get; }

    /// <summary>Creates an alarm.</summary>
    /// <param name="lead">How long before the start: 0 to 366 days (policy), whole seconds.</param>
    /// <param name="text">What is displayed; lines may be broken, other control characters than tabs are refused.</param>
    /// <returns>The alarm.</returns>
    /// <exception cref="ArgumentException">An argument is outside what is said above, or the text has half a surrogate pair.</exception>
    public static CalendarAlarm Before(Duration lead, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lead, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lead, LongestLead);
        CalendarLines.CheckWhole(lead, nameof(lead));
        ArgumentNullException.ThrowIfNull(text);
        CalendarLines.Check(text, lines: true, nameof(text));
        return new(lead, text);
    }
}
