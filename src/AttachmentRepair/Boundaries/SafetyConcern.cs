using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>Something about one's own safety, noted in private instead of a crossing: the shared room knows nothing of it. Equality is by value.</summary>
/// <param name="NotedAt">When it was noted.</param>
/// <param name="Note">What it is, or <c>null</c>.</param>
/// <param name="Boundary">The boundary it is about, or <c>null</c>.</param>
public sealed record SafetyConcern(Instant NotedAt, PrivateText? Note, BoundaryId? Boundary);
