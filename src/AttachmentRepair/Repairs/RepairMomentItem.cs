using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>A repair moment as one viewer sees it at an instant. Equality is by value.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="EndsAt">When the time of its latest sitting is up, or <c>null</c> before it started.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest offer.</param>
public sealed record RepairMomentItem(RepairMoment Moment, MomentStage Stage, Instant? EndsAt, bool ViewerAssented);
