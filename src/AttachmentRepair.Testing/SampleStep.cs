using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Testing;

/// <summary>One command of a <see cref="SampleHistory"/>: who sends it, when, and under which id. Immutable and thread-safe; equality is by value.</summary>
/// <param name="Person">Who sends it: <see cref="SampleHistory.Alex"/> or <see cref="SampleHistory.Sam"/>.</param>
/// <param name="Minute">When, in minutes since <see cref="SampleHistory.Start"/>; now and then before the step ahead of it, like a clock that was put back.</param>
/// <param name="Command">The command.</param>
/// <param name="Id">Its id; now and then one that was used before, for the same command (a retry) or for another (a mistake).</param>
/// <param name="MayBeLeftOut">
/// Whether it is a private command of Alex that a test of privacy leaves out of one of two runs: whatever Sam observes must be the same in both, byte for byte.
/// </param>
public sealed record SampleStep(PersonId Person, int Minute, RoomCommand Command, CommandId Id, bool MayBeLeftOut)
{
    /// <summary>When, as an instant: what a clock is set to before the command is sent.</summary>
    public Instant At => SampleHistory.Start + Duration.FromMinutes(Minute);

    /// <summary>The kind of room that the command fits.</summary>
    public RoomKind Room => Registry.Of(Command).Room;

    internal bool ByA => Person == Couple.A;

    internal bool IsPrivate => Room == RoomKind.Private;

    /// <summary>Minute, person, type of the command and the beginning of its id on one line; never a text.</summary>
    public override string ToString() => FormattableString.Invariant($"{Minute} {(ByA ? "alex" : "sam")} {Command} {Id.ToString()[..6]}");
}
