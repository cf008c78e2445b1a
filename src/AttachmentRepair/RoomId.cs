using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair;

/// <summary>Names one room. 128 bits; <c>default</c> is <see cref="None"/> and is never issued. Equality is by value; text is 32 lowercase hexadecimal digits; carries no time.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct RoomId(UInt128 Value) : ISpanParsable<RoomId>, IComparable<RoomId>
{
    /// <summary>The id that names nothing.</summary>
    public static RoomId None => default;

    /// <summary>The room that all members of a relationship see.</summary>
    /// <param name="relationship">The relationship.</param>
    public static RoomId Shared(RelationshipId relationship) => new(Identity.Derive(relationship, "room.shared", default, 0));

    /// <summary>The room that one person sees.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="person">The person.</param>
    public static RoomId Private(RelationshipId relationship, PersonId person) =>
        new(Identity.Derive(relationship, "room.private", new CommandId(person.Value), 0));

    /// <summary>Canonical order by value; it means nothing else.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(RoomId other) => Value.CompareTo(other.Value);

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Identity.Format(Value);

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RoomId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Identity.Parse(s, nameof(RoomId)));

    /// <summary>Reads the text form.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RoomId Parse(string s) => Parse(s.AsSpan(), null);

    static RoomId IParsable<RoomId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing.</summary>
    /// <param name="s">32 hexadecimal digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RoomId result)
    {
        var read = Identity.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out RoomId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoomId result) =>
        TryParse(s.AsSpan(), provider, out result);
}
