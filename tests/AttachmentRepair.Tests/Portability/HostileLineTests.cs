using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Portability;

/// <summary>Whatever is handed in as an export or a command: it is taken whole, or refused by a documented exception with nothing recorded.</summary>
public class HostileLineTests
{
    private const int Cases = 20_000;

    [Fact]
    public void A_tampered_export_is_taken_whole_or_refused_with_nothing_recorded() => Laws.Check(
        Prop.ForAll(HostileLines.Of(File.ReadAllText(GoldenTests.Path("export-joint.jsonl"))), hostile =>
        {
            var couple = new Couple();
            var refused = Record.Exception(() => couple.Relationships.ImportAsync([Couple.Alex, Couple.Sam], new StringReader(hostile.ToString())).AsTask().GetAwaiter().GetResult());
            Assert.True(refused is null or FormatException or ArgumentException, refused?.ToString());
            Assert.True(refused is null || couple.Store.ReadAsync(RoomId.Shared(Couple.Id), -1, 1, default).AsTask().GetAwaiter().GetResult().Head is null);
        }),
        Cases);

    [Fact]
    public void A_tampered_command_is_read_or_refused() => Laws.Check(
        Prop.ForAll(HostileLines.Of([.. GoldenSamples.Commands.Select(c => CommandJson.Write(c).ToJsonString())]), hostile =>
        {
            var refused = Record.Exception(() => CommandJson.Read(hostile.ToString()));
            Assert.True(refused is null or CommandFormatException, refused?.ToString());
        }),
        Cases);
}
