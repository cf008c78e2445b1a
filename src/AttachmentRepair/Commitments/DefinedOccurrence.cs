using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Commitments;

/// <summary>One occurrence of one definition of a commitment: two definitions may have an occurrence of the same name. Equality is by value.</summary>
/// <param name="Definition">The number of the definition, from 1.</param>
/// <param name="Key">The occurrence.</param>
public readonly record struct DefinedOccurrence(int Definition, OccurrenceKey Key) : IComparable<DefinedOccurrence>
{
    /// <summary>Canonical order: definition, then occurrence.</summary>
    /// <param name="other">The occurrence to compare with.</param>
    public int CompareTo(DefinedOccurrence other)
    {
        var byDefinition = Definition.CompareTo(other.Definition);
        return byDefinition != 0 ? byDefinition : Key.CompareTo(other.Key);
    }
}
