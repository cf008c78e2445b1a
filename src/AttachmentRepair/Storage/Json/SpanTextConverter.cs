using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttachmentRepair.Storage.Json;

// Ids, keys and cadences are written as their own text form.
internal sealed class SpanTextConverter<T> : JsonConverter<T>
    where T : ISpanParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var text = reader.GetString()!;
        return T.TryParse(text, null, out var value) ? value : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
