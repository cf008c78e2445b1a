using System.Buffers;
using System.Text.Json;
using AttachmentRepair.Rooms;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Storage;

/// <summary>
/// Turns appends into bytes and back. One append is one JSON object with its members in a fixed order; events go by their wire names, never by type names.
/// Thread-safe. An event that this version does not know is kept byte for byte.
/// </summary>
public static class RoomCodec
{
    private const int Format = 1;

    /// <summary>Encodes an append.</summary>
    /// <param name="append">The append; its events are all neutral or all authored.</param>
    /// <exception cref="ArgumentException">
    /// Neutral and authored events are mixed, a neutral append names an author, there is no event, or a value could not be read again: an undefined enum,
    /// a zone outside the TZDB, a reference to nothing.
    /// </exception>
    public static byte[] Encode(RecordedAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (append.Events.Any(e => e is not UnknownEvent && e.IsNeutral != (append.Author == PersonId.None)))
        {
            throw new ArgumentException("A neutral event is stored without an author, and any other with one.", nameof(append));
        }

        // What could not be read again would close its room for ever, so it is refused while nothing is stored.
        return Readable(append) ?? throw new ArgumentException("The append is empty or holds a value that could not be read again.", nameof(append));
    }

    /// <summary>Decodes an append.</summary>
    /// <param name="room">The room it was read from, for the error message.</param>
    /// <param name="stored">The append as the store gave it back.</param>
    /// <exception cref="PoisonEventException">The bytes are not an append of this library; the exception holds nothing of them.</exception>
    public static RecordedAppend Decode(RoomId room, StoredAppend stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            return Decode(stored);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            // The cause may quote what it could not read, so it is dropped.
            throw new PoisonEventException(room, stored.Version);
        }
    }

    private static bool IsUnreadable(Exception e) =>
        e is JsonException or FormatException or UnparsableValueException or ArgumentException or InvalidOperationException;

    private static byte[]? Readable(RecordedAppend append)
    {
        try
        {
            var bytes = Written(append);
            _ = Decode(new StoredAppend(append.Version, append.Command, bytes));
            return bytes;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    private static byte[] Written(RecordedAppend append)
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
            Write(writer, e);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static RecordedAppend Decode(StoredAppend stored)
    {
        var reader = new Utf8JsonReader(stored.Bytes.Span);
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
            events.Add(Read(ref reader, stored.Bytes.Span));
        }

        Expect(ref reader, JsonTokenType.EndObject);
        return command == stored.Command && events.Count > 0 && !reader.Read()
            ? new(stored.Version, command, author, recordedAt, occurredAt, payload, events.ToValueList())
            : throw new JsonException();
    }

    private static void Write(Utf8JsonWriter writer, RoomEvent e)
    {
        writer.WriteStartObject();
        if (e is UnknownEvent unknown)
        {
            writer.WriteString("type", unknown.Name);
            writer.WriteBoolean("critical", unknown.IsCritical);
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

        writer.WriteEndObject();
    }

    private static RoomEvent Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var name = Text(ref reader, "type"u8);
        Member(ref reader, "critical"u8);
        var critical = reader.GetBoolean();
        Member(ref reader, "body"u8);
        RoomEvent e;
        if (Registry.FindEvent(name) is { } entry)
        {
            e = (RoomEvent?)JsonSerializer.Deserialize(ref reader, RoomJson.Default.GetTypeInfo(entry.Type)!) ?? throw new JsonException();
        }
        else
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            e = new UnknownEvent(name, ValueList.Create(bytes[start..(int)reader.BytesConsumed]), critical);
        }

        Expect(ref reader, JsonTokenType.EndObject);
        return e;
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
