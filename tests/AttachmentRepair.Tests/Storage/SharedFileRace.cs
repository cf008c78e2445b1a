using System.Collections.Concurrent;
using System.Globalization;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>Writers with a store each on one file. They meet at a barrier before every round: writers that are merely started together hardly ever collide.</summary>
public static class SharedFileRace
{
    // Each writer has its own store; all are on the same rooms. Everybody reads on after a conflict until the append is in.
    public static async Task EveryWriterGetsIn(IReadOnlyList<IEventStore> stores, int rounds)
    {
        await Race(stores, rounds, (own, round, writer) =>
        {
            var last = -1L;
            do
            {
                var page = own.ReadAsync(StoreScript.Room, last, int.MaxValue, default).AsTask().GetAwaiter().GetResult();
                last += page.Appends.Count;
            }
            while (Append(own, last, Id(round, writer), writer) == AppendOutcome.Conflict);
        });
        var log = (await stores[0].ReadAsync(StoreScript.Room, -1, int.MaxValue, default)).Appends;
        Assert.Equal(Enumerable.Range(0, rounds * stores.Count).Select(v => (long)v), log.Select(a => a.Version));
        Assert.Equal(rounds * stores.Count, log.Select(a => a.Command).Distinct().Count());
    }

    private static async Task Race(IReadOnlyList<IEventStore> stores, int rounds, Action<IEventStore, int, int> act)
    {
        using var barrier = new Barrier(stores.Count);
        var failures = new ConcurrentQueue<Exception>();
        await Task.WhenAll(stores.Select((store, writer) => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    barrier.SignalAndWait();
                    Try(() => act(store, round, writer), failures);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        if (!failures.IsEmpty)
        {
            throw new AggregateException(failures);
        }
    }

    // A writer that failed still comes to the barrier, or the others would wait for ever.
    private static void Try(Action act, ConcurrentQueue<Exception> failures)
    {
        try
        {
            act();
        }
        catch (Exception e)
        {
            failures.Enqueue(e);
        }
    }

    private static AppendOutcome Append(IEventStore store, long expected, CommandId command, int content) =>
        store.AppendAsync(new(StoreScript.Room, expected, command, new[] { (byte)content }), default).AsTask().GetAwaiter().GetResult();

    private static CommandId Id(int round, int writer) => CommandId.For(string.Create(CultureInfo.InvariantCulture, $"{round}/{writer}"));
}
