using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Storage.Json;

// ISO 8601 of days and parts of a day, such as "PT2H": months have no fixed length.
internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String && PeriodPattern.NormalizingIso.Parse(reader.GetString()!).TryGetValue(Period.Zero, out var period)
                ? period.ToDuration()
                : throw new JsonException();
        }
        catch (Exception e) when (e is InvalidOperationException or OverflowException)
        {
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PeriodPattern.NormalizingIso.Format(
            new PeriodBuilder { Days = value.Days, Nanoseconds = value.NanosecondOfDay }.Build()));
}
