using NodaTime;

namespace AttachmentRepair.Testing;

// The two people of a made-up history. Their ids are part of it: what a command makes is named after the relationship.
internal static class Couple
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 20, 8, 0);
    public static readonly RelationshipId Relationship = RelationshipId.For("non-interference");
    public static readonly PersonId A = PersonId.For("alex");
    public static readonly PersonId B = PersonId.For("sam");

    public static PersonId Other(bool ofA) => ofA ? B : A;
}
