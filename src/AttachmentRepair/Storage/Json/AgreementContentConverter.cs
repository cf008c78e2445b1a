using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AttachmentRepair.Agreements;

namespace AttachmentRepair.Storage.Json;

// A closed family by names that never change: "form" says which, the other members are its own.
internal sealed class AgreementContentConverter : JsonConverter<AgreementContent>
{
    private const string Form = "form";

    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["safety-and-honesty"] = typeof(SafetyHonestyAgreement),
        ["mutual-commitment"] = typeof(MutualCommitment),
        ["shared-values"] = typeof(SharedValues),
        ["benchmark"] = typeof(Benchmark),
        ["context"] = typeof(ContextFactor),
        ["compromise"] = typeof(Compromise),
        ["joint-goal"] = typeof(JointGoal),
        ["vocabulary"] = typeof(Vocabulary),
        ["general"] = typeof(GeneralAgreement),
    };

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(t => t.Value, t => t.Key);

    public override AgreementContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            // Read with the context's own options, so that a member given twice is refused here as anywhere.
            var given = JsonElement.ParseValue(ref reader);
            if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(Form, out var form) || form.ValueKind != JsonValueKind.String
                || !Types.TryGetValue(form.GetString()!, out var type) || given.EnumerateObject().Count(m => m.NameEquals(Form)) != 1)
            {
                throw new JsonException();
            }

            return (AgreementContent)Without(given).Deserialize(options.GetTypeInfo(type))!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, AgreementContent value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        var members = JsonSerializer.SerializeToElement(value, options.GetTypeInfo(type));
        writer.WriteStartObject();
        writer.WriteString(Form, Names[type]);
        foreach (var member in members.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static JsonElement Without(JsonElement given)
    {
        var rest = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(rest))
        {
            writer.WriteStartObject();
            foreach (var member in given.EnumerateObject().Where(m => !m.NameEquals(Form)))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(rest.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
