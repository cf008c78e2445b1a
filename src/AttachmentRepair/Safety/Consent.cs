using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>One consent of one person. Immutable; equality is by value.</summary>
/// <param name="Id">The consent.</param>
/// <param name="Recipient">For whom.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Scope">What of the person's own.</param>
/// <param name="Version">Which version of the host's consent text was read.</param>
/// <param name="GivenAt">When it was given: what was recorded until then stays out of it.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="WithdrawnAt">When it was withdrawn, or <c>null</c>.</param>
public sealed record Consent(
    ConsentId Id,
    RecipientId Recipient,
    ConsentPurpose Purpose,
    ValueList<ConsentScope> Scope,
    int Version,
    Instant GivenAt,
    Instant ExpiresAt,
    Instant? WithdrawnAt)
{
    /// <summary>The longest a consent lasts: 365 days (policy: one is asked again at least once a year).</summary>
    public static Duration Longest { get; } = Duration.FromDays(365);

    /// <summary>Whether it holds at an instant: given, neither withdrawn nor expired.</summary>
    /// <param name="at">The instant.</param>
    public bool IsActiveAt(Instant at) => GivenAt <= at && at < ExpiresAt && !(WithdrawnAt <= at);

    /// <summary>Whether it is for this recipient, this purpose and this version of the consent text, and for no other.</summary>
    /// <param name="recipient">For whom.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="version">Which version of the host's consent text.</param>
    public bool IsFor(RecipientId recipient, ConsentPurpose purpose, int version) => (Recipient, Purpose, Version) == (recipient, purpose, version);
}
