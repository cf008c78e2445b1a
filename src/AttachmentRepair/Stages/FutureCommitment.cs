using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>
/// What both intend beyond the present injury, looked at again every year. It binds nobody to stay: leaving, pausing and ending are always possible. Immutable;
/// equality is by value.
/// </summary>
/// <param name="Intention">The intention.</param>
/// <param name="Horizon">The day until which it looks.</param>
/// <param name="Zone">The zone whose days are meant.</param>
public sealed record FutureCommitment(PrivateText Intention, LocalDate Horizon, DateTimeZone Zone)
{
    /// <summary>The concept code of future commitments.</summary>
    public const string Concept = "future-commitment";

    /// <summary>The yearly review that was reached last, or <c>null</c> in the first year and after the horizon.</summary>
    /// <param name="agreedAt">When it was agreed.</param>
    /// <param name="now">The instant.</param>
    public LocalDate? LastReviewOn(Instant agreedAt, Instant now) =>
        Years(agreedAt, now) is >= 1 and var years && Review(agreedAt, years) is { } day && day <= Horizon ? day : null;

    /// <summary>The yearly review that comes next, or <c>null</c> where the horizon comes first.</summary>
    /// <param name="agreedAt">When it was agreed.</param>
    /// <param name="now">The instant.</param>
    public LocalDate? NextReviewOn(Instant agreedAt, Instant now) =>
        Review(agreedAt, Math.Max(0, Years(agreedAt, now)) + 1) is { } day && day <= Horizon ? day : null;

    private int Years(Instant agreedAt, Instant now) => Period.Between(agreedAt.InZone(Zone).Date, now.InZone(Zone).Date, PeriodUnits.Years).Years;

    // No year comes after the horizon's.
    private LocalDate? Review(Instant agreedAt, int years) =>
        agreedAt.InZone(Zone).Date is var day && day.Year + years <= Horizon.Year ? day.PlusYears(years) : null;
}
