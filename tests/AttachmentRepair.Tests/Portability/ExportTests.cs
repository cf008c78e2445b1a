using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;
using AttachmentRepair.Tests.Privacy;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Portability;

/// <summary>What somebody takes along is theirs and nothing of the other's; what everybody takes along comes back as it was.</summary>
public class ExportTests
{
    private static readonly ValueList<PersonId> Both = [Couple.Alex, Couple.Sam];

    [Fact]
    public async Task The_same_rooms_give_the_same_bytes_each_time()
    {
        var couple = await LivedAsync();

        Assert.Equal(await JointAsync(couple), await JointAsync(couple));
        Assert.Equal(await MineAsync(couple, Couple.Alex), await MineAsync(couple, Couple.Alex));
    }

    [Fact]
    public async Task Exports_are_written_byte_for_byte_as_ever_and_old_ones_come_back()
    {
        var couple = await LivedAsync();
        var (joint, mine) = (await JointAsync(couple), await MineAsync(couple, Couple.Alex));
        var (oldJoint, oldMine) = (GoldenTests.Golden("export-joint.jsonl", joint), GoldenTests.Golden("export-mine.jsonl", mine));

        Assert.Equal((oldJoint, oldMine), (joint, mine));
        var again = new Couple();
        again.Clock.Now = couple.Clock.Now;
        await again.Relationships.ImportAsync(Both, new StringReader(oldJoint));
        await again.Relationships.ImportAsync([Couple.Alex], new StringReader(oldMine));
        Assert.Equal(ViewText.Of(await couple.ViewAsync(Couple.Alex)), ViewText.Of(await again.ViewAsync(Couple.Alex)));
    }

