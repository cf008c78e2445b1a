using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>Commands about setbacks. Shared room, except where said; a pause stops none of them.</summary>
public abstract record SetbackCommand : RoomCommand;

/// <summary>Tells of a setback of one's own; <see cref="RoomCommand.OccurredAt"/> says when it happened. Late or in part is better than not at all.</summary>
/// <param name="Kind">What kind it was.</param>
/// <param name="Disclosure">How it comes to be told.</param>
/// <param name="Content">What is told.</param>
/// <param name="Context">What it came with, if the sender wants to say so.</param>
public sealed record DiscloseSetback(
    SetbackKind Kind, DisclosureKind Disclosure, DisclosureContent Content, SetbackContext Context = SetbackContext.Unknown) : SetbackCommand;

/// <summary>Adds parts to a disclosure of one's own; what is told stays as it is.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Parts">What is added.</param>
public sealed record AddDisclosureParts(SetbackId Setback, DisclosureContent Parts) : SetbackCommand;

/// <summary>Answers the invitation to talk that came with a disclosure of another; the last answer counts.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Choice">The answer; not answering agrees to nothing.</param>
public sealed record AnswerInvitation(SetbackId Setback, DialogueChoice Choice) : SetbackCommand;

/// <summary>Says that the sender sees a fact of another's disclosure otherwise. Both accounts stand; nothing is taken away.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Version">The version of the disclosure that the sender read, from 1.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Account">The sender's own account, or <c>null</c>.</param>
public sealed record ContestFact(SetbackId Setback, int Version, SetbackFact Fact, PrivateText? Account = null) : SetbackCommand;

/// <summary>Says that a fact which the sender contested is settled for them.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Fact">The fact.</param>
public sealed record AcceptFact(SetbackId Setback, SetbackFact Fact) : SetbackCommand;

/// <summary>Takes up the repair again after a setback, with an intention and at least one change. Anyone may, at any time, again and again.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Intention">The intention.</param>
/// <param name="Changes">What will change, at least one thing.</param>
public sealed record ReenterRepair(SetbackId Setback, PrivateText Intention, ValueList<PrivateText> Changes) : SetbackCommand;

/// <summary>Notes that the sender learned otherwise of a setback of another. Private room: it enters no list of the other's.</summary>
/// <param name="Of">Whose setback it was.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Discovery">How it was learned.</param>
/// <param name="Setback">The disclosed setback that it is about, if it was told too: then the sender's own number follows the sender.</param>
public sealed record NoteDiscovery(PersonId Of, SetbackKind Kind, DiscoveryKind Discovery, SetbackId? Setback = null) : SetbackCommand;

/// <summary>Begins a draft of a disclosure. Private room: nobody else can tell that there is one.</summary>
/// <param name="Kind">What kind of setback it was.</param>
/// <param name="Content">What it tells so far.</param>
/// <param name="Context">What it came with, if the sender wants to say so.</param>
public sealed record DraftDisclosure(SetbackKind Kind, DisclosureContent Content, SetbackContext Context = SetbackContext.Unknown) : SetbackCommand;

/// <summary>Saves the next version of a draft. Private room.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Version">The version that the sender changed, from 1.</param>
/// <param name="Kind">What kind of setback it was.</param>
/// <param name="Content">What it tells now.</param>
/// <param name="Context">What it came with, if the sender wants to say so.</param>
public sealed record ReviseDisclosureDraft(
    DisclosureDraftId Draft, int Version, SetbackKind Kind, DisclosureContent Content, SetbackContext Context = SetbackContext.Unknown) : SetbackCommand;

/// <summary>Puts a draft away, said or unsaid. Private room.</summary>
/// <param name="Draft">The draft.</param>
public sealed record DiscardDisclosureDraft(DisclosureDraftId Draft) : SetbackCommand;

/// <summary>Proposes what a disclosure has and how soon it comes; in force once everybody assents. There is one at a time.</summary>
/// <param name="Required">The parts that it has; the others are free.</param>
/// <param name="Window">How soon after a setback it is told, or <c>null</c>: then nothing is measured.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeDisclosureAgreement(ValueList<DisclosurePart> Required, Duration? Window = null, LocalDate? ReviewOn = null) : SetbackCommand;

