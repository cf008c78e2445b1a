using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttachmentRepair.Storage.Json;

// While a table is open on this thread a text is its number there; else it is itself. A withdrawn text is an object, so that it is not taken for an absent one.
internal sealed class TextConverter : JsonConverter<PrivateText>
{
    public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (TextTable.Open is { } table)
        {
            return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? table.Next(number) : throw new JsonException();
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? PrivateText.Withdrawn : throw new JsonException();
        }

        try
        {
            return PrivateText.Of(reader.GetString() ?? "");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options)
    {
        if (TextTable.Open is { } table)
        {
            writer.WriteNumberValue(table.Add(value));
        }
        else if (!value.IsWithdrawn)
        {
            writer.WriteStringValue(value.ReadOr(""));
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }
}
