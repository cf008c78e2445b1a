using System.Collections.Immutable;

namespace AttachmentRepair.Storage.Sealing;

// The keys of one room as they were last found: its own, and those of the people who write in it. Immutable.
internal sealed record RoomKeys(RelationshipId Relationship, RoomId Room, SealKey Key, ImmutableDictionary<PersonId, SealKey> Texts)
{
    public static RoomKeys Unknown(RelationshipId relationship, RoomId room) => new(relationship, room, SealKey.Absent, ImmutableDictionary<PersonId, SealKey>.Empty);

    public SealKey TextsOf(PersonId author) => Texts.GetValueOrDefault(author, SealKey.Absent);

    public bool IsErased(PersonId person) => TextsOf(person).State == KeyState.Destroyed;

    /// <summary>Whose texts could be read with these keys and are withdrawn by the newer ones.</summary>
    public IEnumerable<PersonId> ErasedBy(RoomKeys newer) => Texts.Where(known => known.Value.State == KeyState.Present && newer.IsErased(known.Key)).Select(known => known.Key);

    public override string ToString() => nameof(RoomKeys);
}
