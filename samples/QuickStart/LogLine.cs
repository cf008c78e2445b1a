using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace QuickStart;

/// <summary>One line of a log: who did what, when, and what the log calls it. The command's own fields are still as the log wrote them.</summary>
internal sealed record LogLine(string Id, Instant At, string? By, string? As, Instant? OccurredAt, JsonObject Command)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a line; a problem is named by its code and never quotes the line.</summary>
    public static LogLine Parse(string text)
    {
        JsonObject line;
        try
        {
            line = JsonNode.Parse(text, null, Strict) as JsonObject ?? throw new LineException("MalformedJson", "a line is one JSON object");
        }
        catch (JsonException e)
        {
            throw new LineException("MalformedJson", string.Create(CultureInfo.InvariantCulture, $"at byte {e.BytePositionInLine}"));
        }

        var parsed = new LogLine(
            Text(line, "id") ?? throw new LineException("BadField", "a line needs an id"),
            Time(line, "at") ?? throw new LineException("BadField", "a line needs a time at"),
            Text(line, "by"),
            Text(line, "as"),
            Time(line, "occurredAt"),
            line);
        foreach (var name in (string[])["id", "at", "by", "as", "occurredAt"])
        {
            line.Remove(name);
        }

        return parsed;
    }

    private static string? Text(JsonObject line, string name) => line[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) && text.Length > 0 => text,
        _ => throw new LineException("BadField", $"{name} is not a text"),
    };

    private static Instant? Time(JsonObject line, string name) => Text(line, name) is not { } text
        ? null
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed && parsed.Value.InUtc().Year is >= 1970 and <= 2200
            ? parsed.Value
            : throw new LineException("BadField", $"{name} is not an ISO 8601 instant of the years 1970 to 2200, such as 2026-02-02T18:00:00Z");
}
