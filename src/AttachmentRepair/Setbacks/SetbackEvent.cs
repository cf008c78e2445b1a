using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>Events about setbacks.</summary>
public abstract record SetbackEvent : RoomEvent;

/// <summary>The author told of a setback of their own.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Disclosure">How it came to be told.</param>
/// <param name="Content">What was told.</param>
/// <param name="Context">What it came with, as far as the author said.</param>
/// <param name="Agreement">The disclosure agreement in force, or <c>null</c>.</param>
/// <param name="AgreementVersion">Its version in force, from 1; 0 where there was none.</param>
public sealed record SetbackDisclosed(
    SetbackId Setback,
    SetbackKind Kind,
    DisclosureKind Disclosure,
    DisclosureContent Content,
    SetbackContext Context = SetbackContext.Unknown,
    DisclosureAgreementId? Agreement = null,
    int AgreementVersion = 0) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Content.Wording;
}

/// <summary>The author added parts to a disclosure of their own.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Parts">What was added.</param>
public sealed record DisclosurePartsAdded(SetbackId Setback, DisclosureContent Parts) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Parts.Wording;
}

/// <summary>The author answered the invitation to talk.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Choice">The answer.</param>
public sealed record InvitationAnswered(SetbackId Setback, DialogueChoice Choice) : SetbackEvent;

/// <summary>The author sees a fact of another's disclosure otherwise.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Version">The version of the disclosure that they read.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Account">Their own account, or <c>null</c>.</param>
public sealed record FactContested(SetbackId Setback, int Version, SetbackFact Fact, PrivateText? Account) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Account is null ? [] : [Account];
}

/// <summary>A fact that the author contested is settled for them.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Fact">The fact.</param>
public sealed record FactAccepted(SetbackId Setback, SetbackFact Fact) : SetbackEvent;

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
/// <param name="Setback">The disclosed setback that it is about, or <c>null</c>.</param>
public sealed record DiscoveryNoted(PersonId Of, SetbackKind Kind, DiscoveryKind Discovery, SetbackId? Setback = null) : SetbackEvent;

/// <summary>A version of a draft was saved; kept in the private room.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Kind">What kind of setback it was.</param>
/// <param name="Content">What it tells.</param>
/// <param name="Context">What it came with.</param>
public sealed record DisclosureDrafted(
    DisclosureDraftId Draft, int Version, SetbackKind Kind, DisclosureContent Content, SetbackContext Context) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Content.Wording;
}

/// <summary>A draft was put away; kept in the private room.</summary>
/// <param name="Draft">The draft.</param>
public sealed record DisclosureDraftDiscarded(DisclosureDraftId Draft) : SetbackEvent;

/// <summary>A version of the disclosure agreement was proposed.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Required">The parts that a disclosure has.</param>
/// <param name="Window">How soon after a setback it is told, or <c>null</c>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record DisclosureAgreementProposed(
    DisclosureAgreementId Agreement, int Version, ValueList<DisclosurePart> Required, Duration? Window, LocalDate? ReviewOn) : SetbackEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(this.Agreement.Terms, Version, ReviewOn);
}

/// <summary>A version of a safety net was proposed.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Steps">The steps.</param>
/// <param name="ReviewOn">The day on which to look at the net itself again, or <c>null</c>.</param>
public sealed record SafetyNetProposed(SafetyNetId Net, int Version, ValueList<SafetyNetStep> Steps, LocalDate? ReviewOn = null) : SetbackEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Net.Terms, Version, ReviewOn);
}

/// <summary>The author activated a safety net, for themselves.</summary>
/// <param name="Run">The safety net at work.</param>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version that was in force, from 1; 0 where none was.</param>
/// <param name="Setback">The disclosed setback it answers, or <c>null</c>.</param>
/// <param name="ReviewOn">The day to look back, until another is set.</param>
public sealed record SafetyNetActivated(SafetyNetRunId Run, SafetyNetId Net, int Version, SetbackId? Setback, LocalDate ReviewOn) : SetbackEvent;

/// <summary>A step of a safety net at work was taken.</summary>
/// <param name="Run">The safety net at work.</param>
/// <param name="Step">The step.</param>
/// <param name="ReviewOn">The day to look back, if it was set.</param>
public sealed record SafetyNetStepTaken(SafetyNetRunId Run, SafetyNetStep Step, LocalDate? ReviewOn = null) : SetbackEvent;

/// <summary>A version of a facilitated disclosure was proposed.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Facilitator">Who helps.</param>
/// <param name="At">When.</param>
/// <param name="Setback">The disclosed setback it is about, or <c>null</c>.</param>
public sealed record FacilitatedDisclosureProposed(
    FacilitatedDisclosureId Session, int Version, PrivateText Facilitator, Instant At, SetbackId? Setback) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Facilitator];
}

/// <summary>The author is ready for a facilitated disclosure.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version that they read.</param>
/// <param name="Until">Until when it holds (exclusive).</param>
public sealed record ReadyForDisclosure(FacilitatedDisclosureId Session, int Version, Instant Until) : SetbackEvent;

/// <summary>The author took back a ready that had not taken effect.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record ReadinessWithdrawn(FacilitatedDisclosureId Session) : SetbackEvent;

/// <summary>The author is not ready; kept in their private room.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version it is about.</param>
/// <param name="Reason">Why, or <c>null</c>.</param>
public sealed record NotReadyNoted(FacilitatedDisclosureId Session, int Version, PrivateText? Reason) : SetbackEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Reason is null ? [] : [Reason];
}

/// <summary>A facilitated disclosure took place.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record FacilitatedDisclosureHeld(FacilitatedDisclosureId Session) : SetbackEvent;

/// <summary>A facilitated disclosure was called off. Neutral.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record FacilitatedDisclosureEnded(FacilitatedDisclosureId Session) : SetbackEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}
