namespace AttachmentRepair.Repairs;

/// <summary>Events about repair attempts.</summary>
public abstract record RepairEvent : RoomEvent;

/// <summary>A repair was offered.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Impact">What it did to the other, as the author understands it.</param>
/// <param name="Apology">The apology.</param>
/// <param name="PreventionSteps">What the author will do.</param>
public sealed record RepairOffered(
    RepairAttemptId Repair, PersonId To, ItemRef About, PrivateText Impact, PrivateText Apology, ValueList<PrivateText> PreventionSteps) : RepairEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Impact, Apology, .. PreventionSteps];
}

/// <summary>Prevention steps were added to an attempt.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="PreventionSteps">The steps.</param>
public sealed record PreventionStepsAdded(RepairAttemptId Repair, ValueList<PrivateText> PreventionSteps) : RepairEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => PreventionSteps;
}

/// <summary>The receiver took an attempt well, or partly.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Reception">How.</param>
public sealed record RepairReceived(RepairAttemptId Repair, Reception Reception) : RepairEvent;

/// <summary>The receiver keeps an attempt for later; kept in their private room.</summary>
/// <param name="Repair">The attempt.</param>
public sealed record RepairKeptForLater(RepairAttemptId Repair) : RepairEvent;
