using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>What an envelope holds: its author, the JSON of its events, and its texts, a withdrawn one as <c>null</c>.</summary>
internal sealed record Unsealed(PersonId Author, string Json, IReadOnlyList<string?> Texts);

/// <summary>Format 2 written once more from its description, so that neither side can drift alone. For the tests only.</summary>
internal static class SealedFormat
{
    private const int Overhead = 8 + 12 + 16;

    public static byte[] Seal(
        ReadOnlyMemory<byte> roomKey, ReadOnlyMemory<byte> textKey, RoomId room, long version, CommandId storedAs, PersonId author, string json, params string?[] texts)
    {
        var words = texts.SelectMany(t => t is null ? Number(-1) : [.. Number(Encoding.UTF8.GetByteCount(t)), .. Encoding.UTF8.GetBytes(t)]).ToArray();
        var sealedTexts = words.Length == 0 ? [] : Seal(textKey, words, About(room, version, author.Value));
        var plain = Id(author.Value).Concat(Number(Encoding.UTF8.GetByteCount(json))).Concat(Encoding.UTF8.GetBytes(json)).Concat(Number(sealedTexts.Length)).Concat(sealedTexts).ToList();
        plain.AddRange(new byte[(256 - (plain.Count % 256)) % 256]);
        return [2, .. Seal(roomKey, [.. plain], About(room, version, storedAs.Value))];
    }

    public static Unsealed Open(ReadOnlyMemory<byte> roomKey, Func<PersonId, ReadOnlyMemory<byte>> textKey, RoomId room, long version, CommandId storedAs, ReadOnlyMemory<byte> bytes)
    {
        Assert.Equal(2, bytes.Span[0]);
        var plain = Open(roomKey, bytes.Span[1..], About(room, version, storedAs.Value)).AsSpan();
        var author = new PersonId(BinaryPrimitives.ReadUInt128BigEndian(plain));
        var length = BinaryPrimitives.ReadInt32BigEndian(plain[16..]);
        var json = Encoding.UTF8.GetString(plain.Slice(20, length));
        var rest = plain[(20 + length)..];
        var textsLength = BinaryPrimitives.ReadInt32BigEndian(rest);
        Assert.Equal(-1, rest[(4 + textsLength)..].IndexOfAnyExcept((byte)0));
        var texts = new List<string?>();
        var words = textsLength == 0 ? [] : Open(textKey(author), rest.Slice(4, textsLength), About(room, version, author.Value)).AsSpan();
        while (words.Length > 0)
        {
            var count = BinaryPrimitives.ReadInt32BigEndian(words);
            texts.Add(count < 0 ? null : Encoding.UTF8.GetString(words.Slice(4, count)));
            words = words[(4 + Math.Max(count, 0))..];
        }

        return new(author, json, texts);
    }

    public static byte[] HeadSeal(ReadOnlyMemory<byte> roomKey, long version, ReadOnlyMemory<byte> lastBytes)
    {
        var of = new byte[1 + 8 + 16];
        of[0] = (byte)'h';
        BinaryPrimitives.WriteInt64BigEndian(of.AsSpan(1), version);
        lastBytes.Span[^16..].CopyTo(of.AsSpan(9));
        return HMACSHA256.HashData(Derived(roomKey, "mac"), of)[..16];
    }

    public static CommandId StoredId(ReadOnlyMemory<byte> roomKey, CommandId command) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(Derived(roomKey, "mac"), (byte[])[(byte)'c', .. Id(command.Value)])));

    private static byte[] Seal(ReadOnlyMemory<byte> key, byte[] plain, byte[] about)
    {
        var into = new byte[plain.Length + Overhead];
        HMACSHA256.HashData(key.Span, "check"u8).AsSpan(0, 8).CopyTo(into);
        using var cipher = new AesGcm(Derived(key, "seal"), 16);
        RandomNumberGenerator.Fill(into.AsSpan(8, 12));
        cipher.Encrypt(into.AsSpan(8, 12), plain, into.AsSpan(20, plain.Length), into.AsSpan(^16), about);
        return into;
    }

    private static byte[] Open(ReadOnlyMemory<byte> key, ReadOnlySpan<byte> what, byte[] about)
    {
        Assert.True(what[..8].SequenceEqual(HMACSHA256.HashData(key.Span, "check"u8).AsSpan(0, 8)), "sealed with another key");
        var plain = new byte[what.Length - Overhead];
        using var cipher = new AesGcm(Derived(key, "seal"), 16);
        cipher.Decrypt(what.Slice(8, 12), what[20..^16], what[^16..], plain, about);
        return plain;
    }

    private static byte[] About(RoomId room, long version, UInt128 last)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, version);
        return [2, .. Id(room.Value), .. number, .. Id(last)];
    }

    private static byte[] Derived(ReadOnlyMemory<byte> key, string purpose)
    {
        var derived = new byte[32];
        HKDF.Expand(HashAlgorithmName.SHA256, key.Span, derived, Encoding.ASCII.GetBytes(purpose));
        return derived;
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Id(UInt128 value)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return bytes;
    }
}
