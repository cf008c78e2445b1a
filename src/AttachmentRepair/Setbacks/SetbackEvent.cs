namespace AttachmentRepair.Setbacks;

/// <summary>Events about setbacks.</summary>
public abstract record SetbackEvent : RoomEvent;

/// <summary>The author told of a setback of their own.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Disclosure">How it came to be told.</param>
/// <param name="Content">What was told.</param>
/// <param name="Context">What it came with, as far as the author said.</param>
public sealed record SetbackDisclosed(
    SetbackId Setback, SetbackKind Kind, DisclosureKind Disclosure, DisclosureContent Content, SetbackContext Context = SetbackContext.Unknown) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Content.Wording;
}

/// <summary>The author took up the repair again after a setback.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Intention">The intention.</param>
/// <param name="Changes">What will change.</param>
public sealed record RepairReentered(SetbackId Setback, PrivateText Intention, ValueList<PrivateText> Changes) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Intention, .. Changes];
}

/// <summary>The author learned otherwise of a setback of another; kept in their private room.</summary>
/// <param name="Of">Whose setback it was.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Discovery">How it was learned.</param>
public sealed record DiscoveryNoted(PersonId Of, SetbackKind Kind, DiscoveryKind Discovery) : SetbackEvent;

/// <summary>A version of a safety net was proposed.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Steps">The steps.</param>
public sealed record SafetyNetProposed(SafetyNetId Net, int Version, ValueList<SafetyNetStep> Steps) : SetbackEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Net.Terms, Version, null);
}

/// <summary>The safety net was started after a setback.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version that was in force.</param>
public sealed record SafetyNetStarted(SetbackId Setback, SafetyNetId Net, int Version) : SetbackEvent;

/// <summary>A step of the running safety net was taken.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Step">The step.</param>
public sealed record SafetyNetStepTaken(SetbackId Setback, SafetyNetStep Step) : SetbackEvent;
