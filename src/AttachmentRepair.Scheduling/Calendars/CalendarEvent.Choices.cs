using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What may be chosen of an event, and its equality.</content>
public sealed partial record CalendarEvent
{
    private const int LongestUid = 255;

    // Policy: an occurrence that lasts longer than a year is no appointment.
    private static readonly Duration LongestLength = Duration.FromDays(366);

    /// <summary>The same event for other eyes.</summary>
    /// <param name="classification">Who may see it.</param>
    /// <returns>A new event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the closed set.</exception>
    public CalendarEvent WithClass(CalendarClass classification) => Enum.IsDefined(classification)
        ? this with { Classification = classification }
        : throw new ArgumentOutOfRangeException(nameof(classification), classification, "Not a class of RFC 5545.");

    /// <summary>The same event as a later revision.</summary>
    /// <param name="sequence">The revision, 0 or more: higher than every one that was told before.</param>
    /// <returns>A new event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The revision is negative.</exception>
    public CalendarEvent WithSequence(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return this with { Sequence = sequence };
    }

    /// <summary>The same event with these reminders in place of any it had.</summary>
    /// <param name="alarms">The reminders; none is allowed.</param>
    /// <returns>A new event.</returns>
    /// <exception cref="ArgumentNullException">One of them is <see langword="null"/>.</exception>
    public CalendarEvent WithAlarms(params CalendarAlarm[] alarms)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        return Array.Exists(alarms, alarm => alarm is null)
            ? throw new ArgumentNullException(nameof(alarms))
            : this with { Alarms = Array.AsReadOnly([.. alarms]) };
    }

    /// <summary>The same event as one that no longer takes place. Calendars heed it when its <see cref="Sequence"/> is higher than the one they know.</summary>
    /// <returns>A new event.</returns>
    public CalendarEvent Cancelled() => this with { IsCancelled = true };

    /// <inheritdoc/>
    public bool Equals(CalendarEvent? other)
        => other is not null && string.Equals(Uid, other.Uid, StringComparison.Ordinal) && Starts == other.Starts && Length == other.Length
            && string.Equals(Summary, other.Summary, StringComparison.Ordinal) && Equals(Recurrence, other.Recurrence)
            && Classification == other.Classification && Sequence == other.Sequence && IsCancelled == other.IsCancelled && Alarms.SequenceEqual(other.Alarms);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Uid), Starts, Length, Recurrence, Classification, Sequence, IsCancelled, Alarms.Count);

    private static void CheckTexts(string uid, string summary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(uid.Length, LongestUid, nameof(uid));
        CalendarLines.Check(uid, lines: false, nameof(uid));
        ArgumentNullException.ThrowIfNull(summary);
        CalendarLines.Check(summary, lines: true, nameof(summary));
    }
}
