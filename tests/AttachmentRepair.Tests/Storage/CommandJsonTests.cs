using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Storage;

public class CommandJsonTests
{
    private const string Canary = "Kanarienvogel";
    private const string Key = "\"commitment\":\"000000000000000000000000000000c0\",\"occurrence\":\"2026-01-10T20:00\"";

    [Theory]
    [InlineData("", "MalformedJson", "")]
    [InlineData("{", "MalformedJson", "")]
    [InlineData("null", "MalformedJson", "")]
    [InlineData("[]", "MalformedJson", "")]
    [InlineData("\"Kanarienvogel\"", "MalformedJson", "")]
    [InlineData("{\"do\":\"relationship.pause\"} Kanarienvogel", "MalformedJson", "")]
    [InlineData("{\"do\":\"relationship.pause\",\"do\":\"relationship.pause\"}", "MalformedJson", "")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"Kanarienvogel\",\"text\":\"b\"}", "MalformedJson", "")]
    [InlineData("{}", "UnknownCommand", "")]
    [InlineData("{\"do\":null}", "UnknownCommand", "")]
    [InlineData("{\"do\":1}", "UnknownCommand", "")]
    [InlineData("{\"do\":{}}", "UnknownCommand", "")]
    [InlineData("{\"do\":\"Kanarienvogel\"}", "UnknownCommand", "")]
    [InlineData("{\"do\":\"Pause\"}", "UnknownCommand", "")]
    [InlineData("{\"do\":\"relationship.opened/1\"}", "UnknownCommand", "")]
    [InlineData("{\"do\":\"\\ud800\"}", "MalformedJson", "")]
    [InlineData("{\"do\":\"relationship.pause\",\"occurredAt\":\"Kanarienvogel\"}", "BadField", "$.occurredAt")]
    [InlineData("{\"do\":\"relationship.pause\",\"occurredAt\":1}", "BadField", "$.occurredAt")]
    [InlineData("{\"do\":\"journal.note\"}", "BadField", "$")]
    [InlineData("{\"do\":\"journal.note\",\"text\":null}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"\"}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":7}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"Kanarienvogel\\u0000\"}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"Kanarienvogel\\ud800\"}", "MalformedJson", "")]
    [InlineData("{\"do\":\"journal.note\",\"\\ud800\":1}", "MalformedJson", "")]
    [InlineData("{\"do\":\"journal.note\",\"text\":[\"Kanarienvogel\"]}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":{\"Kanarienvogel\":1}}", "BadField", "$.text")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"x\",\"about\":\"Kanarienvogel\"}", "BadField", "$.about")]
    [InlineData("{\"do\":\"journal.rate\",\"of\":\"000000000000000000000000000000a1\",\"rating\":1.5}", "BadField", "$.rating")]
    [InlineData("{\"do\":\"journal.rate\",\"of\":\"000000000000000000000000000000a1\",\"rating\":1e999}", "BadField", "$.rating")]
    [InlineData("{\"do\":\"journal.rate\",\"of\":\"000000000000000000000000000000a1\",\"rating\":\"1\"}", "BadField", "$.rating")]
    [InlineData("{\"do\":\"journal.rate\",\"of\":\"Kanarienvogel\",\"rating\":1}", "BadField", "$.of")]
    [InlineData("{\"do\":\"relationship.life-change\",\"change\":\"Kanarienvogel\"}", "BadField", "$.change")]
    [InlineData("{\"do\":\"relationship.life-change\",\"change\":\"move\"}", "BadField", "$.change")]
    [InlineData("{\"do\":\"relationship.life-change\",\"change\":1}", "BadField", "$.change")]
    [InlineData("{\"do\":\"relationship.join\",\"zone\":\"Kanarienvogel\"}", "BadField", "$.zone")]
    [InlineData("{\"do\":\"terms.assent\",\"terms\":\"000000000000000000000000000000a1\",\"version\":99999999999}", "BadField", "$.version")]
    [InlineData("{\"do\":\"terms.assent\",\"terms\":\"000000000000000000000000000000a1\"}", "BadField", "$")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"expectation\":\"x\"}", "BadField", "$")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"domain\":\"Time\",\"expectation\":\"x\",\"noTalks\":[\"22:00\"]}", "BadField", "$.noTalks")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"domain\":\"Time\",\"expectation\":\"x\",\"noTalks\":[\"22:00:00/24:00:00\"]}", "BadField", "$.noTalks")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"domain\":\"Time\",\"expectation\":\"x\",\"noTalks\":[\"22:00:00/07:00:00/Kanarienvogel\"]}", "BadField", "$.noTalks")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"domain\":\"Time\",\"expectation\":\"x\",\"noTalks\":[\"22:00:00/07:00:00/\"]}", "BadField", "$.noTalks")]
    [InlineData("{\"do\":\"boundary.propose\",\"form\":\"OwnLimit\",\"domain\":\"Time\",\"expectation\":\"x\",\"noTalks\":[7]}", "BadField", "$.noTalks")]
    [InlineData("{\"do\":\"commitment.make\",\"behaviour\":\"x\",\"cadence\":\"Kanarienvogel\"}", "BadField", "$.cadence")]
    [InlineData("{\"do\":\"safety-net.propose\",\"steps\":[\"SafetyCheck\",\"Kanarienvogel\"]}", "BadField", "$.steps")]
    [InlineData("{\"do\":\"safety-net.propose\",\"steps\":[null]}", "BadField", "$.steps")]
    [InlineData("{\"do\":\"safety-net.propose\",\"steps\":\"Kanarienvogel\"}", "BadField", "$.steps")]
    [InlineData("{\"do\":\"setback.disclose\",\"kind\":\"Lapse\",\"disclosure\":\"Voluntary\",\"content\":{\"triggers\":[]}}", "BadField", "$.content")]
    [InlineData("{\"do\":\"setback.disclose\",\"kind\":\"Lapse\",\"disclosure\":\"Voluntary\",\"content\":{\"occurrence\":\"x\",\"triggers\":[\"\"]}}", "BadField", "$.content.triggers")]
    public void What_is_wrong_is_said_by_code_and_field_and_never_quoted(string json, string code, string field)
    {
        var refused = Assert.Throws<CommandFormatException>(() => CommandJson.Read(json));

        Assert.Equal(code, refused.Code);
        Assert.StartsWith(field, refused.Field, StringComparison.Ordinal);
        Assert.Equal(field.Length == 0, refused.Field.Length == 0);
        Assert.Equal(field.Length == 0 ? code + "." : $"{code} at {refused.Field}.", refused.Message);
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    [Theory]
    [InlineData("{\"do\":\"relationship.pause\",\"why\":1}")]
    [InlineData("{\"do\":\"relationship.pause\",\"Do\":1}")]
    [InlineData("{\"do\":\"relationship.pause\",\"OccurredAt\":\"2026-01-01T00:00:00Z\"}")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"x\",\"author\":\"000000000000000000000000000000a1\"}")]
    [InlineData("{\"do\":\"setback.disclose\",\"kind\":\"Lapse\",\"disclosure\":\"Voluntary\",\"content\":{\"occurrence\":\"x\",\"triggers\":[],\"more\":1}}")]
    public void An_unknown_member_is_refused(string json) => Assert.Equal("BadField", Assert.Throws<CommandFormatException>(() => CommandJson.Read(json)).Code);

    [Theory]
    [InlineData("{\"do\":\"relationship.pause\",\"Kanarienvogel\":1}")]
    [InlineData("{\"do\":\"journal.note\",\"text\":\"x\",\"Kanarienvogel\":\"y\"}")]
    public void The_name_of_an_unknown_member_is_content_too(string json)
        => Assert.DoesNotContain(Canary, Assert.Throws<CommandFormatException>(() => CommandJson.Read(json)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_4000_characters_is_read_and_one_more_is_refused()
    {
        Assert.Equal(new WriteNote(PrivateText.Of(new string('x', 4000))), CommandJson.Read(Note(4000)));
        Assert.Equal("BadField", Assert.Throws<CommandFormatException>(() => CommandJson.Read(Note(4001))).Code);
    }

    [Fact]
    public void What_may_be_left_out_may_be_left_out()
    {
        Assert.Equal(new Pause(), CommandJson.Read("{\"do\":\"relationship.pause\"}"));
        Assert.Equal(new Pause(), CommandJson.Read("{\"occurredAt\":null,\"do\":\"relationship.pause\"}"));
        Assert.Equal(
            new RenegotiateCommitment(new(0xC0), RoomScript.Tenth),
            CommandJson.Read($"{{\"do\":\"commitment.renegotiate\",{Key}}}"));
    }

    [Fact]
    public void An_object_with_repeated_members_is_refused_as_well()
    {
        var twice = (JsonObject)JsonNode.Parse("{\"do\":\"journal.note\",\"text\":\"Kanarienvogel\",\"text\":\"b\"}")!;

        var refused = Record.Exception(() => CommandJson.Read(twice));
        Assert.Equal(("MalformedJson", ""), (Assert.IsType<CommandFormatException>(refused).Code, ((CommandFormatException)refused).Field));
    }

    [Fact]
    public void Nothing_at_all_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => CommandJson.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => CommandJson.Read((JsonObject)null!));
    }

    [Theory]
    [InlineData("\"do\":\"stage.profile\",\"needs\":[],\"history\":\"x\",\"pace\":", 1, 92, "$.pace")]
    [InlineData("\"do\":\"repair-moment.offer\",\"focus\":\"x\",\"timebox\":", 1, 240, "$.timebox")]
    public void A_whole_number_in_its_range_is_read_and_no_other(string rest, int least, int most, string field)
    {
        Assert.All([least, most], n => Assert.NotNull(CommandJson.Read($"{{{rest}{n}}}")));
        Assert.All(
            ["0", "0.5", "1.5", "-1", $"{most + 1}", $"{most}.5", "1e300", "\"1\"", "true"],
            n => Assert.Equal(("BadField", field), Fields(Assert.Throws<CommandFormatException>(() => CommandJson.Read($"{{{rest}{n}}}")))));

        static (string, string) Fields(CommandFormatException e) => (e.Code, e.Field);
    }

    [Fact]
    public void Reading_does_not_change_the_object()
    {
        var json = CommandJson.Write(new AssentToTerms(new(1), 2));
        var before = json.ToJsonString();

        Assert.Equal(CommandJson.Read(json), CommandJson.Read(json));
        Assert.Equal(before, json.ToJsonString());
    }

    [Fact]
    public void Whatever_is_read_is_a_command_or_refused_by_code() => Laws.Check(
        Prop.ForAll(Mutations, text =>
        {
            try
            {
                return CommandJson.Read(text) is not null;
            }
            catch (CommandFormatException e)
            {
                return e.InnerException is null && e.Code is "MalformedJson" or "UnknownCommand" or "BadField";
            }
        }),
        cases: 1000);

    [Fact]
    public void By_the_default_serialiser_no_text_is_written_or_read()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(PrivateText.Of(Canary)));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize<object>(new WriteNote(PrivateText.Of(Canary))));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<PrivateText>("\"x\""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new DisclosureContent(PrivateText.Of(Canary), null, [])));
    }

    private static Arbitrary<string> Mutations { get; } = Arb.From(
        from command in Gen.Elements(GoldenSamples.Commands.Select(c => CommandJson.Write(c).ToJsonString()).ToArray())
        from at in Gen.Choose(0, command.Length - 1)
        from length in Gen.Choose(0, 12)
        from insert in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "null", "1e9", "-1", "\\ud800", "\\u0000", "\u0007", "é", "\ud83d", "\"\"", "{}", "true", "9999999999999")
        select command[..at] + insert + command[Math.Min(command.Length, at + length)..],
        text => text.Length < 2 ? [] : [text[..(text.Length / 2)], text[1..], text[..^1]]);

    private static string Note(int length) => $"{{\"do\":\"journal.note\",\"text\":\"{new string('x', length)}\"}}";
}
