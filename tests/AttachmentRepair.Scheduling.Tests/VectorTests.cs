using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The cases made by an independent oracle and agreed on by two engines.</summary>
public class VectorTests
{
    // Its skip column gives 2027-04-14T01:30Z, from tz data older than 2026f; NodaTime's 2026f has Casablanca at +00 by then.
    private const string OlderTzData = "z1123";

    [Fact]
    public void Every_supported_case_of_the_sample_matches()
    {
        var (matched, refused, wrong) = Run(Path.Combine(AppContext.BaseDirectory, "recurrence-sample.jsonl"));

        Assert.Empty(wrong);
        Assert.Equal((62, 0), (matched, refused));
    }

    [Fact]
    public void Every_supported_case_of_the_shared_vectors_matches_when_they_are_present()
    {
        if (Find("shared/vectors/recurrence.jsonl") is not { } path)
        {
            return;
        }

        var (matched, refused, wrong) = Run(path);
        wrong.Remove(OlderTzData);
        Assert.Empty(wrong);
        Assert.Equal((1090, 1737), (matched, refused));
    }

    private static (int Matched, int Refused, List<string> Wrong) Run(string path)
    {
        int matched = 0;
        int refused = 0;
        List<string> wrong = [];
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            if (!RecurrenceRule.TryParse(item.GetProperty("rrule").GetString(), out var rule, out var errors))
            {
                Assert.All(errors, e => Assert.Equal(RecurrenceRuleErrorCode.NotSupported, e.Code));
                refused++;
                continue;
            }

            bool right = Matches(item, rule);
            matched += right ? 1 : 0;
            if (!right)
            {
                wrong.Add(item.GetProperty("id").GetString()!);
            }
        }

        return (matched, refused, wrong);
    }

    private static bool Matches(JsonElement item, RecurrenceRule rule)
    {
        string zone = item.GetProperty("tzid").GetString() ?? "UTC";
        var recurrence = Recurrence.Create(Locals(item, "dtstart_local").Single(), rule).In(DateTimeZoneProviders.Tzdb[zone])
            .Including([.. Locals(item, "rdate")]).Excluding([.. Locals(item, "exdate")]);
        int limit = item.GetProperty("limit").GetInt32();
        bool right = Locals(item, "expected").SequenceEqual(recurrence.GetOccurrences().Take(limit).Select(o => o.Local));
        if (zone is "UTC")
        {
            return right;
        }

        var skipping = recurrence.WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip });
        var kinds = recurrence.GetOccurrences().Take(limit).Select(o => ".GO"[(int)o.Kind]);
        return right
            && Instants(item, "expected_utc").SequenceEqual(recurrence.GetOccurrences().Take(limit).Select(o => o.Instant))
            && Instants(item, "expected_utc_skip_gap").SequenceEqual(skipping.GetOccurrences().Take(limit).Select(o => o.Instant))
            && item.GetProperty("kinds").GetString()!.SequenceEqual(kinds);
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
