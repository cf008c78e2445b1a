using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Events about check-ins.</summary>
public abstract record CheckInEvent : RoomEvent;

/// <summary>A series was proposed.</summary>
/// <param name="Series">The series.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record CheckInsProposed(CheckInSeriesId Series, Cadence Cadence, LocalDate? ReviewOn) : CheckInEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Series.Terms, 1, ReviewOn);
}

/// <summary>A check-in was held.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/> or <see cref="OccurrenceState.Late"/>.</param>
public sealed record CheckInHeld(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due, OccurrenceState State) : CheckInEvent;

/// <summary>The author missed a check-in, in their own words.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CheckInMissed(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due) : CheckInEvent;

/// <summary>The author was excused from a check-in.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CheckInExcused(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due) : CheckInEvent;
