using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>
/// One specific incident that hurt somebody. What kind it was, what happened and who did it are the injured person's own account: no command of another
/// touches it. Immutable; equality is by value.
/// </summary>
/// <param name="Id">The injury.</param>
/// <param name="Injured">Who was hurt, and named it.</param>
/// <param name="DoneBy">Who did it, as the injured person says.</param>
/// <param name="HappenedAt">When it happened, in the injured person's words.</param>
/// <param name="NamedAt">When it was named.</param>
/// <param name="Accounts">The account through its versions, oldest first; at least one.</param>
/// <param name="Acknowledgements">Who acknowledged the hurt, and how; the latest of each.</param>
/// <param name="BegunAt">When repair began, or <c>null</c>.</param>
/// <param name="Reframes">What the injured person made of it over time, oldest first.</param>
public sealed record Injury(
    InjuryId Id,
    PersonId Injured,
    PersonId DoneBy,
    Instant HappenedAt,
    Instant NamedAt,
    ValueList<InjuryAccount> Accounts,
    ValueMap<PersonId, HurtAcknowledgement> Acknowledgements,
    Instant? BegunAt,
    ValueList<InjuryReframe> Reframes)
{
    /// <summary>The account as it stands.</summary>
    public InjuryAccount Account => Accounts[^1];

    /// <summary>Whether everybody whose acknowledgement repair waits for has given it. Naming is not acknowledging: each says when they are ready for it.</summary>
    public bool IsAcknowledged => Acknowledgements.ContainsKey(Injured) && Acknowledgements.ContainsKey(DoneBy);

    /// <summary>Whether repair waits for a person's acknowledgement: the injured person's, and the one's who did it.</summary>
    /// <param name="person">The person.</param>
    public bool Requires(PersonId person) => person == Injured || person == DoneBy;
}
