using System.Text;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Portability;

/// <summary>Whatever is handed in as an export or a command: it is taken whole, or refused by a documented exception with nothing recorded.</summary>
public class HostileLineTests
{
    private const int Cases = 20_000;

    // What recording an append may allocate: sealing, folding, the stores' own copies.
    private const long PerAppend = 20 * 1024;

    [Fact]
    public void A_tampered_export_is_taken_whole_or_refused_with_nothing_recorded_and_costs_what_its_length_allows()
    {
        var sound = File.ReadAllText(GoldenTests.Path("export-joint.jsonl"));
        Assert.Null(Import(new(), sound));
        Laws.Check(
            Prop.ForAll(HostileLines.Of(sound), hostile =>
            {
                var (couple, text) = (new Couple(), hostile.ToString());
                var refused = CountedWork.IsBounded(Encoding.UTF8.GetByteCount(text), () => Import(couple, text), fault => fault is null ? PerAppend * text.Count(c => c == '\n') : 0);
                Assert.True(refused is null or FormatException or ArgumentException, refused?.ToString());
                Assert.True(refused is null || couple.Store.ReadAsync(RoomId.Shared(Couple.Id), -1, 1, default).AsTask().GetAwaiter().GetResult().Head is null);
            }),
            Cases);
    }

    [Fact]
    public void A_tampered_command_is_read_or_refused_and_costs_what_its_length_allows()
    {
        string[] sound = [.. GoldenSamples.Commands.Select(c => CommandJson.Write(c).ToJsonString())];
        Assert.All(sound, text => CommandJson.Read(text));
        Laws.Check(
            Prop.ForAll(HostileLines.Of(sound), hostile =>
            {
                var text = hostile.ToString();
                var refused = CountedWork.IsBounded(Encoding.UTF8.GetByteCount(text), () => Record.Exception(() => CommandJson.Read(text)));
                Assert.True(refused is null or CommandFormatException, refused?.ToString());
            }),
            Cases);
    }

    private static Exception? Import(Couple couple, string text) =>
        Record.Exception(() => couple.Relationships.ImportAsync([Couple.Alex, Couple.Sam], new StringReader(text)).AsTask().GetAwaiter().GetResult());
}
