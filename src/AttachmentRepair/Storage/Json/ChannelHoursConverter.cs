using System.Text.Json;
using System.Text.Json.Serialization;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Storage.Json;

// Written like quiet hours.
internal sealed class ChannelHoursConverter : JsonConverter<ChannelHours>
{
    private static readonly QuietHoursConverter Span = new();

    public override ChannelHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ChannelHours.Of(Span.Read(ref reader, typeof(QuietHours), options));

    public override void Write(Utf8JsonWriter writer, ChannelHours value, JsonSerializerOptions options) => Span.Write(writer, value.Span, options);
}
