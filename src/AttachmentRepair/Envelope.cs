using NodaTime;

namespace AttachmentRepair;

/// <summary>Where, by whom and when an event was recorded. Equality is by value.</summary>
/// <param name="Version">The append in the room, from 0.</param>
/// <param name="Ordinal">The event within its append, from 0.</param>
/// <param name="Author">Who said it; <see cref="PersonId.None"/> for a neutral event.</param>
/// <param name="RecordedAt">When it was recorded; never backwards in a room.</param>
/// <param name="OccurredAt">When it happened, in its author's words; not after <paramref name="RecordedAt"/>.</param>
public readonly record struct Envelope(long Version, int Ordinal, PersonId Author, Instant RecordedAt, Instant OccurredAt);
