using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One event for a calendar file. Its words are the caller's.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public sealed record CalendarEvent
{
    private CalendarEvent(string uid, Instant starts, Instant ends, string summary, CalendarClass classification, int sequence)
    {
        Uid = uid;
        Starts = starts;
        Ends = ends;
        Summary = summary;
        Classification = classification;
        Sequence = sequence;
    }

    /// <summary>The lasting, globally unique name (UID).</summary>
    public string Uid { get; }

    /// <summary>The start, inclusive (DTSTART).</summary>
    public Instant Starts { get; }

    /// <summary>The end, exclusive (DTEND).</summary>
    public Instant Ends { get; }

    /// <summary>The title (SUMMARY).</summary>
    public string Summary { get; }

    /// <summary>Who may see it (CLASS).</summary>
    public CalendarClass Classification { get; }

    /// <summary>The revision (SEQUENCE), 0 or more.</summary>
    public int Sequence { get; }

    /// <summary>Creates an event.</summary>
    /// <param name="uid">1 to 255 characters, none of them a control character.</param>
    /// <param name="starts">Years 1 to 9999, whole seconds.</param>
    /// <param name="ends">Years 1 to 9999, whole seconds, after the start.</param>
    /// <param name="summary">The title; lines may be broken, other control characters than tabs are refused.</param>
    /// <param name="classification">Who may see it.</param>
    /// <param name="sequence">The revision, 0 or more.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">An argument is outside what is said above, or a text has half a surrogate pair.</exception>
    public static CalendarEvent Create(
        string uid,
        Instant starts,
        Instant ends,
        string summary,
        CalendarClass classification = CalendarClass.Private,
        int sequence = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(uid.Length, 255, nameof(uid));
        CalendarLines.Check(uid, lines: false, nameof(uid));
        ArgumentNullException.ThrowIfNull(summary);
        CalendarLines.Check(summary, lines: true, nameof(summary));
        LocalText.Check(starts.InUtc().LocalDateTime, nameof(starts));
        LocalText.Check(ends.InUtc().LocalDateTime, nameof(ends));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ends, starts);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return Enum.IsDefined(classification)
            ? new(uid, starts, ends, summary, classification, sequence)
            : throw new ArgumentOutOfRangeException(nameof(classification), classification, "Not a class of RFC 5545.");
    }
}
