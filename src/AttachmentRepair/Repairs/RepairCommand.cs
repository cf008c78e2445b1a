namespace AttachmentRepair.Repairs;

/// <summary>Commands about repair attempts.</summary>
public abstract record RepairCommand : RoomCommand;

/// <summary>Offers a repair in three parts: impact, apology, prevention steps. Shared room. Without steps it is incomplete, and still offered.</summary>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about: a setback, a crossing, a commitment.</param>
/// <param name="Impact">What it did to the other, as the sender understands it.</param>
/// <param name="Apology">The apology.</param>
/// <param name="PreventionSteps">What the sender will do so that it does not happen again.</param>
public sealed record AttemptRepair(
    PersonId To, ItemRef About, PrivateText Impact, PrivateText Apology, ValueList<PrivateText> PreventionSteps) : RepairCommand;

/// <summary>Adds prevention steps to an attempt of one's own. Shared room.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="PreventionSteps">The steps, at least one.</param>
public sealed record AddPreventionSteps(RepairAttemptId Repair, ValueList<PrivateText> PreventionSteps) : RepairCommand;

/// <summary>Says how the sender received an attempt. Shared room; only its receiver may, and later only more warmly.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Reception">How.</param>
public sealed record ReceiveRepair(RepairAttemptId Repair, Reception Reception) : RepairCommand;

/// <summary>Keeps an attempt for later: not yet. Private room; the other sees the attempt as it was.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record KeepRepairForLater(RepairAttemptId Repair) : RepairCommand;
