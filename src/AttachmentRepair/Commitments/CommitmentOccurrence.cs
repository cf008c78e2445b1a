using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Commitments;

/// <summary>An expected occurrence, and which definition of the commitment has it. Equality is by value.</summary>
/// <param name="Definition">The number of the definition, from 1.</param>
/// <param name="Expected">The occurrence and its window.</param>
public readonly record struct CommitmentOccurrence(int Definition, ExpectedOccurrence Expected)
{
    /// <summary>Its name.</summary>
    public DefinedOccurrence Name => new(Definition, Expected.Key);
}
