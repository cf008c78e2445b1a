using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>
/// What everybody consents to account for, and until when. It is active while everybody's consent lives; whoever ends its terms turns it off at once, and that
/// looks like its last day. Immutable; equality is by value.
/// </summary>
/// <param name="Scope">What it covers.</param>
/// <param name="LastDay">The last day of the consent.</param>
/// <param name="Zone">The zone whose days are meant.</param>
public sealed record AccountabilityConsent(PrivateText Scope, LocalDate LastDay, DateTimeZone Zone)
{
    /// <summary>The concept code of accountability.</summary>
    public const string Concept = "accountability";

    /// <summary>Whether the consent lives at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool IsLiveAt(Instant at) => at.InZone(Zone).Date <= LastDay;
}
