using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>A crossing on its way from noted to redressed. Immutable; equality is by value.</summary>
/// <param name="Id">The crossing.</param>
/// <param name="Boundary">The boundary.</param>
/// <param name="CrossedBy">Who crossed it, as its owner says.</param>
/// <param name="Kind">How far it went.</param>
/// <param name="NotedAt">When its owner noted it.</param>
/// <param name="AcknowledgedAt">When the other acknowledged it, or <c>null</c>.</param>
/// <param name="Plan">The redress plan, or <c>null</c>.</param>
/// <param name="AcceptedAt">When the owner accepted the plan, or <c>null</c>.</param>
public sealed record BoundaryCrossing(
    CrossingId Id,
    BoundaryId Boundary,
    PersonId CrossedBy,
    CrossingKind Kind,
    Instant NotedAt,
    Instant? AcknowledgedAt,
    PrivateText? Plan,
    Instant? AcceptedAt)
{
    /// <summary>How soon a crossing should have a redress plan: two days (policy).</summary>
    public static Duration PromptnessWindow { get; } = Duration.FromDays(2);
}
