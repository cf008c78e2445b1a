using AttachmentRepair.Application;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

/// <summary>The facade remembers rooms, and is never behind or ahead of the store for it.</summary>
public class RoomMemoryTests
{
    private static readonly RoomId SharedRoom = RoomId.Shared(Couple.Id);

    [Fact]
    public async Task A_room_is_read_on_from_where_it_was_left()
    {
        var store = new Watched();
        var couple = await Couple.JoinedAsync(store);
        for (var i = 0; i < 300; i++)
        {
            await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        }

        store.Given = 0;
        await couple.DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.NewJob));
        Assert.Equal(304, (await couple.StoredAsync(SharedRoom)).Count);
        store.Given = 0;
        var view = await couple.ViewAsync(Couple.Sam);

        Assert.Equal(0, store.Given);
        Assert.Equal(HistoryPage.Size, view.History().Entries.Count);
    }

    [Fact]
    public async Task Two_facades_on_one_store_see_each_others_appends_at_once()
    {
        var store = new InMemoryEventStore();
        var one = await Couple.JoinedAsync(store);
        var other = new Couple(store, "other");
        for (var i = 0; i < 20; i++)
        {
            await (i % 2 == 0 ? one : other).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
            Assert.Equal(i + 1, Count(await one.ViewAsync(Couple.Sam)));
            Assert.Equal(i + 1, Count(await other.ViewAsync(Couple.Sam)));
        }
    }

    [Fact]
    public async Task Where_the_store_went_back_to_a_backup_a_conflict_reads_it_anew()
    {
        var store = new Watched();
        var couple = await Couple.JoinedAsync(store, isSealed: false);
        var backup = await couple.StoredAsync(SharedRoom);
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        store.Inner = new();
        foreach (var stored in backup)
        {
            await store.Inner.AppendAsync(new(SharedRoom, stored.Version - 1, stored.Command, stored.Bytes), default);
        }

        await couple.DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.Loss));

        Assert.Equal(1, Count(await couple.ViewAsync(Couple.Sam)));
        Assert.Equal(backup.Count + 1, (await couple.StoredAsync(SharedRoom)).Count);
    }

    [Fact]
    public async Task A_view_stays_as_it_was_made()
    {
        var couple = await Couple.JoinedAsync();
        var before = await couple.ViewAsync(Couple.Sam);
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));

        Assert.Equal(0, Count(before));
    }

    private static int Count(RelationshipView view) => view.History().Entries.Count(e => e.Recorded.Event is LifeChanged);

    private sealed class Watched : IEventStore
    {
        public InMemoryEventStore Inner { get; set; } = new();

        public int Given { get; set; }

        public async ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
        {
            var page = await Inner.ReadAsync(room, after, limit, cancellationToken);
            Given += page.Appends.Count;
            return page;
        }

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => Inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => Inner.PurgeAsync(room, cancellationToken);
    }
}
