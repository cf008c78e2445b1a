using System.Text;
using System.Text.Json.Nodes;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Golden;

/// <summary>What was once written stays readable: the encoded forms are compared byte for byte with the files beside this test.</summary>
/// <remarks><c>GOLDEN_WRITE=1</c> writes them anew; a changed line is a broken promise unless the type is new.</remarks>
public class GoldenTests
{
    [Fact]
    public void Each_event_type_has_one_sample()
        => Assert.Equal(Registry.Events.Select(e => e.Type), GoldenSamples.Events.Select(e => e.GetType()));

    [Fact]
    public void Each_command_type_has_one_sample()
        => Assert.Equal(Registry.Commands.Select(c => c.Type), GoldenSamples.Commands.Select(c => c.GetType()));

    [Fact]
    public void Events_are_written_byte_for_byte_as_ever()
    {
        var now = Lines(GoldenSamples.Appends.Select(a => Encoding.UTF8.GetString(RoomCodec.Encode(a))));

        Assert.Equal(Golden("events.jsonl", now), now);
    }

    [Fact]
    public void Commands_are_written_byte_for_byte_as_ever()
    {
        var now = Lines(GoldenSamples.Commands.Select(Text));

        Assert.Equal(Golden("commands.jsonl", now), now);
    }

    [Fact]
    public void Events_written_long_ago_are_read_as_they_were()
    {
        var lines = File.ReadAllLines(Path("events.jsonl"));

        Assert.Equal(GoldenSamples.Appends.Count, lines.Length);
        Assert.All(GoldenSamples.Appends, append => Assert.Equal(
            append,
            RoomCodec.Decode(GoldenSamples.Room, new(append.Version, append.Command, Encoding.UTF8.GetBytes(lines[(int)append.Version])))));
    }

    [Fact]
    public void Commands_written_long_ago_are_read_as_they_were()
        => Assert.Equal(GoldenSamples.Commands, File.ReadAllLines(Path("commands.jsonl")).Select(CommandJson.Read));

    [Fact]
    public void Commands_read_as_a_node_are_the_same()
        => Assert.All(GoldenSamples.Commands, command => Assert.Equal(command, CommandJson.Read((JsonObject)JsonNode.Parse(Text(command))!)));

    private static string Text(RoomCommand command) => CommandJson.Write(command).ToJsonString();

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    internal static string Golden(string name, string now)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("GOLDEN_WRITE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(Path(name), now);
        }

        return File.ReadAllText(Path(name));
    }

    internal static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "AttachmentRepair.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "tests", "AttachmentRepair.Tests", "Golden", name);
    }
}
