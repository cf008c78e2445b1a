using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Commands about punctuality. Shared room.</summary>
public abstract record PunctualityCommand : CheckInCommand;

/// <summary>Proposes how long after a planned time is still in time; it holds once everybody has assented.</summary>
/// <param name="Grace">How long, 0 to <see cref="PunctualityExpectation.Longest"/>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposePunctuality(Duration Grace, LocalDate? ReviewOn = null) : PunctualityCommand;

/// <summary>Proposes the next version of an agreement on punctuality; the one in force stays until everybody has assented.</summary>
/// <param name="Punctuality">The agreement.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Grace">How long.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record RevisePunctuality(PunctualityId Punctuality, int Version, Duration Grace, LocalDate? ReviewOn = null) : PunctualityCommand;

/// <summary>Says when the sender plans to arrive. Only the sender's own arrival can be planned.</summary>
/// <param name="At">The planned time, later than now, within a year.</param>
public sealed record PlanArrival(Instant At) : PunctualityCommand;

/// <summary>Gives notice, before the planned time, that the sender will be later.</summary>
/// <param name="Arrival">The planned arrival.</param>
public sealed record GiveDelayNotice(ArrivalId Arrival) : PunctualityCommand;

/// <summary>Says that the one who planned it arrived, at <see cref="RoomCommand.OccurredAt"/>. Anybody in the room may.</summary>
/// <param name="Arrival">The planned arrival.</param>
public sealed record NoteArrival(ArrivalId Arrival) : PunctualityCommand;

/// <summary>Calls an arrival of the sender's off before the planned time.</summary>
/// <param name="Arrival">The planned arrival.</param>
public sealed record CallOffArrival(ArrivalId Arrival) : PunctualityCommand;
