using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AttachmentRepair.Rooms;

namespace AttachmentRepair.Storage;

/// <summary>
/// Commands as plain JSON, texts included: for logs, phone queues and simulators that ask for it by name. One object; the member <c>do</c> holds the
/// command's stable name. Thread-safe.
/// </summary>
public static class CommandJson
{
    private const string Name = "do";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Writes a command.</summary>
    /// <param name="command">The command.</param>
    public static JsonObject Write(RoomCommand command)
    {
        var entry = Registry.Of(command);
        var body = JsonSerializer.SerializeToNode(command, RoomJson.Default.GetTypeInfo(entry.Type)!)!.AsObject();
        var result = new JsonObject { [Name] = entry.Name };
        foreach (var member in body)
        {
            result[member.Key] = member.Value?.DeepClone();
        }

        return result;
    }

    /// <summary>Reads a command.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="CommandFormatException">It is malformed, names an unknown command, or has a wrong, missing or unknown field.</exception>
    public static RoomCommand Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonNode.Parse(json, null, Strict) is JsonObject command ? Read(command) : throw new CommandFormatException("MalformedJson", "");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new CommandFormatException("MalformedJson", "");
        }
    }

    /// <summary>Reads a command.</summary>
    /// <param name="json">The object; it is not changed.</param>
    /// <exception cref="CommandFormatException">It is malformed, names an unknown command, or has a wrong, missing or unknown field.</exception>
    public static RoomCommand Read(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Find(json);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Repeated members and halves of surrogate pairs show only when a node is looked into.
            throw new CommandFormatException("MalformedJson", "");
        }
    }

    private static RoomCommand Find(JsonObject json)
    {
        if (json[Name] is not JsonValue value || !value.TryGetValue(out string? name) || Registry.FindCommand(name) is not { } entry)
        {
            throw new CommandFormatException("UnknownCommand", "");
        }

        var body = json.DeepClone().AsObject();
        body.Remove(Name);
        var type = RoomJson.Default.GetTypeInfo(entry.Type)!;
        try
        {
            return (RoomCommand)body.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            throw new CommandFormatException("BadField", Known(type, e.Path ?? ""));
        }
    }

    // The name of a member that is not known is the sender's own words, so the path ends before it.
    private static string Known(JsonTypeInfo? type, string path)
    {
        var known = "$";
        foreach (var step in path.Split('.').Skip(1))
        {
            var name = step.Split('[')[0];
            if (type?.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is not { } property)
            {
                break;
            }

            known += "." + name;
            type = RoomJson.Default.GetTypeInfo(property.PropertyType);
        }

        return known;
    }
}
