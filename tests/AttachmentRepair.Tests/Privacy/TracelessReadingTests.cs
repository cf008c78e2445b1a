using AttachmentRepair.Storage;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>N6: looking leaves no trace.</summary>
[Trait("Tier", "Wide")]
public sealed class TracelessReadingTests
{
    [Fact]
    public void Looking_after_every_step_appends_nothing_and_changes_nothing_the_other_sees() => Laws.Check(
        Prop.ForAll(Pair.Histories(1), history =>
        {
            var (looked, closed) = (new CountingStore(), new CountingStore());

            Assert.Equal(SeenByA(history, closed, isBLooking: false), SeenByA(history, looked, isBLooking: true));
            Assert.Equal(closed.Appends, looked.Appends);
        }),
        100);

    [Fact]
    public void A_refused_command_leaves_nothing()
    {
        var store = new CountingStore();
        var couple = new Couple(store, new());
        var (before, seen) = (store.Appends, ViewText.Of(couple.View(Couple.A)));

        couple.Send(Couple.B, new EndTerms(new(7)), CommandId.For("refused"));

        Assert.Equal(before, store.Appends);
        Assert.Equal(seen, ViewText.Of(couple.View(Couple.A)));
    }

    private static string SeenByA(History history, CountingStore store, bool isBLooking)
    {
        var couple = new Couple(store, new());
        foreach (var step in history.Steps)
        {
            couple.At(step.Minute);
            couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
            if (isBLooking)
            {
                var appends = store.Appends;
                ViewText.Of(couple.View(Couple.B));
                Assert.Equal(appends, store.Appends);
            }
        }

        return ViewText.Of(couple.View(Couple.A));
    }

    private sealed class CountingStore : IEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public int Appends { get; private set; }

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
        {
            Appends++;
            return inner.AppendAsync(append, cancellationToken);
        }

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
