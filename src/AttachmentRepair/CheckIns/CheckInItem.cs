using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A series as one viewer sees it: the same for everybody but for the viewer's own signal. Equality is by value.</summary>
/// <param name="Series">The series.</param>
/// <param name="Status">Whether it runs.</param>
/// <param name="InForce">The version that everybody agreed on, or <c>null</c>.</param>
/// <param name="NextDue">When it is due next, or <c>null</c>; show it in the viewer's own zone.</param>
/// <param name="ViewerReady">Whether the viewer has said ready since this series was paused.</param>
public sealed record CheckInItem(CheckInSeries Series, CheckInStatus Status, CheckInVersion? InForce, Instant? NextDue, bool ViewerReady);
