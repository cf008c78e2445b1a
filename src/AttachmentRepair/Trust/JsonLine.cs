using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AttachmentRepair.Trust;

// One line of JSON that holds one object, each member of which is asked for by name. Messages name known members only, never what the line says.
internal sealed class JsonLine : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private readonly JsonDocument document;
    private int asked;

    private JsonLine(JsonDocument document) => this.document = document;

    public static JsonLine Parse(string text)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(text, Strict);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException("expected one JSON object without repeated members.", wrong);
        }

        return parsed.RootElement.ValueKind == JsonValueKind.Object ? new(parsed) : throw new FormatException("expected a JSON object.");
    }

    public static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => document.Dispose();

    public string Text(string name)
    {
        var member = Member(name, JsonValueKind.String, "a text");
        try
        {
            return member.GetString()!;
        }
        catch (InvalidOperationException wrong)
        {
            // Half of a surrogate pair shows only when it is read.
            throw new FormatException($"{name}: expected a text.", wrong);
        }
    }

    public double Number(string name) =>
        Member(name, JsonValueKind.Number, "a number").TryGetDouble(out var value) ? value : throw new FormatException($"{name}: expected a number.");

    public int Count(string name) =>
        Member(name, JsonValueKind.Number, "a whole number").TryGetInt32(out var value) && value >= 0 ? value : throw new FormatException($"{name}: expected a whole number.");

    // Called after all members: none may be left.
    public void End()
    {
        if (document.RootElement.GetPropertyCount() != asked)
        {
            throw new FormatException("there is a member that does not belong here.");
        }
    }

    private JsonElement Member(string name, JsonValueKind kind, string expected)
    {
        asked++;
        return document.RootElement.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"{name}: expected {expected}.");
    }
}
