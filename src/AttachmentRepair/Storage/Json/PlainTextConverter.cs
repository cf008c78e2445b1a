using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttachmentRepair.Storage.Json;

// A withdrawn text is an object, so that it is not taken for an absent one.
internal sealed class PlainTextConverter : JsonConverter<PrivateText>
{
    public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
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
        if (!value.IsWithdrawn)
        {
            writer.WriteStringValue(value.ReadOr(""));
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
