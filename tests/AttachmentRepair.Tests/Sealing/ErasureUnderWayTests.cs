using AttachmentRepair.Application;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using NodaTime;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>X2 and X4 where erasing meets something else: another's reading and writing, an end of the process, a fault of the store.</summary>
public sealed class ErasureUnderWayTests
{
    private const string Erased = "Kanarienvogel of Alex";

    [Fact]
    public async Task Whatever_call_of_another_process_it_falls_into_nothing_erased_is_shown_afterwards()
    {
        var points = 0;
        for (var (at, isOver) = (1, false); !isOver; at++)
        {
            var (store, keys) = (new OpenStore(), new DerivedKeys());
            var host = await Host.FilledAsync(store, keys);
            var fuse = new Fuse(at, false, () => host.EraseAsync(Host.Alex));
            var other = new Host(new FusedStore(store, fuse), new FusedKeys(keys, fuse), host.Clock);
            _ = await other.ViewAsync(Host.Sam);
            _ = await other.SendAsync(Host.Sam, new ShareNote(Host.Text("and more")), "more");
            _ = await other.ViewAsync(Host.Sam);
            isOver = !fuse.HasBlown;
            points += isOver ? 0 : 1;
            _ = await host.EraseAsync(Host.Alex);

            for (var i = 0; i < 2; i++)
            {
                var view = await other.ViewAsync(Host.Sam);
                Assert.DoesNotContain(Erased, ViewText.Of(view), StringComparison.Ordinal);
                Assert.Contains(view.SharedNotes, n => n.Text.ReadOr("") == "Kanarienvogel of Sam");
                var joint = new StringWriter();
                await other.Relationships.ExportAsync(Host.Id, [Host.Sam], ExportMode.Joint, joint);
                Assert.DoesNotContain(Erased, joint.ToString(), StringComparison.Ordinal);
            }
        }

        Assert.InRange(points, 8, 100);
    }

    [Fact]
    public async Task A_planned_erasure_that_was_cut_off_at_any_call_is_completed_by_settling_again()
    {
        var points = 0;
        for (var (at, isOver) = (1, false); !isOver; at++)
        {
            foreach (var isAfter in new[] { false, true })
            {
                var (store, keys) = (new OpenStore(), new OpenKeys());
                var host = await Host.FilledAsync(store, keys);
                await host.DoAsync(Host.Alex, new PlanErasure(), "plan");
                host.Clock.Now += PlanErasure.UndoWindow + Duration.FromHours(1);
                var fuse = new Fuse(at, isAfter);
                var cut = new Host(new FusedStore(store, fuse), new FusedKeys(keys, fuse), host.Clock);
                isOver = await Record.ExceptionAsync(async () => await cut.Relationships.SettleAsync(Host.Id, Host.Alex)) is not IOException;
                points += isOver ? 0 : 1;

                // Until the host is told that there is nobody of that name.
                for (var again = 0; await Record.ExceptionAsync(async () => Assert.Empty(await host.Again().Relationships.SettleAsync(Host.Id, Host.Alex))) is not ArgumentException; again++)
                {
                    Assert.InRange(again, 0, 1);
                }

                Assert.Empty(store[Host.OfAlex]);
                Assert.False(store.Heads.ContainsKey(Host.OfAlex));
                Assert.Equal(KeyState.Destroyed, keys.Keys[KeyId.OfRoom(Host.OfAlex)].State);
                Assert.Equal(KeyState.Destroyed, keys.Keys[KeyId.OfTexts(Host.Id, Host.Alex)].State);
            }
        }

        Assert.InRange(points, 20, 200);
    }

    [Fact]
    public async Task Where_the_rooms_cannot_be_read_or_written_the_key_goes_all_the_same_and_the_rest_follows()
    {
        foreach (var (reads, appends) in new[] { (false, true), (true, false), (false, false) })
        {
            var (store, keys) = (new InMemoryEventStore(), new InMemoryKeyStore());
            var host = await Host.FilledAsync(store, keys);
            var faulty = new FaultyStore(store) { MayRead = reads, MayAppend = appends };
            var fault = await Record.ExceptionAsync(() => new Host(faulty, keys, host.Clock).EraseAsync(Host.Alex));

            Assert.True(reads ? fault is null : fault is StoreUnavailableException, fault?.ToString());
            Assert.Equal(KeyState.Destroyed, (await keys.FindAsync(KeyId.OfTexts(Host.Id, Host.Alex), default)).State);
            await host.Again().EraseAsync(Host.Alex);
            Assert.Empty((await store.ReadAsync(Host.OfAlex, -1, 10, default)).Appends);
            Assert.DoesNotContain(Erased, ViewText.Of(await host.Again().ViewAsync(Host.Sam)), StringComparison.Ordinal);
        }
    }

    private sealed class FaultyStore(IEventStore inner) : IEventStore
    {
        public required bool MayRead { get; init; }

        public required bool MayAppend { get; init; }

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            MayRead ? inner.ReadAsync(room, after, limit, cancellationToken) : throw Fault();

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) =>
            MayAppend ? inner.AppendAsync(append, cancellationToken) : throw Fault();

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);

        private static StoreUnavailableException Fault() => new("rooms", "it is full", new IOException());
    }
}
