using AttachmentRepair.Agreements;

namespace AttachmentRepair.Application;

/// <summary>Why something in the room is there, in the words of those who said so. Equality is by value.</summary>
/// <param name="Item">The item.</param>
/// <param name="Rationale">The reason that a boundary's owner chose to say, or <c>null</c>.</param>
/// <param name="Values">The shared values given as its reason; none where there are none in force.</param>
public sealed record ItemExplanation(ItemRef Item, PrivateText? Rationale, ValueList<SharedReason> Values);
