using System.Buffers;

namespace AttachmentRepair;

/// <summary>A link from one concept to an item of another, by code and id, never by type. Equality is by value; <c>default</c> names nothing.</summary>
/// <param name="Concept">The concept code, such as <c>commitment</c>.</param>
/// <param name="Id">The item's 128 bits.</param>
public readonly record struct ItemRef(string Concept, UInt128 Id) : IComparable<ItemRef>
{
    private const int LongestConcept = 32;
    private static readonly SearchValues<char> ConceptCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>Canonical order: concept code (ordinal), then id.</summary>
    /// <param name="other">The reference to compare with.</param>
    public int CompareTo(ItemRef other)
    {
        var byConcept = string.CompareOrdinal(Concept, other.Concept);
        return byConcept != 0 ? byConcept : Id.CompareTo(other.Id);
    }

    /// <summary><c>concept:id</c>.</summary>
    public override string ToString() => $"{Concept}:{Identity.Format(Id)}";

    /// <summary>Reads <c>concept:id</c>.</summary>
    /// <param name="text">The text form.</param>
    /// <param name="result">The reference, or <c>default</c>.</param>
    /// <returns>Whether the text was a reference.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ItemRef result)
    {
        result = default;
        var colon = text.IndexOf(':');
        if (colon is < 1 or > LongestConcept || text[..colon].ContainsAnyExcept(ConceptCharacters) || !Identity.TryParse(text[(colon + 1)..], out var id))
        {
            return false;
        }

        result = new(text[..colon].ToString(), id);
        return true;
    }
}
