using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AttachmentRepair.Trust;

/// <summary>
/// Names one piece of evidence: the event it comes from. Equality is by value; the order is canonical (room, version, ordinal) and means nothing else.
/// Text is <c>room/version/ordinal</c>, culture-free.
/// </summary>
/// <param name="Room">The room of the event.</param>
/// <param name="Version">The version of the room at which the event was recorded, from 0.</param>
/// <param name="Ordinal">Which event of that version, from 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The version or the ordinal is negative.</exception>
public readonly record struct EvidenceId(RoomId Room, long Version, int Ordinal) : ISpanParsable<EvidenceId>, IComparable<EvidenceId>
{
    /// <summary>The version of the room at which the event was recorded, from 0.</summary>
    public long Version { get; } = NotNegative(Version, nameof(Version));

    /// <summary>Which event of that version, from 0.</summary>
    public int Ordinal { get; } = (int)NotNegative(Ordinal, nameof(Ordinal));

    /// <summary>Canonical order: room, then version, then ordinal.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(EvidenceId other)
    {
        var order = Room.CompareTo(other.Room);
        order = order != 0 ? order : Version.CompareTo(other.Version);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary><c>room/version/ordinal</c>: 32 lowercase hexadecimal digits and two decimal numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Room}/{Version}/{Ordinal}");

    /// <summary>Reads the text form.</summary>
    /// <param name="s"><c>room/version/ordinal</c>.</param>
    /// <param name="provider">Not used: ids are culture-free.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static EvidenceId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"{nameof(EvidenceId)}: expected room/version/ordinal.");

    /// <summary>Reads the text form.</summary>
    /// <param name="s"><c>room/version/ordinal</c>.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static EvidenceId Parse(string s) => Parse(s.AsSpan(), null);

    static EvidenceId IParsable<EvidenceId>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the text form without throwing. Only the canonical text is an id: no signs, spaces or leading zeros.</summary>
    /// <param name="s"><c>room/version/ordinal</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EvidenceId result)
    {
        result = default;
        var first = s.IndexOf('/');
        var last = s.LastIndexOf('/');
        if (first < 0 || last == first
            || !RoomId.TryParse(s[..first], provider, out var room)
            || !TryNumber(s[(first + 1)..last], out var version)
            || !TryNumber(s[(last + 1)..], out var ordinal)
            || ordinal > int.MaxValue)
        {
            return false;
        }

        result = new(room, version, (int)ordinal);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out EvidenceId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EvidenceId result) =>
        TryParse(s.AsSpan(), provider, out result);

    private static bool TryNumber(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && (text.Length == 1 || text[0] != '0');

    private static long NotNegative(long value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
