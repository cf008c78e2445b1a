using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>What somebody sees of a pattern of their own, in private. It shares no responsibility for what another did. Equality is by value.</summary>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record PatternReflection(Instant WrittenAt, PrivateText Pattern, ItemRef? About);
