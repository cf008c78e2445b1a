using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Storage;

/// <summary>Names one key. 128 bits; <c>default</c> is <see cref="None"/> and is never issued. Equality is by value; text is 32 lowercase hexadecimal digits; carries no time.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct KeyId(UInt128 Value) : ISpanParsable<KeyId>, IComparable<KeyId>
{
    /// <summary>The id that names nothing.</summary>
    public static KeyId None => default;

    /// <summary>The key that seals a room.</summary>
    /// <param name="room">The room.</param>
    public static KeyId OfRoom(RoomId room) => new(Identity.Derive(default, "key.room", new CommandId(room.Value), 0));

    /// <summary>The key that seals what one person writes in one relationship, in whichever room.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="author">The person.</param>
    public static KeyId OfTexts(RelationshipId relationship, PersonId author) => new(Identity.Derive(relationship, "key.texts", new CommandId(author.Value), 0));

    /// <summary>Canonical order by value; it means nothing else.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(KeyId other) => Value.CompareTo(other.Value);

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static KeyId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Identity.Parse(s, nameof(KeyId)));

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static KeyId Parse(string s) => Parse(s.AsSpan(), null);

    static KeyId IParsable<KeyId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out KeyId result)
    {
        var read = Identity.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out KeyId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KeyId result) =>
        TryParse(s.AsSpan(), provider, out result);
}
