using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sqlite;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>F1: a key that is not there is said to be not there; a destroyed one reads as withdrawn; neither is an empty text.</summary>
public sealed class KeyTests
{
    private static readonly KeyId OfAlexTexts = KeyId.OfTexts(Host.Id, Host.Alex);

    public static TheoryData<string> Calls => ["view", "share", "note", "settle", "open"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_empty_key_store_opens_nothing_and_nothing_is_written(string call)
    {
        var store = new OpenStore();
        await Host.FilledAsync(store, new DerivedKeys());
        var keys = new LosingKeys(new InMemoryKeyStore(), _ => false);

        await NothingOpensAsync(store, keys, call);
        Assert.Equal(0, keys.Made);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_key_store_of_another_opens_nothing_and_nothing_is_written(string call)
    {
        var store = new OpenStore();
        await Host.FilledAsync(store, new DerivedKeys());
        var others = new InMemoryKeyStore();
        await Host.FilledAsync(new OpenStore(), others);
        var keys = new LosingKeys(others, _ => false);

        await NothingOpensAsync(store, keys, call);
        Assert.Equal(0, keys.Made);
    }

    [Fact]
    public async Task An_empty_key_store_forgets_nobody()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new DerivedKeys());

        await Assert.ThrowsAsync<ArgumentException>(() => new Host(store, new InMemoryKeyStore(), host.Clock).EraseAsync(Host.Alex));
        Assert.Equal(2, store[Host.OfAlex].Count);
        _ = await host.Again().ViewAsync(Host.Alex);
    }

