using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>An attempt to repair, in three parts. Immutable; equality is by value.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="Author">Who makes it.</param>
/// <param name="To">Who is to receive it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Impact">What it did to the other, as the author understands it.</param>
/// <param name="Apology">The apology.</param>
/// <param name="PreventionSteps">What the author will do so that it does not happen again; empty while incomplete.</param>
/// <param name="OfferedAt">When it was offered.</param>
/// <param name="Reception">How it was received, or <c>null</c>: no answer.</param>
public sealed record RepairAttempt(
    RepairAttemptId Id,
    PersonId Author,
    PersonId To,
    ItemRef About,
    PrivateText Impact,
    PrivateText Apology,
    ValueList<PrivateText> PreventionSteps,
    Instant OfferedAt,
    Reception? Reception)
{
    /// <summary>Whether all three parts are there.</summary>
    public bool IsComplete => PreventionSteps.Count > 0;
}
