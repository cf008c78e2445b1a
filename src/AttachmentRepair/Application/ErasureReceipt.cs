using AttachmentRepair.Storage;

namespace AttachmentRepair.Application;

/// <summary>That a person was erased from a relationship, with every class of copies and what became of it. Equality is by value; erasing again gives an equal receipt while the others stay.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Person">The person.</param>
/// <param name="Keys">The receipts of the keys that were destroyed: of their texts, then of their private room.</param>
/// <param name="Copies">Every class of copies, once each.</param>
public sealed record ErasureReceipt(RelationshipId Relationship, PersonId Person, ValueList<KeyReceipt> Keys, ValueList<ErasedCopy> Copies)
{
    /// <summary>The type name only.</summary>
    public override string ToString() => nameof(ErasureReceipt);
}
