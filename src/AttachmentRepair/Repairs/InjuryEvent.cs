namespace AttachmentRepair.Repairs;

/// <summary>Events about injuries and about what each said of their own part.</summary>
public abstract record InjuryEvent : RepairEvent;

/// <summary>The author named an incident that hurt them.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="DoneBy">Who did it, as the author says.</param>
/// <param name="Kind">What kind of injury it was.</param>
/// <param name="Account">What happened, in the author's words.</param>
public sealed record InjuryNamed(InjuryId Injury, PersonId DoneBy, InjuryKind Kind, PrivateText Account) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Account];
}

/// <summary>The injured person worded their account anew.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="Version">The version, from 2.</param>
/// <param name="Kind">What kind of injury it was.</param>
/// <param name="Account">What happened, in the author's words.</param>
public sealed record AccountRevised(InjuryId Injury, int Version, InjuryKind Kind, PrivateText Account) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Account];
}

/// <summary>The author acknowledged a hurt.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="Version">The version of the account that they read.</param>
/// <param name="What">What happened, as the author says it.</param>
/// <param name="Impact">What it did, as the author understands it.</param>
public sealed record HurtAcknowledged(InjuryId Injury, int Version, PrivateText What, PrivateText Impact) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [What, Impact];
}

/// <summary>Repair on an injury began.</summary>
/// <param name="Injury">The injury.</param>
public sealed record RepairBegun(InjuryId Injury) : InjuryEvent;

/// <summary>The injured person said what they make of their injury.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="Text">Their words.</param>
public sealed record InjuryReframed(InjuryId Injury, PrivateText Text) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>The author leaves an injury unresolved; kept in their private room.</summary>
/// <param name="Injury">The injury.</param>
public sealed record InjuryLeftUnresolved(InjuryId Injury) : InjuryEvent;

/// <summary>The author opened an injury again; kept in their private room.</summary>
/// <param name="Injury">The injury.</param>
public sealed record InjuryReopened(InjuryId Injury) : InjuryEvent;

/// <summary>The author owned an action of theirs.</summary>
/// <param name="About">What it belongs to.</param>
/// <param name="Action">What they did.</param>
public sealed record OwnershipStated(ItemRef About, PrivateText Action) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Action];
}

/// <summary>The author validated what another experienced.</summary>
/// <param name="Validation">The validation.</param>
/// <param name="Of">Whose experience it is.</param>
/// <param name="Words">What the author understood.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record ExperienceValidated(ValidationId Validation, PersonId Of, PrivateText Words, ItemRef? About) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Words];
}

/// <summary>The author confirmed that they feel validated.</summary>
/// <param name="Validation">The validation.</param>
public sealed record ValidationConfirmed(ValidationId Validation) : InjuryEvent;

/// <summary>The author noted a pattern of their own; kept in their private room.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record PatternReflected(PrivateText Pattern, ItemRef? About) : InjuryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Pattern];
}
