using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A planned time and what became of it. Notice before the planned time counts as kept. Immutable; equality is by value.</summary>
/// <param name="Planned">The planned time.</param>
/// <param name="Actual">When it was, or <c>null</c> while nobody said so.</param>
/// <param name="Grace">How long after the planned time is still in time, as agreed.</param>
/// <param name="NoticeAt">When notice of a delay was given, or <c>null</c>.</param>
public sealed record PunctualityObservation(Instant Planned, Instant? Actual, Duration Grace, Instant? NoticeAt)
{
    /// <summary>What it amounts to at an instant: silence is never a miss.</summary>
    /// <param name="now">The instant.</param>
    public OccurrenceState StateAt(Instant now) =>
        Actual is not { } actual ? now <= Planned + Grace ? OccurrenceState.Open : OccurrenceState.Expired
        : actual <= Planned + Grace ? OccurrenceState.Kept
        : NoticeAt < Planned ? OccurrenceState.KeptWithNotice
        : OccurrenceState.Late;
}