/// <summary>Proposes a new version of the disclosure agreement; the version in force stays until everybody assents.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Required">The parts that a disclosure has; the others are free.</param>
/// <param name="Window">How soon after a setback it is told, or <c>null</c>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseDisclosureAgreement(
    DisclosureAgreementId Agreement, int Version, ValueList<DisclosurePart> Required, Duration? Window = null, LocalDate? ReviewOn = null) : SetbackCommand;

/// <summary>Proposes a safety net; in force once everybody assents.</summary>
/// <param name="Steps">The steps; a safety check must be among them, and a review date always is.</param>
/// <param name="ReviewOn">The day on which to look at the net itself again, or <c>null</c>.</param>
public sealed record ProposeSafetyNet(ValueList<SafetyNetStep> Steps, LocalDate? ReviewOn = null) : SetbackCommand;

/// <summary>Proposes a new version of a safety net; the version in force stays until everybody assents, and one at work goes on in its own.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Steps">The steps; a safety check must be among them, and a review date always is.</param>
/// <param name="ReviewOn">The day on which to look at the net itself again, or <c>null</c>.</param>
public sealed record ReviseSafetyNet(SafetyNetId Net, int Version, ValueList<SafetyNetStep> Steps, LocalDate? ReviewOn = null) : SetbackCommand;

/// <summary>Activates a safety net, for oneself, in the version in force; where none is in force the safety check and the review date run. It is never refused.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Setback">The disclosed setback it answers, or <c>null</c>.</param>
public sealed record ActivateSafetyNet(SafetyNetId Net, SetbackId? Setback = null) : SetbackCommand;

/// <summary>Takes a step of a safety net at work: the safety check each for themselves, the others for everybody.</summary>
/// <param name="Run">The safety net at work.</param>
/// <param name="Step">The step.</param>
/// <param name="ReviewOn">With <see cref="SafetyNetStep.ReviewDate"/>: the day to look back, if another than is set.</param>
public sealed record TakeSafetyNetStep(SafetyNetRunId Run, SafetyNetStep Step, LocalDate? ReviewOn = null) : SetbackCommand;

/// <summary>Proposes a disclosure with somebody to help. Nothing is set until everybody has said ready.</summary>
/// <param name="Facilitator">Who helps.</param>
/// <param name="At">When, after the moment of recording.</param>
/// <param name="Setback">The disclosed setback it is about, or <c>null</c>.</param>
public sealed record ProposeFacilitatedDisclosure(PrivateText Facilitator, Instant At, SetbackId? Setback = null) : SetbackCommand;

/// <summary>Proposes another helper or time; who said ready is asked anew.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Facilitator">Who helps.</param>
/// <param name="At">When, after the moment of recording.</param>
public sealed record ReviseFacilitatedDisclosure(FacilitatedDisclosureId Session, int Version, PrivateText Facilitator, Instant At) : SetbackCommand;

/// <summary>Says that the sender is ready for a facilitated disclosure. Nobody else sees it before everybody has; it lapses after a week.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
public sealed record SayReadyForDisclosure(FacilitatedDisclosureId Session, int Version) : SetbackCommand;

/// <summary>Takes back one's ready, unseen, before the facilitated disclosure is set.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record WithdrawReadiness(FacilitatedDisclosureId Session) : SetbackCommand;

/// <summary>Notes for oneself that one is not ready. Private room: the other reads not yet, as before.</summary>
/// <param name="Session">The facilitated disclosure.</param>
/// <param name="Version">The version it is about, from 1.</param>
/// <param name="Reason">Why, or <c>null</c>.</param>
public sealed record NoteNotReady(FacilitatedDisclosureId Session, int Version, PrivateText? Reason = null) : SetbackCommand;

/// <summary>Says that a facilitated disclosure took place.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record HoldFacilitatedDisclosure(FacilitatedDisclosureId Session) : SetbackCommand;

/// <summary>Calls a facilitated disclosure off, alone and without a reason.</summary>
/// <param name="Session">The facilitated disclosure.</param>
public sealed record EndFacilitatedDisclosure(FacilitatedDisclosureId Session) : SetbackCommand;
