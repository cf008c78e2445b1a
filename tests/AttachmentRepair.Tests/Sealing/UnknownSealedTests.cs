using System.Text;
using AttachmentRepair.Application;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>F2 in sealed rooms: what a newer version wrote, texts and all, stays as it is, and what it said beside it is understood.</summary>
public sealed class UnknownSealedTests
{
    private const string Body = """{"words":[0,1],"at" : 7.50}""";

    [Fact]
    public async Task An_unknown_event_with_texts_stays_byte_for_byte_and_its_neighbours_are_read()
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        var known = Known("future note", 0, ShareId.For(Host.Id, CommandId.For("newer")));
        var bytes = await AppendAsync(store, keys, $$"""{"type":"future.thing/9","critical":false,"body":{{Body}},"texts":2},{{known}}""", "eins", null, "Kanarienvogel");

        var view = await host.Again().ViewAsync(Host.Sam);
        Assert.Contains(view.SharedNotes, n => n.Text.ReadOr("") == "Kanarienvogel");
        await host.Again().DoAsync(Host.Sam, new Pause(), "after it");
        Assert.True(store[Host.Shared][6].Bytes.Span.SequenceEqual(bytes));
        var opened = await OpenedAsync(keys, store[Host.Shared][6]);
        Assert.Contains(Body, opened.Json, StringComparison.Ordinal);
        Assert.Equal(["eins", null, "Kanarienvogel"], opened.Texts);
    }

    [Fact]
    public async Task After_its_author_was_erased_its_texts_are_gone_and_the_room_is_still_read()
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        var known = Known("future note", 0, ShareId.For(Host.Id, CommandId.For("newer")));
        await AppendAsync(store, keys, $$"""{"type":"future.thing/9","critical":false,"body":{{Body}},"texts":2},{{known}}""", "eins", "zwei", "Kanarienvogel");
        await host.Again().EraseAsync(Host.Alex);

        Assert.Equal(2, (await host.Again().ViewAsync(Host.Sam)).SharedNotes.Count(n => n.Text.IsWithdrawn));
    }

    [Fact]
    public async Task Taken_along_to_another_store_its_texts_are_still_apart_and_can_be_forgotten_there()
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        await AppendAsync(store, keys, $$"""{"type":"future.thing/9","critical":false,"body":{{Body}},"texts":3}""", "eins", null, "Kanarienvogel");
        var joint = new StringWriter();
        await host.Again().Relationships.ExportAsync(Host.Id, [Host.Alex, Host.Sam], ExportMode.Joint, joint);

        var (there, others) = (new OpenStore(), new OpenKeys());
        await new Host(there, others).Relationships.ImportAsync([Host.Alex, Host.Sam], new StringReader(joint.ToString()));

        var opened = await OpenedAsync(others, there[Host.Shared][6]);
        Assert.Equal(["eins", null, "Kanarienvogel"], opened.Texts);
        Assert.Contains(Body, opened.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarienvogel", opened.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"future.thing/9","critical":false,"body":{"words":[0]},"texts":3}""")]
    [InlineData("""{"type":"future.thing/9","critical":false,"body":{"words":[0]},"texts":-1}""")]
    [InlineData("""{"type":"sharing.shared/1","critical":false,"body":{"share":"00000000000000000000000000000009","text":7,"about":null},"texts":1}""")]
    [InlineData("""{"type":"sharing.shared/1","critical":false,"body":{"share":"00000000000000000000000000000009","text":"in the open","about":null},"texts":0}""")]
    [InlineData("""{"type":"future.thing/9","critical":false,"body":{}}""")]
    [InlineData("")]
    public async Task What_only_a_wrong_writer_could_have_sealed_is_poison(string events)
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        await AppendAsync(store, keys, events, "eins", "zwei");

        var poison = await Assert.ThrowsAsync<PoisonEventException>(async () => await host.Again().ViewAsync(Host.Sam));
        Assert.Equal((Host.Shared, 6L), (poison.Room, poison.Version));
    }

    [Fact]
    public async Task An_envelope_that_names_another_author_outside_than_inside_is_poison()
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        await AppendAsync(store, keys, """{"type":"future.thing/9","critical":false,"body":{},"texts":1}""", inside: Host.Sam, texts: ["eins"]);

        await Assert.ThrowsAsync<PoisonEventException>(async () => await host.Again().ViewAsync(Host.Sam));
    }

    [Fact]
    public async Task An_unknown_event_survives_the_plain_codec_with_its_texts()
    {
        var unknown = new UnknownEvent("future.thing/9", [.. Encoding.UTF8.GetBytes(Body)], IsCritical: true) { Texts = [Host.Text("eins"), PrivateText.Withdrawn] };
        var append = Golden.GoldenSamples.Append(7, unknown, new SaidReady(1));
        var bytes = RoomCodec.Encode(append);

        Assert.Equal(append, RoomCodec.Decode(Host.Shared, new(7, append.Command, bytes)));
        Assert.Equal(bytes, RoomCodec.Encode(RoomCodec.Decode(Host.Shared, new(7, append.Command, bytes))));
        await Task.CompletedTask;
    }

    private static string Known(string _, int text, ShareId share) =>
        $$"""{"type":"sharing.shared/1","critical":false,"body":{"share":"{{share}}","text":{{text}},"about":null},"texts":1}""";

    private static Task<byte[]> AppendAsync(OpenStore store, IKeyStore keys, string events, params string?[] texts) => AppendAsync(store, keys, events, Host.Alex, texts);

    // As a newer version would: sealed with the true keys, and a true head.
    private static async Task<byte[]> AppendAsync(OpenStore store, IKeyStore keys, string events, PersonId inside, string?[] texts)
    {
        var room = (await keys.FindAsync(KeyId.OfRoom(Host.Shared), default)).Bytes;
        var own = (await keys.FindAsync(KeyId.OfTexts(Host.Id, Host.Alex), default)).Bytes;
        var command = CommandId.For("newer");
        var storedAs = SealedFormat.StoredId(room, command);
        var json = $$"""{"format":1,"command":"{{command}}","author":"{{inside}}","recordedAt":"2026-01-06T16:00:00Z","occurredAt":"2026-01-06T16:00:00Z","payload":"00000000000000000000000000000007","events":[{{events}}]}""";
        var bytes = SealedFormat.Seal(room, own, Host.Shared, 6, storedAs, Host.Alex, json, texts);
        Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(new(Host.Shared, 5, storedAs, bytes, SealedFormat.HeadSeal(room, 6, bytes)), default));
        return bytes;
    }

    private static async Task<Unsealed> OpenedAsync(IKeyStore keys, StoredAppend stored)
    {
        var room = (await keys.FindAsync(KeyId.OfRoom(Host.Shared), default)).Bytes;
        var own = (await keys.FindAsync(KeyId.OfTexts(Host.Id, Host.Alex), default)).Bytes;
        return SealedFormat.Open(room, _ => own, Host.Shared, stored.Version, stored.Command, stored.Bytes);
    }
}
