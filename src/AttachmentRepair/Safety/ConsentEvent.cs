using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Events about one's own consents; kept in the private room, which is their proof.</summary>
public abstract record ConsentEvent : SafetyEvent;

/// <summary>The author gave a consent.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Recipient">For whom.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Scope">What of the author's own.</param>
/// <param name="Version">Which version of the host's consent text was read.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record ConsentGiven(
    ConsentId Consent, RecipientId Recipient, ConsentPurpose Purpose, ValueList<ConsentScope> Scope, int Version, Instant ExpiresAt) : ConsentEvent;

/// <summary>The author withdrew a consent.</summary>
/// <param name="Consent">The consent.</param>
public sealed record ConsentWithdrawn(ConsentId Consent) : ConsentEvent;
