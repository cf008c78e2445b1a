using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Setbacks;

/// <summary>Names one private draft of a disclosure through all its versions. 128 bits; <c>default</c> is <see cref="None"/> and is never issued. Equality is by value; text is 32 lowercase hexadecimal digits; carries no time.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct DisclosureDraftId(UInt128 Value) : ISpanParsable<DisclosureDraftId>, IComparable<DisclosureDraftId>
{
    /// <summary>The id that names nothing.</summary>
    public static DisclosureDraftId None => default;

    /// <summary>The concept code of drafts of disclosures.</summary>
    public const string Concept = "disclosure-draft";

    /// <summary>The id that a command makes: SHA-256 of relationship, concept code, command id and ordinal, so that retries and offline queues agree.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="command">The command that makes the item.</param>
    /// <param name="ordinal">Which of several items of one command, from 0.</param>
    public static DisclosureDraftId For(RelationshipId relationship, CommandId command, int ordinal = 0) =>
        new(Identity.Derive(relationship, Concept, command, ordinal));

    /// <summary>The same id as a reference that other concepts may hold.</summary>
    public ItemRef Ref => new(Concept, Value);

    /// <summary>Canonical order by value; it means nothing else.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(DisclosureDraftId other) => Value.CompareTo(other.Value);

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static DisclosureDraftId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Identity.Parse(s, nameof(DisclosureDraftId)));

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static DisclosureDraftId Parse(string s) => Parse(s.AsSpan(), null);

    static DisclosureDraftId IParsable<DisclosureDraftId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DisclosureDraftId result)
    {
        var read = Identity.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out DisclosureDraftId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DisclosureDraftId result) =>
        TryParse(s.AsSpan(), provider, out result);
}
