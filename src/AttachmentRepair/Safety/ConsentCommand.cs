using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Commands about one's own consents. Private room.</summary>
public abstract record ConsentCommand : SafetyCommand;

/// <summary>
/// Consents to handing what the sender records from now on, and in that scope, to somebody outside the relationship. The host hands it over;
/// <c>RelationshipView.CoveredBy</c> says what is covered at each read. What was recorded before stays out of it, and so does what others wrote.
/// </summary>
/// <param name="Recipient">For whom.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Scope">What of the sender's own, at least one.</param>
/// <param name="Version">Which version of the host's consent text was read.</param>
/// <param name="ExpiresAt">When it ends by itself: after now, and within a year.</param>
public sealed record GiveConsent(RecipientId Recipient, ConsentPurpose Purpose, ValueList<ConsentScope> Scope, int Version, Instant ExpiresAt) : ConsentCommand;

/// <summary>Withdraws a consent, effective at the next read; whoever it was for cannot tell it from one that expired.</summary>
/// <param name="Consent">The consent.</param>
public sealed record WithdrawConsent(ConsentId Consent) : ConsentCommand;
