using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;

namespace AttachmentRepair.Tests.Portability;

/// <summary>What is wrong with a file is said by its line and in words that quote nothing; nothing of it is recorded.</summary>
public class BrokenFileTests
{
    private const string Joint = "export-joint.jsonl";
    private const string Mine = "export-mine.jsonl";

    public static TheoryData<string, string, Func<string[], string[]>> Broken => new()
    {
        { Joint, "line 1: the file ends before its last line.", _ => [] },
        { Joint, "line 9: the file ends before its last line.", lines => lines[..^1] },
        { Joint, "line 9: the number of appends differs.", lines => [.. lines[..^1], "{\"appends\":6}"] },
        { Joint, "line 9: the number of appends differs.", lines => [.. lines, "{}"] },
        { Joint, "line 1: not a line of an export of this format.", lines => lines[1..] },
        { Joint, "line 1: not a line of an export of this format.", lines => With(lines, 0, l => l.Replace("export/1", "export/2", StringComparison.Ordinal)) },
        { Joint, "line 2: not a line of an export of this format.", lines => With(lines, 1, l => l.Replace("\"shared\"", "\"Kanarienvogel\"", StringComparison.Ordinal)) },
        { Joint, "line 2: out of order.", lines => [lines[0], .. lines[2..]] },
        { Joint, "line 4: out of order.", lines => [.. lines[..3], .. lines[2..]] },
        { Joint, "line 5: out of order.", lines => With(lines, 4, Earlier) },
        { Mine, "line 3: out of order.", lines => [.. lines[..2], .. lines[1..]] },
        { Mine, "line 3: out of order.", lines => [lines[0], lines[2], lines[1], .. lines[3..]] },
        { Mine, "line 3: out of order.", lines => With(lines, 2, Earlier) },
        { Mine, "line 2: words of somebody whose export it is not.", lines => With(lines, 1, l => l.Replace($"{Couple.Alex}", $"{Couple.Sam}", StringComparison.Ordinal)) },
        { Joint, "line 1: somebody is called erased from a room that is not there.", lines => [Erasing(lines[0]), "{\"appends\":0}"] },
        { Joint, "line 5: words of somebody whose export it is not.", lines => With(lines, 0, Erasing) },
        { Joint, "line 8: of a newer version, which alone can take it in.", lines => With(lines, 7, l => l.Replace("\"events\":[", "\"events\":[{\"type\":\"x.y/9\",\"critical\":false,\"body\":{}},", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_wrong_is_said_by_its_line_and_nothing_is_recorded(string file, string message, Func<string[], string[]> broken)
    {
        var couple = new Couple();
        var lines = await File.ReadAllLinesAsync(GoldenTests.Path(file));
        var wrong = await Assert.ThrowsAsync<FormatException>(async () =>
            await couple.Relationships.ImportAsync(file == Joint ? [Couple.Alex, Couple.Sam] : [Couple.Alex], new StringReader(string.Join('\n', broken(lines)))));

        Assert.Equal(message, wrong.Message);
        Assert.Null(wrong.InnerException);
        Assert.Empty(await couple.StoredAsync(RoomId.Shared(Couple.Id)));
        Assert.Empty(await couple.StoredAsync(RoomId.Private(Couple.Id, Couple.Alex)));
    }

    private static string[] With(string[] lines, int at, Func<string, string> change) => [.. lines.Select((line, i) => i == at ? change(line) : line)];

    private static string Earlier(string line) => line.Replace("\"recordedAt\":\"2026", "\"recordedAt\":\"2025", StringComparison.Ordinal);

    private static string Erasing(string header) => header.Replace("\"erased\":[]", $"\"erased\":[\"{Couple.Alex}\"]", StringComparison.Ordinal);
}
