using System.Text.Json;
using System.Text.Json.Serialization;
using AttachmentRepair.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Storage.Json;

// "22:00:00/07:00:00", and with days of the week "22:00:00/07:00:00/Friday,Saturday", Monday first.
internal sealed class QuietHoursConverter : JsonConverter<QuietHours>
{
    private static readonly IsoDayOfWeek[] Days = Enum.GetValues<IsoDayOfWeek>()[1..];
    private static readonly Dictionary<string, IsoDayOfWeek> Names = Days.ToDictionary(d => d.ToString(), StringComparer.Ordinal);

    public override QuietHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Split('/') : throw new JsonException();
        string[] names = parts.Length == 3 ? parts[2].Split(',') : [];
        return parts.Length is 2 or 3 && names.All(Names.ContainsKey)
            ? QuietHours.Between(Time(parts[0]), Time(parts[1]), [.. names.Select(n => Names[n])])
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, QuietHours value, JsonSerializerOptions options)
    {
        var days = Days.Where(value.BeginOn).ToList();
        string of = days.Count == Days.Length ? "" : "/" + string.Join(',', days);
        writer.WriteStringValue($"{LocalTimePattern.GeneralIso.Format(value.From)}/{LocalTimePattern.GeneralIso.Format(value.Until)}{of}");
    }

    private static LocalTime Time(string text) => LocalTimePattern.GeneralIso.Parse(text).TryGetValue(default, out var time) ? time : throw new JsonException();
}
