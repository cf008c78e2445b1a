using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Agreements;

/// <summary>Names one agreement. 128 bits; <c>default</c> is <see cref="None"/> and is never issued. Equality is by value; text is 32 lowercase hexadecimal digits; carries no time.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct AgreementId(UInt128 Value) : ISpanParsable<AgreementId>, IComparable<AgreementId>
{
    /// <summary>The id that names nothing.</summary>
    public static AgreementId None => default;

    /// <summary>The concept code of agreements.</summary>
    public const string Concept = "agreement";

    /// <summary>The id that a command makes: SHA-256 of relationship, concept code, command id and ordinal, so that retries and offline queues agree.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="command">The command that makes the item.</param>
    /// <param name="ordinal">Which of several items of one command, from 0.</param>
    public static AgreementId For(RelationshipId relationship, CommandId command, int ordinal = 0) =>
        new(Identity.Derive(relationship, Concept, command, ordinal));

    /// <summary>The same id as a reference that other concepts may hold.</summary>
    public ItemRef Ref => new(Concept, Value);

    /// <summary>The terms under which it is agreed: what an <see cref="AssentToTerms"/> names.</summary>
    public TermsId Terms => new(Value);

    /// <summary>Canonical order by value; it means nothing else.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(AgreementId other) => Value.CompareTo(other.Value);

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static AgreementId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Identity.Parse(s, nameof(AgreementId)));

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static AgreementId Parse(string s) => Parse(s.AsSpan(), null);

    static AgreementId IParsable<AgreementId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AgreementId result)
    {
        var read = Identity.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out AgreementId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgreementId result) =>
        TryParse(s.AsSpan(), provider, out result);
}
