using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One expected occurrence and its window, half-open: from <see cref="Opens"/> until just before <see cref="Closes"/>.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public readonly record struct ExpectedOccurrence
{
    /// <summary>Its name within the cadence.</summary>
    public required OccurrenceKey Key { get; init; }

    /// <summary>When it may first be done, inclusive.</summary>
    public required Instant Opens { get; init; }

    /// <summary>When it is due.</summary>
    public required Instant Due { get; init; }

    /// <summary>Until when it is in time; due plus grace.</summary>
    public required Instant GraceEnds { get; init; }

    /// <summary>When its window closes, exclusive.</summary>
    public required Instant Closes { get; init; }

    /// <summary>What doing it at an instant amounts to: kept until the grace ends; after that kept with notice when notice was given before the due time,
    /// else late. A late one stays late.</summary>
    /// <param name="doneAt">When it was done.</param>
    /// <param name="noticeAt">When notice was given; <see langword="null"/> when none was.</param>
    /// <returns>The outcome to record.</returns>
    public OccurrenceState OutcomeOf(Instant doneAt, Instant? noticeAt = null)
        => doneAt <= GraceEnds ? OccurrenceState.Kept : noticeAt < Due ? OccurrenceState.KeptWithNotice : OccurrenceState.Late;
}
