using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>What was said of one occurrence. Immutable; equality is by value.</summary>
/// <param name="Due">When it was due.</param>
/// <param name="State">What its maker said became of it, or <c>null</c>.</param>
/// <param name="SaidAt">When its maker said so, or <c>null</c>.</param>
/// <param name="DoneAt">When it was done, in its maker's words; <c>null</c> where it was not.</param>
/// <param name="OtherSays">What the beneficiary said: <see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.Missed"/>, or <c>null</c>.</param>
/// <param name="Updates">What its maker told before it was due, oldest first.</param>
/// <param name="ReaffirmedAt">When its maker renewed their word after it was missed, or <c>null</c>. The miss stays.</param>
public sealed record CommitmentOutcome(
    Instant Due,
    OccurrenceState? State,
    Instant? SaidAt,
    Instant? DoneAt,
    OccurrenceState? OtherSays,
    ValueList<ProgressUpdate> Updates,
    Instant? ReaffirmedAt)
{
    /// <summary>When notice was first given that named a next step, or <c>null</c>.</summary>
    public Instant? NoticeAt => Updates.FirstOrDefault(u => u.IsInterim)?.At;

    /// <summary>Whether somebody said that it was missed, and its maker did not say otherwise.</summary>
    public bool IsMissed => State == OccurrenceState.Missed || (State is null && OtherSays == OccurrenceState.Missed);

    /// <summary>Whether the two statements differ; reports then show both.</summary>
    public bool IsContested => State is not null && OtherSays is not null && (State == OccurrenceState.Missed) != (OtherSays == OccurrenceState.Missed);

    /// <summary>Until when an update is in time: before it is due, and after that before the time that the last one named.</summary>
    public Instant UpdateBefore =>
        Updates.LastOrDefault(u => u.IsInterim)?.ExpectedAt is { } expected ? Instant.Max(Due, expected) : Due;

    internal static CommitmentOutcome Unsaid(Instant due) => new(due, null, null, null, null, [], null);
}
