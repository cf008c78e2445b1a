using NodaTime;

namespace AttachmentRepair;

/// <summary>A person of a room. Equality is by value.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Zone">The zone they live in, said by themselves when joining; <c>null</c> until then.</param>
public sealed record Member(PersonId Person, ValueList<ParticipantRole> Roles, DateTimeZone? Zone)
{
    /// <summary>Whether they have joined.</summary>
    public bool HasJoined => Zone is not null;
}
