namespace AttachmentRepair.Journals;

/// <summary>Commands on how somebody finds things to be: ratings and stakes kept for oneself, and what a person chooses to show of them.</summary>
public abstract record RatingCommand : JournalCommand;

/// <summary>
/// Sets how much one occurrence of something weighs in the sender's own number, of what happens from then on; nobody else's number hears of it. Private room.
/// </summary>
/// <param name="About">A commitment, a series, a boundary, an expectation of replies or an arrival.</param>
/// <param name="Stake">How much, or <c>null</c> for what its terms say.</param>
public sealed record SetStake(ItemRef About, Stake? Stake = null) : RatingCommand;

/// <summary>Notes for oneself how much autonomy and how much closeness there is. Private room.</summary>
/// <param name="Balance">The two ratings.</param>
public sealed record RateBalance(BalanceRating Balance) : RatingCommand;

/// <summary>Shows the others how much autonomy and how much closeness there is for the sender. Shared room; a later one takes its place.</summary>
/// <param name="Balance">The two ratings.</param>
public sealed record ShareBalance(BalanceRating Balance) : RatingCommand;

/// <summary>Takes back what the sender showed last of autonomy and closeness. Shared room.</summary>
public sealed record WithdrawBalance : RatingCommand;

/// <summary>
/// Shows the others what trust progress shows the sender. Shared room. It is taken only where trust progress is on for the sender and shows exactly this:
/// nobody's trust is a number that somebody made up.
/// </summary>
/// <param name="Snapshot">What it shows, as the sender's own view gives it.</param>
public sealed record ShareTrust(TrustSnapshot Snapshot) : RatingCommand;
