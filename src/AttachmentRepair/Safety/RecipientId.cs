using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Safety;

/// <summary>Names whoever a consent is for: a study, a practice, the host itself; never a member, to whom things are said again. 128 bits; <c>default</c> is <see cref="None"/> and is never issued. Equality is by value; text is 32 lowercase hexadecimal digits; carries no time.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct RecipientId(UInt128 Value) : ISpanParsable<RecipientId>, IComparable<RecipientId>
{
    /// <summary>The id that names nothing.</summary>
    public static RecipientId None => default;

    /// <summary>An id derived from a key that the host already has for the recipient (SHA-256; the same key gives the same id).</summary>
    /// <param name="key">The host's own key, not empty.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static RecipientId For(string key) => new(Identity.Derive("RecipientId", key));

    /// <summary>Canonical order by value; it means nothing else.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(RecipientId other) => Value.CompareTo(other.Value);

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RecipientId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Identity.Parse(s, nameof(RecipientId)));

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RecipientId Parse(string s) => Parse(s.AsSpan(), null);

    static RecipientId IParsable<RecipientId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RecipientId result)
    {
        var read = Identity.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out RecipientId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecipientId result) =>
        TryParse(s.AsSpan(), provider, out result);
}