    [Fact]
    public async Task A_text_key_that_is_absent_is_unavailable_at_the_first_text_of_its_author()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new DerivedKeys());
        var keys = new LosingKeys(host.Keys, k => k == OfAlexTexts);
        var appends = store.Appends;

        foreach (var viewer in new[] { Host.Alex, Host.Sam })
        {
            var fault = await Assert.ThrowsAsync<KeyUnavailableException>(() => new Host(store, keys, host.Clock).ViewAsync(viewer));
            Assert.Equal((Host.Shared, 3L), (fault.Room, fault.Version));
        }

        await Assert.ThrowsAsync<KeyUnavailableException>(() => new Host(store, keys, host.Clock).SendAsync(Host.Sam, new Pause(), "later"));
        Assert.Equal((appends, 0), (store.Appends, keys.Made));
    }

    [Fact]
    public async Task The_text_key_of_another_is_unavailable_too()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new DerivedKeys());
        var keys = new SwappedKeys(host.Keys, OfAlexTexts, KeyId.OfTexts(Host.Id, Host.Sam));

        var fault = await Assert.ThrowsAsync<KeyUnavailableException>(() => new Host(store, keys, host.Clock).ViewAsync(Host.Sam));
        Assert.Equal((Host.Shared, 3L), (fault.Room, fault.Version));
    }

    [Fact]
    public async Task A_destroyed_text_key_reads_as_withdrawn_and_changes_nothing_else_for_the_other()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new DerivedKeys());
        var before = ViewText.Of(await host.Again().ViewAsync(Host.Sam));
        await host.Keys.DestroyAsync(OfAlexTexts, default);
        var view = await host.Again().ViewAsync(Host.Sam);

        Assert.Equal(before.Replace("\"Kanarienvogel of Alex\"", "\"~withdrawn\"", StringComparison.Ordinal), ViewText.Of(view));
        Assert.Contains(view.SharedNotes, n => n.Author == Host.Alex && n.Text.IsWithdrawn);
        Assert.Contains(view.SharedNotes, n => n.Author == Host.Sam && n.Text.ReadOr("") == "Kanarienvogel of Sam");
    }

    [Fact]
    public async Task A_destroyed_key_never_comes_back()
    {
        var keys = new InMemoryKeyStore();
        await Host.FilledAsync(new OpenStore(), keys);
        await keys.DestroyAsync(OfAlexTexts, default);

        Assert.Equal(KeyState.Destroyed, (await keys.GetOrCreateAsync(OfAlexTexts, default)).State);
        Assert.Equal(KeyState.Destroyed, (await keys.FindAsync(OfAlexTexts, default)).State);
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_agree_on_every_key()
    {
        await using var folder = new StoreFolder();
        var rounds = Proof.Count(10, 200);
        for (var round = 0; round < rounds; round++)
        {
            var path = Path.Combine(folder.Folder, $"{round}.keys");
            await using var one = await SqliteKeyStore.OpenAsync(path, StoreFolder.Quick);
            await using var two = await SqliteKeyStore.OpenAsync(path, StoreFolder.Quick);
            var made = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
                (Key: i / 4, Bytes: Convert.ToHexString((await (i % 2 == 0 ? one : two).GetOrCreateAsync(new((UInt128)(i / 4) + 1), default)).Bytes.Span)))));
            Assert.Equal(6, made.Distinct().Count());
            Assert.Equal(6, made.DistinctBy(m => m.Bytes, StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task A_key_that_is_made_between_looking_for_it_and_reading_the_room_is_found()
    {
        var (store, keys) = (new OpenStore(), new InMemoryKeyStore());
        var late = new Host(new InterruptedStore(store, async () => await new Host(store, keys).Relationships.OpenAsync(Host.Id, RoomScript.Couple)), keys);

        Assert.IsType<SendResult.Recorded>(await late.Relationships.OpenAsync(Host.Id, RoomScript.Couple));
        Assert.Single(store[Host.Shared]);
    }

    [Fact]
    public async Task Two_processes_over_the_same_two_files_read_what_the_other_wrote()
    {
        var rounds = Proof.Count(4, 100);
        for (var round = 0; round < rounds; round++)
        {
            await using var folder = new StoreFolder();
            var path = Path.Combine(folder.Folder, "rooms.keys");
            await using var keysOfOne = await SqliteKeyStore.OpenAsync(path, StoreFolder.Quick);
            await using var keysOfTwo = await SqliteKeyStore.OpenAsync(path, StoreFolder.Quick);
            var one = new Host(await folder.OpenAsync(), keysOfOne);
            var two = new Host(await folder.OpenAsync(), keysOfTwo);
            await Task.WhenAll(OpenAsync(one, Host.Alex), OpenAsync(two, Host.Sam));
            await Task.WhenAll(SayAsync(one, Host.Alex), SayAsync(two, Host.Sam));

            var (seen, alsoSeen) = (await one.ViewAsync(Host.Sam), await two.ViewAsync(Host.Sam));
            Assert.Equal(20, seen.SharedNotes.Count(n => !n.Text.IsWithdrawn));
            Assert.Equal(ViewText.Of(seen), ViewText.Of(alsoSeen));
            Assert.Equal(ViewText.Of(seen), ViewText.Of(await new Host(await folder.OpenAsync(), keysOfOne, one.Clock).ViewAsync(Host.Sam)));
        }
    }

    private static async Task OpenAsync(Host host, PersonId person) => await Task.Run(async () =>
    {
        await host.Relationships.OpenAsync(Host.Id, RoomScript.Couple);
        await host.DoAsync(person, new JoinRelationship(RoomScript.Berlin), $"join {person}");
    });

    private static async Task SayAsync(Host host, PersonId person) => await Task.Run(async () =>
    {
        for (var i = 0; i < 10; i++)
        {
            await host.DoAsync(person, new ShareNote(Host.Text($"{i} of {person}")), $"say {i} {person}");
        }
    });

    private static async Task NothingOpensAsync(OpenStore store, IKeyStore keys, string call)
    {
        var appends = store.Appends;
        var host = new Host(store, keys);
        var fault = await Assert.ThrowsAsync<KeyUnavailableException>(async () => _ = call switch
        {
            "view" => (object)await host.ViewAsync(Host.Alex),
            "share" => await host.SendAsync(Host.Alex, new ShareNote(Host.Text("more")), "more"),
            "note" => await host.SendAsync(Host.Alex, new WriteNote(Host.Text("more")), "more"),
            "settle" => await host.Relationships.SettleAsync(Host.Id, Host.Alex),
            _ => await host.Relationships.OpenAsync(Host.Id, RoomScript.Couple),
        });
        Assert.Equal((Host.Shared, 0L), (fault.Room, fault.Version));
        Assert.Equal(appends, store.Appends);
    }

    /// <summary>A store in which something happens just before the first read.</summary>
    private sealed class InterruptedStore(IEventStore inner, Func<Task> happens) : IEventStore
    {
        private bool hasHappened;

        public async ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
        {
            if (!hasHappened)
            {
                hasHappened = true;
                await happens();
            }

            return await inner.ReadAsync(room, after, limit, cancellationToken);
        }

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }

    private sealed class SwappedKeys(IKeyStore inner, KeyId one, KeyId other) : IKeyStore
    {
        public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => inner.FindAsync(key == one ? other : key, cancellationToken);

        public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => inner.GetOrCreateAsync(key == one ? other : key, cancellationToken);

        public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => inner.DestroyAsync(key, cancellationToken);
    }
}
