using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>A crossing on its way from noted to renewed, or to rest. Immutable; equality is by value.</summary>
/// <param name="Id">The crossing.</param>
/// <param name="Boundary">The boundary.</param>
/// <param name="CrossedBy">Who crossed it, as its owner says.</param>
/// <param name="Kind">How far it went.</param>
/// <param name="NotedAt">When its owner noted it.</param>
/// <param name="AcknowledgedAt">When the other acknowledged it, or <c>null</c>.</param>
/// <param name="Plans">The redress plans offered, oldest first.</param>
/// <param name="AcceptedPlan">The number of the plan that the owner accepted, from 1, or <c>null</c>.</param>
/// <param name="RenewedAt">When the other renewed their word after the plan was accepted, or <c>null</c>.</param>
/// <param name="ClosedAt">When the owner let it rest, or <c>null</c>.</param>
public sealed record BoundaryCrossing(
    CrossingId Id,
    BoundaryId Boundary,
    PersonId CrossedBy,
    CrossingKind Kind,
    Instant NotedAt,
    Instant? AcknowledgedAt,
    ValueList<PrivateText> Plans,
    int? AcceptedPlan,
    Instant? RenewedAt,
    Instant? ClosedAt)
{
    /// <summary>How soon a crossing should have a redress plan: two days (policy).</summary>
    public static Duration PromptnessWindow { get; } = Duration.FromDays(2);

    /// <summary>After how long without an accepted plan somebody to help is suggested: a fortnight (policy).</summary>
    public static Duration UnresolvedAfter { get; } = Duration.FromDays(14);

    /// <summary>How far it has come.</summary>
    public CrossingStage Stage =>
        ClosedAt is not null ? CrossingStage.Closed
        : RenewedAt is not null ? CrossingStage.Renewed
        : AcceptedPlan is not null ? CrossingStage.RedressAccepted
        : Plans.Count > 0 ? CrossingStage.RedressOffered
        : AcknowledgedAt is not null ? CrossingStage.Acknowledged
        : CrossingStage.Noted;
}
