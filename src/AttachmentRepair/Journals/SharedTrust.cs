using NodaTime;

namespace AttachmentRepair.Journals;

/// <summary>What somebody showed of their trust in another. Equality is by value.</summary>
/// <param name="By">Whose trust it is.</param>
/// <param name="SharedAt">When they showed it.</param>
/// <param name="Snapshot">What they showed.</param>
public sealed record SharedTrust(PersonId By, Instant SharedAt, TrustSnapshot Snapshot);
