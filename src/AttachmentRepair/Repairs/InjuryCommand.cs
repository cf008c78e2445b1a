namespace AttachmentRepair.Repairs;

/// <summary>Commands about injuries and about what each says of their own part. Shared room, except where said.</summary>
public abstract record InjuryCommand : RepairCommand;

/// <summary>Names one incident that hurt the sender; <see cref="RoomCommand.OccurredAt"/> says when it happened.</summary>
/// <param name="DoneBy">Who did it: another member.</param>
/// <param name="Kind">What kind of injury it was.</param>
/// <param name="Account">What happened, in the sender's words.</param>
public sealed record NameInjury(PersonId DoneBy, InjuryKind Kind, PrivateText Account) : InjuryCommand;

/// <summary>Words one's own account anew; the older versions stay.</summary>
/// <param name="Injury">The injury: one's own.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Kind">What kind of injury it was.</param>
/// <param name="Account">What happened, in the sender's words.</param>
public sealed record ReviseAccount(InjuryId Injury, int Version, InjuryKind Kind, PrivateText Account) : InjuryCommand;

/// <summary>Acknowledges a hurt: the injured person, and the one who did it, each for themselves. It may be said again in better words.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="Version">The version of the account that the sender read, from 1.</param>
/// <param name="What">What happened, as the sender says it.</param>
/// <param name="Impact">What it did, as the sender understands it.</param>
public sealed record AcknowledgeHurt(InjuryId Injury, int Version, PrivateText What, PrivateText Impact) : InjuryCommand;

/// <summary>Begins repair on an injury; refused until both have acknowledged the hurt.</summary>
/// <param name="Injury">The injury.</param>
public sealed record BeginRepair(InjuryId Injury) : InjuryCommand;

/// <summary>Says what the injured person makes of an injury today; only they may.</summary>
/// <param name="Injury">The injury: one's own.</param>
/// <param name="Text">Their words.</param>
public sealed record ReframeInjury(InjuryId Injury, PrivateText Text) : InjuryCommand;

/// <summary>Leaves an injury unresolved, for oneself. Private room: the other sees it as it was, and nothing more is asked of the sender about it.</summary>
/// <param name="Injury">The injury.</param>
public sealed record LeaveUnresolved(InjuryId Injury) : InjuryCommand;

/// <summary>Opens again what the sender had left unresolved. Private room.</summary>
/// <param name="Injury">The injury.</param>
public sealed record ReopenInjury(InjuryId Injury) : InjuryCommand;

/// <summary>Owns an action of one's own, in the first person.</summary>
/// <param name="About">The setback, crossing, commitment or injury it belongs to; refused where somebody else did that.</param>
/// <param name="Action">What the sender did.</param>
public sealed record StateOwnership(ItemRef About, PrivateText Action) : InjuryCommand;

/// <summary>Validates what another experienced. It counts once they confirm that they feel validated.</summary>
/// <param name="Of">Whose experience it is: another member.</param>
/// <param name="Words">What the sender understood.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record ValidateExperience(PersonId Of, PrivateText Words, ItemRef? About = null) : InjuryCommand;

/// <summary>Confirms that one feels validated; only the person whose experience it is may.</summary>
/// <param name="Validation">The validation.</param>
public sealed record ConfirmValidation(ValidationId Validation) : InjuryCommand;

/// <summary>Notes for oneself a pattern of one's own. Private room.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record ReflectOnPattern(PrivateText Pattern, ItemRef? About = null) : InjuryCommand;
