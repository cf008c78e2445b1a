using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One version of something worded together: a shared problem, a chapter, a strategy. It stays, whatever comes later. Equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Author">Who proposed it.</param>
/// <param name="Words">The wording.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ProposedAt">When it was proposed.</param>
public sealed record WordedVersion(int Number, PersonId Author, PrivateText Words, LocalDate? ReviewOn, Instant ProposedAt);
