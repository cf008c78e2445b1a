using System.Globalization;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Evidence as JSON Lines: the frozen text of version 1, the way back, and what is wrong with a bad line.</summary>
public sealed class EvidenceLinesTests
{
    private const string Good = """{"v":1,"kind":"Setback","id":"0123456789abcdef0123456789abcdef/4/0","at":"2026-02-03T09:30:00Z","severity":0.4,"mode":"Voluntary","delay":"P1DT2H"}""";

    private static readonly RoomId Room = RoomId.Parse("0123456789abcdef0123456789abcdef");

    private static readonly TrustEvidence[] Golden =
    [
        new TrustEvidence.Kept(new(Room, 0, 0), Instant.FromUtc(2026, 1, 31, 18, 0), TrustDomain.Reliability, .5),
        new TrustEvidence.Missed(new(Room, 1, 0), Instant.FromUtc(2026, 2, 1, 18, 0) + Duration.FromNanoseconds(123_456_789), TrustDomain.Responsiveness, .1),
        new TrustEvidence.Friction(new(Room, 2, 0), Instant.FromUnixTimeTicks(0) - Duration.Epsilon, TrustDomain.EmotionalSafety, 1),
        new TrustEvidence.Crossing(new(Room, 3, 7), Instant.FromUtc(2026, 2, 2, 0, 0), .8),
        new TrustEvidence.Setback(new(Room, 4, 0), Instant.FromUtc(2026, 2, 3, 9, 30), .4, DisclosureMode.Voluntary, Duration.FromHours(26)),
        new TrustEvidence.Setback(new(Room, 5, 0), Instant.FromUtc(2026, 2, 3, 9, 30), .1 + .2, DisclosureMode.Denied, Duration.Epsilon),
        new TrustEvidence.Repair(new(Room, 6, 0), Instant.FromUtc(2026, 2, 4, 0, 0), new(Room, 5, 0), .5),
        new TrustEvidence.Rating(new(RoomId.None, long.MaxValue, int.MaxValue), Instant.FromUtc(2026, 2, 5, 0, 0), .33),
        new TrustEvidence.NotCounted(new(Room, 8, 0), Instant.FromUtc(2026, 2, 6, 0, 0), TrustDomain.Transparency, OccurrenceState.Expired),
    ];

    private static string File => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Trust", "evidence.jsonl"));

    [Fact]
    public void The_lines_of_version_1_are_frozen()
    {
        using var text = new StringWriter();
        EvidenceLines.Write(text, Golden);
        Assert.Equal(File, text.ToString());
        Assert.Equal(1, EvidenceLines.Version);
        Assert.Equal(Golden.Select(item => item.GetType()).Distinct().Count(), typeof(TrustEvidence).GetNestedTypes().Length);
    }

