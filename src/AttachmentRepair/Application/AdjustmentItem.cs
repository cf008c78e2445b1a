using AttachmentRepair.CheckIns;

namespace AttachmentRepair.Application;

/// <summary>An adjustment of a closed check-in, the same for everybody in the shared room. Equality is by value.</summary>
/// <param name="Proposed">The proposal to its owner.</param>
/// <param name="Commitment">The commitment that its owner made of it, or <c>null</c>: then it binds nobody.</param>
public sealed record AdjustmentItem(ProposedAdjustment Proposed, ItemRef? Commitment);
