using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One event for a calendar file, single or recurring. Its words are the caller's.</summary>
/// <remarks>
/// <para>The same event told again later keeps its <see cref="Uid"/> and has a higher <see cref="Sequence"/>; one that no longer takes place is
/// told once more as <see cref="Cancelled"/>.</para>
/// <para>Equality is by all values, a recurrence by its own equality, alarms in their order. Immutable and thread-safe.</para>
/// </remarks>
public sealed partial record CalendarEvent
{
    private CalendarEvent(string uid, Instant starts, Duration length, string summary, CalendarSeries? series, Recurrence? recurrence)
    {
        Uid = uid;
        Starts = starts;
        Length = length;
        Summary = summary;
        Series = series;
        Recurrence = recurrence;
    }

    /// <summary>The lasting, globally unique name (UID).</summary>
    public string Uid { get; }

    /// <summary>The start of the event, or of its first occurrence; inclusive.</summary>
    public Instant Starts { get; }

    /// <summary>The end of the event, or of its first occurrence; exclusive.</summary>
    public Instant Ends => Starts + Length;

    /// <summary>How long the event or each occurrence lasts, elapsed: at least a second.</summary>
    public Duration Length { get; }

    /// <summary>The title (SUMMARY).</summary>
    public string Summary { get; }

    /// <summary>When the event recurs; <see langword="null"/> for a single one.</summary>
    public Recurrence? Recurrence { get; }

    /// <summary>The instant from which on a calendar file says nothing of the recurrence any more; <see langword="null"/> when it says all of it, as it
    /// does unless the recurrence departs for ever from how RFC 5545 reads wall times.</summary>
    /// <remarks>Before it the file has exactly the occurrences of the recurrence. Policy: the beginning of 2100, or ten years after the first occurrence
    /// where that is later; earlier where more than 700 exceptions, or 100,000 occurrences compared one by one, are reached before.</remarks>
    public Instant? WrittenUntil => Series?.WrittenUntil;

    /// <summary>Who may see it (CLASS).</summary>
    public CalendarClass Classification { get; private init; }

    /// <summary>The revision (SEQUENCE), 0 or more.</summary>
    public int Sequence { get; private init; }

    /// <summary>Whether it no longer takes place (STATUS:CANCELLED).</summary>
    public bool IsCancelled { get; private init; }

    /// <summary>The reminders of each occurrence (VALARM), in the order given.</summary>
    public IReadOnlyList<CalendarAlarm> Alarms { get; private init; } = [];

    internal CalendarSeries? Series { get; }

    /// <summary>Creates a single event.</summary>
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
        CheckTexts(uid, summary);
        LocalText.Check(starts.InUtc().LocalDateTime, nameof(starts));
        LocalText.Check(ends.InUtc().LocalDateTime, nameof(ends));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ends, starts);
        return new CalendarEvent(uid, starts, ends - starts, summary, null, null).WithClass(classification).WithSequence(sequence);
    }

    /// <summary>Creates a recurring event, in the zone of its recurrence.</summary>
    /// <remarks>
    /// <para>A file has exactly the occurrences of the recurrence (see <see cref="WrittenUntil"/>). What RFC 5545 reads otherwise, such as a skipped gap or
    /// the second pass of an overlap, becomes an exception date and an added time; hours, minutes and seconds that are stepped by elapsed time are written in UTC.</para>
    /// <para>The written start (DTSTART) is the first occurrence of the rule that the RFC reads as the recurrence does; earlier ones are added times (RDATE).
    /// A recurrence without such an occurrence is written as a list of times. A rule with SKIP needs a reader of RFC 7529.</para>
    /// </remarks>
    /// <param name="uid">1 to 255 characters, none of them a control character.</param>
    /// <param name="recurrence">When it takes place: at least once.</param>
    /// <param name="length">How long each occurrence lasts, elapsed: 1 second to 366 days (policy), whole seconds.</param>
    /// <param name="summary">The title; lines may be broken, other control characters than tabs are refused.</param>
    /// <returns>The event, private and of revision 0.</returns>
    /// <exception cref="ArgumentException">An argument is outside what is said above, a text has half a surrogate pair, the recurrence never occurs, or the
    /// id of its zone is empty or has a quotation mark or a control character.</exception>
    public static CalendarEvent Create(string uid, Recurrence recurrence, Duration length, string summary)
    {
        CheckTexts(uid, summary);
        ArgumentNullException.ThrowIfNull(recurrence);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Duration.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestLength);
        CalendarLines.CheckWhole(length, nameof(length));
        CalendarLines.CheckZone(recurrence.Zone, nameof(recurrence));
        var series = CalendarSeries.TryPlan(recurrence) ?? throw new ArgumentException("The recurrence never occurs.", nameof(recurrence));
        return new CalendarEvent(uid, series.First, length, summary, series, recurrence);
    }
}
