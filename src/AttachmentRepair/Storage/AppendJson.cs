using System.Buffers;
using System.Text.Json;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Storage;

// One append as one JSON object with its members in a fixed order; events go by their wire names, never by type names. An event that this version does not know
// is kept byte for byte. With a table the texts are apart from it, and each event says how many are its own.
internal static class AppendJson
{
    private const int Format = 1;

    public static bool IsUnreadable(Exception e) =>
        e is JsonException or FormatException or UnparsableValueException or ArgumentException or InvalidOperationException;

    /// <summary>Whether what is neutral has no author, and everything else one; of what is not known that is known by its texts alone.</summary>
    public static bool HasItsAuthor(RecordedAppend append) => append.Events.All(e =>
        e is UnknownEvent unknown ? unknown.Texts.Count == 0 || append.Author != PersonId.None : e.IsNeutral == (append.Author == PersonId.None));

    /// <summary>An append as JSON, with its texts in it or apart. What could not be read again would close its room for ever, so it is refused while nothing is stored.</summary>
    public static byte[] Encode(RecordedAppend append, out IReadOnlyList<PrivateText> texts, bool apart)
    {
        if (!HasItsAuthor(append))
        {
            throw new ArgumentException("A neutral event is stored without an author, and any other with one.", nameof(append));
        }

        return Readable(append, out texts, apart) ?? throw new ArgumentException("The append is empty or holds a value that could not be read again.", nameof(append));
    }

    /// <summary>The same append with every text withdrawn.</summary>
    public static RecordedAppend Withdrawn(RecordedAppend append)
    {
        var json = Encode(append, out _, apart: true);
        using var table = TextTable.OfWithdrawn();
        return Read(json, append.Version, table);
    }

    private static byte[]? Readable(RecordedAppend append, out IReadOnlyList<PrivateText> texts, bool apart)
    {
        texts = [];
        try
        {
            byte[] json;
            using (var table = apart ? TextTable.Of([]) : null)
            {
                json = Write(append, table);
                texts = table?.Texts ?? [];
            }

            using (var table = apart ? TextTable.Of(texts) : null)
            {
                _ = Read(json, append.Version, table);
            }

            return json;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    private static byte[] Write(RecordedAppend append, TextTable? texts)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("format", Format);
        writer.WriteString("command", append.Command.ToString());
        writer.WriteString("author", append.Author.ToString());
        writer.WriteString("recordedAt", InstantPattern.ExtendedIso.Format(append.RecordedAt));
        writer.WriteString("occurredAt", InstantPattern.ExtendedIso.Format(append.OccurredAt));
        writer.WriteString("payload", Identity.Format(append.Payload));
        writer.WriteStartArray("events");
        foreach (var e in append.Events)
        {
            Write(writer, e, texts);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static RecordedAppend Read(ReadOnlySpan<byte> json, long version, TextTable? texts)
    {
        var reader = new Utf8JsonReader(json);
        Expect(ref reader, JsonTokenType.StartObject);
        Member(ref reader, "format"u8);
        if (reader.GetInt32() != Format)
        {
            throw new JsonException();
        }

        var command = CommandId.Parse(Text(ref reader, "command"u8));
        var author = PersonId.Parse(Text(ref reader, "author"u8));
        var recordedAt = InstantPattern.ExtendedIso.Parse(Text(ref reader, "recordedAt"u8)).Value;
        var occurredAt = InstantPattern.ExtendedIso.Parse(Text(ref reader, "occurredAt"u8)).Value;
        var payload = Identity.Parse(Text(ref reader, "payload"u8), "payload");
        Member(ref reader, "events"u8);
        var events = new List<RoomEvent>(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            events.Add(Read(ref reader, json, texts));
        }

        Expect(ref reader, JsonTokenType.EndObject);
        return events.Count > 0 && !reader.Read()
            ? new(version, command, author, recordedAt, occurredAt, payload, events.ToValueList())
            : throw new JsonException();
    }

    private static void Write(Utf8JsonWriter writer, RoomEvent e, TextTable? texts)
    {
        writer.WriteStartObject();
        if (e is UnknownEvent unknown)
        {
            writer.WriteString("type", unknown.Name);
            writer.WriteBoolean("critical", unknown.IsCritical);
            Write(writer, unknown.Texts, texts);
            writer.WritePropertyName("body");
            writer.WriteRawValue(unknown.Bytes.AsSpan());
        }
        else
        {
            var entry = Registry.Of(e);
            writer.WriteString("type", entry.Name);
            writer.WriteBoolean("critical", false);
            writer.WritePropertyName("body");
            JsonSerializer.Serialize(writer, e, RoomJson.Default.GetTypeInfo(entry.Type)!);
        }

        if (texts is not null)
        {
            writer.WriteNumber("texts", texts.EndWritten());
        }

        writer.WriteEndObject();
    }

    // The texts of an event that is not known: in the table, or before its body, which holds their numbers.
    private static void Write(Utf8JsonWriter writer, ValueList<PrivateText> unknown, TextTable? texts)
    {
        if (texts is null && unknown.Count > 0)
        {
            writer.WritePropertyName("texts");
            JsonSerializer.Serialize(writer, unknown, RoomJson.Default.GetTypeInfo(typeof(ValueList<PrivateText>))!);
        }

        foreach (var text in texts is null ? [] : unknown)
        {
            texts!.Add(text);
        }
    }

    private static RoomEvent Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, TextTable? texts)
    {
        var name = Text(ref reader, "type"u8);
        Member(ref reader, "critical"u8);
        var critical = reader.GetBoolean();

        // Texts before the body were written where the type was not known; here it may be.
        var own = texts is null ? Texts(ref reader) : null;
        using var beside = own is null ? null : TextTable.Of(own);
        Member(ref reader, "body"u8);
        var e = Body(ref reader, bytes, name, critical);
        if (texts is not null)
        {
            Member(ref reader, "texts"u8);
            own = texts.EndRead(reader.GetInt32());
        }

        Expect(ref reader, JsonTokenType.EndObject);
        return e is UnknownEvent unknown && own is not null ? unknown with { Texts = own } : e;
    }

    private static RoomEvent Body(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string name, bool critical)
    {
        if (Registry.FindEvent(name) is { } entry)
        {
            return (RoomEvent?)JsonSerializer.Deserialize(ref reader, RoomJson.Default.GetTypeInfo(entry.Type)!) ?? throw new JsonException();
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new UnknownEvent(name, ValueList.Create(bytes[start..(int)reader.BytesConsumed]), critical);
    }

    // The texts before a body; none where the body comes at once.
    private static ValueList<PrivateText>? Texts(ref Utf8JsonReader reader)
    {
        var next = reader;
        if (!next.Read() || next.TokenType != JsonTokenType.PropertyName || !next.ValueTextEquals("texts"u8))
        {
            return null;
        }

        Member(ref reader, "texts"u8);
        return (ValueList<PrivateText>?)JsonSerializer.Deserialize(ref reader, RoomJson.Default.GetTypeInfo(typeof(ValueList<PrivateText>))!) ?? throw new JsonException();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException();
        }
    }

    private static void Member(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        Expect(ref reader, JsonTokenType.PropertyName);
        if (!reader.ValueTextEquals(name) || !reader.Read())
        {
            throw new JsonException();
        }
    }

    private static string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        Member(ref reader, name);
        return reader.GetString() ?? throw new JsonException();
    }
}
