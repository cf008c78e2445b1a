namespace AttachmentRepair.Setbacks;

/// <summary>Commands about setbacks.</summary>
public abstract record SetbackCommand : RoomCommand;

/// <summary>Tells of a setback of one's own; <see cref="RoomCommand.OccurredAt"/> says when it happened. Shared room. Late is better than not at all.</summary>
/// <param name="Kind">What kind it was.</param>
/// <param name="Disclosure">How it comes to be told.</param>
/// <param name="Content">What is told.</param>
/// <param name="Context">What it came with, if the sender wants to say so.</param>
public sealed record DiscloseSetback(
    SetbackKind Kind, DisclosureKind Disclosure, DisclosureContent Content, SetbackContext Context = SetbackContext.Unknown) : SetbackCommand;

/// <summary>Takes up the repair again after a setback, with an intention and at least one change. Shared room; anyone may, at any time, again and again.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Intention">The intention.</param>
/// <param name="Changes">What will change, at least one thing.</param>
public sealed record ReenterRepair(SetbackId Setback, PrivateText Intention, ValueList<PrivateText> Changes) : SetbackCommand;

/// <summary>Notes that the sender learned otherwise of a setback of another. Private room: it enters no list of the other's.</summary>
/// <param name="Of">Whose setback it was.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Discovery">How it was learned.</param>
public sealed record NoteDiscovery(PersonId Of, SetbackKind Kind, DiscoveryKind Discovery) : SetbackCommand;

/// <summary>Proposes a safety net; in force once everybody assents. Shared room.</summary>
/// <param name="Steps">The steps; a safety check must be among them.</param>
public sealed record ProposeSafetyNet(ValueList<SafetyNetStep> Steps) : SetbackCommand;

/// <summary>Proposes a new version of a safety net; the version in force stays until everybody assents. Shared room.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Steps">The steps; a safety check must be among them.</param>
public sealed record ReviseSafetyNet(SafetyNetId Net, ValueList<SafetyNetStep> Steps) : SetbackCommand;

/// <summary>Starts the safety net after a setback, in the version in force. Shared room; anyone may.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Net">The safety net.</param>
public sealed record RunSafetyNet(SetbackId Setback, SafetyNetId Net) : SetbackCommand;

/// <summary>Says that a step of the running safety net was taken. Shared room.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Step">The step.</param>
public sealed record TakeSafetyNetStep(SetbackId Setback, SafetyNetStep Step) : SetbackCommand;
