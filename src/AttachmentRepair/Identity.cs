using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentRepair;

// Every id is derived, never drawn: a retry, an offline queue and a second store agree on it, and it carries no time.
internal static class Identity
{
    private const int Digits = 32;

    public static UInt128 Derive(RelationshipId relationship, string concept, CommandId command, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        Span<byte> input = stackalloc byte[16 + 16 + 4 + 64];
        BinaryPrimitives.WriteUInt128BigEndian(input, relationship.Value);
        BinaryPrimitives.WriteUInt128BigEndian(input[16..], command.Value);
        BinaryPrimitives.WriteInt32BigEndian(input[32..], ordinal);
        var length = 36 + Encoding.UTF8.GetBytes(concept, input[36..]);
        return Digest(input[..length]);
    }

    public static UInt128 Derive(string kind, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Digest(Encoding.UTF8.GetBytes(kind + "\n" + key));
    }

    public static string Format(UInt128 value) => value.ToString("x32", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 value)
    {
        value = default;
        return text.Length == Digits
            && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    public static UInt128 Parse(ReadOnlySpan<char> text, string kind) =>
        TryParse(text, out var value) ? value : throw new FormatException($"{kind}: expected 32 hexadecimal digits.");

    private static UInt128 Digest(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
