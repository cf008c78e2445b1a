using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Commitments;

/// <summary>What was said of one occurrence. Equality is by value.</summary>
/// <param name="State">What its maker said, or <c>null</c>.</param>
/// <param name="OtherSays">What the beneficiary said: <see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.Missed"/>, or <c>null</c>.</param>
/// <param name="NoticeGiven">Whether its maker gave notice before it was due.</param>
public sealed record CommitmentOutcome(OccurrenceState? State, OccurrenceState? OtherSays, bool NoticeGiven)
{
    /// <summary>Nothing said yet.</summary>
    public static CommitmentOutcome None { get; } = new(null, null, false);

    /// <summary>Whether the two statements differ; reports then show both.</summary>
    public bool IsContested => State is not null && OtherSays is not null && (State == OccurrenceState.Missed) != (OtherSays == OccurrenceState.Missed);
}
