using NodaTime;

namespace AttachmentRepair;

/// <summary>A relaxed period that everybody agreed on, as far as it was not ended. Equality is by value.</summary>
/// <param name="Period">The days.</param>
/// <param name="EndedAt">When its terms were ended, or <c>null</c>; what was due before stays excused.</param>
public sealed record RelaxedSpan(RelaxedPeriod Period, Instant? EndedAt)
{
    /// <summary>Whether an instant lies in the period and before its end.</summary>
    /// <param name="at">The instant.</param>
    public bool Covers(Instant at) => !(EndedAt <= at) && Period.Covers(at);
}
