using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttachmentRepair;

// Whoever serialises a record by hand gets an error instead of somebody's words; only the storage floor may write them.
internal sealed class RefusingTextConverter : JsonConverter<PrivateText>
{
    private const string Refusal = "PrivateText is written only by the store, CommandJson and export; serialise none of it by hand.";

    public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);

    public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);
}
