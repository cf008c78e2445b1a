using AttachmentRepair.Commitments;

namespace AttachmentRepair.Application;

/// <summary>A practical change and whether it is in effect. Equality is by value.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsInEffect">Whether its day has come, it has not ended, and what it is done through holds.</param>
public sealed record PracticalChangeItem(PracticalChange Change, bool IsInEffect);
