using NodaTime;

namespace AttachmentRepair.Trust;

// Which event was heard, whose it is and when.
internal readonly record struct EvidenceHeard(EvidenceId Id, PersonId Author, Instant RecordedAt, Instant OccurredAt)
{
    // Keeps and misses count at their occurrence; what was said before it, when it was said.
    public Instant Of(Instant due) => Instant.Min(due, RecordedAt);
}
