using NodaTime;

namespace AttachmentRepair;

/// <summary>Who sends a command, where and when. Equality is by value.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Actor">The person who sends it, as the host authenticated them.</param>
/// <param name="Command">The command id, from which new ids are derived.</param>
/// <param name="RecordedAt">The moment of recording: judges notice, windows, renegotiation and excuses.</param>
/// <param name="OccurredAt">When it happened, in the author's words: judges outcomes.</param>
public readonly record struct CommandContext(
    RelationshipId Relationship, PersonId Actor, CommandId Command, Instant RecordedAt, Instant OccurredAt);
