namespace AttachmentRepair;

/// <summary>Somebody for whom a relationship is opened. Equality is by value.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">Their roles, at least one.</param>
public sealed record Participant(PersonId Person, ValueList<ParticipantRole> Roles);
