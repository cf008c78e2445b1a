using NodaTime;

namespace AttachmentRepair;

/// <summary>A time agreed in advance in which what is due is excused: a holiday, an illness, an exam. Equality is by value.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive; not before <paramref name="From"/>.</param>
/// <param name="Zone">The zone whose days are meant.</param>
public sealed record RelaxedPeriod(LocalDate From, LocalDate To, DateTimeZone Zone)
{
    /// <summary>Whether an instant lies in the period.</summary>
    /// <param name="at">The instant.</param>
    public bool Covers(Instant at)
    {
        var day = at.InZone(Zone).Date;
        return From <= day && day <= To;
    }
}
