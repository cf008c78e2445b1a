using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>One point of a series: trust progress as it was at an instant, by what is known of it. Equality is by value, bit for bit.</summary>
/// <param name="On">The day at whose start it holds, in the viewer's zone; of the last point the day of the view.</param>
/// <param name="Progress">Both numbers, their range and every domain.</param>
public sealed record TrustPoint(LocalDate On, TrustProgress Progress)
{
    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(TrustPoint);
}
