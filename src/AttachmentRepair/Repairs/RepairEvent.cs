namespace AttachmentRepair.Repairs;

/// <summary>Events about repair: attempts here, the rest in families of their own.</summary>
public abstract record RepairEvent : RoomEvent;

/// <summary>A repair was offered.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Impact">What it did to the other, as the author understands it, or <c>null</c>.</param>
/// <param name="Apology">The apology, or <c>null</c>.</param>
/// <param name="PreventionSteps">What the author will do.</param>
public sealed record RepairOffered(
    RepairAttemptId Repair, PersonId To, ItemRef About, PrivateText? Impact, PrivateText? Apology, ValueList<PrivateText> PreventionSteps) : RepairEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [.. new[] { Impact, Apology }.OfType<PrivateText>(), .. PreventionSteps];
}

/// <summary>Parts were added to an attempt.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Impact">What it did to the other, or <c>null</c>: as it was.</param>
/// <param name="Apology">The apology, or <c>null</c>: as it was.</param>
/// <param name="PreventionSteps">Further steps.</param>
public sealed record RepairPartsAdded(
    RepairAttemptId Repair, PrivateText? Impact, PrivateText? Apology, ValueList<PrivateText> PreventionSteps) : RepairEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [.. new[] { Impact, Apology }.OfType<PrivateText>(), .. PreventionSteps];
}

/// <summary>The receiver took an attempt well, or partly.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Reception">How.</param>
public sealed record RepairReceived(RepairAttemptId Repair, Reception Reception) : RepairEvent;

/// <summary>The receiver keeps an attempt for later; kept in their private room.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record RepairKeptForLater(RepairAttemptId Repair) : RepairEvent;

/// <summary>The author stands by an attempt of theirs.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record RepairReaffirmed(RepairAttemptId Repair) : RepairEvent;
