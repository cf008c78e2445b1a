using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AttachmentRepair.Storage.Json;

// One is registered for each closed list: open generic converters are not supported by source generation.
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Item(ref reader, element));
        }

        return items.ToValueList();
    }

    // The path of an inner failure starts at the element; a fresh exception gets the whole one.
    private static T Item(ref Utf8JsonReader reader, JsonTypeInfo<T> element)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, element) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, element);
        }

        writer.WriteEndArray();
    }
}
