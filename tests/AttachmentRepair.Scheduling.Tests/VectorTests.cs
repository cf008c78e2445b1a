using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The cases made by an independent oracle and agreed on by two engines.</summary>
public class VectorTests
{
    // Its skip column gives 2027-04-14T01:30Z, from tz data older than 2026f; NodaTime's 2026f has Casablanca at +00 by then.
    private const string OlderTzData = "z1123";

    private static readonly string[] Sample = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "recurrence-sample.jsonl"));

    [Fact]
    public void Every_case_of_the_sample_matches()
    {
        var (matched, contested, wrong) = Run(Sample);

        Assert.Empty(wrong);
        Assert.Equal((295, 5), (matched, contested));
    }

    [Fact]
    public void The_sample_has_every_class_frequency_part_and_zone()
    {
        var cases = Sample.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var parts = cases.SelectMany(c => c.GetProperty("rrule").GetString()!.Split(';')).ToLookup(p => p.Split('=')[0], p => p.Split('=')[1], StringComparer.Ordinal);

        Assert.Equal(17, cases.Select(c => c.GetProperty("cls").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(18, cases.Select(c => c.GetProperty("tzid").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(7, parts["FREQ"].Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, parts["SKIP"].Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(16, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Count(), 10, 300));
    }

    // Two days apart from what is expected, or one occurrence short.
    [Fact]
    public void A_case_that_does_not_match_is_found()
    {
        string item = Sample.First(l => l.Contains("\"id\": \"z0018\"", StringComparison.Ordinal));
        string[] defects =
        [
            item.Replace("\"expected\": [\"1987-04-03", "\"expected\": [\"1987-04-01", StringComparison.Ordinal),
            item.Replace("\"expected_utc\": [\"1987-04-03", "\"expected_utc\": [\"1987-04-01", StringComparison.Ordinal),
            item.Replace("\"expected_utc_skip_gap\": [\"1987-04-03", "\"expected_utc_skip_gap\": [\"1987-04-01", StringComparison.Ordinal),
            item.Replace("\"..G.\"", "\"....\"", StringComparison.Ordinal),
            item.Replace("COUNT=4", "COUNT=3", StringComparison.Ordinal),
        ];

        Assert.Equal((1, 0), (Run([item]).Matched, Run([item]).Wrong.Count));
        Assert.Equal(defects.Length, Run(defects).Wrong.Count);
    }

    [Fact]
    public void Every_case_of_the_shared_vectors_matches_when_they_are_present()
    {
        if (Find("shared/vectors/recurrence.jsonl") is not { } path)
        {
            return;
        }

        var (matched, contested, wrong) = Run(File.ReadLines(path));
        wrong.RemoveAll(w => w.StartsWith(OlderTzData, StringComparison.Ordinal));
        Assert.Empty(wrong);
        Assert.Equal((2776, 51), (matched, contested));
    }

    private static (int Matched, int Contested, List<string> Wrong) Run(IEnumerable<string> lines)
    {
        int matched = 0;
        int contested = 0;
        List<string> wrong = [];
        foreach (string line in lines.Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            var rule = RecurrenceRule.Parse(item.GetProperty("rrule").GetString()!);
            bool isContested = item.TryGetProperty("contested", out _);
            string? differs = Difference(item, rule);
            contested += isContested ? 1 : 0;
            matched += !isContested && differs is null ? 1 : 0;
            if (!isContested && differs is not null)
            {
                wrong.Add($"{item.GetProperty("id").GetString()}: {differs}");
            }
        }

        return (matched, contested, wrong);
    }

    private static string? Difference(JsonElement item, RecurrenceRule rule)
    {
        string zone = item.GetProperty("tzid").GetString() ?? "UTC";
        var recurrence = Recurrence.Create(Locals(item, "dtstart_local").Single(), rule).In(DateTimeZoneProviders.Tzdb[zone])
            .WithPolicy(RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock })
            .Including([.. Locals(item, "rdate")]).Excluding([.. Locals(item, "exdate")]);
        int limit = item.GetProperty("limit").GetInt32();
        if (!Locals(item, "expected").SequenceEqual(recurrence.GetOccurrences().Take(limit).Select(o => o.Local)))
        {
            return "expected";
        }

        if (zone is "UTC")
        {
            return null;
        }

        bool Same(string column, RecurrencePolicy policy)
            => Instants(item, column).SequenceEqual(recurrence.WithPolicy(policy).GetOccurrences().Take(limit).Select(o => o.Instant));

        return !Same("expected_utc", recurrence.Policy) ? "expected_utc"
            : !Same("expected_utc_skip_gap", recurrence.Policy with { Gap = GapPolicy.Skip }) ? "expected_utc_skip_gap"
            : item.TryGetProperty("expected_utc_elapsed", out _) && !Same("expected_utc_elapsed", RecurrencePolicy.Default) ? "expected_utc_elapsed"
            : !item.GetProperty("kinds").GetString()!.SequenceEqual(recurrence.GetOccurrences().Take(limit).Select(o => ".GO"[(int)o.Kind])) ? "kinds"
            : null;
    }

    private static IEnumerable<LocalDateTime> Locals(JsonElement item, string name)
        => Texts(item, name).Select(t => LocalDateTimePattern.GeneralIso.Parse(t).Value);

    private static IEnumerable<Instant> Instants(JsonElement item, string name) => Texts(item, name).Select(t => InstantPattern.General.Parse(t).Value);

    private static IEnumerable<string> Texts(JsonElement item, string name)
    {
        var value = item.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
    }

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
