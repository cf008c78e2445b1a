using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;
using AttachmentRepair.Tests.Sqlite;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>What the stores' files tell: how many appends a room has, and nothing of what they say.</summary>
public sealed class PaddingTests(ITestOutputHelper output)
{
    // Format, check value, nonce, tag.
    private const int Frame = 1 + 8 + 12 + 16;

    [Fact]
    public async Task Stored_lengths_come_in_steps_of_256_whatever_the_text()
    {
        var lengths = new SortedDictionary<int, int>();
        for (var length = 1; length <= PrivateText.MaximumLength; length += length < 600 ? 1 : 97)
        {
            var store = new OpenStore();
            var host = new Host(store, new DerivedKeys());
            await host.Relationships.OpenAsync(Host.Id, RoomScript.Couple);
            await host.DoAsync(Host.Alex, new WriteNote(Host.Text(new string('x', length))), "note");
            lengths[length] = store[Host.OfAlex][0].Bytes.Length;
        }

        output.WriteLine($"{lengths.Count} lengths of text, {lengths.Values.Distinct().Count()} stored lengths");
        Assert.All(lengths.Values, stored => Assert.Equal(0, (stored - Frame) % 256));
        Assert.All(lengths.Zip(lengths.Skip(1)), pair => Assert.InRange(pair.Second.Value - pair.First.Value, 0, 256));
        Assert.Single(lengths.Where(l => l.Key <= 100).Select(l => l.Value).Distinct().Skip(1).DefaultIfEmpty(0));
    }

    [Fact]
    public async Task Every_command_there_is_stored_in_steps_of_256()
    {
        var (store, rows) = (new OpenStore(), 0);
        var host = await Host.FilledAsync(store, new DerivedKeys());
        foreach (var (command, i) in GoldenSamples.Commands.Select((c, i) => (c, i)))
        {
            await host.SendAsync(Host.Alex, command with { OccurredAt = null }, $"sample {i}");
        }

        foreach (var room in new[] { Host.Shared, Host.OfAlex, Host.OfSam })
        {
            rows += store[room].Count;
            Assert.All(store[room], a => Assert.Equal(0, (a.Bytes.Length - Frame) % 256));
            Assert.Equal(16, store.Heads[room].Seal.Length);
        }

        Assert.InRange(rows, 30, int.MaxValue);
    }

    [Fact]
    public async Task The_files_hold_nothing_of_type_author_time_command_or_text()
    {
        await using var folder = new StoreFolder();
        await using (var keys = await SqliteKeyStore.OpenAsync(Path.Combine(folder.Folder, "rooms.keys"), StoreFolder.Quick))
        {
            await using var store = await folder.OpenAsync();
            await WriteAsync(new Relationships(store, keys, new TestClock(RoomScript.Hours(-100))));
        }

        var needles = All().ToList();
        output.WriteLine($"{needles.Count} needles in {folder.Files}");
        Assert.Empty(Needles.Found(folder.Folder, needles));
    }

    [Fact]
    public async Task The_same_search_finds_them_where_nothing_is_sealed()
    {
        await using var folder = new StoreFolder();
        await using (var store = await folder.OpenAsync())
        {
            await WriteAsync(Relationships.UnsealedForSyntheticDataOnly(store, new TestClock(RoomScript.Hours(-100))));
        }

        var found = Needles.Found(folder.Folder, All());
        foreach (var kind in new[] { "Kanarienvogel in UTF-8", "alex as hex", "note command raw", "note command as hex", "sharing.shared/1 in UTF-8", "Europe/Berlin in UTF-8", "recordedAt in UTF-8", "2026-01-06T15:00:00Z in UTF-8" })
        {
            Assert.Contains($"{kind} in rooms.db", found, StringComparer.Ordinal);
        }
    }

    private static async Task WriteAsync(Relationships relationships)
    {
        await relationships.OpenAsync(Host.Id, RoomScript.Couple);
        await relationships.SendAsync(Host.Id, Host.Alex, new JoinRelationship(RoomScript.Berlin), CommandId.For("join"));
        await relationships.SendAsync(Host.Id, Host.Sam, new JoinRelationship(RoomScript.Berlin), CommandId.For("join sam"));
        await relationships.SendAsync(Host.Id, Host.Alex, new ShareNote(Host.Text("Kanarienvogel")), CommandId.For("note command"));
        await relationships.SendAsync(Host.Id, Host.Alex, new WriteNote(Host.Text("Kanarienvogel")), CommandId.For("own command"));
        await relationships.SendAsync(Host.Id, Host.Sam, new Pause(), CommandId.For("pause command"));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var at = RoomScript.Hours(-100);
        var note = CommandId.For("note command");
        string[] words =
        [
            "Kanarienvogel", "Kanarien", "vogel", "Europe/Berlin", "sharing.shared/1", "journal.note/1", "sharing.shared", "relationship.joined", "relationship.paused/1", "paused",
            "recordedAt", "occurredAt", "author", "payload", "events", "PersonInRecovery", "Partner", InstantPattern.ExtendedIso.Format(at), "2026-01-06",
        ];
        return words.SelectMany(Needles.OfText)
            .Concat(Needles.OfId("alex", Host.Alex.Value)).Concat(Needles.OfId("sam", Host.Sam.Value)).Concat(Needles.OfId("relationship", Host.Id.Value))
            .Concat(Needles.OfId("note command", note.Value)).Concat(Needles.OfId("own command", CommandId.For("own command").Value)).Concat(Needles.OfId("pause command", CommandId.For("pause command").Value))
            .Concat(Needles.OfId("the note", ShareId.For(Host.Id, note).Value))
            .Concat(Needles.OfNumber("the time in ticks", at.ToUnixTimeTicks())).Concat(Needles.OfNumber("the time in milliseconds", at.ToUnixTimeMilliseconds()))
            .Concat(Needles.OfNumber("the time in seconds", at.ToUnixTimeSeconds()));
    }
}
