using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One person validating what another experienced. It counts only once the other confirms that they feel validated. Equality is by value.</summary>
/// <param name="Id">The validation.</param>
/// <param name="By">Who offers it.</param>
/// <param name="Of">Whose experience it is; only they confirm.</param>
/// <param name="Words">What the author understood.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
/// <param name="OfferedAt">When it was recorded.</param>
/// <param name="ConfirmedAt">When the other confirmed it, or <c>null</c>.</param>
public sealed record ExperienceValidation(
    ValidationId Id, PersonId By, PersonId Of, PrivateText Words, ItemRef? About, Instant OfferedAt, Instant? ConfirmedAt);
