using System.Text.Json.Nodes;
using AttachmentRepair;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using NodaTime;

namespace QuickStart;

/// <summary>Writes the log of a simulated couple: the same seed gives the same log. The rates are made up and claim nothing about people.</summary>
internal sealed class Simulator(TextWriter output, int seed, int weeks)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDateTime Start = new(2026, 1, 5, 20, 0);

    private readonly Random random = new(seed);
    private readonly List<(Instant At, int Order, JsonObject Line)> lines = [];

    public static async Task<int> WriteAsync(TextWriter output, int seed, int weeks)
    {
        if (weeks is < 1 or > 520)
        {
            await Console.Error.WriteLineAsync("--weeks is 1 to 520.");
            return 3;
        }

        await new Simulator(output, seed, weeks).WriteAsync();
        return 0;
    }

    private async Task WriteAsync()
    {
        var open = At(-3, 18);
        var people = new JsonObject { ["kim"] = new JsonArray("PersonInRecovery"), ["robin"] = new JsonArray("Partner") };
        Add(open, new() { ["do"] = "relationship.open", ["relationship"] = $"simulated-{seed}", ["people"] = people });
        foreach (var person in (string[])["kim", "robin"])
        {
            Add(At(-3, 19), person, new JoinRelationship(Zone));
            Add(At(-3, 19), person, new TurnScoringOn());
        }

        Add(At(-2, 12), "kim", new MakeCommitment(PrivateText.Of("I call in the evening."), Cadence.Fixed(Recurrence.Create(Start, RecurrenceRule.Daily()).In(Zone))), "call");
        var sunday = Start.PlusDays(6).Date.At(new(17, 0));
        Add(At(-2, 13), "robin", new ProposeCheckIns(Cadence.Fixed(Recurrence.Create(sunday, RecurrenceRule.Weekly(IsoDayOfWeek.Sunday)).In(Zone))), "talk");
        Add(At(-2, 14), "kim", new JsonObject { ["do"] = "terms.assent", ["terms"] = "talk", ["version"] = 1 });
        Add(At(-2, 15), "robin", new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, PrivateText.Of("I do not talk about hard things after ten.")), "late");
        for (var day = 0; day < weeks * 7; day++)
        {
            Evening(day);
        }

        foreach (var (_, order, line) in lines.OrderBy(l => l.At).ThenBy(l => l.Order))
        {
            await output.WriteLineAsync(line.ToJsonString());
        }
    }

    private void Evening(int day)
    {
        var key = Start.PlusDays(day).ToString("uuuu-MM-dd'T'HH:mm", null);
        var roll = random.NextDouble();
        if (roll < 0.9)
        {
            var (command, hour) = roll < 0.8 ? ("commitment.keep", 20) : ("commitment.miss", 23);
            Add(At(day, hour, 5), "kim", new JsonObject { ["do"] = command, ["commitment"] = "call", ["occurrence"] = key });
        }

        if (random.NextDouble() < 0.01)
        {
            Add(At(day, 22), "kim", new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(PrivateText.Of("It happened again."), PrivateText.Of("I am safe."), [])));
        }

        if (day % 7 == 6)
        {
            Sunday(day);
        }
    }

    private void Sunday(int day)
    {
        var key = Start.PlusDays(day).Date.At(new(17, 0)).ToString("uuuu-MM-dd'T'HH:mm", null);
        if (random.NextDouble() < 0.85)
        {
            Add(At(day, 17, 10), "robin", new JsonObject { ["do"] = "check-in.hold", ["series"] = "talk", ["occurrence"] = key });
        }

        if (random.NextDouble() < 0.7)
        {
            Add(At(day, 21, 30), "robin", new JsonObject { ["do"] = "boundary.respected", ["boundary"] = "late" });
        }

        var rating = Math.Clamp(0.3 + (0.3 * day / (weeks * 7)) + ((random.NextDouble() - 0.5) / 5), 0, 1);
        var rate = CommandJson.Write(new RateTrust(PersonId.For("kim"), SelfRating.Of(Math.Round(rating, 2))));
        rate["of"] = "kim";
        Add(At(day, 22, 15), "robin", rate);
    }

    private static Instant At(int day, int hour, int minute = 0) =>
        Zone.AtLeniently(Start.Date.PlusDays(day).At(new(hour, minute))).ToInstant();

    private void Add(Instant at, string by, RoomCommand command, string? name = null) => Add(at, by, CommandJson.Write(command), name);

    private void Add(Instant at, string by, JsonObject command, string? name = null)
    {
        var line = new JsonObject { ["by"] = by };
        if (name is not null)
        {
            line["as"] = name;
        }

        Add(at, new(line.Concat(command).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))));
    }

    private void Add(Instant at, JsonObject rest)
    {
        var line = new JsonObject { ["id"] = $"s{lines.Count}", ["at"] = at.ToString() };
        foreach (var member in rest)
        {
            line[member.Key] = member.Value?.DeepClone();
        }

        lines.Add((at, lines.Count, line));
    }
}
