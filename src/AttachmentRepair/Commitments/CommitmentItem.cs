using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>A commitment as it stands at the view's instant; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="NextDue">When something is due next of which nothing is said yet, or <c>null</c>.</param>
/// <param name="LatestUpdate">What its maker told last, or <c>null</c>.</param>
public sealed record CommitmentItem(Commitment Commitment, CommitmentStanding Standing, Instant? NextDue, ProgressUpdate? LatestUpdate);
