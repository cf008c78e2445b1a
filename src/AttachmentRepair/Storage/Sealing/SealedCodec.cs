using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using AttachmentRepair.Storage.Json;

namespace AttachmentRepair.Storage.Sealing;

// One append as one sealed envelope, format 2:
//   format (1) | check value (8) | nonce (12) | sealed | tag (16)         about: format, room, version, command id as stored
//   sealed: author (16) | length of the JSON (4) | JSON | length of the texts (4) | texts | zeros up to a multiple of 256
//   texts:  check value (8) | nonce (12) | sealed | tag (16)              about: format, room, version, author; nothing where there are no texts
//   sealed texts: for each its length in UTF-8 (4, -1 for a withdrawn one) and its UTF-8
// Numbers are big-endian. Lengths that do not fit are damage like any other, though only a wrong writer could have made them.
internal static class SealedCodec
{
    public const byte Format = 2;
    private const int Block = 256;
    private const int Number = sizeof(int);
    private const int Id = 16;

    public static byte[] Seal(RoomKeys keys, RecordedAppend append, CommandId storedAs)
    {
        var json = AppendJson.Encode(append, out var texts, apart: true);
        var plain = Plain(keys, append, json, texts);
        var bytes = new byte[1 + SealKey.Overhead + plain.Length];
        bytes[0] = Format;
        Span<byte> about = stackalloc byte[1 + Id + sizeof(long) + Id];
        About(about, keys.Room, append.Version, storedAs.Value);
        keys.Key.Seal(plain, about, bytes.AsSpan(1));
        return bytes;
    }

    public static OpenedAppend Open(RoomKeys keys, StoredAppend stored)
    {
        if (keys.Key.State != KeyState.Present)
        {
            throw new KeyUnavailableException(keys.Room, stored.Version);
        }

        if (stored.Bytes.Length == 0 || stored.Bytes.Span[0] != Format)
        {
            throw new PoisonEventException(keys.Room, stored.Version);
        }

        Span<byte> about = stackalloc byte[1 + Id + sizeof(long) + Id];
        About(about, keys.Room, stored.Version, stored.Command.Value);
        var plain = Opened(keys, stored.Version, keys.Key.Open(stored.Bytes.Span[1..], about, out var opened), opened).AsMemory();
        var json = Part(keys, stored, plain, Id);
        return new(stored, new(BinaryPrimitives.ReadUInt128BigEndian(plain.Span)), json, Part(keys, stored, plain, Id + Number + json.Length));
    }

    public static RecordedAppend Read(RoomKeys keys, OpenedAppend opened)
    {
        var version = opened.Stored.Version;
        try
        {
            using var table = Table(keys, opened);
            var append = AppendJson.Read(opened.Json.Span, version, table);
            return append.Author == opened.Author ? append : throw new PoisonEventException(keys.Room, version);
        }
        catch (Exception e) when (AppendJson.IsUnreadable(e))
        {
            // The cause may quote what it could not read, so it is dropped.
            throw new PoisonEventException(keys.Room, version);
        }
    }

    private static byte[] Plain(RoomKeys keys, RecordedAppend append, byte[] json, IReadOnlyList<PrivateText> texts)
    {
        // Of somebody who was erased nothing is left to seal; that there were texts still shows.
        var key = keys.TextsOf(append.Author);
        var isErased = key.State == KeyState.Destroyed;
        var words = texts.Count == 0 || isErased ? [] : Written(texts);
        var sealedLength = texts.Count == 0 ? 0 : words.Length + SealKey.Overhead;
        var length = Id + Number + json.Length + Number + sealedLength;
        var plain = new byte[(length + Block - 1) / Block * Block];
        BinaryPrimitives.WriteUInt128BigEndian(plain, append.Author.Value);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Id), json.Length);
        json.CopyTo(plain.AsSpan(Id + Number));
        var rest = plain.AsSpan(Id + Number + json.Length);
        BinaryPrimitives.WriteInt32BigEndian(rest, sealedLength);
        if (sealedLength > 0 && !isErased)
        {
            Span<byte> about = stackalloc byte[1 + Id + sizeof(long) + Id];
            About(about, keys.Room, append.Version, append.Author.Value);
            key.Seal(words, about, rest.Slice(Number, sealedLength));
        }

        return plain;
    }

    private static TextTable Table(RoomKeys keys, OpenedAppend opened)
    {
        if (!opened.HasTexts)
        {
            return TextTable.Of([]);
        }

        var key = keys.TextsOf(opened.Author);
        if (key.State == KeyState.Destroyed)
        {
            return TextTable.OfWithdrawn();
        }

        if (key.State == KeyState.Absent)
        {
            throw new KeyUnavailableException(keys.Room, opened.Stored.Version);
        }

        Span<byte> about = stackalloc byte[1 + Id + sizeof(long) + Id];
        About(about, keys.Room, opened.Stored.Version, opened.Author.Value);
        return TextTable.Of(Texts(Opened(keys, opened.Stored.Version, key.Open(opened.Texts.Span, about, out var words), words)));
    }

    private static byte[] Opened(RoomKeys keys, long version, Unsealing unsealing, byte[] plain) => unsealing switch
    {
        Unsealing.Opened => plain,
        Unsealing.OtherKey => throw new KeyUnavailableException(keys.Room, version),
        _ => throw new PoisonEventException(keys.Room, version),
    };

    private static ReadOnlyMemory<byte> Part(RoomKeys keys, StoredAppend stored, ReadOnlyMemory<byte> plain, int at)
    {
        var length = plain.Length - at >= Number ? BinaryPrimitives.ReadInt32BigEndian(plain.Span[at..]) : -1;
        return length >= 0 && length <= plain.Length - at - Number
            ? plain.Slice(at + Number, length)
            : throw new PoisonEventException(keys.Room, stored.Version);
    }

    private static void About(Span<byte> about, RoomId room, long version, UInt128 last)
    {
        about[0] = Format;
        BinaryPrimitives.WriteUInt128BigEndian(about[1..], room.Value);
        BinaryPrimitives.WriteInt64BigEndian(about[(1 + Id)..], version);
        BinaryPrimitives.WriteUInt128BigEndian(about[(1 + Id + sizeof(long))..], last);
    }

    private static byte[] Written(IReadOnlyList<PrivateText> texts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var text in texts)
        {
            var words = text.ReadOr("");
            var place = buffer.GetSpan(Number + Encoding.UTF8.GetMaxByteCount(words.Length));
            var length = Encoding.UTF8.GetBytes(words, place[Number..]);
            BinaryPrimitives.WriteInt32BigEndian(place, text.IsWithdrawn ? -1 : length);
            buffer.Advance(Number + length);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static List<PrivateText> Texts(ReadOnlySpan<byte> words)
    {
        var texts = new List<PrivateText>();
        while (words.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(words);
            texts.Add(length < 0 ? PrivateText.Withdrawn : PrivateText.Of(Encoding.UTF8.GetString(words.Slice(Number, length))));
            words = words[(Number + Math.Max(length, 0))..];
        }

        return texts;
    }
}
