using NodaTime;

namespace AttachmentRepair;

/// <summary>A relaxed period from the moment at which everybody had agreed to it, never before, until somebody ended it. Equality is by value.</summary>
/// <param name="Period">The days.</param>
/// <param name="AgreedAt">When it was agreed; what was due by then is not excused by it.</param>
/// <param name="EndedAt">When it was ended, or <c>null</c>; what was due before stays excused.</param>
public sealed record AgreedRelaxation(RelaxedPeriod Period, Instant AgreedAt, Instant? EndedAt)
{
    /// <summary>Whether what is due at an instant is excused.</summary>
    /// <param name="due">The instant.</param>
    public bool Covers(Instant due) => AgreedAt < due && !(EndedAt <= due) && Period.Covers(due);
}