    [Fact]
    public async Task Ones_own_export_holds_ones_words_from_both_rooms_and_none_of_the_others()
    {
        var couple = await LivedAsync();
        var mine = await MineAsync(couple, Couple.Alex);

        Assert.Contains("kept to myself", mine, StringComparison.Ordinal);
        Assert.Contains("I call at eight", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("sams", mine, StringComparison.Ordinal);
        Assert.Contains("sams reason", await MineAsync(couple, Couple.Sam), StringComparison.Ordinal);
        Assert.Contains("sams own", await MineAsync(couple, Couple.Sam), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_export_repeats_no_need_and_no_draft_of_the_other_that_one_put_forward()
    {
        var couple = await Couple.JoinedAsync();
        var day = new NodaTime.LocalDate(2026, 3, 1);
        await couple.DoAsync(Couple.Sam, new ProposeAgreement(new Compromise(RoomScript.Text("sams terms"), day, day.PlusDays(28))), "compromise");
        var it = AgreementId.For(Couple.Id, CommandId.For("compromise"));
        await couple.DoAsync(Couple.Sam, new WriteNeed(it, RoomScript.Text("sams need")));
        await couple.DoAsync(Couple.Alex, new WriteNeed(it, RoomScript.Text("alexs need")));
        await couple.DoAsync(Couple.Alex, new PutForward(it, 3));
        var mine = await MineAsync(couple, Couple.Alex);

        Assert.Contains("alexs need", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("sams", mine, StringComparison.Ordinal);

        // And where the one who put it forward is forgotten, what the other wrote to it stays.
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Alex);
        var version = Assert.Single((await couple.ViewAsync(Couple.Sam)).Agreements).Proposed!;
        Assert.Equal(RoomScript.Text("sams terms"), Assert.IsType<Compromise>(version.Content).Terms);
        Assert.Equal([("sams need", false), ("", true)], version.Needs.OrderBy(n => n.Owner != Couple.Sam).Select(n => (n.Need.ReadOr(""), n.Need.IsWithdrawn)));
    }

    [Fact]
    public async Task In_random_histories_ones_own_export_holds_no_word_of_the_others()
    {
        var (histories, words) = (Proof.Count(100, 2000), 0);
        for (var i = 0; i < histories; i++)
        {
            var lives = await Sealing.Lives.AfterAsync(Sealing.Canaries.Of((ulong)i));
            foreach (var (person, other) in new[] { (Privacy.Couple.A, "Zaunkoenig"), (Privacy.Couple.B, "Kanarienvogel") })
            {
                var text = new StringWriter();
                await lives.Host().ExportAsync(Privacy.Couple.Relationship, [person], ExportMode.Mine, text);
                Assert.DoesNotContain(other, text.ToString(), StringComparison.Ordinal);
                words += text.ToString().Contains(other == "Zaunkoenig" ? "Kanarienvogel" : "Zaunkoenig", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.InRange(words, histories, int.MaxValue);
    }

    [Fact]
    public async Task A_joint_export_holds_the_shared_room_and_nothing_private()
    {
        var joint = await JointAsync(await LivedAsync());

        Assert.Contains("I call at eight", joint, StringComparison.Ordinal);
        Assert.Contains("sams reason", joint, StringComparison.Ordinal);
        Assert.DoesNotContain("kept to myself", joint, StringComparison.Ordinal);
        Assert.DoesNotContain("sams own", joint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_export_takes_everybody_and_ones_own_takes_one()
    {
        var couple = await LivedAsync();
        var to = new StringWriter();
        foreach (var people in new ValueList<PersonId>[] { [], [Couple.Alex], [Couple.Alex, Couple.Alex], [Couple.Alex, RoomScript.Kim], [Couple.Alex, Couple.Sam, Couple.Sam] })
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await couple.Relationships.ExportAsync(Couple.Id, people, ExportMode.Joint, to));
        }

        await Assert.ThrowsAsync<ArgumentException>(async () => await couple.Relationships.ExportAsync(Couple.Id, Both, ExportMode.Mine, to));
        await Assert.ThrowsAsync<ArgumentException>(async () => await couple.Relationships.ExportAsync(Couple.Id, [RoomScript.Kim], ExportMode.Mine, to));
        Assert.Equal("", to.ToString());
    }

    [Fact]
    public async Task Imported_again_everybody_sees_what_they_saw()
    {
        var couple = await LivedAsync();
        var again = await ImportedAsync(couple);

        Assert.Equal(ViewText.Of(await couple.ViewAsync(Couple.Alex)), ViewText.Of(await again.ViewAsync(Couple.Alex)));
        Assert.Equal(ViewText.Of(await couple.ViewAsync(Couple.Sam)), ViewText.Of(await again.ViewAsync(Couple.Sam)));
        Assert.Equal(await JointAsync(couple), await JointAsync(again));
        Assert.Equal(await MineAsync(couple, Couple.Sam), await MineAsync(again, Couple.Sam));
        await again.DoAsync(Couple.Sam, new WriteNote(RoomScript.Text("and life goes on")));
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var couple = await LivedAsync();
        var again = await ImportedAsync(couple);
        var before = await again.StoredAsync(RoomId.Shared(Couple.Id));
        await again.Relationships.ImportAsync(Both, new StringReader(await JointAsync(couple)));

        Assert.Equal(before, await again.StoredAsync(RoomId.Shared(Couple.Id)));
    }

    [Fact]
    public async Task Who_was_erased_stays_erased_in_a_joint_export_and_after_importing_it()
    {
        var couple = await LivedAsync();
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Sam);
        var joint = await TextAsync(couple, [Couple.Alex], ExportMode.Joint);
        var again = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), couple.Clock);
        await again.ImportAsync([Couple.Alex], new StringReader(joint));
        await again.ImportAsync([Couple.Alex], new StringReader(joint));

        // What Alex assented to Alex said again.
        Assert.DoesNotContain("sams reason", joint, StringComparison.Ordinal);
        Assert.Contains("sams wish", joint, StringComparison.Ordinal);
        Assert.Equal(new SendResult.Rejected(Rejection.UnknownRelationship), await again.SendAsync(Couple.Id, Couple.Sam, new Pause(), CommandId.For("again")));
        Assert.Equal(joint, await TextAsync(again, [Couple.Alex], ExportMode.Joint));
    }

    [Fact]
    public async Task A_file_erases_nobody_and_speaks_for_nobody_else()
    {
        var couple = await LivedAsync();
        var joint = await JointAsync(couple);
        var (alex, sam) = ($"\"{Couple.Alex}\"", $"\"{Couple.Sam}\"");
        var first = $"{string.Join('\n', joint.Split('\n')[..2]).Replace("\"erased\":[]", $"\"erased\":[{sam}]", StringComparison.Ordinal)}\n{{\"appends\":1}}";
        var worded = joint.Replace("\"erased\":[]", $"\"erased\":[{sam}]", StringComparison.Ordinal);
        var mine = (await MineAsync(couple, Couple.Alex)).Replace($"\"author\":{alex}", $"\"author\":{sam}", StringComparison.Ordinal);
        var before = ViewText.Of(await couple.ViewAsync(Couple.Sam));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await couple.Relationships.ImportAsync([Couple.Alex], new StringReader(first)));
        await Assert.ThrowsAsync<FormatException>(async () => await couple.Relationships.ImportAsync([Couple.Alex], new StringReader(worded)));
        await Assert.ThrowsAsync<FormatException>(async () => await new Couple().Relationships.ImportAsync([Couple.Alex], new StringReader(mine)));
        Assert.Equal(before, ViewText.Of(await couple.ViewAsync(Couple.Sam)));
    }

    [Fact]
    public async Task What_was_forgotten_does_not_come_back_by_opening_or_importing_it()
    {
        var couple = await LivedAsync();
        var (joint, mine) = (await JointAsync(couple), await MineAsync(couple, Couple.Alex));
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Alex);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await couple.Relationships.ImportAsync([Couple.Alex], new StringReader(mine)));
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Sam);

