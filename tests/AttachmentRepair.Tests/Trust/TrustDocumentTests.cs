using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Architecture;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The numbers of <c>docs/trust.md</c> are those of the code, and its pieces of code run.</summary>
public sealed partial class TrustDocumentTests
{
    private const string Begin = "<!-- examples, made from the code -->\n";
    private const string End = "<!-- end of the examples -->\n";
    private static readonly string Path = Repository.PathOf("docs/trust.md");
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly DisclosureMode[] Modes = [DisclosureMode.Voluntary, DisclosureMode.WhenAsked, DisclosureMode.Discovered, DisclosureMode.Denied];

    [Fact]
    public void The_worked_examples_are_what_the_model_gives()
    {
        var text = File.ReadAllText(Path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.InRange(from, Begin.Length, to);
        Written.IfAskedBy("CODES_WRITE", Path, text[..from] + Examples() + text[to..]);

        Assert.Equal(Examples(), File.ReadAllText(Path) is var now ? now[from..now.IndexOf(End, StringComparison.Ordinal)] : "");
    }

    [Fact]
    public void The_table_of_parameters_names_every_one_with_its_default()
    {
        var rows = Parameter().Matches(File.ReadAllText(Path)).Select(m => (m.Groups["name"].Value, m.Groups["value"].Value)).ToList();
        var properties = typeof(TrustParameters).GetProperties().Where(p => p.Name is not ("Default" or "Hash")).ToList();

        Assert.Equal(properties.Select(p => p.Name), rows.Select(r => r.Item1), StringComparer.Ordinal);
        Assert.All(properties.Zip(rows), p => Assert.Equal((p.First.Name, Value(p.First.GetValue(TrustParameters.Default)!)), (p.First.Name, p.Second.Item2)));
    }

    [Fact]
    public void The_model_is_a_function_of_evidence_and_an_instant()
    {
        // region model
        var model = new TrustModel(TrustParameters.Default, DateTimeZone.Utc);
        var room = RoomId.Shared(RelationshipId.For("alex and sam"));
        var noon = Instant.FromUtc(2026, 1, 1, 12, 0);
        TrustEvidence[] evidence =
        [
            new TrustEvidence.Kept(new(room, 3, 0), noon, TrustDomain.Reliability, .25),
            new TrustEvidence.Missed(new(room, 4, 0), noon + Duration.FromDays(1), TrustDomain.Reliability, .25),
        ];
        TrustProgress progress = model.Evaluate(evidence, noon + Duration.FromDays(2));
        TrustExplanation why = model.Explain(evidence, noon + Duration.FromDays(2));
        // endregion model

        Assert.Equal(progress, why.Progress);
        Assert.Equal(2, why.Index.Count);
    }

    [Fact]
    public async Task A_view_gives_the_viewers_own_numbers()
    {
        var (couple, id, alex, sam) = (await Couple.JoinedAsync(), Couple.Id, Couple.Alex, Couple.Sam);
        var relationships = couple.Relationships;
        var (from, since, ct) = (new LocalDate(2025, 12, 1), RoomScript.Hours(-400), CancellationToken.None);
        async Task SayAsync(PersonId person, RoomCommand command) => await relationships.SendAsync(id, person, command, Relationships.NewCommandId(), ct);

        // region view
        await SayAsync(sam, new TurnScoringOn());                                      // for Sam alone, and unseen by Alex
        await SayAsync(sam, new RateTrust(alex, SelfRating.Of(.6)));
        RelationshipView view = await relationships.ViewAsync(id, sam, ct);
        TrustProgress? now = view.Trust(alex, view.At);                                // null while it is off
        ValueList<TrustPoint>? chart = view.TrustSeries(alex, from, new(2026, 3, 1), TrustPeriod.Week);
        TrustChange? moved = view.TrustMoves(alex, since, view.At);
        await SayAsync(sam, new ShareTrust(view.TrustSnapshot(alex, view.At)!));       // Sam's own act; otherwise nobody sees anything
        // endregion view

        Assert.Equal((now, now), (chart![^1].Progress, moved!.Now));
        Assert.Single((await relationships.ViewAsync(id, alex)).SharedTrust);
    }

    private static string Examples()
    {
        var table = new StringBuilder("| what happened | Rel | Tra | Emo | Res | I | f | 90 % range of f |\n|---|---|---|---|---|---|---|---|\n");
        var kept = Keeps(90).ToList();
        Row(table, "nothing yet", 0);
        Row(table, "one keep of .25", 0, Keeps(1));
        Row(table, "one miss of .25", 0, [new TrustEvidence.Missed(Id(0), Start, TrustDomain.Reliability, .25)]);
        Row(table, "a keep of .25 each day for 30 days", 30, Keeps(30));
        Row(table, "the same for 90 days", 90, kept);
        foreach (var mode in Modes)
        {
            Row(table, $"the same, then a relapse, {Words(mode)}", 90, [.. kept, Relapse(mode)]);
        }

        Row(table, "the same, told at once, its repair accepted", 90, [.. kept, Relapse(DisclosureMode.Voluntary), new TrustEvidence.Repair(Id(501), At(90), Id(500), 1)]);
        Row(table, "the same, 60 days of silence later", 150, [.. kept, Relapse(DisclosureMode.Voluntary)]);
        Row(table, "a clear crossing (.4)", 0, [Crossing(.4)]);
        Row(table, "the same, redressed", 0, [Crossing(.4), new TrustEvidence.Repair(Id(501), Start, Id(500), 1)]);
        Row(table, "nothing but a rating of .2", 0, [new TrustEvidence.Rating(Id(0), Start, .2)]);
        Row(table, "90 days of keeps and a rating of .2", 90, [.. kept, new TrustEvidence.Rating(Id(501), At(90), .2)]);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string what, int day, params IEnumerable<TrustEvidence> evidence)
    {
        var p = new TrustModel(TrustParameters.Default, DateTimeZone.Utc).Evaluate(evidence, At(day));
        var numbers = p.Domains.Select(d => d.Score).Append(p.BehaviourIndex).Append(p.FeltTrust).Select(Number);
        table.Append(CultureInfo.InvariantCulture, $"| {what} | {string.Join(" | ", numbers)} | {Number(p.Range.Lower)} to {Number(p.Range.Upper)} |\n");
    }

    private static IEnumerable<TrustEvidence> Keeps(int days) => Enumerable.Range(0, days).Select(d => new TrustEvidence.Kept(Id(d), At(d), TrustDomain.Reliability, .25));

    private static TrustEvidence.Setback Relapse(DisclosureMode mode) => new(Id(500), At(90), EvidenceMap.SeverityOf(AttachmentRepair.Setbacks.SetbackKind.Relapse), mode, Duration.Zero);

    private static TrustEvidence.Crossing Crossing(double severity) => new(Id(500), Start, severity);

    private static EvidenceId Id(int version) => new(RoomId.None, version, 0);

    private static Instant At(int day) => Start + Duration.FromDays(day);

    private static string Words(DisclosureMode mode) => mode switch
    {
        DisclosureMode.Voluntary => "told at once",
        DisclosureMode.WhenAsked => "told when asked",
        DisclosureMode.Discovered => "discovered",
        _ => "denied, then found",
    };

    private static string Number(double value) => value.ToString(".000", CultureInfo.InvariantCulture);

    private static string Value(object value) => value switch
    {
        PerDomain each => string.Join(", ", Enum.GetValues<TrustDomain>().Select(d => Value(each[d]))),
        double.PositiveInfinity => "never",
        double number => number.ToString("0.###", CultureInfo.InvariantCulture).Replace("0.", ".", StringComparison.Ordinal),
        _ => "",
    };

    [GeneratedRegex(@"^\| [^|]+ \| `(?<name>\w+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
