using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace QuickStart;

/// <summary>Writes the log of a simulated couple: the same seed gives the same log. The rates are made up and claim nothing about people.</summary>
internal sealed class Simulator(int seed, int weeks)
{
    private const int Unusable = 3;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private readonly Random random = new(seed);
    private readonly List<(Instant At, JsonObject Line)> lines = [];

    public static async Task<int> WriteAsync(TextWriter output, int seed, int weeks)
    {
        if (weeks is < 1 or > 520)
        {
            await Console.Error.WriteLineAsync("--weeks is 1 to 520.");
            return Unusable;
        }

        foreach (var (_, line) in new Simulator(seed, weeks).Lines().OrderBy(l => l.At))
        {
            await output.WriteLineAsync(line.ToJsonString());
        }

        return 0;
    }

    private List<(Instant At, JsonObject Line)> Lines()
    {
        var people = new JsonObject { ["kim"] = new JsonArray("PersonInRecovery"), ["robin"] = new JsonArray("Partner") };
        Add(At(-3, 18), null, "relationship.open", new() { ["relationship"] = $"simulated-{seed}", ["people"] = people });
        foreach (var person in (string[])["kim", "robin"])
        {
            Add(At(-3, 19), person, "relationship.join", new() { ["zone"] = Zone.Id });
            Add(At(-3, 19), person, "scoring.on", []);
        }

        var (daily, weekly) = ($"{Key(0, 20)} {Zone.Id} FREQ=DAILY grace=PT15M", $"{Key(6, 17)} {Zone.Id} FREQ=WEEKLY;BYDAY=SU grace=PT15M");
        Add(At(-2, 12), "kim", "commitment.make", new() { ["as"] = "call", ["behaviour"] = "I call in the evening.", ["cadence"] = daily });
        Add(At(-2, 13), "robin", "check-in.propose", new() { ["as"] = "talk", ["cadence"] = weekly });
        Add(At(-2, 14), "kim", "terms.assent", new() { ["terms"] = "talk", ["version"] = 1 });
        var limit = new JsonObject { ["as"] = "late", ["form"] = "OwnLimit", ["domain"] = "Time", ["expectation"] = "I do not talk about hard things after ten." };
        Add(At(-2, 15), "robin", "boundary.propose", limit);
        for (var day = 0; day < weeks * 7; day++)
        {
            Evening(day);
        }

        return lines;
    }

    private void Evening(int day)
    {
        var roll = random.NextDouble();
        if (roll < 0.9)
        {
            var (command, hour) = roll < 0.8 ? ("commitment.keep", 20) : ("commitment.miss", 23);
            Add(At(day, hour, 5), "kim", command, new() { ["commitment"] = "call", ["occurrence"] = Key(day, 20) });
        }

        if (random.NextDouble() < 0.01)
        {
            var content = new JsonObject { ["occurrence"] = "It happened again.", ["currentSafety"] = "I am safe.", ["triggers"] = new JsonArray("payday") };
            Add(At(day, 22), "kim", "setback.disclose", new() { ["kind"] = "Lapse", ["disclosure"] = "Voluntary", ["content"] = content });
        }

        if (day % 7 == 6)
        {
            Sunday(day);
        }
    }

    private void Sunday(int day)
    {
        if (random.NextDouble() < 0.85)
        {
            Add(At(day, 17, 10), "robin", "check-in.hold", new() { ["series"] = "talk", ["occurrence"] = Key(day, 17) });
        }

        if (random.NextDouble() < 0.7)
        {
            Add(At(day, 21, 30), "robin", "boundary.respected", new() { ["boundary"] = "late" });
        }

        var rating = 0.3 + (0.3 * day / (weeks * 7)) + ((random.NextDouble() - 0.5) / 5);
        Add(At(day, 22, 15), "robin", "journal.rate", new() { ["of"] = "kim", ["rating"] = Math.Round(Math.Clamp(rating, 0, 1), 2) });
    }

    private static Instant At(int day, int hour, int minute = 0) => Zone.AtLeniently(Monday.PlusDays(day).At(new(hour, minute))).ToInstant();

    private static string Key(int day, int hour) => $"{LocalDatePattern.Iso.Format(Monday.PlusDays(day))}T{hour}:00";

    private void Add(Instant at, string? by, string command, JsonObject fields)
    {
        var line = new JsonObject { ["id"] = $"s{lines.Count}", ["at"] = InstantPattern.ExtendedIso.Format(at), ["by"] = by, ["do"] = command };
        foreach (var (name, value) in fields)
        {
            line[name] = value?.DeepClone();
        }

        lines.Add((at, line));
    }
}
