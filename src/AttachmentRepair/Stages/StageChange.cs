using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>A change from one stage to another. Going back is no failure and counts nowhere. Equality is by value.</summary>
/// <param name="Version">The version of the plan from then on, from 2.</param>
/// <param name="Stage">The stage from then on.</param>
/// <param name="At">When.</param>
/// <param name="Ready">Who had said ready, and when; empty where somebody took things back.</param>
public sealed record StageChange(int Version, RepairStage Stage, Instant At, ValueMap<PersonId, Instant> Ready);
