using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>One stage as one viewer sees it: their own signal and nobody else's. Equality is by value.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Gate">Whether it has been entered.</param>
/// <param name="ViewerReadyUntil">Until when the viewer's own ready for it holds, or <c>null</c>.</param>
public sealed record StageItem(RepairStage Stage, StageGate Gate, Instant? ViewerReadyUntil);
