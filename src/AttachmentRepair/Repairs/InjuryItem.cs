using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>An injury as one viewer sees it: until both have acknowledged it, the viewer's own acknowledgement only. Equality is by value.</summary>
/// <param name="Id">The injury.</param>
/// <param name="Injured">Who was hurt, and named it.</param>
/// <param name="DoneBy">Who did it, as the injured person says.</param>
/// <param name="Stage">How far it has come, for the viewer.</param>
/// <param name="HappenedAt">When it happened, in the injured person's words.</param>
/// <param name="NamedAt">When it was named.</param>
/// <param name="Accounts">The injured person's account through its versions, oldest first.</param>
/// <param name="Acknowledgements">The acknowledgements that the viewer may see.</param>
/// <param name="RepairBegunAt">When repair began, or <c>null</c>.</param>
/// <param name="Reframes">What the injured person made of it over time, oldest first.</param>
public sealed record InjuryItem(
    InjuryId Id,
    PersonId Injured,
    PersonId DoneBy,
    InjuryStage Stage,
    Instant HappenedAt,
    Instant NamedAt,
    ValueList<InjuryAccount> Accounts,
    ValueMap<PersonId, HurtAcknowledgement> Acknowledgements,
    Instant? RepairBegunAt,
    ValueList<InjuryReframe> Reframes);
