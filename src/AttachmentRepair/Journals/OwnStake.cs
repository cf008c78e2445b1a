using NodaTime;

namespace AttachmentRepair.Journals;

/// <summary>How much one occurrence of something weighs in one's own number. Equality is by value.</summary>
/// <param name="About">The item.</param>
/// <param name="Stake">How much, or <c>null</c> for what its terms say.</param>
/// <param name="SetAt">From when on.</param>
public sealed record OwnStake(ItemRef About, Stake? Stake, Instant SetAt);
