namespace AttachmentRepair.Journals;

/// <summary>Events on how somebody finds things to be.</summary>
public abstract record RatingEvent : JournalEvent;

/// <summary>The author set how much one occurrence of something weighs in their own number from now on; kept in the private room.</summary>
/// <param name="About">The item.</param>
/// <param name="Stake">How much, or <c>null</c> for what its terms say.</param>
public sealed record StakeSet(ItemRef About, Stake? Stake) : RatingEvent;

/// <summary>The author noted for themselves how much autonomy and closeness there is; kept in the private room.</summary>
/// <param name="Balance">The two ratings.</param>
public sealed record BalanceRated(BalanceRating Balance) : RatingEvent;

/// <summary>The author showed how much autonomy and closeness there is for them.</summary>
/// <param name="Balance">The two ratings.</param>
public sealed record BalanceShared(BalanceRating Balance) : RatingEvent;

/// <summary>The author took back what they had shown of autonomy and closeness.</summary>
public sealed record BalanceWithdrawn : RatingEvent;

/// <summary>The author showed what trust progress shows them.</summary>
/// <param name="Snapshot">What it showed.</param>
public sealed record TrustShared(TrustSnapshot Snapshot) : RatingEvent;
