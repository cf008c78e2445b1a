namespace AttachmentRepair.Repairs;

/// <summary>Commands about repair: attempts here, injuries, moments, the shared narrative and strategies in families of their own.</summary>
public abstract record RepairCommand : RoomCommand;

/// <summary>Offers a repair in three parts: impact, apology, prevention steps. Shared room. While parts are missing it is incomplete.</summary>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about: an injury on which repair has begun, a setback, a crossing, a commitment; refused where somebody else did that.</param>
/// <param name="Impact">What it did to the other, as the sender understands it, or <c>null</c> while that is missing.</param>
/// <param name="Apology">The apology, or <c>null</c> while it is missing.</param>
/// <param name="PreventionSteps">What the sender will do so that it does not happen again, or <c>null</c>.</param>
public sealed record AttemptRepair(
    PersonId To, ItemRef About, PrivateText? Impact = null, PrivateText? Apology = null, ValueList<PrivateText>? PreventionSteps = null) : RepairCommand;

/// <summary>Adds parts to an attempt of one's own: words where there were none or better ones, and further steps. Shared room.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Impact">What it did to the other, or <c>null</c> to leave that part as it is.</param>
/// <param name="Apology">The apology, or <c>null</c> to leave that part as it is.</param>
/// <param name="PreventionSteps">Further steps, or <c>null</c>.</param>
public sealed record AddRepairParts(
    RepairAttemptId Repair, PrivateText? Impact = null, PrivateText? Apology = null, ValueList<PrivateText>? PreventionSteps = null) : RepairCommand;

/// <summary>Says how the sender received an attempt. Shared room; only its receiver may, and later only more warmly.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Version">The version that the sender read, from 1; parts added since make the answer outdated.</param>
/// <param name="Reception">How.</param>
public sealed record ReceiveRepair(RepairAttemptId Repair, int Version, Reception Reception) : RepairCommand;

/// <summary>Keeps an attempt for later: not yet. Private room; the other sees the attempt as it was.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record KeepRepairForLater(RepairAttemptId Repair) : RepairCommand;

/// <summary>Says that one stands by an attempt of one's own that was received. Shared room; it undoes nothing and may be said again.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record ReaffirmRepair(RepairAttemptId Repair) : RepairCommand;