    [Fact]
    public void Frozen_lines_are_read_as_what_they_were()
    {
        var reading = EvidenceLines.Read(new StringReader(File));
        Assert.Equal(Golden, reading.Evidence);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void What_is_written_is_read_back_bit_for_bit_and_gives_the_same_bits() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var log = world.Log.Select((item, n) => TrustWorld.Moved(item, item.At + Duration.FromNanoseconds((long)n * world.Probe.Pick))).ToList();
            using var text = new StringWriter();
            EvidenceLines.Write(text, log);
            var reading = EvidenceLines.Read(new StringReader(text.ToString()));
            return reading.Problems.Count == 0
                && reading.Evidence.SequenceEqual(log)
                && world.Model.Evaluate(reading.Evidence, world.At) == world.Model.Evaluate(log, world.At);
        }),
        2_000);

    [Fact]
    public void A_bad_line_stops_nothing_and_nothing_is_lost()
    {
        var lines = File.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        lines.Insert(2, "");
        lines.Insert(3, """{"v":2}""");
        lines.Add("not evidence");
        var reading = EvidenceLines.Read(new StringReader(string.Join("\r\n", lines)));

        Assert.Equal(Golden, reading.Evidence);
        Assert.Equal(
            [new(4, "v: expected 1.", """{"v":2}"""), new EvidenceProblem(12, "expected one JSON object without repeated members.", "not evidence")],
            reading.Problems);
        Assert.Equal("line 4: v: expected 1.", reading.Problems[0].ToString());
        Assert.Equal("EvidenceReading", reading.ToString());
    }

    [Theory]
    [InlineData("\"v\":1,", "", "v: expected a whole number.")]
    [InlineData("\"v\":1,", "\"v\":1.5,", "v: expected a whole number.")]
    [InlineData("\"v\":1,", "\"v\":0,", "v: expected 1.")]
    [InlineData("\"Setback\"", "\"setback\"", "kind: expected a kind of evidence.")]
    [InlineData("\"Setback\"", "3", "kind: expected a text.")]
    [InlineData("/4/0\"", "/04/0\"", "id: expected room/version/ordinal.")]
    [InlineData("09:30:00Z", "09:30", "at: expected an instant such as 2026-01-31T18:00:00Z.")]
    [InlineData("0.4", "\"0.4\"", "severity: expected a number.")]
    [InlineData("0.4", "0", "severity: Expected a number above 0 and at most 1.")]
    [InlineData("0.4", "1e400", "severity: Expected a number above 0 and at most 1.")]
    [InlineData("0.4", "NaN", "expected one JSON object without repeated members.")]
    [InlineData("Voluntary", "voluntary", "mode: expected one of Voluntary, WhenAsked, Discovered, Denied.")]
    [InlineData("Voluntary", "0", "mode: expected one of Voluntary, WhenAsked, Discovered, Denied.")]
    [InlineData("P1DT2H", "P1M", "delay: expected a duration such as P1DT2H.")]
    [InlineData("P1DT2H", "26 hours", "delay: expected a duration such as P1DT2H.")]
    [InlineData("P1DT2H", "P99999999999D", "delay: expected a duration such as P1DT2H.")]
    [InlineData("P1DT2H", "PT-1S", "delay: Expected no negative duration.")]
    [InlineData(",\"delay\":\"P1DT2H\"", "", "delay: expected a text.")]
    [InlineData("\"severity\"", "\"weight\":1,\"severity\"", "there is a member that does not belong here.")]
    [InlineData("\"severity\"", "\"severity\":1,\"severity\"", "expected one JSON object without repeated members.")]
    [InlineData("\"Setback\"", "\"\\ud800\"", "kind: expected a text.")]
    [InlineData("{", "[", "expected one JSON object without repeated members.")]
    [InlineData("}", "", "expected one JSON object without repeated members.")]
    public void A_bad_line_says_what_is_wrong(string written, string changed, string message)
    {
        var error = Assert.Throws<FormatException>(() => EvidenceLines.Parse(Good.Replace(written, changed, StringComparison.Ordinal)));
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("""{"v":1,"kind":"Repair","id":"0123456789abcdef0123456789abcdef/6/0","at":"2026-02-04T00:00:00Z","target":"5","reception":0.5}""", "target: expected room/version/ordinal.")]
    [InlineData("""{"v":1,"kind":"Repair","id":"0123456789abcdef0123456789abcdef/6/0","at":"2026-02-04T00:00:00Z","target":"0123456789abcdef0123456789abcdef/5/0","reception":2}""", "reception: Expected a number from 0 to 1.")]
    [InlineData("""{"v":1,"kind":"NotCounted","id":"0123456789abcdef0123456789abcdef/8/0","at":"2026-02-06T00:00:00Z","domain":"Transparency","state":"Kept"}""", "state: Expected a closed state that carries no evidence.")]
    [InlineData("""{"v":1,"kind":"Kept","id":"0123456789abcdef0123456789abcdef/8/0","at":"2026-02-06T00:00:00Z","domain":"Honesty","stake":1}""", "domain: expected one of Reliability, Transparency, EmotionalSafety, Responsiveness.")]
    [InlineData("[1]", "expected a JSON object.")]
    [InlineData("{}", "v: expected a whole number.")]
    public void A_bad_line_of_any_kind_says_what_is_wrong(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => EvidenceLines.Parse(line)).Message);

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(File.Split('\n')[0], EvidenceLines.Write(Golden[0]));
            Assert.Equal(Golden[1], EvidenceLines.Parse(EvidenceLines.Write(Golden[1])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_missing_is_taken()
    {
        Assert.Throws<ArgumentNullException>(() => EvidenceLines.Write(null!));
        Assert.Throws<ArgumentNullException>(() => EvidenceLines.Write(null!, []));
        Assert.Throws<ArgumentNullException>(() => EvidenceLines.Write(TextWriter.Null, null!));
        Assert.Throws<ArgumentNullException>(() => EvidenceLines.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => EvidenceLines.Read(null!));
    }
}
