using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Storage.Json;

// NodaTime values in ISO 8601, zones by their TZDB id.
internal abstract class PatternConverter<T> : JsonConverter<T>
{
    protected abstract IPattern<T> Pattern { get; }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Pattern.Parse(reader.GetString()!).TryGetValue(default!, out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Pattern.Format(value));
}

internal sealed class InstantConverter : PatternConverter<Instant>
{
    protected override IPattern<Instant> Pattern => InstantPattern.ExtendedIso;
}

internal sealed class LocalDateConverter : PatternConverter<LocalDate>
{
    protected override IPattern<LocalDate> Pattern => LocalDatePattern.Iso;
}

internal sealed class ZoneConverter : JsonConverter<DateTimeZone>
{
    public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.GetString()!) ?? throw new JsonException() : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}

internal sealed class ItemRefConverter : JsonConverter<ItemRef>
{
    public override ItemRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ItemRef.TryParse(reader.GetString(), out var item) ? item : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, ItemRef value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
