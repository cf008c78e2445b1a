using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One offer of a repair moment. Equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Author">Who offered it.</param>
/// <param name="Focus">The one topic.</param>
/// <param name="Timebox">How long it lasts at most.</param>
/// <param name="OfferedAt">When it was offered.</param>
public sealed record MomentVersion(int Number, PersonId Author, PrivateText Focus, Timebox Timebox, Instant OfferedAt);
