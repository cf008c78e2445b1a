using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One reminder of a plan.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public sealed record PlannedReminder
{
    internal PlannedReminder(ExpectedOccurrence occurrence, int index, Instant at, string? zoneVersion)
        => (Occurrence, Index, At, ZoneVersion) = (occurrence, index, at, zoneVersion);

    /// <summary>What it reminds of.</summary>
    public ExpectedOccurrence Occurrence { get; }

    /// <summary>The place in <see cref="Cadence.Reminders"/>; at least their number for the one after a snooze, and another for each minute snoozed until.</summary>
    public int Index { get; }

    /// <summary>When, quiet hours observed.</summary>
    public Instant At { get; }

    /// <summary>Which version of the zone's data that instant came from; <see langword="null"/> when not known.</summary>
    public string? ZoneVersion { get; }

    /// <summary>The name under which it is delivered once.</summary>
    /// <param name="series">The caller's id of the cadence: 1 to 200 characters, none of them a control character.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">The series is outside of that.</exception>
    public ReminderId IdIn(string series) => new(series, Occurrence.Key, Index);
}
