using NodaTime;

namespace AttachmentRepair;

/// <summary>Commands about being in a room at all.</summary>
public abstract record MembershipCommand : RoomCommand;

/// <summary>Joins a relationship that was opened for the sender. Shared room.</summary>
/// <param name="Zone">The zone the sender lives in.</param>
public sealed record JoinRelationship(DateTimeZone Zone) : MembershipCommand;

/// <summary>Leaves, at once and quietly: the shared room sees an ordinary pause. Private room, after the pause.</summary>
public sealed record LeaveRelationship : MembershipCommand
{
    internal override bool PausesFirst => true;
}

/// <summary>Pauses what is due and prompted, at once, without a reason. Shared room.</summary>
public sealed record Pause : MembershipCommand;

/// <summary>Says that the sender is ready to resume; the room resumes when everyone has, and the cool-down is over. Shared room.</summary>
/// <param name="Pause">The pause that the sender means, by its number from 1 (the version of their open step); a newer one asks everyone anew.</param>
public sealed record SayReady(int Pause) : MembershipCommand;

/// <summary>Asks for a slower pace, at once, without a reason; it holds until everybody agrees to another. Shared room.</summary>
/// <param name="To">The pace; <c>null</c> for twice the interval. One that is not slower changes nothing.</param>
public sealed record SlowDown(Pace? To = null) : MembershipCommand;

/// <summary>Notes a change of circumstances of the sender. Shared room.</summary>
/// <param name="Change">What changed.</param>
public sealed record NoteLifeChange(LifeChange Change) : MembershipCommand;

/// <summary>Proposes a time in which what is due is excused; in force when everybody assents. Shared room.</summary>
/// <param name="Period">The days.</param>
public sealed record ProposeRelaxedPeriod(RelaxedPeriod Period) : MembershipCommand;
