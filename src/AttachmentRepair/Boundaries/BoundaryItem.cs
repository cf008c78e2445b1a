using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>A boundary as one viewer sees it: joined with the viewer's own private notes and with nobody else's. Equality is by value.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Status">Whether it holds.</param>
/// <param name="InForce">The wording that holds, or <c>null</c>.</param>
/// <param name="ReviewDueSince">Since when it is due to be looked at again, or <c>null</c>; it holds meanwhile.</param>
/// <param name="ViewerLooked">Whether the viewer has looked at it since it became due.</param>
/// <param name="ViewerRating">The viewer's own rating, or <c>null</c>.</param>
/// <param name="ViewerRationale">The viewer's own private reason, or <c>null</c>.</param>
public sealed record BoundaryItem(
    Boundary Boundary,
    BoundaryStatus Status,
    BoundaryVersion? InForce,
    Instant? ReviewDueSince,
    bool ViewerLooked,
    BoundaryRating? ViewerRating,
    PrivateText? ViewerRationale);
