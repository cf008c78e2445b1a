using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>An attempt to repair, in three parts. Immutable; equality is by value.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="Author">Who makes it.</param>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Impact">What it did to the other, as the author understands it, or <c>null</c> while that is missing.</param>
/// <param name="Apology">The apology, or <c>null</c> while it is missing.</param>
/// <param name="PreventionSteps">What the author will do so that it does not happen again; empty while they are missing.</param>
/// <param name="Version">How often its parts were worded, from 1: a reception names it.</param>
/// <param name="OfferedAt">When it was offered.</param>
/// <param name="Reception">How it was received, or <c>null</c>: no answer.</param>
/// <param name="ReceivedAt">When its receiver last said so, or <c>null</c>.</param>
/// <param name="ReaffirmedAt">When its author last said that they stand by it, or <c>null</c>.</param>
public sealed record RepairAttempt(
    RepairAttemptId Id,
    PersonId Author,
    PersonId To,
    ItemRef About,
    PrivateText? Impact,
    PrivateText? Apology,
    ValueList<PrivateText> PreventionSteps,
    int Version,
    Instant OfferedAt,
    Reception? Reception,
    Instant? ReceivedAt,
    Instant? ReaffirmedAt)
{
    /// <summary>The parts that are missing, in their order.</summary>
    public ValueList<RepairPart> MissingParts => RepairParts.MissingOf(Impact, Apology, PreventionSteps);

    /// <summary>Whether all three parts are there.</summary>
    public bool IsComplete => MissingParts.Count == 0;

    /// <summary>What is known of it.</summary>
    public RepairStatus Status =>
        !IsComplete ? RepairStatus.Incomplete
        : Reception switch
        {
            Repairs.Reception.Accepted => RepairStatus.Accepted,
            Repairs.Reception.Partly => RepairStatus.PartlyAccepted,
            _ => RepairStatus.Offered,
        };
}
