using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>Somebody owning an action of theirs, in the first person. Equality is by value.</summary>
/// <param name="By">Who did it, and says so.</param>
/// <param name="About">The setback, crossing, commitment or injury it belongs to.</param>
/// <param name="Action">What they did.</param>
/// <param name="StatedAt">When it was recorded.</param>
public sealed record OwnershipStatement(PersonId By, ItemRef About, PrivateText Action, Instant StatedAt);
