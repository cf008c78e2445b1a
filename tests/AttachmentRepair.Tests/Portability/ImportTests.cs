using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Portability;

/// <summary>What comes back by importing, and what a file can never do.</summary>
public class ImportTests
{
    private static readonly ValueList<PersonId> Both = [Couple.Alex, Couple.Sam];

    [Fact]
    public async Task What_was_sent_before_is_known_after_importing_by_its_sender()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ShareNote(RoomScript.Text("words")), "said");
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("own words")), "written");
        var again = await ImportedAsync(couple);

        Assert.Equal(3, (await again.DoAsync(Couple.Alex, new ShareNote(RoomScript.Text("words")), "said")).Version);
        Assert.Equal(0, (await again.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("own words")), "written")).Version);
        Assert.Equal(
            new SendResult.Rejected(Rejection.CommandIdReused),
            await again.Relationships.SendAsync(Couple.Id, Couple.Sam, new ShareNote(RoomScript.Text("words")), CommandId.For("said")));
        Assert.Equal(4, (await again.StoredAsync(RoomId.Shared(Couple.Id))).Count);
    }

    [Fact]
    public async Task A_refused_import_locks_nobody_out_of_their_own_room()
    {
        var (couple, other) = (await Couple.JoinedAsync(), await Couple.JoinedAsync());
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("here")));
        await other.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("there")), "there");
        var process = new Relationships(couple.Store, couple.Keys, couple.Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await process.ImportAsync([Couple.Alex], new StringReader(await MineAsync(other, Couple.Alex))));
        Assert.IsType<SendResult.Recorded>(await process.SendAsync(Couple.Id, Couple.Alex, new HoldForSafety(), CommandId.For("hold")));
    }

    [Fact]
    public async Task A_file_erases_nobody_who_could_still_join()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Sam, new JoinRelationship(RoomScript.Berlin));
        foreach (var (mode, people, importing) in new (string, ValueList<PersonId>, ValueList<PersonId>)[]
        {
            ("mine", [Couple.Sam, Couple.Alex], [Couple.Sam]), ("mine", [Couple.Sam], [Couple.Sam]), ("joint", Both, [Couple.Sam]), ("joint", [Couple.Sam], [Couple.Sam]),
        })
        {
            var file = $"{{\"format\":\"attachment-repair/export/1\",\"mode\":\"{mode}\",\"relationship\":\"{Couple.Id}\",\"people\":[{string.Join(',', people.Select(p => $"\"{p}\""))}],"
                + $"\"erased\":[\"{Couple.Alex}\"]}}\n{{\"appends\":0}}\n";
            var wrong = await Assert.ThrowsAsync<FormatException>(async () => await couple.Relationships.ImportAsync(importing, new StringReader(file)));
            Assert.StartsWith("line 1:", wrong.Message, StringComparison.Ordinal);
        }

        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));
    }

    [Fact]
    public async Task Whoever_was_erased_here_does_not_come_back_with_an_older_file()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ShareNote(RoomScript.Text("forgotten")));
        var joint = await JointAsync(couple);
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Alex);

        // The rooms were lost, the keys were not.
        var rooms = new InMemoryEventStore();
        var process = new Relationships(rooms, couple.Keys, couple.Clock);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await process.ImportAsync(Both, new StringReader(joint)));
        Assert.Empty((await rooms.ReadAsync(RoomId.Shared(Couple.Id), -1, 10, default)).Appends);
    }

    [Theory]
    [InlineData("commitment.kept/9", "\"critical\":false,\"texts\":[\"x\"],\"body\":{}", false)]
    [InlineData("relationship.paused/1", "\"critical\":false,\"body\":{}", true)]
    [InlineData("commitment.kept/9", "\"critical\":false,\"texts\":[\"x\"]", true)]
    [InlineData("commitment.kept/9", "\"critical\":false,\"texts\":null,\"body\":{}", true)]
    [InlineData("commitment.kept/9", "\"critical\":false,\"body\":{},\"texts\":[\"x\"]", true)]
    [InlineData("sharing.shared/1", "\"critical\":false,\"texts\":[\"x\"],\"body\":{\"share\":\"00000000000000000000000000000009\",\"text\":1,\"about\":null}", true)]
    public async Task A_wrong_word_or_one_of_the_wrong_author_is_refused_before_anything_is_recorded(string type, string rest, bool hasAuthor)
    {
        var again = new Couple();
        var wrong = await Assert.ThrowsAsync<FormatException>(async () =>
            await again.Relationships.ImportAsync(Both, new StringReader(await WithAsync(type, rest, hasAuthor))));

        Assert.StartsWith("line 5:", wrong.Message, StringComparison.Ordinal);
        Assert.Empty(await again.StoredAsync(RoomId.Shared(Couple.Id)));
    }

    [Fact]
    public async Task What_has_an_author_is_not_taken_without_one()
    {
        var (joint, again) = (await JointAsync(await Couple.JoinedAsync()), new Couple());
        var wrong = await Assert.ThrowsAsync<FormatException>(async () => await again.Relationships.ImportAsync(
            Both, new StringReader(joint.Replace($"\"author\":\"{Couple.Sam}\"", $"\"author\":\"{PersonId.None}\"", StringComparison.Ordinal))));

        Assert.StartsWith("line 4:", wrong.Message, StringComparison.Ordinal);
        Assert.Empty(await again.StoredAsync(RoomId.Shared(Couple.Id)));
    }

    [Theory]
    [InlineData("\"body\":{\"note\":\"Kanarienvogel\"}")]
    [InlineData("\"body\":{}")]
    public async Task What_only_a_newer_version_understands_is_not_taken_where_its_words_could_not_be_forgotten(string rest)
    {
        var again = new Couple();
        var wrong = await Assert.ThrowsAsync<FormatException>(async () =>
            await again.Relationships.ImportAsync(Both, new StringReader(await WithAsync("commitment.kept/9", "\"critical\":false," + rest, hasAuthor: true))));

        Assert.Equal("line 5: of a newer version, which alone can take it in.", wrong.Message);
        Assert.Empty(await again.StoredAsync(RoomId.Shared(Couple.Id)));
    }

    [Fact]
    public async Task What_was_exported_where_it_was_not_known_is_understood_where_it_is()
    {
        var again = new Couple();
        await again.Relationships.ImportAsync(Both, new StringReader(await WithAsync(
            "sharing.shared/1",
            "\"critical\":false,\"texts\":[\"Kanarienvogel\"],\"body\":{\"share\":\"00000000000000000000000000000009\",\"text\":0,\"about\":null}",
            hasAuthor: true)));

        Assert.Equal("Kanarienvogel", Assert.Single((await again.ViewAsync(Couple.Sam)).SharedNotes).Text.ReadOr(""));
    }

    private static async Task<Couple> ImportedAsync(Couple couple)
    {
        var again = new Couple();
        again.Clock.Now = couple.Clock.Now;
        await again.Relationships.ImportAsync(Both, new StringReader(await JointAsync(couple)));
        await again.Relationships.ImportAsync([Couple.Alex], new StringReader(await MineAsync(couple, Couple.Alex)));
        return again;
    }

    // A joint export with a word more, of Alex or of nobody.
    private static async Task<string> WithAsync(string type, string rest, bool hasAuthor)
    {
        var lines = (await JointAsync(await Couple.JoinedAsync())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var line = $"{{\"room\":\"shared\",\"version\":3,\"append\":{{\"format\":1,\"command\":\"{CommandId.For("x")}\",\"author\":\"{(hasAuthor ? Couple.Alex : PersonId.None)}\","
            + $"\"recordedAt\":\"2026-02-06T15:00:00Z\",\"occurredAt\":\"2026-02-06T15:00:00Z\",\"payload\":\"{new string('0', 32)}\",\"events\":[{{\"type\":\"{type}\",{rest}}}]}}}}";
        return string.Join('\n', [.. lines[..^1], line, "{\"appends\":4}"]);
    }

    private static async Task<string> JointAsync(Couple couple) => await TextAsync(couple, Both, ExportMode.Joint);

    private static async Task<string> MineAsync(Couple couple, PersonId person) => await TextAsync(couple, [person], ExportMode.Mine);

    private static async Task<string> TextAsync(Couple couple, ValueList<PersonId> people, ExportMode mode)
    {
        var text = new StringWriter();
        await couple.Relationships.ExportAsync(Couple.Id, people, mode, text);
        return text.ToString();
    }
}