        Assert.Equal(new SendResult.Rejected(Rejection.UnknownRelationship), await couple.Relationships.OpenAsync(Couple.Id, RoomScript.Couple));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await couple.Relationships.ImportAsync(Both, new StringReader(joint)));
        Assert.Empty(await couple.StoredAsync(RoomId.Shared(Couple.Id)));
    }

    [Fact]
    public async Task What_is_not_an_export_is_named_by_its_line_and_leaves_nothing()
    {
        var joint = await JointAsync(await LivedAsync());
        var lines = joint.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (text, line) in new[]
        {
            ("", 1), ("{}", 1), ("sams reason", 1), (joint.Replace("export/1", "export/2", StringComparison.Ordinal), 1),
            (string.Join('\n', lines[..^1]), lines.Length), (string.Join('\n', [.. lines[..^2], lines[^1]]), lines.Length - 1),
            (string.Join('\n', [.. lines[..2], .. lines[3..]]), 3),
            (string.Join('\n', [lines[0], lines[2], lines[1], .. lines[3..]]), 2), (joint.Replace("\"stake\"", "\"steak\"", StringComparison.Ordinal), 5),
            (joint + "{}", lines.Length),
        })
        {
            var again = new Couple();
            var wrong = await Assert.ThrowsAsync<FormatException>(async () => await again.Relationships.ImportAsync(Both, new StringReader(text)));
            Assert.StartsWith($"line {line}:", wrong.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("sams", wrong.ToString(), StringComparison.Ordinal);
            Assert.Empty(await again.StoredAsync(RoomId.Shared(Couple.Id)));
        }
    }

    [Fact]
    public async Task An_export_of_other_people_or_over_another_room_is_refused()
    {
        var couple = await LivedAsync();
        var (joint, mine) = (await JointAsync(couple), await MineAsync(couple, Couple.Alex));
        var other = await Couple.JoinedAsync();
        await other.DoAsync(Couple.Alex, new Pause());

        await Assert.ThrowsAsync<ArgumentException>(async () => await new Couple().Relationships.ImportAsync([Couple.Alex], new StringReader(joint)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await new Couple().Relationships.ImportAsync([Couple.Sam], new StringReader(mine)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await other.Relationships.ImportAsync(Both, new StringReader(joint)));
    }

    [Fact]
    public void Random_histories_come_back_with_the_same_views()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var couple = new Privacy.Couple(new InMemoryEventStore(), new());
            foreach (var step in History.Of(seed).Steps)
            {
                couple.At(step.Minute);
                couple.Send(step.ByA ? Privacy.Couple.A : Privacy.Couple.B, step.Command, step.Id);
            }

            var again = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), couple.Clock);
            Import(couple, again, ExportMode.Joint, [Privacy.Couple.A, Privacy.Couple.B]);
            foreach (var person in new[] { Privacy.Couple.A, Privacy.Couple.B })
            {
                Import(couple, again, ExportMode.Mine, [person]);
                Assert.Equal(ViewText.Of(couple.View(person)), ViewText.Of(Privacy.Couple.Wait(again.ViewAsync(Privacy.Couple.Relationship, person))));
            }
        }
    }

    private static void Import(Privacy.Couple from, Relationships into, ExportMode mode, ValueList<PersonId> people)
    {
        var text = new StringWriter();
        from.Relationships.ExportAsync(Privacy.Couple.Relationship, people, mode, text).AsTask().GetAwaiter().GetResult();
        into.ImportAsync(people, new StringReader(text.ToString())).AsTask().GetAwaiter().GetResult();
    }

    private static async Task<Couple> ImportedAsync(Couple couple)
    {
        var again = new Couple();
        again.Clock.Now = couple.Clock.Now;
        await again.Relationships.ImportAsync(Both, new StringReader(await JointAsync(couple)));
        await again.Relationships.ImportAsync([Couple.Alex], new StringReader(await MineAsync(couple, Couple.Alex)));
        await again.Relationships.ImportAsync([Couple.Sam], new StringReader(await MineAsync(couple, Couple.Sam)));
        return again;
    }

    private static async Task<Couple> LivedAsync()
    {
        var couple = await Couple.JoinedAsync();
        var daily = Cadence.Fixed(Recurrence.Create(new(2026, 3, 1, 20, 0), RecurrenceRule.Daily()).In(RoomScript.Berlin));
        await couple.DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("I call at eight."), daily));
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("kept to myself")));
        await couple.DoAsync(Couple.Sam, new WriteNote(RoomScript.Text("sams own")));
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.SharedWindow, BoundaryDomain.Time, RoomScript.Text("sams wish")), "wish");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(new(BoundaryId.For(Couple.Id, CommandId.For("wish")).Value), 1));
        await couple.DoAsync(Couple.Sam, new MakeCommitment(RoomScript.Text("sams reason"), daily));
        return couple;
    }

    private static Task<string> JointAsync(Couple couple) => TextAsync(couple, Both, ExportMode.Joint);

    private static Task<string> MineAsync(Couple couple, PersonId person) => TextAsync(couple, [person], ExportMode.Mine);

    private static Task<string> TextAsync(Couple couple, ValueList<PersonId> people, ExportMode mode) => TextAsync(couple.Relationships, people, mode);

    private static async Task<string> TextAsync(Relationships relationships, ValueList<PersonId> people, ExportMode mode)
    {
        var text = new StringWriter();
        await relationships.ExportAsync(Couple.Id, people, mode, text);
        return text.ToString();
    }
}
