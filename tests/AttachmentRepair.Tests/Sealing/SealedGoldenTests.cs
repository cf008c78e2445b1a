using System.Globalization;
using System.Text.Json;
using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Architecture;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>Format 2 is frozen: rooms that were sealed once, with keys made from their ids, open for ever, and say what they said.</summary>
/// <remarks>A nonce is fresh each time, so the file cannot be made again byte for byte: <c>GOLDEN_WRITE=1</c> writes it only where there is none.</remarks>
public sealed class SealedGoldenTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "AttachmentRepair.Tests", "Golden");

    [Fact]
    public async Task Rooms_that_were_sealed_once_open_for_ever()
    {
        var store = await GoldenAsync();
        var host = new Host(store, new DerivedKeys());
        var (alex, sam) = (await host.ViewAsync(Host.Alex), await host.ViewAsync(Host.Sam));

        Assert.Equal(["Kanarienvogel of Alex", "Kanarienvogel of Sam"], alex.SharedNotes.Select(n => n.Text.ReadOr("")).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["Kanarienvogel of Alex again", "Kanarienvogel of Alex alone"], alex.Notes.Select(n => n.Text.ReadOr("")).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["Kanarienvogel of Sam alone"], sam.Notes.Select(n => n.Text.ReadOr("")), StringComparer.Ordinal);
        Assert.True(sam.IsPaused);
        Assert.All(sam.History().Entries, e => Assert.Equal(RoomScript.Hours(-100), e.Recorded.Envelope.RecordedAt));
        Assert.Equal("RelationshipOpened PersonJoined PersonJoined NoteShared NoteShared Paused", string.Join(' ', sam.History().Entries.Where(e => e.Room == RoomKind.Shared).Reverse().Select(e => e.Recorded.Event)));
    }

    [Fact]
    public async Task A_retry_of_a_command_that_was_sealed_once_still_settles_and_another_content_is_noticed()
    {
        var host = new Host(await GoldenAsync(), new DerivedKeys());

        Assert.Equal(3, Assert.IsType<SendResult.Recorded>(await host.SendAsync(Host.Alex, new ShareNote(Host.Text("Kanarienvogel of Alex")), "note of alex")).Version);
        Assert.Equal("CommandIdReused", Assert.IsType<SendResult.Rejected>(await host.SendAsync(Host.Alex, new ShareNote(Host.Text("another")), "note of alex")).Why.Code);
    }

    [Fact]
    public async Task The_description_of_the_format_opens_them_too()
    {
        var (store, keys) = (await GoldenAsync(), new DerivedKeys());
        var texts = new List<string?>();
        foreach (var room in new[] { Host.Shared, Host.OfAlex, Host.OfSam })
        {
            var key = (await keys.FindAsync(KeyId.OfRoom(room), default)).Bytes;
            var (alex, sam) = ((await keys.FindAsync(KeyId.OfTexts(Host.Id, Host.Alex), default)).Bytes, (await keys.FindAsync(KeyId.OfTexts(Host.Id, Host.Sam), default)).Bytes);
            foreach (var stored in store[room])
            {
                var opened = SealedFormat.Open(key, author => author == Host.Alex ? alex : sam, room, stored.Version, stored.Command, stored.Bytes);
                Assert.StartsWith("{\"format\":1,\"command\":\"", opened.Json, StringComparison.Ordinal);
                Assert.Equal(stored.Command, SealedFormat.StoredId(key, CommandId.Parse(opened.Json.AsSpan(23, 32), null)));
                texts.AddRange(opened.Texts);
            }

            Assert.True(store.Heads[room].Seal.Span.SequenceEqual(SealedFormat.HeadSeal(key, store[room].Count - 1, store[room][^1].Bytes)));
        }

        Assert.Equal(5, texts.Count);
    }

    private static async Task<OpenStore> GoldenAsync()
    {
        var path = Path.Combine(Folder, "sealed.jsonl");
        if (!File.Exists(path) && string.Equals(Environment.GetEnvironmentVariable("GOLDEN_WRITE"), "1", StringComparison.Ordinal))
        {
            await File.WriteAllLinesAsync(path, await SealedOnceAsync());
        }

        var store = new OpenStore();
        foreach (var line in await File.ReadAllLinesAsync(path))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var room = RoomId.Parse(row.GetProperty("room").GetString()!);
            var append = new RoomAppend(
                room,
                row.GetProperty("version").GetInt64() - 1,
                CommandId.Parse(row.GetProperty("command").GetString()!),
                row.GetProperty("bytes").GetBytesFromBase64(),
                row.GetProperty("seal").GetBytesFromBase64());
            Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(append, default));
        }

        return store;
    }

    private static async Task<IEnumerable<string>> SealedOnceAsync()
    {
        var recorder = new Recorder();
        await Host.FilledAsync(recorder, new DerivedKeys());
        return recorder.Appends.Select(a => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"room":"{{a.Room}}","version":{{a.ExpectedVersion + 1}},"command":"{{a.Command}}","bytes":"{{Convert.ToBase64String(a.Bytes.Span)}}","seal":"{{Convert.ToBase64String(a.Seal.Span)}}"}"""));
    }

    private sealed class Recorder : IEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public List<RoomAppend> Appends { get; } = [];

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            Appends.Add(append);
            return inner.AppendAsync(append, cancellationToken);
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
