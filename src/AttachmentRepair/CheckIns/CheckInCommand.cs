using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Commands about check-ins. Shared room.</summary>
public abstract record CheckInCommand : RoomCommand;

/// <summary>Proposes a series; it runs once everybody has assented.</summary>
/// <param name="Cadence">When it is due.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeCheckIns(Cadence Cadence, LocalDate? ReviewOn = null) : CheckInCommand;

/// <summary>Says that a check-in was held, at <see cref="RoomCommand.OccurredAt"/>. It counts for everybody.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record HoldCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Says that the sender missed a check-in.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record MissCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Gives notice, before it is due or in a relaxed period, that the sender cannot come.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record ExcuseCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;
