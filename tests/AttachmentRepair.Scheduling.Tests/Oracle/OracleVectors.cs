using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>The oracle against the cases of a vector file.</summary>
internal static class OracleVectors
{
    /// <summary>How many cases a file holds, and for each that differs its id and the column.</summary>
    public static (int Cases, List<string> Wrong) Run(string path)
    {
        int cases = 0;
        List<string> wrong = [];
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            cases++;
            wrong.AddRange(Differences(json.RootElement).Select(column => json.RootElement.GetProperty("id").GetString() + " " + column));
        }

        return (cases, wrong);
    }

    /// <summary>The columns in which the case and the oracle differ.</summary>
    private static IEnumerable<string> Differences(JsonElement item)
    {
        string? zone = item.GetProperty("tzid").GetString();
        int limit = item.GetProperty("limit").GetInt32();
        var wallClock = RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock };
        var series = new OracleCase(
            item.GetProperty("rrule").GetString()!, Locals(item, "dtstart_local").Single(), zone ?? "UTC", wallClock, [.. Locals(item, "rdate")], [.. Locals(item, "exdate")]);
        IReadOnlyList<OracleOccurrence> Found(RecurrencePolicy policy) => OracleOccurrences.Of(series with { Policy = policy }, limit).Occurrences;

        var found = Found(wallClock);
        var columns = new List<(string Name, bool Same)> { ("expected", Locals(item, "expected").SequenceEqual(found.Select(o => o.Local))) };
        if (zone is not null)
        {
            columns.Add(("expected_utc", Instants(item, "expected_utc").SequenceEqual(found.Select(o => o.Instant))));
            columns.Add(("kinds", item.GetProperty("kinds").GetString()!.SequenceEqual(found.Select(o => ".GO"[(int)o.Kind]))));
            var skipping = Found(wallClock with { Gap = GapPolicy.Skip });
            columns.Add(("expected_utc_skip_gap", Instants(item, "expected_utc_skip_gap").SequenceEqual(skipping.Select(o => o.Instant))));
        }

        if (item.TryGetProperty("expected_utc_elapsed", out _))
        {
            columns.Add(("expected_utc_elapsed", Instants(item, "expected_utc_elapsed").SequenceEqual(Found(RecurrencePolicy.Default).Select(o => o.Instant))));
        }

        return columns.Where(c => !c.Same).Select(c => c.Name);
    }

    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared/vectors/recurrence.jsonl");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static IEnumerable<LocalDateTime> Locals(JsonElement item, string name)
        => Texts(item, name).Select(t => LocalDateTimePattern.GeneralIso.Parse(t).Value);

    private static IEnumerable<Instant> Instants(JsonElement item, string name) => Texts(item, name).Select(t => InstantPattern.General.Parse(t).Value);

    private static IEnumerable<string> Texts(JsonElement item, string name)
    {
        var value = item.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
    }
}
